"use client";
import { createContext, useContext } from "react";
import type { Appearance } from "../theme/appearance.js";
import { slotClass } from "../theme/class-names.js";
import type { Slot } from "../theme/slots.js";

/** The host's own classes by slot. */
export const SlotClassesContext = createContext<Appearance["classNames"]>(undefined);

/** Gives the class of a slot, with the host's own beside it. */
export function useSlots(): (slot: Slot, extra?: string) => string {
  const classNames = useContext(SlotClassesContext);
  return (slot, extra) => slotClass(slot, classNames, extra);
}
