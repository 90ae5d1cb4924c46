import { rateLimitHeaders } from "../../../contracts/codat/error-message.js";
import { readMoment } from "../../../contracts/codat/moment.js";
import { parseRetryAfter } from "../../../http/retry-policy.js";
import { TenonError } from "../../../http/tenon-error.js";

const dayMs = 24 * 60 * 60 * 1000;

/**
 * The day's requests of the whole product. Once an answer says that none is left, nothing is asked any more until they are counted anew:
 * asking would only be refused, and every page of every customer asks.
 */
export class Quota {
  private until = 0;

  /** @throws TenonError `quota_exhausted` while nothing is left */
  check(): void {
    const wait = this.until - Date.now();
    if (wait > 0) throw quotaExhausted(wait / 1000);
  }

  /** Takes note of what an answer says of the rest. */
  seen({ headers, status }: Response): void {
    const left = remaining(headers);
    if (left === undefined) return;
    const now = Date.now();
    const at = left > 0 ? 0 : (restart(headers, status, now) ?? 0);
    // A clock that is wrong somewhere must not stop the product for longer than the quota could.
    this.until = Math.min(at, now + dayMs);
  }
}

export const quotaExhausted = (seconds: number): TenonError =>
  new TenonError({
    code: "quota_exhausted",
    message: "The requests of this day are used up",
    retryable: true,
    retryAfterSeconds: Math.max(1, Math.ceil(seconds)),
  });

export function remaining(headers: Headers): number | undefined {
  const text = headers.get(rateLimitHeaders.remaining)?.trim() ?? "";
  return /^-?\d{1,12}$/.test(text) ? Number(text) : undefined;
}

/** When the requests are counted anew; `undefined` where an answer that is none of a refusal does not say. */
function restart(headers: Headers, status: number, now: number): number | undefined {
  const wait = parseRetryAfter(headers.get(rateLimitHeaders.retryAfter), now);
  if (status === 429 && wait !== undefined) return now + wait * 1000;
  const said = headers.get(rateLimitHeaders.reset)?.trim() ?? "";
  const moment = /^\d{9,11}$/.test(said) ? Number(said) * 1000 : Date.parse(readMoment(said) ?? said);
  if (!Number.isNaN(moment)) return moment;
  return status === 429 ? nextDay(now) : undefined;
}

/** The service counts anew at midnight, UTC. */
const nextDay = (now: number): number => Math.floor(now / dayMs + 1) * dayMs;

/** Seconds until a refusal for the quota's sake may be forgotten. */
export function quotaWait(response: Response): number {
  const now = Date.now();
  const at = restart(response.headers, response.status, now) ?? nextDay(now);
  return (at > now ? at - now : nextDay(now) - now) / 1000;
}
