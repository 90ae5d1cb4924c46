import { englishConnectButton } from "./english-connect-button.js";
import { englishFirst, type englishErrors, type englishScreens } from "./english-first.js";
import { englishHosted } from "./english-hosted.js";
import { englishLater } from "./english-later.js";
import { englishStatus } from "./english-status.js";
import { englishSyncFlow } from "./english-sync-flow.js";

/** Every sentence of the kit, in English. */
export const en = {
  ...englishFirst,
  ...englishLater,
  ...englishConnectButton,
  ...englishStatus,
  ...englishSyncFlow,
  ...englishHosted,
};

export type MessageKey = keyof typeof en;

/** A whole translation. Placeholders are the same in every language; plural branches are the language's own. */
export type Messages = Readonly<Record<MessageKey, string>>;

/** What a first screen may say; English has it at once. */
export type FirstMessageKey = keyof typeof englishFirst;

/** The sentences at hand: all of a translation, and of English those of the first screens. */
export type MessagesAtHand = Readonly<Record<FirstMessageKey, string>> & Partial<Messages>;

/* The files of a translation: `xx/screens.ts`, `xx/errors.ts` and so on. A missing or a foreign key is an error of types. */
type Translated<English> = Readonly<Record<keyof English, string>>;
export type ScreenMessages = Translated<typeof englishScreens>;
export type ErrorMessages = Translated<typeof englishErrors>;
export type LaterMessages = Translated<typeof englishLater & typeof englishConnectButton>;
export type StatusMessages = Translated<typeof englishStatus>;
export type SyncFlowMessages = Translated<typeof englishSyncFlow>;
export type HostedMessages = Translated<typeof englishHosted>;
