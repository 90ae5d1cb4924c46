"use client";
import { useRef, type RefObject } from "react";
import type { InstallState } from "../../flows/install-state.js";
import { useBeforePaint } from "../../primitives/use-before-paint.js";

/** `true` from the second screen on. Loading is no screen, and preparing belongs to configuring. */
export function useHasMoved({ name }: InstallState): RefObject<boolean> {
  const first = useRef<string | null>(null);
  const hasMoved = useRef(false);
  // Before the effect of the new screen's heading, which asks.
  useBeforePaint(() => {
    if (name === "loading") return;
    const screen = name === "preparing" ? "configuring" : name;
    first.current ??= screen;
    if (screen !== first.current) hasMoved.current = true;
  }, [name]);
  return hasMoved;
}
