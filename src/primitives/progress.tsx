"use client";
import { useSlots } from "./slot-classes.js";

export interface ProgressProps {
  /** What is going on, in words. */
  label: string;
  /** Between 0 and `max`; leave out when the total is not known. */
  value?: number;
  /** @default 1 */
  max?: number;
}

/** Long work: a bar that fills where the total is known, one that moves where it is not. */
export function Progress({ label, value, max = 1 }: ProgressProps) {
  const slot = useSlots();
  return (
    <div className={slot("progress")}>
      <p>{label}</p>
      <progress aria-label={label} max={max} {...(value === undefined ? {} : { value })} />
    </div>
  );
}
