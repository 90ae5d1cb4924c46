import type { IdempotencyStore } from "./idempotency-store.js";
import type { LimitStore } from "./limit-store.js";
import { createMemoryIdempotencyStore } from "./memory-idempotency-store.js";
import { createMemoryLimitStore } from "./memory-limit-store.js";

/** What handlers have to agree on. With a store they share, any number of them behave as one. */
export interface TenonStore {
  readonly idempotency: IdempotencyStore;
  readonly limits: LimitStore;
}

export interface MemoryStoreOptions {
  /**
   * How long a create whose process died keeps repetitions waiting, in seconds; longer than a request may take, or two would be at it.
   * @default 60
   */
  readonly leaseSeconds?: number | undefined;
  /** Milliseconds; injected by tests. @default Date.now */
  readonly now?: (() => number) | undefined;
}

/** A store in the memory of this process, bounded in entries and bytes. Several processes need one they share. */
export const createMemoryStore = (options: MemoryStoreOptions = {}): TenonStore => ({
  idempotency: createMemoryIdempotencyStore(options),
  limits: createMemoryLimitStore(options.now),
});
