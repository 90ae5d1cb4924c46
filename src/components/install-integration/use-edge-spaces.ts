"use client";
import { useEffect, useRef, useState } from "react";

/** Where a typed value has white space that may be an accident of copying. */
export type EdgeSpace = "start" | "end" | "both";

/** Typing goes on for a moment after a space: only one that stays is spoken of. */
const settledAfterMs = 400;

export function edgeSpaceOf(value: string): EdgeSpace | null {
  if (value.trim() === "") return null;
  const atStart = value.trimStart() !== value;
  const atEnd = value.trimEnd() !== value;
  return atStart && atEnd ? "both" : atStart ? "start" : atEnd ? "end" : null;
}

/** Watches the one input inside `box`. Only the place of the space is kept, never the value. */
export function useEdgeSpaces() {
  const box = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [space, setSpace] = useState<EdgeSpace | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);

  const inputOf = () => box.current?.querySelector("input") ?? null;
  const look = () => setSpace(edgeSpaceOf(inputOf()?.value ?? ""));
  return {
    box,
    space,
    onInput: () => {
      clearTimeout(timer.current);
      if (space === null) timer.current = setTimeout(look, settledAfterMs);
      else look();
    },
    /** The customer's own wish: nothing is taken away without it. */
    remove: () => {
      const input = inputOf();
      if (!input) return;
      input.value = input.value.trim();
      setSpace(null);
      input.focus();
    },
  };
}
