import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

afterEach(cleanup);

// What jsdom leaves out and every browser has. Layout stays zero: tests of layout run in the browser.
class StillObserver implements ResizeObserver {
  observe(): void {
    return undefined;
  }
  unobserve(): void {
    return undefined;
  }
  disconnect(): void {
    return undefined;
  }
}
const page: { ResizeObserver?: typeof ResizeObserver } = globalThis;
page.ResizeObserver ??= StillObserver;

if (typeof Element !== "undefined") {
  const prototype: Partial<Element> = Element.prototype;
  prototype.scrollIntoView ??= () => undefined;
  prototype.hasPointerCapture ??= () => false;
  prototype.setPointerCapture ??= () => undefined;
  prototype.releasePointerCapture ??= () => undefined;
}

if (typeof window !== "undefined") {
  const view: { matchMedia?: typeof window.matchMedia } = window;
  view.matchMedia ??= (query) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media: query,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
}
