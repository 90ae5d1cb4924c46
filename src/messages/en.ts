import { englishConnectButton } from "./english-connect-button.js";
import { englishFirst } from "./english-first.js";
import { englishLater } from "./english-later.js";
import { englishStatus } from "./english-status.js";
import { englishSyncFlow } from "./english-sync-flow.js";

/** Every sentence of the kit, in English. */
export const en = { ...englishFirst, ...englishLater, ...englishConnectButton, ...englishStatus, ...englishSyncFlow };

export type MessageKey = keyof typeof en;

/** A whole translation. Placeholders are the same in every language; plural branches are the language's own. */
export type Messages = Readonly<Record<MessageKey, string>>;

/** What a first screen may say; English has it at once. */
export type FirstMessageKey = keyof typeof englishFirst;

/** The sentences at hand: all of a translation, and of English those of the first screens. */
export type MessagesAtHand = Readonly<Record<FirstMessageKey, string>> & Partial<Messages>;
