import type { Slot } from "./slots.js";

/**
 * The main variables, with which the kit takes on a host's look. Everything else (muted text, hairlines, hover, the dark
 * theme's neutrals) is mixed from them. A host may as well set them in its own CSS, on any element above the kit.
 */
export interface TenonVariables {
  /** Buttons, links, focus, what is chosen. The text on it turns black or white by itself. @default "#3457d5" */
  "--tenon-color-accent": string;
  /** What the kit stands on. @default "#ffffff" */
  "--tenon-color-background": string;
  /** @default "#1a1d23" */
  "--tenon-color-text": string;
  /** Hairlines. Borders of inputs are mixed from the text, as they must be seen. @default "#e1e4ea" */
  "--tenon-color-border": string;
  /** Corner of the largest boxes; smaller ones follow. @default "8px" */
  "--tenon-radius": string;
  /** Size of ordinary text; headings and small print follow. @default "14px" */
  "--tenon-font-size": string;
}

export const variableNames = [
  "--tenon-color-accent",
  "--tenon-color-background",
  "--tenon-color-text",
  "--tenon-color-border",
  "--tenon-radius",
  "--tenon-font-size",
] as const satisfies readonly (keyof TenonVariables)[];

/** `system` follows the customer's device. */
export type Theme = "light" | "dark" | "system";

export interface Appearance {
  /** @default "light" */
  theme?: Theme | undefined;
  variables?: Partial<TenonVariables> | undefined;
  /** The host's own classes, added to the kit's. */
  classNames?: Partial<Record<Slot, string>> | undefined;
}

/**
 * Writes the variables to one element through the CSS object model, which a strict Content Security Policy allows
 * (a `style` attribute in server-rendered HTML it does not). Returns how to take them away again.
 */
export function applyVariables(element: HTMLElement, variables: Partial<TenonVariables> | undefined): () => void {
  const written: string[] = [];
  for (const name of variableNames) {
    const value = variables?.[name];
    if (value === undefined) continue;
    element.style.setProperty(name, value);
    written.push(name);
  }
  return () => {
    for (const name of written) element.style.removeProperty(name);
  };
}
