import { tenonErrorOf } from "./flow-error.js";
import type { LiveStatus, StatusKeeper } from "./live-status.js";
import { notLoaded } from "./load-later.js";
import { ReadAllowance } from "./status-pace.js";
import { nothingKnown, type HealthChange, type StatusSnapshot } from "./status-snapshot.js";
import type { TenonScope } from "./tenon-scope.js";

/** A place that says aloud what changed. */
export interface Hearer {
  readonly hear: (changes: readonly HealthChange[]) => void;
}

const loadAgainMs = 10_000;

/**
 * What every place of a scope shows about health, and who looks at it. It asks nothing itself: the reader is loaded with the first
 * look, and rests with the last.
 */
export class StatusStore implements StatusKeeper {
  readonly allowance = new ReadAllowance();
  #snapshot = nothingKnown;
  readonly #lookers = new Set<() => void>();
  readonly #hearers: { readonly hearer: Hearer; readonly tell: () => void }[] = [];
  #live: LiveStatus | null = null;
  #loading = false;
  #cancelLoading: () => void = () => undefined;
  #waiting: (() => void)[] = [];

  constructor(readonly scope: TenonScope) {
    scope.signal.addEventListener("abort", () => {
      this.#rest();
      this.#snapshot = nothingKnown;
    });
  }

  readonly get = (): StatusSnapshot => this.#snapshot;

  /** Somebody shows it; the answer ends that. */
  readonly look = (looker: () => void): (() => void) => {
    this.#lookers.add(looker);
    if (this.#lookers.size === 1) this.#start();
    return () => {
      this.#lookers.delete(looker);
      if (this.#lookers.size === 0) this.#rest();
    };
  };

  /** Asked for by a person. */
  readonly refetch = (): void => {
    if (this.#live) this.#live.hurry("person");
    else this.#start();
  };

  tell(snapshot: StatusSnapshot, changes: readonly HealthChange[] = []): void {
    this.#snapshot = snapshot;
    for (const looker of [...this.#lookers]) looker();
    if (changes.length > 0) this.#hearers[0]?.hearer.hear(changes);
    this.#letGo();
  }

  /** After a write: settles when the next answer is here, or at once where none is to come. */
  untilRead(): Promise<void> {
    if (!this.#live?.isAwake()) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** One of the places hears what changes: the first, and the next when that is gone. */
  hear(hearer: Hearer, tell: () => void): () => void {
    const entry = { hearer, tell };
    this.#hearers.push(entry);
    return () => {
      const wasFirst = this.#hearers[0] === entry;
      this.#hearers.splice(this.#hearers.indexOf(entry), 1);
      if (wasFirst) this.#hearers[0]?.tell();
    };
  }

  get hearer(): Hearer | undefined {
    return this.#hearers[0]?.hearer;
  }

  #start(): void {
    if (this.#live) {
      this.#live.start();
      return;
    }
    this.#cancelLoading();
    if (this.#loading || this.scope.signal.aborted) return;
    this.#loading = true;
    import("./live-status.js").then(
      (loaded) => {
        this.#loading = false;
        this.#live = new loaded.LiveStatus(this);
        if (this.#lookers.size > 0) this.#live.start();
      },
      (thrown: unknown) => {
        this.#loading = false;
        if (this.#lookers.size === 0) return;
        this.tell({ ...this.#snapshot, error: tenonErrorOf(notLoaded(thrown)) });
        this.#cancelLoading = this.scope.environment.after(loadAgainMs, () => {
          this.#start();
        });
      },
    );
  }

  #rest(): void {
    this.#cancelLoading();
    this.#live?.stop();
    this.#letGo();
  }

  #letGo(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

const stores = new WeakMap<TenonScope, StatusStore>();

/** The one store of a scope. */
export function statusStoreOf(scope: TenonScope): StatusStore {
  let store = stores.get(scope);
  if (!store) {
    store = new StatusStore(scope);
    stores.set(scope, store);
  }
  return store;
}
