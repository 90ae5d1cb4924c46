"use client";
import type { FirstMessageKey } from "../../messages/en.js";
import { englishStatus } from "../../messages/english-status.js";
import { useSentences, type MessagesInUse } from "../use-messages.js";

export type StatusMessageKey = FirstMessageKey | keyof typeof englishStatus;

/** The sentences of first screens, and those that only this drop-in says. */
export const useStatusMessages = (): MessagesInUse<StatusMessageKey> => useSentences<StatusMessageKey>(englishStatus);
