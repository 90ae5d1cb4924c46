import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { createMemoryProvider, createSandbox, sampleManifest } from "tenon-kit/sandbox";
import {
  ampersand,
  createSessionHandler,
  createSessionToken,
  createTenonHandler,
  type LogLine,
} from "tenon-kit/server";
import { toNodeHandler } from "tenon-kit/server/node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launch } from "./browser.js";

/*
 * R48, R49 (T48, T49), R44: pages of other origins in a browser that is signed in at the host. `evil.shop.localhost` is the same site
 * as `app.shop.localhost`, so that every cookie travels; `shop.evil.localhost` is another, where those with SameSite=None do.
 */

const apiKey = "upstream-key-canary";
const keys = [{ kid: "1", key: "a key for tests alone, of more than 32 bytes" }];
const identity = { consumer: { ref: "ada" }, group: { ref: "acme-canary", name: "Acme canary" } };

let server: Server;
let browser: Browser;
let context: BrowserContext;
let port = 0;
const upstream: string[] = [];
const lines: LogLine[] = [];
/** `METHOD /path` of everything that arrived with the victim's cookie. */
const withCookie: string[] = [];
const all: string[] = [];
const at = (host: string, path = "/") => `http://${host}.localhost:${String(port)}${path}`;

beforeAll(async () => {
  const sandbox = createSandbox({
    manifest: sampleManifest,
    apiKey,
    provider: createMemoryProvider({ origin: "https://provider.invalid" }),
    origin: "https://sandbox.invalid",
  });
  const { project } = sandbox.ampersand;
  const isSignedIn = (request: Request) => /\bsession_(?:lax|none)=ada\b/.test(request.headers.get("cookie") ?? "");
  const authenticate = (request: Request) => (isSignedIn(request) ? identity : null);
  const common = {
    installations: ampersand({
      project,
      apiKey,
      baseUrl: "https://sandbox.invalid/v1",
      fetch: (request) => {
        upstream.push(`${request.method} ${new URL(request.url).pathname}`);
        return sandbox.ampersand.fetch(request);
      },
    }),
    logger: (line: LogLine) => lines.push(line),
  };
  server = createServer().listen(0, "127.0.0.1");
  [browser] = await Promise.all([launch(), once(server, "listening")]);
  port = (server.address() as AddressInfo).port;
  const byCookie = toNodeHandler(createTenonHandler({ ...common, authenticate }));
  const byToken = toNodeHandler(
    createTenonHandler({
      ...common,
      basePath: "/api/tokens",
      sessionTokens: { keys },
      origins: [at("good.example", "")],
    }),
  );
  const mint = createSessionHandler({ authenticate, keys, project });
  const minting = toNodeHandler(mint);
  server.on("request", (request, response) => {
    const { url = "/", headers, method = "" } = request;
    if (!headers.host?.startsWith("app.shop.") || url === "/") {
      const cookies = ["session_lax=ada; HttpOnly; SameSite=Lax", "session_none=ada; HttpOnly; SameSite=None; Secure"];
      response.setHeader("content-type", "text/html");
      if (headers.host?.startsWith("app.shop.")) response.setHeader("set-cookie", cookies);
      response.end("<!doctype html><title>A page</title>");
      return;
    }
    all.push(`${method} ${url}`);
    if (headers.cookie?.includes("session_")) withCookie.push(`${method} ${url}`);
    void (url.startsWith("/api/tenon") ? byCookie : url.startsWith("/api/tokens") ? byToken : minting)(
      request,
      response,
    );
  });
  context = await browser.newContext();
  const victim = await context.newPage();
  await victim.goto(at("app.shop"));
  await victim.close();
});

afterEach(() => {
  upstream.length = lines.length = withCookie.length = all.length = 0;
});

afterAll(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
});

