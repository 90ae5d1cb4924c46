import { TenonError } from "../http/tenon-error.js";
import { askStore, type StoreFailure } from "./ask-store.js";
import type { LimitStore } from "./limit-store.js";

/** Requests a minute, for each person of each organization and each operation. */
export interface RateLimits {
  /** Asking for something. @default 120: three tabs of one page that wait for a window */
  readonly reads?: number | undefined;
  /** Changing something. @default 30 */
  readonly writes?: number | undefined;
  /** Addresses that are good once. @default 20 */
  readonly mints?: number | undefined;
}

export type RequestKind = keyof RateLimits;

const windowMs = 60_000;
const usual: Readonly<Record<RequestKind, number>> = { reads: 120, writes: 30, mints: 20 };

/** @throws Error for what is no number of requests */
export function checkRateLimits(rateLimits: RateLimits | false | undefined): void {
  for (const [kind, most] of Object.entries(rateLimits || {})) {
    if (most === undefined || (Object.hasOwn(usual, kind) && Number.isInteger(most) && most > 0)) continue;
    throw new Error(
      `createTenonHandler: ${kind}: ${String(most)} cannot be one of \`rateLimits\`, so everything or nothing would be refused. Give ` +
        "whole numbers of requests a minute, for instance { reads: 120, writes: 30, mints: 20 }, or false for no limits.",
    );
  }
}

/** Counts a request. @throws TenonError `rate_limited` (429) when there were too many of its kind */
export function rateLimiter(rateLimits: RateLimits | false | undefined, store: LimitStore) {
  const own = rateLimits || {};
  return async (
    kind: RequestKind,
    tenant: string,
    operation: string,
    storeFailed: (failure: StoreFailure) => void,
  ): Promise<void> => {
    if (rateLimits === false) return;
    const most = own[kind] ?? usual[kind];
    const taken = await askStore("counting requests", () =>
      store.take(`${tenant}:${operation}`, { most, windowMs }),
    ).catch(storeFailed);
    if (taken?.allowed !== false) return;
    throw new TenonError({
      code: "rate_limited",
      message: `More than ${most} requests of this kind in a minute`,
      retryable: true,
      retryAfterSeconds: Math.max(1, Math.ceil(taken.retryAfterMs / 1000)),
    });
  };
}
