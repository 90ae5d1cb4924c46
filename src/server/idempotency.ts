import { TenonError } from "../http/tenon-error.js";
import { canonicalJson, keyedHash, base64url } from "./keyed-hash.js";

/** What was answered, without any secret: the body has passed the endpoint's own schema. */
export interface StoredAnswer {
  readonly status: number;
  readonly body: string | null;
}

/**
 * Outcome of asking for a key: it is ours to do (`settle` with the answer, or `release` it when nothing was done), somebody is doing
 * or has done the same (`answer` resolves to `undefined` when they gave up), or the key was used for something else.
 */
export type Claim =
  | { kind: "mine"; settle(answer: StoredAnswer): Promise<void>; release(): Promise<void> }
  | { kind: "theirs"; answer: Promise<StoredAnswer | undefined> }
  | { kind: "different" };

export interface IdempotencyStore {
  claim(key: string, fingerprint: string): Promise<Claim>;
}

const header = /^[\x21-\x7e]{8,255}$/;
const lifetimeMs = 24 * 60 * 60 * 1000;
const mostEntries = 10_000;

/** Keeps the answers of one process for a day. Several processes need a store they share. */
export function createMemoryIdempotencyStore(now: () => number = Date.now): IdempotencyStore {
  interface Entry {
    fingerprint: string;
    expires: number;
    answer: Promise<StoredAnswer | undefined>;
  }
  const entries = new Map<string, Entry>();
  const tidy = () => {
    // Oldest first: a Map keeps the order of insertion.
    for (const [key, entry] of entries) {
      if (entry.expires > now() && entries.size < mostEntries) return;
      entries.delete(key);
    }
  };
  return {
    claim: (key, fingerprint) => {
      tidy();
      const found = entries.get(key);
      if (found) {
        return Promise.resolve(
          found.fingerprint === fingerprint ? { kind: "theirs", answer: found.answer } : { kind: "different" },
        );
      }
      const { promise, resolve } = deferred<StoredAnswer | undefined>();
      const entry: Entry = { fingerprint, expires: now() + lifetimeMs, answer: promise };
      entries.set(key, entry);
      return Promise.resolve({
        kind: "mine",
        settle: (answer) => {
          resolve(answer);
          return Promise.resolve();
        },
        release: () => {
          if (entries.get(key) === entry) entries.delete(key);
          resolve(undefined);
          return Promise.resolve();
        },
      });
    },
  };
}

export interface IdempotentCall {
  readonly store: IdempotencyStore;
  readonly secret: Uint8Array;
  /** Person, organization and operation: the same key of somebody else is another key. */
  readonly scope: readonly string[];
  /** Value of `Idempotency-Key`, `null` when it was not sent. */
  readonly key: string | null;
  readonly body: unknown;
}

/** Does the work once for each key; only successes are kept, a failure may be tried again under the same key. */
export async function once(call: IdempotentCall, work: () => Promise<Response>): Promise<Response> {
  if (call.key === null) return work();
  if (!header.test(call.key)) {
    throw new TenonError({
      code: "invalid_input",
      message: "Idempotency-Key has to be 8 to 255 visible characters",
      issues: [{ path: "Idempotency-Key", code: "invalid", message: "8 to 255 visible characters." }],
    });
  }
  const key = base64url(await keyedHash(call.secret, JSON.stringify([...call.scope, call.key])));
  // Keyed, because a body may hold a password that is short enough to be guessed from a plain digest.
  const fingerprint = base64url(await keyedHash(call.secret, canonicalJson(call.body)));
  for (;;) {
    const claim = await call.store.claim(key, fingerprint);
    if (claim.kind === "different") {
      throw new TenonError({ code: "invalid_input", message: "This Idempotency-Key was used for another request" });
    }
    if (claim.kind === "theirs") {
      const answer = await claim.answer;
      if (answer) return replay(answer);
      continue;
    }
    try {
      const response = await work();
      const answer = { status: response.status, body: response.status === 204 ? null : await response.text() };
      await claim.settle(answer);
      return replay(answer);
    } catch (error) {
      await claim.release();
      throw error;
    }
  }
}

const replay = (answer: StoredAnswer): Response =>
  new Response(answer.body, {
    status: answer.status,
    headers: answer.body === null ? {} : { "content-type": "application/json" },
  });

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
