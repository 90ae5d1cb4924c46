/** What was answered, without any secret: the body has passed the endpoint's own schema. */
export interface StoredAnswer {
  readonly status: number;
  readonly body: string | null;
}

/**
 * What became of asking for a key.
 * - `mine`: the caller is the one to do it. `note` is what whoever tried before wrote down and never finished; it may have been done.
 * - `busy`: somebody is at it, for `leaseMs` more at most.
 * - `done`: the answer of the one who did it.
 * - `different`: the key was used for something else.
 */
export type Claimed =
  | { readonly kind: "mine"; readonly note: string | undefined }
  | { readonly kind: "busy"; readonly leaseMs: number }
  | { readonly kind: "done"; readonly answer: StoredAnswer }
  | { readonly kind: "different" };

/**
 * Remembers creates for a day. A claim is a lease: it lapses when its owner dies, and is then somebody else's. Every method is atomic,
 * and all but `claim` do something only while the claim is still `owner`'s: `false` says that it is not. Everything given is a hash, an
 * answer without secrets or a random name, so a store holds nothing worth stealing.
 */
export interface IdempotencyStore {
  claim(key: string, fingerprint: string, owner: string): Promise<Claimed>;
  /** Writes down, before anything is done, what tells later whether it was. */
  note(key: string, owner: string, note: string): Promise<boolean>;
  /** It is done: this answers every repetition. */
  settle(key: string, owner: string, answer: StoredAnswer): Promise<boolean>;
  /** Nobody knows whether it was done: the next one may have it at once, with the note. */
  leave(key: string, owner: string): Promise<boolean>;
  /** Nothing was done: the key is free. */
  release(key: string, owner: string): Promise<boolean>;
}

/** How long an answer is remembered, in milliseconds. */
export const answersKeptMs = 24 * 60 * 60 * 1000;

/** A lease in milliseconds. @throws Error for one that is no positive number */
export function leaseMsOf(seconds = 60): number {
  if (Number.isFinite(seconds) && seconds > 0) return Math.ceil(seconds * 1000);
  throw new Error(
    `Tenon store: ${String(seconds)} cannot be \`leaseSeconds\`. A create would be another's before it has begun. ` +
      "Give a number of seconds greater than the longest time a request may take, or leave it out for 60.",
  );
}
