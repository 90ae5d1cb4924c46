/** Why the page may know less than the server does: it was away. `tab`: another tab of this page finished something. */
export type WakeReason = "focus" | "visible" | "online" | "restored" | "tab";

/** What the page lives in. Everything with time or events goes through it, so that tests hold the clock. */
export interface Environment {
  /** Monotonic milliseconds. */
  now(): number;
  /** Epoch milliseconds, for what a person reads. @default the system's clock */
  wallClock?(): number;
  /** Returns what cancels it. */
  after(ms: number, run: () => void): () => void;
  /** In [0, 1). */
  random(): number;
  isHidden(): boolean;
  isOnline(): boolean;
  /** Returns what stops it. */
  onWake(listener: (reason: WakeReason) => void): () => void;
  /** Returns what stops it. @default the page's own event */
  onOffline?(listener: () => void): () => void;
  onMessage(listener: (event: MessageEvent) => void): () => void;
}

/** The browser. Touches `window` only when asked something, so that importing works where there is none. */
export const browserEnvironment: Environment = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
  random: () => Math.random(),
  isHidden: () => document.visibilityState === "hidden",
  isOnline: () => navigator.onLine,
  onWake: (listener) => {
    const stops = [
      listen(window, "focus", () => listener("focus")),
      listen(window, "online", () => listener("online")),
      listen(window, "pageshow", (event) => {
        if ((event as PageTransitionEvent).persisted) listener("restored");
      }),
      listen(document, "visibilitychange", () => {
        if (document.visibilityState === "visible") listener("visible");
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  },
  onMessage: (listener) => listen(window, "message", (event) => listener(event as MessageEvent)),
};

function listen(target: EventTarget, type: string, listener: (event: Event) => void): () => void {
  target.addEventListener(type, listener);
  return () => {
    target.removeEventListener(type, listener);
  };
}
