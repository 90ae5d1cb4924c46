"use client";
import { useState } from "react";
import type { SyncFlowState } from "../../flows/sync-flow.js";
import type { SyncRequest } from "../../headless/sync-runs.js";
import { endName, syncStatus } from "./flow-words.js";
import { useSyncFlowMessages, type SyncFlowMessages } from "./use-sync-flow-messages.js";

/** What a screen reader should hear that no heading and no alert says: where the other tab stands, and how the sync is doing. */
function sentenceOf(state: SyncFlowState, sync: SyncRequest, { text }: Pick<SyncFlowMessages, "text">): string {
  if (state.name === "loading" || state.name === "unavailable") return "";
  if (state.name === "away") {
    const ends = [state.commerce, state.accounting].filter((end) => end.connection?.state === "connected");
    const news = ends.map((end) => `${endName(end, { text })}: ${text("flow.system.connected")}`);
    const words = state.phase === "soft-closed" && state.unfinished ? "back" : state.phase;
    return [text(`flow.away.${words}.title`), ...news].join(". ");
  }
  if (sync.isAsking) return text("flow.sync.busy");
  const { latest } = state.flow;
  if (state.fresh && state.name === "completed") return text("flow.on.fresh");
  return state.name === "completed" && latest ? syncStatus(latest, { text }).word : "";
}

/** Speaks once for each change, and says nothing about the first screen. */
export function FlowAnnouncer({ state, sync }: { state: SyncFlowState; sync: SyncRequest }) {
  const { text } = useSyncFlowMessages();
  const sentence = sentenceOf(state, sync, { text });
  const isKnown = state.name !== "loading";
  const [first, setFirst] = useState<string | null>(null);
  const [hasMoved, setHasMoved] = useState(false);
  if (isKnown && first === null) setFirst(sentence);
  else if (first !== null && sentence !== first && !hasMoved) setHasMoved(true);
  return (
    <p className="tenon-sr-only" role="status">
      {hasMoved ? sentence : ""}
    </p>
  );
}
