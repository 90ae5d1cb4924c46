import type { Platform, Sync, SyncFlow, SyncFlowOutcome } from "../contracts/kit/sync-flow.js";
import type { HandoffPlace, HandoffState } from "../flows/handoff.js";
import {
  standing,
  syncFlowFacts,
  wasSetUp,
  type SyncFlowEnd,
  type SyncFlowEndName,
  type SyncFlowErrand,
  type SyncFlowFacts,
  type SyncFlowState,
  type SyncFlowWishes,
} from "../flows/sync-flow.js";
import type { FlowError } from "../flows/install-state.js";
import { isAbort, type TenonError } from "../http/tenon-error.js";
import { factKeys } from "./fact-keys.js";
import { flowError, tenonErrorOf } from "./flow-error.js";
import { HandoffRunner, type Errand } from "./handoff-runner.js";
import {
  flowErrand,
  linkErrand,
  readPlatforms,
  readSyncFlow,
  unlinkPlatform,
  type LinkTarget,
  type Unlinked,
} from "./sync-flow-errands.js";
import { SyncRuns, type SyncRange, type SyncRequest } from "./sync-runs.js";
import type { TenonScope } from "./tenon-scope.js";

/** What the host is told; a link is what one system alone was connected by. */
export type SyncFlowNotice =
  | { readonly type: "ready" | "window-opened" | "window-blocked" | "cancelled" }
  | {
      readonly type: "finished";
      readonly outcome: SyncFlowOutcome;
      readonly flow: SyncFlow;
      readonly wasSetUp: boolean;
    }
  | { readonly type: "linked" | "unlinked"; readonly connectionId: string }
  | { readonly type: "sync-requested"; readonly sync: Sync }
  | { readonly type: "error"; readonly error: TenonError };

export interface SyncFlowRunnerOptions {
  readonly scope: TenonScope;
  readonly fixed: SyncFlowWishes["fixed"];
  /** Where the hosted pages send the customer back to; asked when it is needed. */
  readonly returnUrl: () => string | undefined;
  readonly openingText: () => string | undefined;
  readonly onNotice: (notice: SyncFlowNotice) => void;
}

/** Everything the launcher shows, from what the handler says and where the customer is. Knows nothing of React. */
export class SyncFlowRunner {
  #state: SyncFlowState = { name: "loading" };
  #platforms: Platform[] | null = null;
  #noPlatforms: FlowError | null = null;
  #asking = false;
  #picked: SyncFlowWishes["picked"] = { commerce: undefined, accounting: undefined };
  #errand: SyncFlowErrand = { kind: "set-up" };
  #linkedId: string | null = null;
  #fresh = false;
  #told = false;
  #stopped = true;
  #unsubscribe: () => void = () => undefined;
  readonly #listeners = new Set<() => void>();
  readonly #handoff: HandoffRunner;
  readonly #runs: SyncRuns;

  constructor(private readonly options: SyncFlowRunnerOptions) {
    const { scope, openingText } = options;
    this.#handoff = new HandoffRunner({ scope, openingText, onChange: (before, after) => this.#moved(before, after) });
    this.#runs = new SyncRuns(scope, () => this.#update());
  }

