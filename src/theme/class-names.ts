import type { Appearance } from "./appearance.js";
import type { Slot } from "./slots.js";

/** `tenon-button` and, where the host gave one, its own class. */
export const slotClass = (slot: Slot, classNames?: Appearance["classNames"], extra?: string): string => {
  const own = classNames?.[slot];
  return `tenon-${slot}${own ? ` ${own}` : ""}${extra ? ` ${extra}` : ""}`;
};
