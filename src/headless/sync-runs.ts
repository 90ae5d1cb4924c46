import type { Sync, SyncFlow } from "../contracts/kit/sync-flow.js";
import type { FlowError } from "../flows/install-state.js";
import { factKeys } from "./fact-keys.js";
import { flowError, isAmbiguous } from "./flow-error.js";
import { newKey } from "./intent-keys.js";
import { startPoll, type Poll } from "./poll.js";
import { readSyncFlow } from "./sync-flow-errands.js";
import type { TenonScope } from "./tenon-scope.js";

/** Days as `2026-05-31`; both left out: what is new. */
export interface SyncRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface SyncRequest {
  /** It is being asked for. */
  readonly isAsking: boolean;
  /** Why the last one could not be asked for. */
  readonly error: FlowError | null;
}

const intervalAt = (elapsedMs: number): number => (elapsedMs < 60_000 ? 5_000 : 15_000);

/** Asks for a run of the sync, and follows one that is under way: a look every few seconds, none while nobody looks. */
export class SyncRuns {
  #request: SyncRequest = { isAsking: false, error: null };
  #poll: Poll | null = null;
  /** The run that was followed to the end of patience. */
  #given: string | null = null;

  constructor(
    private readonly scope: TenonScope,
    private readonly onChange: () => void,
  ) {}

  get request(): SyncRequest {
    return this.#request;
  }

  /** Answers the run that was begun; `null` where it was not. */
  async ask(range: SyncRange): Promise<Sync | null> {
    if (this.#request.isAsking) return null;
    this.#become({ isAsking: true, error: null });
    const { scope } = this;
    const before = this.#flow()?.latest?.id;
    try {
      const sync = await scope.client.createSync(range, { signal: scope.signal, idempotencyKey: newKey() });
      const flow = this.#flow();
      if (flow) scope.facts.set(factKeys.syncFlow(scope.identity), { ...flow, latest: sync });
      this.#become({ isAsking: false, error: null });
      return sync;
    } catch (thrown) {
      // The answer may be lost and the run under way.
      const now = isAmbiguous(thrown) ? await readSyncFlow(scope, 0).catch(() => null) : null;
      const begun = now?.latest && now.latest.id !== before && now.latest.state === "running" ? now.latest : null;
      this.#become({ isAsking: false, error: begun || scope.signal.aborted ? null : flowError(thrown) });
      return begun;
    }
  }

  follow(flow: SyncFlow | undefined): void {
    const running = flow?.latest?.state === "running" ? flow.latest.id : null;
    if (running === null) {
      this.stop();
      return;
    }
    if (this.#poll || this.#given === running) return;
    this.#poll = startPoll({
      // What is read is seen by whoever looks at the fact, this one too.
      check: async () => (await readSyncFlow(this.scope, 0)).latest?.state !== "running",
      onDeadline: () => {
        this.#given = running;
        this.#poll = null;
      },
      deadlineMs: 600_000,
      environment: this.scope.environment,
      intervalAt,
      hiddenPatienceMs: 0,
    });
  }

  stop(): void {
    this.#poll?.stop();
    this.#poll = null;
  }

  #flow(): SyncFlow | undefined {
    return this.scope.facts.get<SyncFlow>(factKeys.syncFlow(this.scope.identity)).data;
  }

  #become(request: SyncRequest): void {
    this.#request = request;
    this.onChange();
  }
}
