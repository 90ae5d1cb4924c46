import { TenonError } from "../http/tenon-error.js";
import { askStore, type StoreFailure } from "./ask-store.js";
import type { Claimed, IdempotencyStore } from "./idempotency-store.js";
import { base64url, canonicalJson, keyedHash } from "./keyed-hash.js";
import { mayHaveHappened } from "./may-have-happened.js";
import { toAnswer, toResponse } from "./stored-answer.js";

export interface IdempotentCall {
  readonly store: IdempotencyStore;
  readonly secret: Uint8Array;
  /** Person, organization and operation: the same key of somebody else is another key. */
  readonly scope: readonly string[];
  /** Value of `Idempotency-Key`. */
  readonly key: string;
  readonly body: unknown;
  /** Told of a store that fails; throws where the write must not go on without it. */
  readonly storeFailed: (failure: StoreFailure) => void;
}

export interface OnceOnly {
  readonly work: () => Promise<Response>;
  /** What there is before the work, to be compared with later. */
  readonly before: () => Promise<string | undefined>;
  /** What an earlier try made of which nobody knows whether it was done. */
  readonly found: (before: string) => Promise<Response | undefined>;
  /** The answer is that of an earlier request. */
  readonly replayed: () => void;
}

const header = /^[\x21-\x7e]{8,255}$/;
/** How long a repetition waits for the answer of the first; shorter than the patience of browser and proxies. */
const longestWaitMs = 15_000;
const longestPauseMs = 500;
/** A repetition is told to come again after this at most, in seconds: the first is nearly always done by then. */
const comeAgainSeconds = 5;

/**
 * Does the work once for each key and gives everybody the same answer. Only successes are kept. After a failure that says that nothing
 * was done, the key is free; after any other, and where the process of an earlier try has died, the next one reads before it creates.
 * @throws TenonError `invalid_input` (422) for a key of something else, `conflict` (409) while the first is still at it
 */
export async function once(call: IdempotentCall, only: OnceOnly): Promise<Response> {
  checkKey(call.key);
  const key = base64url(await keyedHash(call.secret, JSON.stringify([...call.scope, call.key])));
  // Keyed, because a body may hold a password that is short enough to be guessed from a plain digest.
  const fingerprint = base64url(await keyedHash(call.secret, canonicalJson(call.body)));
  const owner = base64url(crypto.getRandomValues(new Uint8Array(12)));
  const claim = await patiently(() => ask(call, "claim", () => call.store.claim(key, fingerprint, owner)));
  switch (claim?.kind) {
    case undefined:
      return only.work();
    case "different":
      throw new TenonError({ code: "invalid_input", message: "This Idempotency-Key was used for another request" });
    case "busy":
      throw stillAtIt(claim.leaseMs);
    case "done":
      only.replayed();
      return toResponse(claim.answer);
    case "mine":
      return carryOut(call, { key, owner, note: claim.note }, only);
  }
}

interface Mine {
  readonly key: string;
  readonly owner: string;
  readonly note: string | undefined;
}

async function carryOut(call: IdempotentCall, mine: Mine, only: OnceOnly): Promise<Response> {
  const { key, owner, note } = mine;
  // Until it has been read, what an earlier try began stays in doubt.
  let isOpen: (error: unknown) => boolean = () => note !== undefined;
  try {
    const earlier = note === undefined ? undefined : await only.found(note);
    if (note === undefined) await writeDown(call, mine, await only.before());
    isOpen = mayHaveHappened;
    const answer = await toAnswer(earlier ?? (await only.work()));
    await tell(call, "settle", () => call.store.settle(key, owner, answer));
    return toResponse(answer);
  } catch (error) {
    if (isOpen(error)) await tell(call, "leave", () => call.store.leave(key, owner));
    else await tell(call, "release", () => call.store.release(key, owner));
    throw error;
  }
}

/** Whoever lost the claim, because writing took longer than the lease, has not begun yet and must not. */
async function writeDown(call: IdempotentCall, { key, owner }: Mine, note: string | undefined): Promise<void> {
  if (note === undefined) return;
  const isMine = await ask(call, "note", () => call.store.note(key, owner, note));
  if (isMine === false) throw stillAtIt(0);
}

/** Asks the store; `undefined` where it fails and the write may go on without it. */
async function ask<T>(call: IdempotentCall, what: string, asked: () => Promise<T>): Promise<T | undefined> {
  try {
    return await askStore(what, asked);
  } catch (error) {
    call.storeFailed(error as StoreFailure);
    return undefined;
  }
}

/** What is done is done: a store that cannot be told takes no answer away. The claim lapses, and the next try reads. */
async function tell(call: IdempotentCall, what: string, asked: () => Promise<boolean>): Promise<void> {
  await ask(call, what, asked).catch(() => undefined);
}

/** Asks again for as long as somebody else is at it. */
async function patiently(claim: () => Promise<Claimed | undefined>): Promise<Claimed | undefined> {
  for (let waited = 0, pause = 25; ; waited += pause, pause = Math.min(longestPauseMs, pause * 1.5)) {
    const claimed = await claim();
    if (claimed?.kind !== "busy" || waited >= longestWaitMs) return claimed;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

const stillAtIt = (leaseMs: number): TenonError =>
  new TenonError({
    code: "conflict",
    message: "The same request is still being carried out",
    retryable: true,
    retryAfterSeconds: Math.min(comeAgainSeconds, Math.max(1, Math.ceil(leaseMs / 1000))),
  });

function checkKey(key: string): void {
  if (header.test(key)) return;
  throw new TenonError({
    code: "invalid_input",
    message: "Idempotency-Key has to be 8 to 255 visible characters",
    issues: [{ path: "Idempotency-Key", code: "invalid", message: "8 to 255 visible characters." }],
  });
}
