import { connectionHealth } from "../flows/connection-health.js";
import type { Service, Status } from "../contracts/kit/status.js";
import { isAbort, TenonError } from "../http/tenon-error.js";
import { callHost } from "./call-host.js";
import { toTenonError } from "./flow-error.js";
import type { ConnectionReport, HealthChange, StatusSnapshot } from "./status-snapshot.js";
import { paceMs, type ReadAllowance } from "./status-pace.js";
import type { TenonScope } from "./tenon-scope.js";

/** Why to ask at once. `woken`: the page was away. `told`: by another tab or the host. `written`: by this page. `person`: somebody pressed. */
export type HurryReason = "woken" | "told" | "written" | "person";

/** Where answers go, and for whom they are asked. */
export interface StatusKeeper {
  readonly scope: TenonScope;
  readonly allowance: ReadAllowance;
  readonly get: () => StatusSnapshot;
  tell(snapshot: StatusSnapshot, changes?: readonly HealthChange[]): void;
}

const shortestMs = 1_000;
/** Read as shortly before as this, it needs no reading because a page woke. */
const freshMs = 2_000;

/** Here and not in the browser's environment, which pages load that show no health. */
function onOffline(listener: () => void): () => void {
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("offline", listener);
  };
}

/** As the handler answers; items that are kept stay in their place. */
const order: readonly Service[] = ["installations", "syncFlow"];

/**
 * Reads the status for all who look at it: one request at a time, only while the page is visible and online, slower the longer nothing
 * changes. Made once for a scope; it starts with the first looker and stops with the last.
 */
export class LiveStatus {
  #running = false;
  #asking = false;
  #hurried = false;
  /** Hurried by what a person did here, who waits for it: that needs no allowance. */
  #isPressed = false;
  #lastAt = Number.NEGATIVE_INFINITY;
  /** The handler asked for rest until then. */
  #notBefore = Number.NEGATIVE_INFINITY;
  #quiet = 0;
  #failures = 0;
  #stops: (() => unknown)[] = [];
  /** The host's push source was asked to tell; what ends that, unless it failed. */
  #isSubscribed = false;
  #stopPush: (() => void) | null = null;
  #cancel: () => void = () => undefined;

  constructor(private readonly store: StatusKeeper) {}

  start(): void {
    if (this.#running) return;
    this.#running = true;
    const { scope } = this.store;
    const { environment } = scope;
    const written = () => {
      this.hurry("written");
    };
    const told = () => {
      this.hurry("told");
    };
    this.#stops = [
      environment.onWake(() => {
        this.hurry("woken");
      }),
      (environment.onOffline ?? onOffline)(() => {
        this.#age(null);
      }),
      scope.onOtherTab(told),
      () => scope.onWrite.delete(written),
    ];
    scope.onWrite.add(written);
    if (!environment.isOnline())
      this.#age(new TenonError({ code: "network", message: "The page is offline.", retryable: true }));
    this.hurry("woken");
  }

  stop(): void {
    this.#running = false;
    this.#hurried = this.#isPressed = false;
    this.#cancel();
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#endPush();
  }

  /** It will ask again without being woken first. */
  isAwake(): boolean {
    const { environment } = this.store.scope;
    return this.#running && environment.isOnline() && !environment.isHidden();
  }

