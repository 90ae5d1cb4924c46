import { Hono } from "hono";
import { TrieRouter } from "hono/router/trie-router";
import { memoryJar, requestJar, type CookieJar } from "./cookie-jar.js";
import { flowRoutes } from "./flow-routes.js";
import type { HostedContext, HostedEnv } from "./hosted-env.js";
import { HostedSessions } from "./hosted-sessions.js";
import { pageResponse, stylesheetPath } from "./html-page.js";
import { linkRoutes } from "./link-routes.js";
import { notFoundPage } from "./message-pages.js";
import type { CodatPagesHost } from "./pages-host.js";
import { stylesheet } from "./stylesheet.js";

export interface HostedPages {
  /** True for addresses people open: they need no key, and do not count as requests of a program. */
  handles(path: string): boolean;
  /** Answers a browser over HTTP. */
  fetch(request: Request): Promise<Response>;
  /** A browser of its own inside a page, where requests and answers carry no cookies; it keeps them itself. */
  browser(): { fetch(request: Request): Promise<Response> };
}

/** The pages a customer of the pretended service sees: the sync flow, its settings, and the links to connect one system. */
export function hostedPages(host: CodatPagesHost): HostedPages {
  const context: HostedContext = { host, sessions: new HostedSessions(() => host.now()) };
  const app = new Hono<HostedEnv>({ router: new TrieRouter() });
  app.get(stylesheetPath, () => stylesheetResponse());
  app.route("/", flowRoutes(context));
  app.route("/", linkRoutes(context));
  app.notFound(() => pageResponse(notFoundPage()));

  const answer = async (request: Request, jar: CookieJar): Promise<Response> => {
    // A program that only asks whether an address is there (HEAD) must not use up its passcode.
    if (request.method !== "GET" && request.method !== "POST")
      return new Response(null, { status: 405, headers: { allow: "GET, POST", "cache-control": "no-store" } });
    return app.fetch(request, { jar });
  };
  return {
    handles: (path) => path === stylesheetPath || path.startsWith("/flow/") || path.startsWith("/link/"),
    async fetch(request) {
      const cookies = requestJar(request);
      return cookies.answer(await answer(request, cookies.jar));
    },
    browser() {
      const jar = memoryJar();
      return { fetch: (request) => answer(request, jar) };
    },
  };
}

function stylesheetResponse(): Response {
  return new Response(stylesheet, {
    headers: {
      "content-type": "text/css; charset=utf-8",
      "cache-control": "max-age=300",
      "x-content-type-options": "nosniff",
    },
  });
}
