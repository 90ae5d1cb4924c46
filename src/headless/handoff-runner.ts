import {
  handoff,
  type HandoffEffect,
  type HandoffEvent,
  type HandoffPlace,
  type HandoffState,
} from "../flows/handoff.js";
import type { HandoffVerdict } from "../flows/handoff.js";
import { TenonError } from "../http/tenon-error.js";
import { AuthWindow, type WindowHandle, type WindowOpener } from "./auth-window.js";
import { callHost } from "./call-host.js";
import { flowError } from "./flow-error.js";
import { startPoll, type Poll } from "./poll.js";
import { safeUrl, type UrlKind } from "./safe-url.js";
import { sameOriginPage } from "./same-origin-page.js";
import type { TenonScope } from "./tenon-scope.js";

/** What the customer goes away for. */
export interface Errand {
  readonly kind: Extract<UrlKind, "platformLink" | "syncFlow">;
  /** Asks for an address. What it answers is opened and forgotten: it never becomes part of any state (R12). */
  readonly mint: (signal: AbortSignal) => Promise<string>;
  /** Reads the truth. */
  readonly look: () => Promise<HandoffVerdict>;
}

export interface HandoffOptions {
  readonly scope: TenonScope;
  /** What the window says while its address is being asked for. */
  readonly openingText: () => string | undefined;
  readonly onChange: (before: HandoffState, after: HandoffState) => void;
}

/** Half an hour: choosing accounts for sales, fees and payments takes its time. */
const longestMs = 30 * 60_000;

/** Each look costs a piece of a daily quota, and coming back asks at once: at most some fifty looks in half an hour. */
const intervalAt = (elapsedMs: number): number =>
  elapsedMs < 120_000 ? 10_000 : elapsedMs < 300_000 ? 20_000 : 60_000;

/** Sends the customer to a hosted page and waits for what becomes of it. Knows nothing of React. */
export class HandoffRunner {
  #state: HandoffState = { name: "idle", end: null };
  #errand: Errand | null = null;
  #window: AuthWindow | null = null;
  #mint = new AbortController();
  #poll: Poll | null = null;
  /** Another one as soon as a window is left to the customer: nobody looks after it any more. */
  #alive = {};
  #stopListening: () => void = () => undefined;
  #releaseWindow: () => void = () => undefined;

  constructor(private readonly options: HandoffOptions) {}

  get state(): HandoffState {
    return this.#state;
  }

  /** Only in a click, and before anything is awaited (D3). */
  launch(errand: Errand, place: HandoffPlace): void {
    if (this.#state.name === "idle") this.#errand = errand;
    this.#send({ type: "launch", place });
  }

  /** Another address for the same errand; in a click as well. */
  again(place: HandoffPlace): void {
    this.#send({ type: "launch", place });
  }

  check(): void {
    this.#send({ type: "check" });
  }

  cancel(): void {
    this.#send({ type: "cancel" });
  }

  focus(): void {
    this.#window?.focus();
  }

  /** Nothing is left behind: no request, no timer, no listener. A window the customer is working in stays open. */
  stop(): void {
    const { state } = this;
    if (state.name === "away" && state.phase === "opening") this.#closeWindow();
    this.#rest();
    this.#state = { name: "idle", end: null };
  }

  #send(event: HandoffEvent): void {
    const before = this.#state;
    const { state, effects } = handoff(before, event);
    this.#state = state;
    if (state !== before) this.options.onChange(before, state);
    for (const effect of effects) this.#run(effect);
  }

