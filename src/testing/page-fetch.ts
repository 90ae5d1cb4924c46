type Serve = (request: Request) => Promise<Response>;

/**
 * `fetch` of a page whose server is in the page. The signal stays here: in jsdom it is another kind than Node's Request accepts, and
 * nobody but the page has to know that it stopped waiting.
 */
export function pageFetch(serve: Serve): typeof globalThis.fetch {
  return async (input, init = {}) => {
    const { signal: own, ...rest } = init;
    const { location } = globalThis as { location?: Location };
    const base = location?.href.startsWith("http") === true ? location.href : "http://localhost/";
    const request = input instanceof Request ? new Request(input, rest) : new Request(new URL(input, base), rest);
    const signal = own ?? (input instanceof Request ? input.signal : undefined);
    signal?.throwIfAborted();
    const answer = serve(request);
    if (!signal) return answer;
    return Promise.race([
      answer,
      new Promise<never>((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
      }),
    ]);
  };
}
