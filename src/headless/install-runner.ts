import type { Authorization } from "../contracts/kit/authorizations.js";
import type { FieldMapping } from "../flows/config-draft-offered.js";
import type { InstallEffect, InstallEvent, InstallNotice, InstallReport } from "../flows/install-event.js";
import type { Issue } from "../contracts/kit/problem.js";
import type { InstallState, InstallStateName } from "../flows/install-state.js";
import { isMoving } from "../flows/install-moving.js";
import { transition, type FlowGoal } from "../flows/install.js";
import { TenonError } from "../http/tenon-error.js";
import { AuthWindow } from "./auth-window.js";
import { callHost } from "./call-host.js";
import { DraftKeeper } from "./draft-keeper.js";
import type { WakeReason } from "./environment.js";
import { flowError } from "./flow-error.js";
import { targetName, type FlowTarget } from "./flow-target.js";
import { readDetail, type ConnectValues, type EffectContext } from "./install-effects.js";
import type { IntentKeys } from "./intent-keys.js";
import { hasRedirectRecord } from "./has-redirect-record.js";
import { loadLater, notLoaded, runRead, runWrite } from "./load-later.js";
import type { Poll } from "./poll.js";
import { safeUrl } from "./safe-url.js";
import { sameOriginPage } from "./same-origin-page.js";
import type { TenonScope } from "./tenon-scope.js";

export interface RunnerOptions {
  readonly scope: TenonScope;
  readonly target: FlowTarget;
  readonly goal: FlowGoal;
  /** Mappings the host offers, asked when they are needed. */
  readonly fieldMapping?: (() => FieldMapping | undefined) | undefined;
  /** Begin here, without a first read. */
  readonly initialState?: InstallState | undefined;
  readonly onNotice: (notice: InstallNotice) => void;
  /** After each change, with what was before. */
  readonly onChange: (before: InstallState, after: InstallState) => void;
}

/** States where a look at the truth in passing is welcome. */
const restingStates: readonly InstallStateName[] = [
  "needs-auth",
  "choosing-connection",
  "connected",
  "installed",
  "removed",
];
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
  readonly #keeper: DraftKeeper;
  /** Problems of what the host offers that it was told of. */
  #told = "";
  readonly #keys: IntentKeys = new Map();
  readonly #listeners = new Set<() => void>();

  constructor(private readonly options: RunnerOptions) {
    this.#state = options.initialState ?? { name: "loading" };
    this.#keeper = new DraftKeeper(options.scope, this.#integration);
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
    window.addEventListener("pagehide", this.#keeper.flush);
    const stops = [
      scope.environment.onWake(this.#wake),
      scope.onOtherTab(() => this.#wake("tab")),
      () => window.removeEventListener("pagehide", this.#keeper.flush),
    ];
    this.#stopListening = () => {
      for (const stop of stops) stop();
    };
    const { name } = this.#state;
    const state = this.#state;
    const isDoing =
      ("phase" in state && ["working", "saving"].includes(state.phase)) ||
      ("pausing" in state && (state.pausing || isMoving(state)));
    if (this.#begun && (isDoing || workingStates.includes(name))) this.#become({ name: "loading" });
    else if (name === "configuring") this.#become({ ...this.#state, objectReads: new Map() });
    this.#begun = true;
    if (this.#state.name === "loading") this.send({ type: "start" });
  }

  /** Nothing is left behind: no request, no timer, no listener, no window. */
  stop(): void {
    this.#stopped = true;
    this.#stopListening();
    this.#keeper.flush();
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
    if ("draft" in state) this.#keeper.keep(state);
    this.options.onChange(before, state);
    for (const listener of [...this.#listeners]) listener();
  }

  get #integration(): string {
    return this.options.target.integration ?? "";
  }

  #context(): EffectContext {
    const { scope, target } = this.options;
    return { scope, target, integration: this.#integration, keys: this.#keys, signal: this.#abort.signal };
  }

  /** A report counts only while the state that asked for it lasts. */
  async #report(signal: AbortSignal, work: Promise<InstallReport>): Promise<void> {
    const report = await work;
    if (!signal.aborted && !this.options.scope.signal.aborted) this.send(report);
  }

  #run(effect: InstallEffect, values: ConnectValues): void {
    const { scope } = this.options;
    const { signal } = this.#abort;
    const context = this.#context();
    const report = (work: Promise<InstallReport>) => void this.#report(signal, work);
    switch (effect.type) {
      case "read-detail": {
        report(this.#readDetail(context));
        return;
      }
      case "read-objects":
      case "read-object": {
        const installation = "installation" in this.#state ? this.#state.installation : null;
        const fieldMapping = () => this.options.fieldMapping?.();
        report(runRead(context, effect, { installation, fieldMapping }));
        return;
      }
      case "report-problems": {
        this.#reportProblems(effect.problems);
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
        this.#keeper.forget();
        return;
      case "keep-configuration": {
        scope.removed.set(this.#integration, effect.configuration);
        return;
      }
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

  /** Once, however often the same is offered. */
  #reportProblems(issues: readonly Issue[]): void {
    const told = JSON.stringify(issues);
    if (told === this.#told) return;
    this.#told = told;
    const message = "`fieldMapping` offers what cannot be mapped; that is left out.";
    const error = new TenonError({ code: "invalid_input", message, issues: [...issues] });
    this.options.onNotice({ type: "error", error: flowError(error) });
  }

  async #readDetail(context: EffectContext): Promise<InstallReport> {
    const isFirst = this.#state.name === "loading";
    const report = await readDetail(context, isFirst ? 2_000 : 0);
    // The screen is there: what may be needed next can come.
    const later = loadLater().catch(() => null);
    if (!isFirst || report.type !== "detail" || !hasRedirectRecord()) return report;
    const attemptId = (await later)?.takeRecord(context.scope.identity, targetName(context.target));
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
    const { scope, target: about } = this.options;
    const { signal } = this.#abort;
    const target = safeUrl("authorization", url);
    if (target === null) return;
    this.#window?.close();
    // Without a record the page it comes back to still sees what the handler knows.
    const later = await loadLater().catch(() => null);
    if (signal.aborted) return;
    later?.keepRecord(scope.identity, targetName(about), attemptId);
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
      void loadLater().then(({ takeRecord }) =>
        takeRecord(this.options.scope.identity, targetName(this.options.target)),
      );
      this.send({ type: "check-now" });
      return;
    }
    // Something that is installed may have been removed elsewhere.
    const isChanging = "draft" in this.#state && this.#state.installation !== null;
    if (!restingStates.includes(name) && !isChanging) return;
    const { signal } = this.#abort;
    void readDetail(this.#context(), 1_000).then((report) => {
      // In passing: a failure is nobody's business.
      if (report.type === "detail" && !signal.aborted) this.send(report);
    });
  };
}

const left = (): DOMException => new DOMException("This step was left.", "AbortError");
