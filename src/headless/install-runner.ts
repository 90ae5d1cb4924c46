import type { Authorization } from "../contracts/kit/authorizations.js";
import type { InstallEffect, InstallEvent, InstallNotice, InstallReport } from "../flows/install-event.js";
import type { InstallState, InstallStateName } from "../flows/install-state.js";
import { transition, type FlowGoal } from "../flows/install.js";
import { AuthWindow } from "./auth-window.js";
import { callHost } from "./call-host.js";
import type { WakeReason } from "./environment.js";
import { readDetail, readObjects, type ConnectValues, type EffectContext } from "./install-effects.js";
import type { IntentKeys } from "./intent-keys.js";
import { hasRedirectRecord } from "./has-redirect-record.js";
import { loadLater, notLoaded, runWrite } from "./load-later.js";
import type { Poll } from "./poll.js";
import { safeUrl } from "./safe-url.js";
import { sameOriginPage } from "./same-origin-page.js";
import type { TenonScope } from "./tenon-scope.js";

export interface RunnerOptions {
  readonly scope: TenonScope;
  readonly integration: string;
  readonly goal: FlowGoal;
  /** Begin here, without a first read. */
  readonly initialState?: InstallState | undefined;
  readonly onNotice: (notice: InstallNotice) => void;
  /** After each change, with what was before. */
  readonly onChange: (before: InstallState, after: InstallState) => void;
}

/** States where a look at the truth in passing is welcome. */
const restingStates: readonly InstallStateName[] = ["needs-auth", "choosing-connection", "connected", "installed"];
/** States whose work ended with the page's looking away; the truth says where it stands. */
const workingStates: readonly InstallStateName[] = ["authorizing", "connecting", "preparing", "installing", "updating"];

/** One flow, run: holds its state, does its effects, and aborts those of a state that was left. Knows nothing of React. */
export class InstallRunner {
  #state: InstallState;
  #abort = new AbortController();
  #stopped = false;
  #begun = false;
  #window: AuthWindow | null = null;
  #releaseWindow: () => void = () => undefined;
  /** `null` in it: not needed any more by the time it could begin. */
  #watch: Promise<Poll | null> | null = null;
  #stopListening: () => void = () => undefined;
  #answers: ConnectValues = {};
  readonly #keys: IntentKeys = new Map();
  readonly #listeners = new Set<() => void>();

  constructor(private readonly options: RunnerOptions) {
    this.#state = options.initialState ?? { name: "loading" };
  }

