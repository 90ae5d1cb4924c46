import type { BackfillProgress, Operation } from "../contracts/kit/status.js";
import { isAbort, type TenonError } from "../http/tenon-error.js";
import { toTenonError } from "./flow-error.js";
import type { StatusStore } from "./status-store.js";

export interface ActivitySnapshot {
  /** Newest first; `undefined` until the first answer. */
  readonly operations: readonly Operation[] | undefined;
  readonly backfills: readonly BackfillProgress[];
  /** Asks for the page after the last that is here. */
  readonly nextPage: string | undefined;
  readonly isLoadingMore: boolean;
  readonly error: TenonError | null;
}

const nothing: ActivitySnapshot = {
  operations: undefined,
  backfills: [],
  nextPage: undefined,
  isLoadingMore: false,
  error: null,
};

const freshMs = 2_000;

/**
 * What one installation did. It has no clock of its own: the status, read anyway, says when there is something new, and how far what is
 * under way has come.
 */
export class ActivityReader {
  #snapshot = nothing;
  readonly #lookers = new Set<() => void>();
  #stopFollowing: () => void = () => undefined;
  #reading: Promise<void> | null = null;
  #readAt = Number.NEGATIVE_INFINITY;
  /** What the status said of this installation when it was last looked at: no news is asked for twice. */
  #mark = "";
  /** What is here was thrown away; a page that was asked for before does not follow it. */
  #epoch = 0;

  constructor(
    private readonly store: StatusStore,
    private readonly installationId: string,
  ) {}

  readonly get = (): ActivitySnapshot => this.#snapshot;

  readonly look = (looker: () => void): (() => void) => {
    this.#lookers.add(looker);
    if (this.#lookers.size === 1) {
      this.#stopFollowing = this.store.look(this.#follow);
      if (this.#now() - this.#readAt >= freshMs) void this.read();
    }
    return () => {
      this.#lookers.delete(looker);
      if (this.#lookers.size === 0) this.#stopFollowing();
    };
  };

  readonly read = (): Promise<void> => {
    this.#reading ??= this.#readFirst().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  };

  readonly more = async (): Promise<void> => {
    const { nextPage, isLoadingMore } = this.#snapshot;
    if (nextPage === undefined || isLoadingMore) return;
    const epoch = this.#epoch;
    this.#tell({ isLoadingMore: true, error: null });
    try {
      const page = await this.#ask({ page: nextPage });
      if (epoch !== this.#epoch) return;
      const { operations = [] } = this.#snapshot;
      this.#tell({ operations: joined(operations, page.operations), nextPage: page.nextPage, isLoadingMore: false });
    } catch (thrown) {
      if (epoch === this.#epoch && !isAbort(thrown)) this.#tell({ isLoadingMore: false, error: toTenonError(thrown) });
    }
  };

  async #readFirst(): Promise<void> {
    this.#readAt = this.#now();
    try {
      const page = await this.#ask({});
      const before = this.#snapshot.operations ?? [];
      const here = new Set(page.operations.map(({ id }) => id));
      const meets = before.some(({ id }) => here.has(id));
      if (meets) {
        // Pages that were read before still follow, and so does what comes after them.
        const older = before.length > page.operations.length || this.#snapshot.nextPage === undefined;
        this.#tell({
          operations: joined(page.operations, before),
          backfills: page.backfills,
          error: null,
          ...(older ? {} : { nextPage: page.nextPage }),
        });
      } else {
        this.#epoch += 1;
        this.#tell({ ...nothing, ...page, nextPage: page.nextPage });
      }
    } catch (thrown) {
      if (!isAbort(thrown)) this.#tell({ error: toTenonError(thrown) });
    }
  }

  readonly #follow = (): void => {
    const report = this.store.get().items?.find(({ item }) => item.installation?.id === this.installationId);
    const installation = report?.item.installation;
    const { operations, backfills } = this.#snapshot;
    if (!report || report.isStale || !installation || !operations) return;
    const { latest } = installation;
    const mark = JSON.stringify([latest?.id, latest?.outcome, namesOf(installation.backfills)]);
    const isKnown =
      operations.find(({ id }) => id === latest?.id)?.outcome === latest?.outcome &&
      namesOf(backfills) === namesOf(installation.backfills);
    const isNews = !isKnown && mark !== this.#mark;
    this.#mark = mark;
    this.#tell({
      backfills: installation.backfills,
      operations: operations.map((one) => (latest && one.id === latest.id ? latest : one)),
    });
    // The newest alone is in the status; others that are under way are asked for when there is room.
    const others = operations.some(({ id, outcome }) => outcome === "in-progress" && id !== latest?.id);
    const now = this.#now();
    if (!isNews && !(others && this.store.allowance.readyAt(now, false) <= now)) return;
    this.store.allowance.spend(now);
    void this.read();
  };

  #ask(query: { page?: string }) {
    const { client, signal } = this.store.scope;
    return client.getActivity(this.installationId, query, { signal });
  }

  #now(): number {
    return this.store.scope.environment.now();
  }

  #tell(news: Partial<ActivitySnapshot>): void {
    if (this.store.scope.signal.aborted) return;
    this.#snapshot = { ...this.#snapshot, ...news };
    for (const looker of [...this.#lookers]) looker();
  }
}

const namesOf = (backfills: readonly BackfillProgress[]): string =>
  JSON.stringify(backfills.map(({ objectName }) => objectName));

const joined = (first: readonly Operation[], then: readonly Operation[]): Operation[] => {
  const here = new Set(first.map(({ id }) => id));
  return [...first, ...then.filter(({ id }) => !here.has(id))];
};

const readers = new WeakMap<StatusStore, Map<string, ActivityReader>>();

/** One for all places that show the same installation. */
export function activityReaderOf(store: StatusStore, installationId: string): ActivityReader {
  const known = readers.get(store) ?? new Map<string, ActivityReader>();
  readers.set(store, known);
  let reader = known.get(installationId);
  if (!reader) {
    reader = new ActivityReader(store, installationId);
    known.set(installationId, reader);
  }
  return reader;
}

export const noActivity = (): ActivitySnapshot => nothing;
