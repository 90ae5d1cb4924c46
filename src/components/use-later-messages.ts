"use client";
import type { MessageKey } from "../messages/en.js";
import { englishLater } from "../messages/english-later.js";
import { useSentences, type MessagesInUse } from "./use-messages.js";

/** Every sentence of the kit. For screens that are loaded when they are wanted, never for one that may come first. */
export const useLaterMessages = (): MessagesInUse<MessageKey> => useSentences<MessageKey>(englishLater);
