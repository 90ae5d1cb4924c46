import type { TenonError } from "../http/tenon-error.js";
import { isAbort } from "../http/tenon-error.js";
import { toTenonError } from "./flow-error.js";

/** What is known of one thing. The same object for as long as nothing changes. */
export interface Known<T> {
  /** `undefined` until the first answer. Kept while it is asked again, and when that fails. */
  readonly data: T | undefined;
  readonly error: TenonError | null;
}

interface Entry {
  known: Known<unknown>;
  ask: (() => Promise<unknown>) | null;
  /** When the data was read; before all time while there is none. */
  at: number;
  asking: Promise<unknown> | null;
  readonly lookers: Set<() => void>;
}

const nothing: Known<never> = { data: undefined, error: null };

/**
 * What the handler said, for one identity. Questions about the same thing at the same time are one request; an answer that was
 * overtaken by a newer one is dropped. The transport retries, so nothing is retried here.
 */
export class FactCache {
  readonly #entries = new Map<string, Entry>();

  constructor(private readonly now: () => number) {}

  /** From memory where it was read within `maxAgeMs`, else asked for. */
  read<T>(key: string, ask: () => Promise<T>, maxAgeMs: number): Promise<T> {
    const entry = this.#entry(key);
    entry.ask = ask;
    if (entry.asking) return entry.asking as Promise<T>;
    const { data } = entry.known;
    if (data !== undefined && this.now() - entry.at < maxAgeMs) return Promise.resolve(data as T);
    const asking = ask().then(
      (answer) => {
        if (entry.asking === asking) this.#learn(entry, { data: answer, error: null });
        return answer;
      },
      (thrown: unknown) => {
        if (entry.asking === asking) {
          entry.asking = null;
          if (!isAbort(thrown)) this.#tell(entry, { data: entry.known.data, error: toTenonError(thrown) });
        }
        throw thrown;
      },
    );
    entry.asking = asking;
    return asking;
  }

  /** Learned elsewhere; an older question still out there is not listened to any more. */
  set(key: string, data: unknown): void {
    this.#learn(this.#entry(key), { data, error: null });
  }

  get<T>(key: string): Known<T> {
    return (this.#entries.get(key)?.known ?? nothing) as Known<T>;
  }

  subscribe(key: string, looker: () => void): () => void {
    const { lookers } = this.#entry(key);
    lookers.add(looker);
    return () => {
      lookers.delete(looker);
    };
  }

  /** Everything here is old; what somebody is looking at is asked again. */
  invalidate(): void {
    for (const entry of this.#entries.values()) {
      entry.at = Number.NEGATIVE_INFINITY;
      entry.asking = null;
    }
    this.refresh(0);
  }

  /** Asks again for what somebody is looking at and is older than `maxAgeMs`. */
  refresh(maxAgeMs: number): void {
    for (const [key, { ask, lookers }] of this.#entries) {
      if (lookers.size > 0 && ask) this.read(key, ask, maxAgeMs).catch(() => undefined);
    }
  }

  clear(): void {
    this.#entries.clear();
  }

  #entry(key: string): Entry {
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { known: nothing, ask: null, at: Number.NEGATIVE_INFINITY, asking: null, lookers: new Set() };
      this.#entries.set(key, entry);
    }
    return entry;
  }

  #learn(entry: Entry, known: Known<unknown>): void {
    entry.at = this.now();
    entry.asking = null;
    this.#tell(entry, known);
  }

  #tell(entry: Entry, known: Known<unknown>): void {
    entry.known = known;
    for (const looker of [...entry.lookers]) looker();
  }
}
