"use client";
import type { FirstMessageKey } from "../../messages/en.js";
import { englishConnectButton } from "../../messages/english-connect-button.js";
import { useSentences } from "../use-messages.js";

/** The sentences of first screens, and those that only this drop-in says. */
export const useButtonMessages = () =>
  useSentences<FirstMessageKey | keyof typeof englishConnectButton>(englishConnectButton);
