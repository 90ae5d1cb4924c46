import type { WindowHandle, WindowOpener } from "../headless/auth-window.js";

/** A browser's windows without a browser. */
export interface TestWindows {
  readonly open: WindowOpener;
  /** The window that was opened last and is still open. @throws Error when there is none */
  current(): TestWindow;
  closeAll(): void;
}

export interface TestWindow {
  /** Where it was sent, once that is known; each address is given once. */
  nextAddress(): Promise<string>;
  /** Says to the page what a page in this window would say to its opener. */
  tell(message: unknown, origin: string): void;
  close(): void;
}

export function createTestWindows(): TestWindows {
  const all: (TestWindow & { readonly handle: WindowHandle })[] = [];

  function openWindow() {
    let closed = false;
    const addresses: string[] = [];
    let arrived: (() => void) | undefined;
    const navigate = (url: string) => {
      addresses.push(url);
      arrived?.();
    };
    const close = () => {
      closed = true;
    };
    // Compared with what a message says it comes from.
    const source = {};
    const handle: WindowHandle = {
      get closed() {
        return closed;
      },
      focus: () => undefined,
      close,
      navigate,
      source,
    };
    const opened = {
      handle,
      async nextAddress() {
        const known = addresses.shift();
        if (known !== undefined) return known;
        await new Promise<void>((resolve) => {
          arrived = resolve;
        });
        arrived = undefined;
        return addresses.shift() ?? "";
      },
      tell(message: unknown, origin: string) {
        // MessageEvent takes real windows and ports only, and jsdom's are others than Node's.
        const event = Object.assign(new Event("message"), { data: message, origin, source });
        (globalThis as { dispatchEvent?: (event: Event) => boolean }).dispatchEvent?.(event);
      },
      close,
    };
    all.push(opened);
    return opened;
  }

  return {
    open: (url) => {
      const { handle } = openWindow();
      if (url.startsWith("https:")) handle.navigate(url);
      return handle;
    },
    current() {
      const open = all.filter(({ handle }) => !handle.closed).at(-1);
      if (open) return open;
      throw new Error(
        "test.signIn(): no window is open, so there is nothing to finish. Press the button that opens it first (and await that), and " +
          "give the page the window of this sandbox: <TenonProvider {...test.provider}>.",
      );
    },
    closeAll() {
      for (const { handle } of all.splice(0)) handle.close();
    },
  };
}
