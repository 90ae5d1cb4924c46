import { safeUrl } from "../http/safe-url.js";
import type { Environment } from "./environment.js";

/** Opens a window, or says `null` where that was refused, and `undefined` where there are no windows at all. @default window.open */
export type WindowOpener = (url: string, name: string, features: string) => WindowHandle | null | undefined;

export interface WindowHandle {
  /** A hint and no more: a page at the provider may cut the tie, and then it reads `true` while the window is open (D2). */
  readonly closed: boolean;
  focus(): void;
  close(): void;
  navigate(url: string): void;
  /** Compared with `MessageEvent.source`. */
  readonly source: unknown;
}

export const openBrowserWindow: WindowOpener = (url, name, features) => {
  // Missing, or answering `undefined`, in some in-app browsers, whatever the types say.
  const page: { open?: typeof window.open } = window;
  const opened = page.open?.(url, name, features);
  if (!opened) return opened;
  return {
    get closed() {
      return opened.closed;
    },
    focus: () => opened.focus(),
    close: () => opened.close(),
    navigate: (target) => opened.location.replace(target),
    source: opened,
  };
};

const width = 520;
const height = 720;
const lookEveryMs = 500;
/** How long a window must seem closed before anybody is told: a navigation can look like it. */
const graceMs = 1_500;
/** A closing that meets a window on its way to another site is lost; a moment later it is asked for once more, and then once again. */
const closeAgainMs = [250, 1_000];

/** Centred over the page's own window, on whichever screen that is. */
function features(): string {
  const left = Math.max(0, Math.round(window.screenX + (window.outerWidth - width) / 2));
  const top = Math.max(0, Math.round(window.screenY + (window.outerHeight - height) / 2));
  return `popup=yes,width=${width},height=${height},left=${left},top=${top}`;
}

/** The one window of an attempt. */
export class AuthWindow {
  #handle: WindowHandle | null = null;
  /** Begins to look after the window; there is nothing to begin before `look`. */
  #startLooking: () => void = () => undefined;
  #stopLooking: () => void = () => undefined;
  #stopClosing: () => void = () => undefined;
  readonly #name: string;

  constructor(
    private readonly open: WindowOpener,
    private readonly environment: Environment,
    /** Where the window waits for the provider's address. */
    private readonly waitingPage: string,
  ) {
    // A name of its own for each attempt: a window left over from another one is never taken for this one.
    this.#name = `tenon-${environment.random().toString(36).slice(2)}`;
  }

  /** Only in a click, and before anything is awaited (D3). */
  show(url: string | null): "opened" | "blocked" | "unavailable" {
    const target = url === null ? this.waitingPage : safeUrl("authorization", url);
    this.#handle = null;
    this.#stopClosing();
    if (target === null) return "blocked";
    try {
      const handle = this.open(target, this.#name, features());
      if (handle === undefined) return "unavailable";
      if (handle?.closed === false) this.#handle = handle;
    } catch {
      // As good as refused.
    }
    if (this.#handle === null) return "blocked";
    this.#startLooking();
    return "opened";
  }

  navigate(url: string): void {
    const target = safeUrl("authorization", url);
    if (target !== null) this.#safely((handle) => handle.navigate(target));
  }

  focus(): void {
    this.#safely((handle) => handle.focus());
  }

  /** Closes the window, and looks after it no more until it is shown again. */
  close(): void {
    this.#stopLooking();
    this.#safely((handle) => handle.close());
    const handle = this.#handle;
    this.#handle = null;
    if (handle === null) return;
    const stops = closeAgainMs.map((ms) =>
      this.environment.after(ms, () => {
        this.#safely((one) => {
          if (!one.closed) one.close();
        }, handle);
      }),
    );
    this.#stopClosing = () => {
      for (const stop of stops) stop();
    };
  }

  get seemsOpen(): boolean {
    return this.#handle !== null && !this.#handle.closed;
  }

  isSource(source: unknown): boolean {
    return this.#handle !== null && source !== null && source !== undefined && this.#handle.source === source;
  }

  /** Tells, once for each time it was opened, that the window seems closed: at first sight, and after the grace. */
  look(onFirstSight: () => void, onClosed: () => void): void {
    this.#stopLooking();
    let since: number | null = null;
    let told: WindowHandle | null = null;
    let cancel = () => {};
    const start = () => {
      cancel();
      cancel = this.environment.after(lookEveryMs, glance);
    };
    const glance = () => {
      start();
      const handle = this.#handle;
      if (handle === null || handle === told) return;
      if (!handle.closed) {
        since = null;
        return;
      }
      const now = this.environment.now();
      if (since === null) {
        since = now;
        onFirstSight();
      } else if (now - since >= graceMs) {
        since = null;
        told = handle;
        onClosed();
      }
    };
    this.#startLooking = start;
    this.#stopLooking = () => cancel();
    start();
  }

  #safely(act: (handle: WindowHandle) => void, handle = this.#handle): void {
    try {
      if (handle) act(handle);
    } catch {
      // A window that went elsewhere answers with an exception. The handler is asked about the outcome in any case.
    }
  }
}
