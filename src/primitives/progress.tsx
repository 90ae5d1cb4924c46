"use client";
import { useSlots } from "./slot-classes.js";

export interface ProgressProps {
  /** What is going on, in words: shown, and the name of the bar. */
  label?: string;
  /** In place of `label`: id of the words in the page that say it. */
  labelledBy?: string;
  /** Between 0 and `max`; leave out when the total is not known. */
  value?: number;
  /** @default 1 */
  max?: number;
}

/** Long work: a bar that fills where the total is known, one that moves where it is not. */
export function Progress({ label, labelledBy, value, max = 1 }: ProgressProps) {
  const slot = useSlots();
  return (
    <div className={slot("progress")}>
      {label === undefined ? null : <p aria-hidden="true">{label}</p>}
      <progress aria-label={label} aria-labelledby={labelledBy} max={max} {...(value === undefined ? {} : { value })} />
    </div>
  );
}
