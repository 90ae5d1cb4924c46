"use client";
import { useState } from "react";
import type { InstallState } from "../../flows/install-state.js";
import { useMessages, type MessagesInUse } from "../use-messages.js";

/** What a screen reader should hear that no heading and no alert says: that work has begun, and where the window stands. */
function sentenceOf(state: InstallState, text: MessagesInUse["text"]): string {
  switch (state.name) {
    case "connecting":
      return text("connect.busy", { provider: state.detail.provider.displayName });
    case "authorizing":
      return text(`window.${state.phase}.title`, { provider: state.detail.provider.displayName });
    case "preparing":
      return state.error ? "" : text("prepare.text", { provider: state.detail.provider.displayName });
    case "installing":
      return text("review.busy");
    case "updating":
      return text("review.saving");
    case "installed":
      return state.fresh ? text("installed.fresh.title") : "";
    case "disconnecting":
      return state.phase === "working" ? text("disconnect.busy") : "";
    case "uninstalling":
      return state.phase === "working" ? text("uninstall.busy") : "";
    default:
      return "";
  }
}

/** Pausing changes one word on the screen: it is said when it begins, and when it is done. */
function usePausing(state: InstallState): "pausing" | "paused" | "resuming" | "resumed" | null {
  const pausing = state.name === "installed" ? state.pausing : null;
  const [last, setLast] = useState<boolean | null>(null);
  const paused = state.name === "installed" && !state.error ? (pausing?.paused ?? last) : null;
  if (paused !== last) setLast(paused);
  if (paused === null) return null;
  return pausing ? (paused ? "pausing" : "resuming") : paused ? "paused" : "resumed";
}

/** Speaks once for each change, and says nothing about the first screen. */
export function Announcer({ state }: { state: InstallState }) {
  const { text } = useMessages();
  const pausing = usePausing(state);
  const sentence = pausing ? text(`installed.${pausing}`) : sentenceOf(state, text);
  const [first, setFirst] = useState<string | null>(sentence);
  if (first !== null && sentence !== first) setFirst(null);
  return (
    <p className="tenon-sr-only" role="status">
      {first === null ? sentence : ""}
    </p>
  );
}
