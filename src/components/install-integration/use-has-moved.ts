"use client";
import { useRef, type RefObject } from "react";
import type { InstallState } from "../../flows/install-state.js";
import { useBeforePaint } from "../../primitives/use-before-paint.js";

/** `true` from the second screen on. Loading is no screen, and preparing belongs to configuring. */
export function useHasMoved(state: InstallState): RefObject<boolean> {
  const first = useRef<string | null>(null);
  const hasMoved = useRef(false);
  const { name } = state;
  const isAsked = "discarding" in state && state.discarding;
  // Before the effect of the new screen's heading, which asks.
  useBeforePaint(() => {
    if (name === "loading") return;
    const screen = name === "preparing" ? "configuring" : name;
    first.current ??= screen;
    if (screen !== first.current || isAsked) hasMoved.current = true;
  }, [name, isAsked]);
  return hasMoved;
}
