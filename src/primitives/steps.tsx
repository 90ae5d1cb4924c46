"use client";
import type { ReactNode } from "react";
import { useSlots } from "./slot-classes.js";

export interface StepsProps {
  /** Name of the list for screen readers. */
  label: string;
  steps: readonly { key: string; label: ReactNode }[];
  current: string;
  /** Said after a step that lies behind, for screen readers. */
  doneLabel: string;
}

/** A short list of words with the current one marked, for eyes and for screen readers. */
export function Steps({ label, steps, current, doneLabel }: StepsProps) {
  const slot = useSlots();
  const at = steps.findIndex((step) => step.key === current);
  return (
    <ol className={slot("steps")} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.key}
          className={slot("step")}
          aria-current={index === at ? "step" : undefined}
          data-done={index < at || undefined}
        >
          <span className="tenon-step-mark" aria-hidden="true" />
          {step.label}
          {index < at ? <span className="tenon-sr-only"> {doneLabel}</span> : null}
        </li>
      ))}
    </ol>
  );
}