  /** Asks as soon as it may: never twice in a second, and not before the handler allows it, unless a person wants it. */
  hurry(reason: HurryReason): void {
    if (!this.#running) return;
    if (reason === "person") this.#notBefore = Number.NEGATIVE_INFINITY;
    const isFresh = this.store.scope.environment.now() - this.#lastAt < freshMs;
    // What was written after a question went out may not be in its answer.
    if (reason === "written" || reason === "told" || (!this.#asking && (reason === "person" || !isFresh)))
      this.#hurried = true;
    if (reason === "written" || reason === "person") this.#isPressed = this.#hurried;
    if (this.isAwake()) this.#plan();
  }

  #plan(): void {
    if (!this.#running || this.#asking) return;
    this.#cancel();
    this.#listenToPush();
    const { environment } = this.store.scope;
    const now = environment.now();
    const pace = this.#hurried ? shortestMs : Math.max(shortestMs, paceMs(this.#pace(), environment.random()));
    const allowed = this.#isPressed ? now : this.store.allowance.readyAt(now, this.#hurried);
    const at = Math.max(this.#lastAt + pace, this.#notBefore, allowed);
    if (at <= now) void this.#ask();
    else {
      this.#cancel = environment.after(at - now, () => {
        // Rests where nobody sees it or nothing can be asked; the page's waking ends that.
        if (this.isAwake()) void this.#ask();
      });
    }
  }

  async #ask(): Promise<void> {
    const { scope, allowance } = this.store;
    const { environment } = scope;
    const isFirst = this.store.get().items === undefined;
    this.#asking = true;
    this.#lastAt = environment.now();
    if (!this.#isPressed) allowance.spend(this.#lastAt);
    this.#hurried = this.#isPressed = false;
    try {
      // Two layers that repeat would multiply; the transport does it only where a person sees nothing yet.
      const status = await scope.client.getStatus({ signal: scope.signal, ...(isFirst ? {} : { retries: 0 }) });
      this.#asking = false;
      if (!scope.signal.aborted) this.#learn(status);
    } catch (thrown) {
      this.#asking = false;
      if (scope.signal.aborted || isAbort(thrown)) return;
      const error = toTenonError(thrown);
      this.#failures += 1;
      if (isFirst) allowance.spend(environment.now(), 2);
      if (error.retryAfterSeconds !== undefined) this.#notBefore = environment.now() + error.retryAfterSeconds * 1_000;
      this.#age(error);
    }
    this.#plan();
  }

  #learn({ items, unavailable }: Status): void {
    const readAt = this.store.scope.environment.wallClock?.() ?? Date.now();
    const before = this.store.get().items ?? [];
    const reports = order.flatMap((service): ConnectionReport[] =>
      unavailable.includes(service)
        ? before.filter(({ item }) => item.service === service).map((report) => ({ ...report, isStale: true }))
        : items
            .filter((item) => item.service === service)
            .map((item) => ({ item, health: connectionHealth(item), isStale: false, readAt })),
    );
    this.#failures = 0;
    this.#notBefore = Number.NEGATIVE_INFINITY;
    this.#quiet = JSON.stringify(before.map(mark)) === JSON.stringify(reports.map(mark)) ? this.#quiet + 1 : 0;
    const error =
      unavailable.length === 0
        ? null
        : new TenonError({
            code: "upstream_unavailable",
            message: `Could not be asked: ${unavailable.join(", ")}.`,
            retryable: true,
          });
    this.store.tell({ items: reports, error, isStale: false, readAt }, changesOf(before, reports));
  }

  /** What is known is of before now. */
  #age(error: TenonError | null): void {
    const known = this.store.get();
    this.store.tell({
      items: known.items?.map((report) => ({ ...report, isStale: true })),
      error: error ?? known.error,
      isStale: true,
      readAt: known.readAt,
    });
  }

  #pace() {
    const items = this.store.get().items ?? [];
    return {
      isMoving: items.some(
        // Somebody is in the middle of it; what was left lying is in no hurry.
        ({ health: { state, action }, isStale }) =>
          !isStale && (state === "syncing" || (state === "pending" && action === "resume")),
      ),
      isPushed: this.#stopPush !== null,
      quiet: this.#quiet,
      failures: this.#failures,
    };
  }

  /** As the host's provider has it now; which function it is may be another at each render. */
  #listenToPush(): void {
    const { subscribe } = this.store.scope.windows();
    if (subscribe && !this.#isSubscribed) {
      // Before it is called: it may call back at once.
      this.#isSubscribed = true;
      callHost(() => {
        this.#stopPush = subscribe(() => {
          if (this.#isSubscribed) this.hurry("told");
        });
      });
    } else if (!subscribe) this.#endPush();
  }

  #endPush(): void {
    this.#isSubscribed = false;
    if (this.#stopPush !== null) callHost(this.#stopPush);
    this.#stopPush = null;
  }
}

/** What makes an answer news. Progress alone does not: it would keep the page asking at its quickest. */
const mark = ({ item: { id, installation, syncFlow }, health }: ConnectionReport) => [
  id,
  health.state,
  health.reason,
  installation?.latest?.id,
  syncFlow?.latest?.id,
];

function changesOf(before: readonly ConnectionReport[], now: readonly ConnectionReport[]): HealthChange[] {
  const known = new Map(before.map(({ item, health }) => [item.id, health]));
  return now.flatMap(({ item, health }) => {
    const was = known.get(item.id);
    return was && (was.state !== health.state || was.reason !== health.reason)
      ? [{ item, before: was, after: health }]
      : [];
  });
}