async function visit<T>(host: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  try {
    await page.goto(at(host));
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Everything a page can do to another origin's address, run in the page; what it could read of the answers. */
async function attack({ write, read }: { write: string; read: string }): Promise<string[]> {
  const body = '{"provider":"stripe","credentials":{"apiKey":"good-key"}}';
  const found: string[] = [];
  const json = { "Content-Type": "application/json", "Tenon-Contract": "1" };
  const asks: [string, RequestInit][] = [
    [write, { method: "POST", mode: "no-cors", body }],
    [write, { method: "POST", mode: "no-cors", body: new Blob([body], { type: "text/plain" }) }],
    [write, { method: "POST", mode: "no-cors", body: new Blob([body], { type: "" }) }],
    [write, { method: "POST", mode: "no-cors", body: new URLSearchParams({ provider: "stripe" }) }],
    [write, { method: "POST", mode: "cors", body }],
    [write, { method: "POST", mode: "cors", body, headers: json }],
    [write, { method: "POST", mode: "cors", body, headers: { ...json, Authorization: "Bearer x" } }],
    [read, { mode: "no-cors" }],
    [read, { mode: "cors" }],
    [read, { mode: "cors", headers: json }],
    [read, { mode: "cors", redirect: "manual", referrerPolicy: "no-referrer" }],
  ];
  for (const [address, init] of asks) {
    for (const credentials of ["include", "omit"] as const) {
      await fetch(address, { ...init, credentials }).then(
        async (answer) => {
          found.push(await answer.text(), String(answer.status || ""));
        },
        () => undefined,
      );
    }
  }
  for (const headers of [{}, json]) {
    await new Promise<void>((done) => {
      const request = new XMLHttpRequest();
      request.open("POST", write);
      request.withCredentials = true;
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, String(value));
      request.onloadend = () => {
        found.push(request.responseText, request.getAllResponseHeaders());
        done();
      };
      request.send(body);
    });
  }
  for (const type of ["text/plain", "application/json", "application/x-www-form-urlencoded"]) {
    navigator.sendBeacon(write, new Blob([body], { type }));
  }
  const element = (name: string, attributes: Record<string, string>) =>
    new Promise<HTMLElement>((done) => {
      const made = document.createElement(name);
      made.onload = made.onerror = () => done(made);
      for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
      document.body.append(made);
    });
  const before = new Set(Object.keys(window));
  const image = (await element("img", { src: read })) as HTMLImageElement;
  found.push(image.naturalWidth > 0 ? "an image" : "");
  await element("script", { src: read });
  await element("script", { src: read, crossorigin: "use-credentials" });
  const link = (await element("link", { rel: "stylesheet", href: read })) as HTMLLinkElement;
  try {
    // Chromium has a sheet without rules for what is none.
    found.push(link.sheet?.cssRules.length ? "a style sheet" : "");
  } catch {
    // Not for us to read.
  }
  found.push(...Object.keys(window).filter((name) => !before.has(name) && !/^\d+$/.test(name)));
  const frame = (await element("iframe", { src: read, name: "frame" })) as HTMLIFrameElement;
  const look = (other: Window | null) => {
    try {
      found.push(other?.document.body.innerText ?? "");
    } catch {
      // Not for us to read.
    }
  };
  look(frame.contentWindow);
  for (const enctype of ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data"]) {
    await new Promise<void>((done) => {
      const target = document.createElement("iframe");
      target.name = `target ${enctype}`;
      document.body.append(target);
      const form = document.createElement("form");
      Object.assign(form, { action: write, method: "POST", enctype, target: target.name });
      const input = document.createElement("input");
      // As plain text this is JSON.
      Object.assign(input, { name: '{"provider":"stripe","credentials":{"apiKey":"good-key","x":"', value: '"}}' });
      form.append(input);
      document.body.append(form);
      target.onload = () => {
        look(target.contentWindow);
        done();
      };
      form.submit();
    });
  }
  return found.filter((text) => text !== "");
}

const sites = [
  ["the same site", "evil.shop"],
  ["another site", "shop.evil"],
] as const;
const doors = [
  ["a cookie session", "/api/tenon/connections", "/api/tenon/session"],
  ["session tokens", "/api/tokens/connections", "/api/tokens/session"],
  ["the route that gives tokens", "/api/session", "/api/session"],
] as const;
const attacks = sites.flatMap(([site, host]) =>
  doors.map(([door, write, read]) => [site, door, host, write, read] as const),
);

// A cookie that is SameSite=None goes to another site as well, in browsers that have not been told otherwise: it is not relied on.
test.each(attacks.filter(([site, door]) => site === "the same site" || door === "a cookie session"))(
  "a page of another origin of %s changes and reads nothing at %s",
  async (site, _door, host, write, read) => {
    const found = await visit(host, (page) =>
      page.evaluate(attack, { write: at("app.shop", write), read: at("app.shop", read) }),
    );
    expect(found).toEqual([]);
    expect(upstream).toEqual([]);
    // It was an attack: requests arrived, and those of the same site with the victim's cookie.
    const arrived = site === "the same site" ? withCookie : all;
    expect(arrived.filter((line) => line.startsWith("POST ")).length).toBeGreaterThan(3);
    expect(arrived.filter((line) => line.startsWith("GET ")).length).toBeGreaterThan(2);
    for (const { status } of lines) expect([401, 403, 204, 404, 405]).toContain(status);
  },
);

describe.each(sites)("a page of another origin of %s", (_site, host) => {
  test("learns nothing from a window it opens, and frames nothing", async () => {
    const address = at("app.shop", "/api/tenon/session");
    const { read, frames } = await visit(host, async (page) => {
      const opened = context.waitForEvent("page");
      await page.evaluate((url) => {
        // A name stays with a window, whatever is loaded into it.
        (window as { other?: Window | null }).other = window.open(url, '{"consumer":');
        document.body.innerHTML = `<iframe src="${url}"></iframe>`;
      }, address);
      const window_ = await opened;
      await window_.waitForLoadState();
      await page.waitForFunction(() => document.readyState === "complete");
      await expect.poll(() => page.frames().at(-1)?.url()).not.toBe("about:blank");
      const text = await page.evaluate(() => {
        const { other } = window as { other?: Window | null };
        try {
          return `${other?.name ?? ""} ${other?.document.body.innerText ?? ""}`;
        } catch {
          return "";
        }
      });
      const shown = await window_.textContent("body");
      await window_.close();
      return {
        read: text + (shown ?? ""),
        frames: page
          .frames()
          .map((each) => each.url())
          .slice(1),
      };
    });
    expect(read).not.toContain("canary");
    expect(frames).toEqual(["chrome-error://chromewebdata/"]);
    expect(upstream).toEqual([]);
  });
});

describe("a page that is meant", () => {
  const ask = ({ url, headers, body }: { url: string; headers: Record<string, string>; body?: string }) =>
    fetch(url, {
      headers: { "Tenon-Contract": "1", ...headers, ...(body !== undefined && { "Content-Type": "application/json" }) },
      ...(body !== undefined && { method: "POST", body }),
    }).then(
      async (answer) => ({ status: answer.status, text: await answer.text() }),
      (error: unknown) => ({ status: 0, text: String(error) }),
    );
  const made = JSON.stringify({ provider: "stripe", credentials: { apiKey: "good-key" } });

  test("of the host's own origin is let in with its cookie, and gets a token", async () => {
    const { read, written, token } = await visit("app.shop", async (page) => ({
      read: await page.evaluate(ask, { url: "/api/tenon/session", headers: {} }),
      written: await page.evaluate(ask, { url: "/api/tenon/connections", headers: {}, body: made }),
      token: await page.evaluate(ask, { url: "/api/session", headers: {}, body: "{}" }),
    }));
    expect([read.status, written.status, token.status]).toEqual([200, 201, 200]);
    expect(read.text).toContain("Acme canary");
    expect(upstream.filter((line) => line.startsWith("POST "))).toHaveLength(1);
  });

  test("of an origin that is named is let in with its token, and of no other, even with one", async () => {
    const { token } = await createSessionToken({ keys, project: "sandbox-project", ...identity });
    const url = at("app.shop", "/api/tokens/connections");
    const asking = { url, headers: { Authorization: `Bearer ${token}` }, body: made };
    const good = await visit("good.example", (page) => page.evaluate(ask, asking));
    expect(good.status).toBe(201);
    upstream.length = 0;
    for (const [, host] of sites) expect((await visit(host, (page) => page.evaluate(ask, asking))).status).toBe(0);
    expect(upstream).toEqual([]);
  });
});
