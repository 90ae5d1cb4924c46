import { createTenonHandler } from "../server/handler.js";
import { ampersandUpstream } from "../server/upstream/ampersand/ampersand.js";
import { consumerTokens } from "./consumer-tokens.js";
import { checkDirectOptions, party, type DirectHandlerOptions } from "./direct-options.js";
import { fromPage, tokenFetch } from "./token-fetch.js";

export interface DirectHandler {
  /** For `<TenonProvider fetch={…}>`. Rejects only when the request is aborted. */
  readonly fetch: typeof globalThis.fetch;
}

/**
 * The same handler in the page, for a platform that lets a page in with a token of one person and organization: no back end but the
 * one route that makes the token. Make it once for each person and organization, not in a render.
 * @example
 * const direct = createDirectHandler({
 *   installations: { project: "acme", getToken: async () => (await fetch("/api/ampersand-token", { method: "POST" })).text() },
 *   consumer: "user-42",
 *   group: "org-7",
 * });
 * <TenonProvider project="acme" consumer="user-42" group="org-7" fetch={direct.fetch}>
 * @throws Error when an option is missing or cannot work, or a key is given that a page may not hold
 */
export function createDirectHandler(options: DirectHandlerOptions): DirectHandler {
  checkDirectOptions(options);
  const { installations, origins, onError } = options;
  const {
    getToken,
    unsafe,
    fetch: send = (request: Request) => globalThis.fetch(request),
    ...settings
  } = installations;
  const identity = { consumer: party(options.consumer), group: party(options.group) };
  const tokens = getToken && consumerTokens(getToken, identity);
  if (unsafe) warnOnce();
  const handler = createTenonHandler({
    authenticate: async ({ signal }) => {
      // Whatever it answers was compared with the page's word already; without a token nobody is signed in.
      await tokens?.get(signal);
      return identity;
    },
    installations: ampersandUpstream(
      { ...settings, fetch: tokens ? tokenFetch(tokens, send) : (request) => send(fromPage(request)) },
      { apiKey: unsafe?.apiKey, secret: attemptSecret },
    ),
    origins,
    onError,
    // The page would limit itself; the platform limits it anyway.
    rateLimits: false,
  });
  return {
    fetch: async (input, init) => {
      const request = pageRequest(input, init);
      const { signal } = request;
      signal.throwIfAborted();
      return Promise.race([
        handler.fetch(request),
        new Promise<never>((_, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
        }),
      ]);
    },
  };
}

/** A page's address is where its relative addresses begin. */
function pageRequest(input: RequestInfo | URL, init: RequestInit | undefined): Request {
  if (input instanceof Request) return new Request(input, init);
  const { location } = globalThis as { location?: Location };
  return new Request(new URL(input, location?.href ?? "https://page.invalid"), init);
}

/**
 * Attempts are signed for the sake of their form only: whoever could forge one runs in the page and has its token. The same key in every
 * page, so that an attempt is known after the customer was away at the provider in this tab.
 */
const attemptSecret = "nothing is secret from a page";

let warned = false;

function warnOnce(): void {
  if (!warned) {
    globalThis.console.warn(
      "createDirectHandler: `unsafe.apiKey` is in this page. Everybody who opens it can read the key and act for all your customers. " +
        "Use `getToken` before anybody else sees it.",
    );
  }
  warned = true;
}
