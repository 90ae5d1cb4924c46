/**
 * What a host may set, on three floors. Each is a CSS custom property of the same name: give them to `appearance.variables`, or write
 * them in CSS on any element above the kit. What is not set is mixed from what is, so six of the primitive ones make a brand.
 */
export interface TenonVariables {
  /** Primitive. Buttons, links, focus, what is chosen. @default "#3457d5" */
  "--tenon-color-accent": string;
  /** Primitive. What the kit stands on. @default "#ffffff" */
  "--tenon-color-background": string;
  /** Primitive. @default "#1a1d23" */
  "--tenon-color-text": string;
  /** Primitive. Hairlines. @default "#e1e4ea" */
  "--tenon-color-border": string;
  /** Primitive. What works. @default "#14703f" */
  "--tenon-color-positive": string;
  /** Primitive. What wants attention. @default "#8a5300" */
  "--tenon-color-caution": string;
  /** Primitive. What failed, and what destroys. @default "#b3261e" */
  "--tenon-color-negative": string;
  /** Primitive. Corner of the largest boxes; smaller ones follow. @default "8px" */
  "--tenon-radius": string;
  /** Primitive. Size of ordinary text; headings, small print and heights follow. @default "14px" */
  "--tenon-font-size": string;
  /** Primitive. @default the page's own */
  "--tenon-font-family": string;

  /** Semantic. Text on the accent. @default black or white, whichever can be read */
  "--tenon-color-on-accent": string;
  /** Semantic. Secondary text. @default mixed from text and background */
  "--tenon-color-text-muted": string;
  /** Semantic. Quiet areas inside of a box. @default mixed from text and background */
  "--tenon-color-surface": string;
  /** Semantic. What the pointer is on. @default mixed from text and background */
  "--tenon-color-hover": string;
  /** Semantic. Edges of inputs, which have to be seen (3:1). @default mixed from text and background */
  "--tenon-color-border-control": string;
  /** Semantic. Ring around what has the focus. @default the accent, dark or light enough to be seen */
  "--tenon-color-focus": string;
  /** Semantic. Shadow of what lies above the page. */
  "--tenon-shadow": string;
  /** Semantic. Height of buttons and inputs. @default one and a half lines and 15 px */
  "--tenon-control-height": string;

  /** Component. @default three quarters of `--tenon-radius` */
  "--tenon-button-radius": string;
  /** Component. @default "500" */
  "--tenon-button-font-weight": string;
  /** Component. @default three quarters of `--tenon-radius` */
  "--tenon-input-radius": string;
  /** Component. @default the background */
  "--tenon-input-background": string;
  /** Component. @default `--tenon-radius` */
  "--tenon-dialog-radius": string;
  /** Component. Widest a dialog becomes. @default "720px" */
  "--tenon-dialog-width": string;
}

/** Name of a variable. Anything else that a host's JavaScript may hand over is left out. */
export const isVariable = (name: string): boolean => /^--tenon-[a-z-]+$/.test(name);
