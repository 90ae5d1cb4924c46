import type { InstallEffect, InstallEvent, InstallNotice, InstallReport } from "../flows/install-event.js";
import type { InstallState, InstallStateName } from "../flows/install-state.js";
import { transition } from "../flows/install.js";
import { AuthWindow } from "./auth-window.js";
import { watchAuthorization } from "./authorization-watch.js";
import type { WakeReason } from "./environment.js";
import {
  createInstallation,
  deleteInstallation,
  readDetail,
  readObjects,
  sendCredentials,
  startAuthorization,
  updateInstallation,
  type ConnectValues,
  type EffectContext,
} from "./install-effects.js";
import { IntentKeys } from "./intent-keys.js";
import type { Poll } from "./poll.js";
import { safeUrl } from "./safe-url.js";
import type { TenonScope } from "./tenon-scope.js";

export interface RunnerOptions {
  readonly scope: TenonScope;
  readonly integration: string;
  /** Begin here, without a first read. */
  readonly initialState?: InstallState | undefined;
  readonly onNotice: (notice: InstallNotice) => void;
  /** After each change, with what was before. */
  readonly onChange: (before: InstallState, after: InstallState) => void;
}

/** States where a look at the truth in passing is welcome. */
const restingStates: readonly InstallStateName[] = ["needs-auth", "choosing-connection", "installed"];
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
  #watch: Poll | null = null;
  #stopListening: () => void = () => undefined;
  readonly #keys = new IntentKeys();
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
    const isDoing =
      workingStates.includes(this.#state.name) ||
      (this.#state.name === "uninstalling" && this.#state.phase === "working");
    if (this.#begun && isDoing) this.#become({ name: "loading" });
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
    const { state, effects } = transition(this.#state, event);
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
        report(readDetail(context, this.#state.name === "loading" ? 2_000 : 0));
        return;
      }
      case "read-objects": {
        report(
          readObjects(
            context,
            effect,
            "installation" in this.#state ? (this.#state.installation?.version ?? null) : null,
          ),
        );
        return;
      }
      case "start-authorization": {
        report(startAuthorization(context, effect, values));
        return;
      }
      case "send-credentials": {
        report(sendCredentials(context, effect, values));
        return;
      }
      case "create-installation": {
        report(createInstallation(context, effect));
        return;
      }
      case "update-installation": {
        report(updateInstallation(context, effect));
        return;
      }
      case "delete-installation": {
        report(deleteInstallation(context, effect));
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
        const url = safeUrl("authorization", effect.url);
        if (url !== null) window.location.assign(url);
        return;
      }
      case "watch":
        this.#watch?.stop();
        this.#watch = watchAuthorization({
          scope,
          authorization: effect.authorization,
          window: (this.#window ??= this.#newWindow()),
          signal,
          report: (one) => {
            if (!signal.aborted) this.send(one);
          },
        });
        return;
      case "check":
        return this.#watch?.hurry();
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

  #openWindow(url: string | null): void {
    // Without an address yet, an attempt begins; with one, the same attempt gets its window back.
    if (url === null) this.#dropWindow();
    this.#window ??= this.#newWindow();
    this.send({ type: this.#window.show(url) ? "window-opened" : "window-blocked" });
  }

  #newWindow(): AuthWindow {
    const { scope } = this.options;
    this.#releaseWindow = scope.takeWindow(() => this.send({ type: "superseded" }));
    return new AuthWindow(scope.openWindow, scope.environment);
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