  readonly getState = (): SyncFlowState => this.#state;
  readonly getRequest = (): SyncRequest => this.#runs.request;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  start(): void {
    const { scope } = this.options;
    this.#stopped = false;
    this.#unsubscribe = scope.facts.subscribe(factKeys.syncFlow(scope.identity), () => this.#update());
    this.#read(2_000);
  }

  stop(): void {
    this.#stopped = true;
    this.#unsubscribe();
    this.#runs.stop();
    this.#handoff.stop();
  }

  retry(): void {
    if (this.#state.name === "unavailable") this.#become({ name: "loading" });
    this.#read(0);
  }

  choose(side: SyncFlowEndName, key: string | null): void {
    this.#picked = { ...this.#picked, [side]: key ?? undefined };
    this.#update();
  }

  /** In the click. `false`: a system has to be chosen first. */
  launch(place: HandoffPlace): boolean {
    const { scope } = this.options;
    const facts = this.#facts();
    if (this.#handoff.state.name === "away") {
      this.#handoff.again(place);
      return true;
    }
    const [commerceKey, accountingKey] = [facts?.commerce.key, facts?.accounting.key];
    if (!facts || typeof commerceKey !== "string" || typeof accountingKey !== "string") return false;
    this.#errand = { kind: wasSetUp(facts.flow) ? "settings" : "set-up" };
    const setUp = { commerceKey, accountingKey, returnUrl: this.options.returnUrl() };
    this.#begin(flowErrand(scope, setUp, facts.flow), place);
    return true;
  }

  /** In the click: connects, resumes or reconnects one system alone. */
  link({ key, connection, displayName }: SyncFlowEnd, place: HandoffPlace): boolean {
    const target: LinkTarget | null =
      connection !== null ? { connectionId: connection.id } : key !== null ? { platformKey: key } : null;
    if (target === null || this.#handoff.state.name === "away") return false;
    this.#errand = { kind: "link", displayName: displayName ?? "" };
    this.#begin(
      linkErrand(this.options.scope, target, ({ id }) => {
        this.#linkedId = id;
      }),
      place,
    );
    return true;
  }

  checkNow(): void {
    this.#handoff.check();
  }

  cancel(): void {
    this.#handoff.cancel();
  }

  showWindow(): void {
    this.#handoff.focus();
  }

  async unlink(connectionId: string): Promise<Unlinked> {
    const outcome = await unlinkPlatform(this.options.scope, connectionId);
    if (outcome.status === "done") this.options.onNotice({ type: "unlinked", connectionId });
    else this.options.onNotice({ type: "error", error: tenonErrorOf(outcome.error) });
    return outcome;
  }

  async syncNow(range: SyncRange): Promise<Sync | null> {
    const sync = await this.#runs.ask(range);
    const { error } = this.#runs.request;
    if (sync) this.options.onNotice({ type: "sync-requested", sync });
    else if (error) this.options.onNotice({ type: "error", error: tenonErrorOf(error) });
    return sync;
  }

  #begin(errand: Errand, place: HandoffPlace): void {
    this.#fresh = false;
    this.#linkedId = null;
    this.#handoff.launch(errand, place);
  }

  #read(maxAgeMs: number): void {
    // A failure of the first is in the cache, where it is found.
    readSyncFlow(this.options.scope, maxAgeMs).catch(() => undefined);
    this.#readPlatforms();
  }

  #readPlatforms(): void {
    if (this.#asking) return;
    this.#asking = true;
    this.#noPlatforms = null;
    readPlatforms(this.options.scope)
      .then(
        (platforms) => {
          this.#platforms = platforms;
        },
        (thrown: unknown) => {
          if (!isAbort(thrown)) this.#noPlatforms = flowError(thrown);
        },
      )
      .finally(() => {
        this.#asking = false;
        this.#update();
      });
  }

  #known() {
    const { scope } = this.options;
    return scope.facts.get<SyncFlow>(factKeys.syncFlow(scope.identity));
  }

  #wishes(): SyncFlowWishes {
    return { fixed: this.options.fixed, picked: this.#picked };
  }

  #facts(): SyncFlowFacts | null {
    const { data } = this.#known();
    return data && this.#platforms ? syncFlowFacts(data, this.#platforms, this.#wishes()) : null;
  }

  #update(): void {
    if (this.#stopped) return;
    const { data, error } = this.#known();
    // Names of what is connected are known without the list.
    if (data && this.#noPlatforms && isNamed(syncFlowFacts(data, [], this.#wishes()))) this.#platforms ??= [];
    const facts = this.#facts();
    this.#runs.follow(data);
    if (facts) {
      this.#become(this.#stateOf(facts));
      if (!this.#told) {
        this.#told = true;
        this.options.onNotice({ type: "ready" });
      }
      return;
    }
    const failure = data ? this.#noPlatforms : error && flowError(error);
    if (failure && this.#state.name === "loading") {
      this.#become({ name: "unavailable", error: failure });
      this.options.onNotice({ type: "error", error: tenonErrorOf(failure) });
    } else if (data && !failure) this.#readPlatforms();
  }

  #stateOf(facts: SyncFlowFacts): SyncFlowState {
    const { state } = this.#handoff;
    if (state.name === "away") return { ...facts, ...state, errand: this.#errand };
    const { end } = state;
    const trouble =
      end?.kind === "failed"
        ? ({ kind: "error", error: end.error } as const)
        : end?.kind === "superseded"
          ? ({ kind: "superseded" } as const)
          : null;
    return { ...facts, name: standing(facts), trouble, fresh: this.#fresh };
  }

  #become(state: SyncFlowState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }

  #moved(before: HandoffState, after: HandoffState): void {
    const { scope, onNotice } = this.options;
    const end = after.name === "idle" ? after.end : null;
    const phase = after.name === "away" ? after.phase : null;
    const phaseBefore = before.name === "away" ? before.phase : null;
    if (end?.kind === "finished") this.#fresh = this.#errand.kind === "set-up";
    this.#update();
    if (this.#stopped) return;
    if (phase === "waiting" && phaseBefore === "opening" && after.name === "away" && after.place === "window")
      onNotice({ type: "window-opened" });
    if (phase === "blocked" && phaseBefore !== "blocked") onNotice({ type: "window-blocked" });
    if (end?.kind === "failed") onNotice({ type: "error", error: tenonErrorOf(end.error) });
    if (end?.kind === "cancelled") onNotice({ type: "cancelled" });
    if (end?.kind !== "finished") return;
    const flow = this.#known().data;
    if (this.#errand.kind === "link") {
      if (this.#linkedId !== null) onNotice({ type: "linked", connectionId: this.#linkedId });
    } else if (flow)
      onNotice({ type: "finished", outcome: flow.outcome, flow, wasSetUp: this.#errand.kind === "settings" });
    scope.announce();
  }
}

const isNamed = ({ commerce, accounting }: SyncFlowFacts): boolean =>
  commerce.displayName !== null && accounting.displayName !== null;