  #run(effect: HandoffEffect): void {
    switch (effect) {
      case "open": {
        this.#open();
        return;
      }
      case "mint":
        return void this.#go();
      case "watch": {
        this.#watch();
        return;
      }
      case "ask": {
        this.#ask();
        return;
      }
      case "close":
        this.#closeWindow();
        return;
      case "rest": {
        this.#rest();
        return;
      }
    }
  }

  #open(): void {
    const { scope } = this.options;
    const waitingPage = sameOriginPage(scope.windows().waitingPage, window.location.origin) ?? "about:blank";
    const alive = this.#alive;
    const { environment } = scope;
    const opened = new AuthWindow(
      this.#severed,
      {
        ...environment,
        after: (ms, run) =>
          environment.after(ms, () => {
            if (this.#alive === alive) run();
          }),
      },
      waitingPage,
    );
    this.#window = opened;
    this.#takeWindow();
    const result = opened.show(null);
    this.#send({ type: "window", result });
    if (result !== "opened") return;
    opened.look(
      () => this.#poll?.hurry(),
      () => {
        if (this.#window === opened) this.#send({ type: "window-closed" });
      },
    );
  }

  #closeWindow(): void {
    this.#mint.abort();
    this.#window?.close();
    this.#window = null;
  }

  /** A tab of its own whose tie to this page is cut before it goes anywhere (R8): no page over there can drive this one. */
  readonly #severed: WindowOpener = (url, name) => {
    const { scope, openingText } = this.options;
    const opened = scope.openWindow(url, name, "");
    if (!opened) return opened;
    try {
      const tab = opened.source as Window;
      tab.opener = null;
      const text = openingText();
      if (url === "about:blank" && text !== undefined) {
        tab.document.title = text;
        tab.document.body.textContent = text;
      }
      if (tab.top === tab) return letGo(opened);
    } catch {
      // A window of the host's own making, or one that is elsewhere already.
    }
    return opened;
  };

  #takeWindow(): void {
    this.#releaseWindow();
    this.#releaseWindow = this.options.scope.takeWindow(() => this.#send({ type: "superseded" }));
  }

  /** Asks for an address and goes there at once; it lives in this function and nowhere else. */
  async #go(): Promise<void> {
    const { scope } = this.options;
    const errand = this.#errand;
    const target = this.#state.name === "away" ? this.#state.place : "window";
    this.#mint.abort();
    const mint = new AbortController();
    this.#mint = mint;
    const isOver = () => mint.signal.aborted || scope.signal.aborted;
    if (!errand) return;
    try {
      const url = safeUrl(errand.kind, await errand.mint(mint.signal), { notOrigin: window.location.origin });
      if (isOver()) return;
      if (url === null)
        throw new TenonError({
          code: "unsafe_url",
          message: "The handler answered with an address that may not be opened.",
        });
      if (target === "tab") {
        const { navigate } = scope.windows();
        if (navigate) callHost(navigate, url);
        else window.location.assign(url);
      } else if (this.#window?.seemsOpen === true) this.#window.navigate(url);
      else {
        this.#send({ type: "window-closed" });
        return;
      }
      this.#send({ type: "left" });
    } catch (thrown) {
      if (!isOver()) this.#send({ type: "failed", error: flowError(thrown) });
    }
  }

  #watch(): void {
    this.#stopWatching();
    const { scope } = this.options;
    const { environment } = scope;
    const isTab = this.#state.name === "away" && this.#state.place === "tab";
    if (!isTab)
      this.#poll = startPoll({
        check: () => this.#look(),
        onDeadline: () => {
          this.#poll = null;
          this.#send({ type: "deadline" });
        },
        deadlineMs: longestMs,
        environment,
        intervalAt,
        // The customer is in the other tab: coming back asks at once.
        hiddenPatienceMs: 0,
      });
    const stops = [
      scope.onOtherTab(() => this.#ask()),
      environment.onWake(() => {
        // A poll hears it by itself.
        if (this.#poll === null) this.#ask();
      }),
    ];
    this.#stopListening = () => {
      for (const stop of stops) stop();
    };
  }

  #ask(): void {
    if (this.#poll) this.#poll.hurry();
    else void this.#look().catch(() => undefined);
  }

  /** `true`: it is over. */
  async #look(): Promise<boolean> {
    const errand = this.#errand;
    if (this.#state.name !== "away" || !errand) return true;
    try {
      const verdict = await errand.look();
      if (this.#errand === errand) this.#send({ type: "read", verdict });
    } catch {
      if (this.#errand === errand) this.#send({ type: "read-failed" });
    }
    return this.#isIdle();
  }

  // Read through a function: it may have ended while the question was out.
  #isIdle(): boolean {
    return this.#state.name === "idle";
  }

  #stopWatching(): void {
    this.#poll?.stop();
    this.#poll = null;
    this.#stopListening();
    this.#stopListening = () => undefined;
  }

  #rest(): void {
    if (this.#window) this.#alive = {};
    this.#window = null;
    this.#mint.abort();
    this.#stopWatching();
    this.#releaseWindow();
    this.#releaseWindow = () => undefined;
    this.#errand = null;
  }
}

/**
 * A tab whose tie is cut is not ours to close once it is elsewhere: the browser refuses, and writes the address it is at into the console
 * of this page. The customer closes it, or goes on there.
 */
function letGo(tab: WindowHandle): WindowHandle {
  let isElsewhere = false;
  return {
    get closed() {
      return tab.closed;
    },
    focus: () => tab.focus(),
    close: () => {
      if (!isElsewhere) tab.close();
    },
    navigate: (url) => {
      isElsewhere = true;
      tab.navigate(url);
    },
    source: tab.source,
  };
}
