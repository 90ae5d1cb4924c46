import type { StatusItem } from "../../contracts/kit/status.js";
import type { Health, HealthReason, HealthState } from "../../flows/connection-health.js";
import type { MessageValues } from "../../messages/format-message.js";
import type { BadgeProps } from "../../primitives/badge.js";
import { accountName } from "../account-name.js";
import type { StatusMessageKey } from "./use-status-messages.js";

/** One thing, and how it is doing. */
export interface Told {
  readonly item: StatusItem;
  readonly health: Health;
}

/** The colour beside the word. */
export const tones: Readonly<Record<HealthState, NonNullable<BadgeProps["tone"]>>> = {
  connected: "positive",
  syncing: "accent",
  paused: "neutral",
  "not-connected": "neutral",
  unknown: "neutral",
  pending: "caution",
  "needs-attention": "caution",
  disconnected: "negative",
};

/** Somebody has to do something before it goes on. What is paused was paused on purpose. */
export const needsSomebody = ({ health: { state } }: Told): boolean =>
  state === "needs-attention" || state === "disconnected" || state === "pending";

/** How people call it. */
export const nameOf = ({ integration, provider }: StatusItem): string =>
  integration?.displayName || provider.displayName;

/** The account, or its provider where nobody knows the account's name. */
export const accountOf = ({ connection, provider }: StatusItem): string =>
  connection ? accountName(connection, provider.displayName) : provider.displayName;

/** What stands beside the name: provider and account, as far as they say something new. */
export function placeOf(item: StatusItem): readonly string[] {
  const name = nameOf(item);
  const parts = [item.provider.displayName, accountOf(item)];
  return parts.filter((part, index) => part !== name && parts.indexOf(part) === index);
}

const withNames: ReadonlySet<HealthReason> = new Set([
  "read-failed",
  "write-failed",
  "events-failed",
  "operation-failed",
  "first-read",
  "running",
]);

/** What happened and what it means, in one sentence: as text or for the page, by the `say` that is given. */
export function reasonWords<Words>(
  { item, health }: Told,
  say: (key: StatusMessageKey, values: MessageValues) => Words,
  list: (names: readonly string[], most?: number) => readonly string[],
): Words {
  const { reason, word, objects = [] } = health;
  const values = { provider: item.provider.displayName, account: accountOf(item), word };
  if (health.state === "unknown" && word === undefined) return say("health.reason.wordless", values);
  if (objects.length > 0 && withNames.has(reason)) {
    const names = list(
      objects.map(({ displayName }) => displayName),
      3,
    );
    return say(`health.reason.${reason}.of` as StatusMessageKey, { ...values, names });
  }
  return say(`health.reason.${reason}`, values);
}

/** What the one button says. */
export function actionKey({ action, reason }: Health): StatusMessageKey {
  if (reason === "sign-in-unfinished") return "health.action.finish";
  if (reason === "sync-incomplete" || reason === "not-installed") return "health.action.finishSetup";
  return `health.action.${action}`;
}
