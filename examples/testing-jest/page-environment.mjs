import { TestEnvironment } from "jest-environment-jsdom";

/** What every browser has, Node too, and jsdom under Jest has not. */
const missing = [
  ...["fetch", "Headers", "Request", "Response", "crypto", "structuredClone"],
  ...["TextEncoder", "TextDecoder", "Uint8Array", "ArrayBuffer"],
  ...["ReadableStream", "WritableStream", "TransformStream", "CompressionStream"],
  ...["URL", "URLSearchParams", "AbortController", "AbortSignal"],
];

class PageEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    for (const name of missing)
      Object.defineProperty(this.global, name, { value: globalThis[name], configurable: true, writable: true });
  }
}

export { PageEnvironment as default };
