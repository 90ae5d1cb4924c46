/** So many in each window. A window begins with the first request after the one before has ended. */
export interface Limit {
  readonly most: number;
  /** Milliseconds. */
  readonly windowMs: number;
}

export type Taken = { readonly allowed: true } | { readonly allowed: false; readonly retryAfterMs: number };

/** Counts requests. It is given hashes only. */
export interface LimitStore {
  /** Counts one, atomically, and says whether it is still within the limit. */
  take(key: string, limit: Limit): Promise<Taken>;
}
