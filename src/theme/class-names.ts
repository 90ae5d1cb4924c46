import type { Appearance } from "./appearance.js";
import type { Slot } from "./slots.js";

type ClassNames = Appearance["classNames"];

const joined = (...names: (string | undefined)[]): string => names.filter(Boolean).join(" ");

/** `tenon-button` and, where the host gave one, its own class. */
export const slotClass = (slot: Slot, classNames?: ClassNames, extra?: string): string =>
  joined(`tenon-${slot}`, classNames?.[slot], extra);

/** Every rule of the kit begins at `tenon-root`: without that class on the root, none applies. */
export const rootClass = ({ classNames, unstyled }: Appearance, extra?: string): string =>
  joined(unstyled ? "tenon-unstyled" : "tenon-root", classNames?.root, extra);
