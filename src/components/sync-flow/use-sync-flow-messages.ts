"use client";
import type { FirstMessageKey } from "../../messages/en.js";
import { englishSyncFlow } from "../../messages/english-sync-flow.js";
import { useSentences, type MessagesInUse } from "../use-messages.js";

export type SyncFlowMessages = MessagesInUse<FirstMessageKey | keyof typeof englishSyncFlow>;

/** The sentences of first screens, and those that only a sync flow says. */
export const useSyncFlowMessages = (): SyncFlowMessages =>
  useSentences<FirstMessageKey | keyof typeof englishSyncFlow>(englishSyncFlow);
