/** Statuses after which the same read may be asked again (security.md names them: transient by nature). */
const transientStatuses = new Set([408, 425, 429, 500, 502, 503, 504]);

export const isTransientStatus = (status: number): boolean => transientStatuses.has(status);

export interface RetryPolicy {
  /** Further tries after the first. */
  readonly retries: number;
  /** Longest `Retry-After` the kit waits for by itself, in seconds; beyond it the customer decides. */
  readonly longestWaitSeconds: number;
}

/** Reads: three tries. Writes are never repeated by themselves: a create is reconciled by reading first (D10). */
export const readPolicy: RetryPolicy = { retries: 2, longestWaitSeconds: 20 };
export const writePolicy: RetryPolicy = { retries: 0, longestWaitSeconds: 0 };

const floorMs = 200;
const ceilingMs = 8_000;

/** Milliseconds before try `attempt` (1 = first repetition): full jitter, or what the server asked for. `random` is in [0, 1). */
export function retryDelay(attempt: number, retryAfterSeconds: number | undefined, random: number): number {
  if (retryAfterSeconds !== undefined) return Math.max(floorMs, retryAfterSeconds * 1000);
  const ceiling = Math.min(ceilingMs, 500 * 2 ** Math.max(0, attempt));
  return Math.max(floorMs, random * ceiling);
}

/** Reads `Retry-After` (delta seconds or an HTTP date, RFC 9110 10.2.3). Anything else is `undefined`. */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const text = value.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (!/[A-Za-z]{3}/.test(text)) return undefined;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : Math.max(0, (moment - now) / 1000);
}
