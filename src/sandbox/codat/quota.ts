import { rateLimitHeaders } from "../../contracts/codat/error-message.js";
import type { CodatContext } from "./codat-context.js";
import { CodatError } from "./codat-error.js";

const perCompany = 1000;
const dayMs = 86_400_000;

/** Midnight (UTC) that ends the day. */
function resetAt(now: number): number {
  return (Math.floor(now / dayMs) + 1) * dayMs;
}

function today({ data, store }: CodatContext) {
  const day = new Date(store.now()).toISOString().slice(0, 10);
  if (data.quota.day !== day) data.quota = { ...data.quota, day, used: 0 };
  return data.quota;
}

/** A thousand for the product, and a thousand for each company with a system linked. */
function limitOf(context: CodatContext): number {
  const { data } = context;
  const active = new Set(data.connections.filter((each) => each.status === "Linked").map((each) => each.companyId));
  return today(context).limit ?? perCompany * (1 + active.size);
}

export function remaining(context: CodatContext): number {
  if (context.store.data.scenario.name === "quota-exhausted") return 0;
  return Math.max(0, limitOf(context) - today(context).used);
}

/** Uses up so many requests of the day that `left` remain. */
export function leaveRemaining(context: CodatContext, left: number): void {
  today(context).used = Math.max(0, limitOf(context) - left);
}

/** @throws CodatError 429 with the seconds until midnight, when the day's requests are used up */
export function countRequest(context: CodatContext): void {
  const now = context.store.now();
  if (remaining(context) === 0) {
    throw new CodatError(429, "The requests of this day are used up. Ask again when the limit is reset.", {
      retryAfter: Math.max(1, Math.ceil((resetAt(now) - now) / 1000)),
    });
  }
  today(context).used++;
}

/** Headers that every answer to a known key has. */
export function quotaHeaders(context: CodatContext): [string, string][] {
  return [
    [rateLimitHeaders.limit, String(limitOf(context))],
    [rateLimitHeaders.remaining, String(remaining(context))],
    [rateLimitHeaders.reset, new Date(resetAt(context.store.now())).toISOString().replace(".000Z", "Z")],
  ];
}