  readonly getState = (): InstallState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Called when the page begins to look, again too. */
  start(): void {
    this.#stopped = false;
    const { scope } = this.options;
    const stops = [scope.environment.onWake(this.#wake), scope.onOtherTab(() => this.#wake("tab"))];
    this.#stopListening = () => {
      for (const stop of stops) stop();
    };
    const { name } = this.#state;
    const isDoing = "phase" in this.#state && ["working", "saving"].includes(this.#state.phase);
    if (this.#begun && (isDoing || workingStates.includes(name))) this.#become({ name: "loading" });
    this.#begun = true;
    if (this.#state.name === "loading") this.send({ type: "start" });
  }

  /** Nothing is left behind: no request, no timer, no listener, no window. */
  stop(): void {
    this.#stopped = true;
    this.#stopListening();
    this.#abort.abort(left());
    this.#abort = new AbortController();
    this.#dropWindow();
  }

  /** One event in; effects that must happen in a click happen before this returns. `values` are handed on and not kept. */
  send(event: InstallEvent, values: ConnectValues = {}): void {
    if (this.#stopped) return;
    const { state, effects } = transition(this.#state, event, this.options.goal);
    this.#become(state);
    for (const effect of effects) this.#run(effect, values);
  }

  #become(state: InstallState): void {
    const before = this.#state;
    if (state === before) return;
    this.#state = state;
    if (state.name !== before.name) {
      this.#abort.abort(left());
      this.#abort = new AbortController();
      this.#watch = null;
    }
    if ("draft" in state) {
      this.options.scope.drafts.set(this.options.integration, {
        draft: state.draft,
        connectionId: state.connection.id,
        revisionId: state.objects.revisionId,
        version: state.installation?.version ?? null,
      });
    }
    this.options.onChange(before, state);
    for (const listener of [...this.#listeners]) listener();
  }

  /** A report counts only while the state that asked for it lasts. */
  async #report(signal: AbortSignal, work: Promise<InstallReport>): Promise<void> {
    const report = await work;
    if (!signal.aborted && !this.options.scope.signal.aborted) this.send(report);
  }

  #run(effect: InstallEffect, values: ConnectValues): void {
    const { scope, integration } = this.options;
    const { signal } = this.#abort;
    const context: EffectContext = { scope, integration, keys: this.#keys, signal };
    const report = (work: Promise<InstallReport>) => void this.#report(signal, work);
    switch (effect.type) {
      case "read-detail": {
        report(this.#readDetail(context));
        return;
      }
      case "read-objects": {
        const version = "installation" in this.#state ? (this.#state.installation?.version ?? null) : null;
        report(readObjects(context, effect, version));
        return;
      }
      case "start-authorization": {
        // The same answers for a fresh attempt. What is secret among them is not kept (D6).
        this.#answers = effect.instead === undefined ? { metadata: values.metadata ?? {} } : this.#answers;
        report(runWrite(context, effect, effect.instead === undefined ? values : this.#answers));
        return;
      }
      case "send-credentials":
      case "update-details":
      case "delete-connection":
      case "create-installation":
      case "update-installation":
      case "delete-installation": {
        report(runWrite(context, effect, values));
        return;
      }
      case "open-window": {
        this.#openWindow(effect.url);
        return;
      }
      case "navigate-window":
        return this.#window?.navigate(effect.url);
      case "focus-window":
        return this.#window?.focus();
      case "close-window": {
        this.#dropWindow();
        return;
      }
      case "leave-for": {
        void this.#leaveFor(effect);
        return;
      }
      case "watch": {
        this.#follow(effect.authorization, signal);
        return;
      }
      case "check": {
        void this.#watch?.then((watch) => watch?.hurry());
        return;
      }
      case "forget-draft":
        scope.drafts.delete(integration);
        return;
      case "announce": {
        scope.announce();
        return;
      }
      case "notify": {
        this.options.onNotice(effect.notice);
        return;
      }
    }
  }

  async #readDetail(context: EffectContext): Promise<InstallReport> {
    const isFirst = this.#state.name === "loading";
    const report = await readDetail(context, isFirst ? 2_000 : 0);
    // The screen is there: what may be needed next can come.
    const later = loadLater().catch(() => null);
    if (!isFirst || report.type !== "detail" || !hasRedirectRecord()) return report;
    const attemptId = (await later)?.takeRecord(context.scope.identity, context.integration);
    return { ...report, attemptId: attemptId ?? undefined };
  }

  #openWindow(url: string | null): void {
    const mode = this.options.scope.windows().authorizationMode ?? "auto";
    // Without an address yet, an attempt begins; with one, the same attempt gets its window back.
    if (url === null) this.#dropWindow();
    if (mode === "redirect") {
      this.#skipWindow(url);
      return;
    }
    this.#window ??= this.#newWindow();
    const shown = this.#window.show(url);
    // A frame is no place to sign in: providers refuse to be framed.
    if (shown === "unavailable" && mode === "auto" && window.self === window.top) this.#skipWindow(url);
    else this.send({ type: shown === "opened" ? "window-opened" : "window-blocked" });
  }

  #skipWindow(url: string | null): void {
    this.send(url === null ? { type: "window-skipped" } : { type: "continue-here" });
  }

  async #leaveFor({ url, attemptId }: Extract<InstallEffect, { type: "leave-for" }>): Promise<void> {
    const { scope, integration } = this.options;
    const { signal } = this.#abort;
    const target = safeUrl("authorization", url);
    if (target === null) return;
    this.#window?.close();
    // Without a record the page it comes back to still sees what the handler knows.
    const later = await loadLater().catch(() => null);
    if (signal.aborted) return;
    later?.keepRecord(scope.identity, integration, attemptId);
    const { navigate } = scope.windows();
    if (navigate) callHost(navigate, target);
    else window.location.assign(target);
  }

  #follow(authorization: Authorization, signal: AbortSignal): void {
    const { scope } = this.options;
    const window = (this.#window ??= this.#newWindow());
    const report = (one: InstallReport) => {
      if (!signal.aborted) this.send(one);
    };
    void this.#watch?.then((watch) => watch?.stop());
    this.#watch = loadLater().then(
      ({ watchAuthorization }) =>
        signal.aborted ? null : watchAuthorization({ scope, authorization, window, signal, report }),
      (cause: unknown) => {
        report({ type: "authorization-failed", error: notLoaded(cause) });
        return null;
      },
    );
  }

  #newWindow(): AuthWindow {
    const { scope } = this.options;
    this.#releaseWindow = scope.takeWindow(() => this.send({ type: "superseded" }));
    const waitingPage = sameOriginPage(scope.windows().waitingPage, window.location.origin) ?? "about:blank";
    return new AuthWindow(scope.openWindow, scope.environment, waitingPage);
  }

  #dropWindow(): void {
    this.#window?.close();
    this.#window = null;
    this.#releaseWindow();
  }

  readonly #wake = (reason: WakeReason): void => {
    const { name } = this.#state;
    if (name === "unavailable") {
      if (reason === "online" && this.#state.error.code === "network") this.send({ type: "retry" });
      return;
    }
    if (name === "authorizing" && reason === "restored") {
      // Back by the browser's own button, and the page as it was: nothing has to be taken up again.
      void loadLater().then(({ takeRecord }) => takeRecord(this.options.scope.identity, this.options.integration));
      this.send({ type: "check-now" });
      return;
    }
    if (!restingStates.includes(name)) return;
    const { signal } = this.#abort;
    const context: EffectContext = {
      scope: this.options.scope,
      integration: this.options.integration,
      keys: this.#keys,
      signal,
    };
    void readDetail(context, 1_000).then((report) => {
      // In passing: a failure is nobody's business.
      if (report.type === "detail" && !signal.aborted) this.send(report);
    });
  };
}

const left = (): DOMException => new DOMException("This step was left.", "AbortError");
