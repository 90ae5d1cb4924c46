"use client";
import type { ReactNode } from "react";
import { useSlots } from "./slot-classes.js";

export interface BadgeProps {
  /** @default "neutral" */
  tone?: "neutral" | "positive" | "caution" | "negative" | "accent";
  /** The word; the dot's colour is never alone. */
  children: ReactNode;
}

/** A dot with a word. */
export function Badge({ tone = "neutral", children }: BadgeProps) {
  const slot = useSlots();
  return (
    <span className={slot("badge")} data-tone={tone}>
      {children}
    </span>
  );
}
