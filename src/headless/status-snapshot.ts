import type { StatusItem } from "../contracts/kit/status.js";
import type { Health } from "../flows/connection-health.js";
import type { TenonError } from "../http/tenon-error.js";

/** One item of the status, and what it means. */
export interface ConnectionReport {
  readonly item: StatusItem;
  readonly health: Health;
  /** So it was when it was last known: the page is offline, the last read failed, or its service could not be asked. */
  readonly isStale: boolean;
  /** When it was read, epoch milliseconds. */
  readonly readAt: number;
}

/** What is known of everything at one moment. The same object until something else is known. */
export interface StatusSnapshot {
  /** `undefined` until the first answer. */
  readonly items: readonly ConnectionReport[] | undefined;
  readonly error: TenonError | null;
  readonly isStale: boolean;
  /** When the last answer came, epoch milliseconds. */
  readonly readAt: number | undefined;
}

export const nothingKnown: StatusSnapshot = { items: undefined, error: null, isStale: false, readAt: undefined };

/** An item that is not what it was: its state or the reason for it. */
export interface HealthChange {
  readonly item: StatusItem;
  readonly before: Health;
  readonly after: Health;
}
