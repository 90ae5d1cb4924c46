"use client";
import type { FirstMessageKey } from "../../messages/en.js";
import { englishStatus } from "../../messages/english-status.js";
import { useSentences } from "../use-messages.js";

/** The sentences of first screens, and those that only this drop-in says. */
export const useStatusMessages = () => useSentences<FirstMessageKey | keyof typeof englishStatus>(englishStatus);
