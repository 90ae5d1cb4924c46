"use client";
import { useSlots } from "./slot-classes.js";

export interface SkeletonProps {
  /** One entry a bar; the size of what comes. */
  bars: readonly ("mark" | "title" | "line" | "short" | "control" | "row" | "button")[];
}

/** Grey bars in the size of what comes. They appear after 150 ms (CSS), so that a quick answer does not flicker. */
export function Skeleton({ bars }: SkeletonProps) {
  const slot = useSlots();
  return (
    <div className={slot("skeleton")} aria-hidden="true">
      {bars.map((bar, index) => (
        <span key={index} data-bar={bar} />
      ))}
    </div>
  );
}
