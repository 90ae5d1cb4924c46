import type { Slot } from "./slots.js";
import { isVariable, type TenonVariables } from "./variables.js";

/** `system` follows the customer's device. */
export type Theme = "light" | "dark" | "system";
/** `more`: nothing muted, every edge drawn, text at least 7:1. `system` follows the customer's device. */
export type Contrast = "standard" | "more" | "system";
/** `dense`: smaller text, lower controls, tighter boxes; whatever can be pressed stays 24 px high. */
export type Density = "regular" | "dense";

export interface Appearance {
  /** @default "light" */
  theme?: Theme | undefined;
  /** @default "system" */
  contrast?: Contrast | undefined;
  /** @default "regular" */
  density?: Density | undefined;
  variables?: Partial<TenonVariables> | undefined;
  /** The host's own classes, added to the kit's. */
  classNames?: Partial<Record<Slot, string>> | undefined;
  /**
   * None of the kit's rules apply: markup, behaviour, `classNames` and `data-*` stay, and the look is the host's alone. What is only for
   * screen readers stays hidden from the eyes. @default false
   */
  unstyled?: boolean | undefined;
}

/**
 * Writes the variables to one element through the CSS object model, which a strict Content Security Policy allows
 * (a `style` attribute in server-rendered HTML it does not). Returns how to take them away again.
 */
export function applyVariables(element: HTMLElement, variables: Partial<TenonVariables> | undefined): () => void {
  const written: string[] = [];
  for (const [name, value] of Object.entries<string | undefined>(variables ?? {})) {
    if (value === undefined || !isVariable(name)) continue;
    element.style.setProperty(name, value);
    written.push(name);
  }
  return () => {
    for (const name of written) element.style.removeProperty(name);
  };
}
