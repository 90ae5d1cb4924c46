import { answersKeptMs, leaseMsOf, type IdempotencyStore, type StoredAnswer } from "./idempotency-store.js";

interface Entry {
  readonly fingerprint: string;
  owner: string;
  leaseUntil: number;
  expires: number;
  note?: string;
  answer?: StoredAnswer;
}

export interface MemoryIdempotencyOptions {
  readonly leaseSeconds?: number | undefined;
  readonly now?: (() => number) | undefined;
  /** @default 10_000 */
  readonly mostEntries?: number | undefined;
  /** @default 32 MiB */
  readonly mostBytes?: number | undefined;
}

/** Keeps claims and answers of one process. When it is full the oldest answer goes; what is under way never does. */
export function createMemoryIdempotencyStore(options: MemoryIdempotencyOptions = {}): IdempotencyStore {
  const { now = Date.now, mostEntries = 10_000, mostBytes = 32 * 1024 * 1024 } = options;
  const leaseMs = leaseMsOf(options.leaseSeconds);
  // Oldest first: a Map keeps the order of insertion.
  const entries = new Map<string, Entry>();
  let bytes = 0;

  const put = (key: string, entry: Entry) => {
    drop(key);
    entries.set(key, entry);
    bytes += sizeOf(key, entry);
  };
  const drop = (key: string) => {
    const entry = entries.get(key);
    if (entry && entries.delete(key)) bytes -= sizeOf(key, entry);
  };
  const isFull = () => entries.size >= mostEntries || bytes >= mostBytes;
  const tidy = () => {
    for (const [key, entry] of entries) {
      if (entry.expires > now() && !isFull()) return;
      if (entry.expires <= now() || entry.answer) drop(key);
    }
  };
  /** Changes an entry that is still its owner's. */
  const change = (key: string, owner: string, by: (entry: Entry) => Entry | undefined): Promise<boolean> => {
    const entry = entries.get(key);
    if (entry?.owner !== owner || entry.answer) return Promise.resolve(false);
    const changed = by(entry);
    if (changed) put(key, changed);
    else drop(key);
    return Promise.resolve(true);
  };

  return {
    claim: (key, fingerprint, owner) => {
      tidy();
      const found = entries.get(key);
      if (found && found.fingerprint !== fingerprint) return Promise.resolve({ kind: "different" });
      if (found?.answer) return Promise.resolve({ kind: "done", answer: found.answer });
      const left = (found?.leaseUntil ?? 0) - now();
      if (left > 0) return Promise.resolve({ kind: "busy", leaseMs: left });
      if (!found && isFull()) return Promise.reject(new Error("Too many creates are under way at the same time"));
      put(key, {
        fingerprint,
        owner,
        leaseUntil: now() + leaseMs,
        expires: now() + answersKeptMs,
        ...(found?.note !== undefined && { note: found.note }),
      });
      return Promise.resolve({ kind: "mine", note: found?.note });
    },
    note: (key, owner, note) => change(key, owner, (entry) => ({ ...entry, note })),
    settle: (key, owner, answer) =>
      change(key, owner, ({ fingerprint }) => ({
        fingerprint,
        owner: "",
        leaseUntil: 0,
        expires: now() + answersKeptMs,
        answer,
      })),
    leave: (key, owner) => change(key, owner, (entry) => ({ ...entry, owner: "", leaseUntil: 0 })),
    release: (key, owner) => change(key, owner, () => undefined),
  };
}

/** Text is kept in two bytes a unit at most; the rest is what an entry costs anyway. */
const sizeOf = (key: string, { fingerprint, note = "", answer }: Entry): number =>
  200 + 2 * (key.length + fingerprint.length + note.length + (answer?.body?.length ?? 0));
