import type { Appearance } from "tenon-kit";

export type BrandName = "fernwick" | "nightjar" | "oakhollow";

export interface Brand {
  /** As customers know the product. */
  readonly productName: string;
  /** What the brand wants to be, for the reader of the story. */
  readonly idea: string;
  readonly appearance: Appearance;
}

/** One product under three names. What a brand does not set here or in its style sheet, the kit mixes from what it does. */
export const brands: Readonly<Record<BrandName, Brand>> = {
  fernwick: {
    productName: "Fernwick",
    idea: "Calm and round. Six variables.",
    appearance: {
      theme: "light",
      variables: {
        "--tenon-color-accent": "#1b6b53",
        "--tenon-color-text": "#16241f",
        "--tenon-color-border": "#d9e4de",
        "--tenon-color-surface": "#f1f6f3",
        "--tenon-radius": "14px",
        "--tenon-button-radius": "999px",
      },
    },
  },
  nightjar: {
    productName: "Nightjar",
    idea: "A console for people who live in it. Dark, dense, square, set in its own style sheet.",
    appearance: { theme: "dark", density: "dense", classNames: { title: "nightjar-title" } },
  },
  oakhollow: {
    productName: "Oakhollow",
    idea: "A printed page. Serifs, paper, and a head, mark and foot of its own as parts.",
    appearance: {
      theme: "light",
      variables: {
        "--tenon-color-accent": "#8c3a1f",
        "--tenon-color-background": "#fffaf0",
        "--tenon-color-text": "#2b2018",
        "--tenon-color-border": "#e4d6bd",
        "--tenon-radius": "2px",
        "--tenon-font-size": "16px",
        "--tenon-button-font-weight": "400",
        "--tenon-input-background": "#ffffff",
      },
    },
  },
};
