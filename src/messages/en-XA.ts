import { en, type MessageKey, type Messages } from "./en.js";
import { pseudo } from "./pseudo.js";

/** No language: every sentence marked and made longer, to see what is not translated and what has no room. For development. */
export const enXA: Messages = Object.fromEntries(
  Object.entries(en).map(([key, message]) => [key, pseudo(message)]),
) as Record<MessageKey, string>;
