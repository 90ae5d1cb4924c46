"use client";
import { createContext, useContext } from "react";
import type { MessagesAtHand } from "../messages/en.js";
import { englishFirst } from "../messages/english-first.js";
import type { Appearance } from "../theme/appearance.js";
import type { Parts } from "./parts.js";

/** What the host says about looks and words. */
export interface Look {
  /** For dates, numbers and plurals. */
  readonly tag: string;
  /** Language of the sentences that are there now. */
  readonly language: string;
  /** `undefined`: the page's own, as no locale was asked for. */
  readonly direction: "ltr" | "rtl" | undefined;
  readonly messages: MessagesAtHand;
  readonly appearance: Appearance;
  readonly parts: Parts;
  readonly logos: Readonly<Record<string, string>>;
  readonly productName: string | undefined;
  /** IANA name; `undefined`: the browser's own. */
  readonly timeZone: string | undefined;
}

export const LookContext = createContext<Look>({
  tag: "en",
  language: "en",
  direction: undefined,
  messages: englishFirst,
  appearance: {},
  parts: {},
  logos: {},
  productName: undefined,
  timeZone: undefined,
});

export const useLook = (): Look => useContext(LookContext);
