import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { ampersand } from "tenon-kit/server";
import { afterEach, describe, expect, it } from "vitest";
import { bothLinked, codatWorld } from "./codat-world.js";
import { apiKey, createHarness, origin } from "./harness.js";
import { endpoints } from "./id-slots.js";

/*
 * R43 (T43): headers of a browser stay here, headers of the service stay there.  D8: a redirect of the service is followed by nobody.
 * R48 (T48), R49 (T49, P20): whose page may ask, in what form.  R54 (T54), R55: what stands on every answer.
 * Claims, sites and the first vectors of each: boundaries.test.ts. A real browser: tests/e2e/hostile-origin.test.ts.
 */

const smuggled = {
  authorization: "Basic ZXZpbDpldmls",
  "proxy-authorization": "Basic x",
  "x-api-key": "theirs",
  cookie: "session=x",
  host: "evil.example",
  forwarded: "for=1.2.3.4;host=evil.example",
  "x-forwarded-for": "1.2.3.4",
  "x-forwarded-host": "evil.example",
  "x-forwarded-proto": "http",
  "x-original-url": "/admin",
  "x-rewrite-url": "/admin",
  connection: "x-api-key, authorization",
  "keep-alive": "timeout=5",
  te: "trailers",
  trailer: "x-api-key",
  upgrade: "h2c",
  "transfer-encoding": "chunked",
  "content-length": "3",
  "accept-encoding": "identity",
  "user-agent": "evil",
  referer: "https://evil.example/",
  "x-request-id": "theirs",
  accept: "text/html",
};

describe("what the service sees of a request", () => {
  it.each([
    ["GET", "/connections", undefined, ["accept", "x-api-key", "x-request-id"]],
    [
      "POST",
      "/connections",
      { integration: "payments", credentials: { apiKey: "good-key" } },
      ["accept", "content-type", "x-api-key", "x-request-id"],
    ],
  ] as const)("is the handler's own: %s %s", async (method, path, body, names) => {
    const harness = createHarness();
    const { status } = await harness.ask(method, path, { body, headers: smuggled });
    expect(status).toBeLessThan(300);
    const asked = harness.upstreamRequests.filter(
      (request) => request.method === method && request.headers.has("x-request-id"),
    );
    expect(asked.length).toBeGreaterThan(0);
    for (const { headers, url } of asked) {
      expect([...headers.keys()].sort()).toEqual(names);
      expect([headers.get("x-api-key"), new URL(url).host]).toEqual([apiKey, "sandbox.invalid"]);
      expect(headers.get("x-request-id")).not.toBe("theirs");
      expect(headers.get("accept")).toContain("application/json");
    }
  });

  it("is the handler's own at the sync service too", async () => {
    const world = codatWorld({ acme: bothLinked });
    await world.ask("POST", "/sync-flows/syncs", { body: {}, headers: smuggled });
    await world.ask("GET", "/sync-flows/status", { headers: smuggled });
    expect(world.asked.length).toBeGreaterThan(2);
    for (const { headers, url } of world.asked) {
      const names = [...headers.keys()].filter((name) => name !== "content-type" && name !== "x-request-id");
      expect(names.sort()).toEqual(["accept", "authorization"]);
      expect([headers.get("authorization") === smuggled.authorization, new URL(url).origin]).toEqual([
        false,
        world.service.origin,
      ]);
    }
  });

  it.each(["a\r\nx-api-key: theirs", "a\nb", "a\u0000b", "short", "x".repeat(300), "täg"])(
    "is nothing, when a key of a request is %j",
    async (key) => {
      const harness = createHarness();
      const body = { integration: "payments", credentials: { apiKey: "good-key" } };
      const asking = { body, headers: { "idempotency-key": key } };
      // What cannot be a header at all never becomes a request.
      const status = await harness.ask("POST", "/connections", asking).then(
        (answer) => answer.status,
        () => 422,
      );
      expect(status).toBe(422);
      expect(harness.upstream.filter((line) => !line.startsWith("GET "))).toEqual([]);
    },
  );
});

describe("what a page sees of an answer", () => {
  const own = [
    ...[
      "cache-control",
      "content-security-policy",
      "content-type",
      "cross-origin-resource-policy",
      "origin-agent-cluster",
    ],
    ...[
      "referrer-policy",
      "tenon-contract",
      "vary",
      "x-content-type-options",
      "x-dns-prefetch-control",
      "x-download-options",
    ],
    ...[
      "x-frame-options",
      "x-permitted-cross-domain-policies",
      "x-request-id",
      "x-xss-protection",
      "retry-after",
      "allow",
    ],
  ];

  it.each([200, 302, 401, 404])("is on a list, when the service answers %i", async (status) => {
    const { ask } = createHarness({
      upstreamFetch: async (request, next) => {
        const answer = status < 300 ? await next(request) : Response.json({ detail: "no" }, { status });
        const headers = new Headers(answer.headers);
        headers.append("set-cookie", "session=canary; Path=/");
        headers.set("location", "https://evil.example/canary");
        for (const name of [
          "server",
          "x-powered-by",
          "authorization",
          "x-api-key",
          "www-authenticate",
          "refresh",
          "link",
          "sourcemap",
        ])
          headers.set(name, "canary");
        headers.set("content-security-policy", "default-src *");
        headers.set("access-control-allow-origin", "*");
        headers.set("x-request-id", "canary");
        return new Response(answer.body, { status: answer.status, headers });
      },
    });
    for (const path of ["/connections", "/integrations/crm", "/installations/x"]) {
      const { headers, text } = await ask("GET", path);
      expect([...headers.keys()].filter((name) => !own.includes(name))).toEqual([]);
      expect(JSON.stringify([...headers]) + text).not.toContain("canary");
      expect(headers.get("content-type")).toMatch(/^application\/(?:problem\+)?json$/);
    }
  });
});

describe("a redirect of the service", () => {
  let servers: Server[] = [];
  afterEach(() => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
    servers = [];
  });
  const listen = async (answer: (path: string) => [number, Record<string, string>]) => {
    const seen: IncomingHttpHeaders[] = [];
    const server = createServer((request, response) => {
      seen.push(request.headers);
      response.writeHead(...answer(request.url ?? "")).end("{}");
    }).listen(0, "127.0.0.1");
    servers.push(server);
    await once(server, "listening");
    return { seen, origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` };
  };

  it.each([301, 302, 303, 307, 308])(
    "%i is followed by nobody: the other host sees no request and no key",
    async (status) => {
      const evil = await listen(() => [200, { "content-type": "application/json" }]);
      const service = await listen(() => [status, { location: `${evil.origin}/steal` }]);
      const { ask } = createHarness({
        installations: ampersand({ project: "sandbox-project", apiKey, baseUrl: `${service.origin}/v1` }),
      });
      const answers = [
        await ask("GET", "/connections"),
        await ask("POST", "/connections", { body: { provider: "stripe", credentials: { apiKey: "good-key" } } }),
      ];
      expect(answers.map((answer) => answer.status)).toEqual([502, 502]);
      for (const { text, headers } of answers)
        expect(text + String(headers.get("location"))).not.toContain(evil.origin);
      expect(service.seen.length).toBeGreaterThan(0);
      expect(service.seen.every((headers) => headers["x-api-key"] === apiKey)).toBe(true);
      expect(evil.seen).toEqual([]);
    },
  );
});

describe("a write that another site's page can send without asking first", () => {
  const forms = [
    "application/x-www-form-urlencoded",
    "APPLICATION/X-WWW-FORM-URLENCODED",
    "multipart/form-data; boundary=x",
    "text/plain",
    "Text/Plain; charset=utf-8",
    "text/plain; application/json",
    "application/json, text/plain",
    "application/jsonp",
    "application/csp-report",
    "",
  ];
  const body = '{"integration":"payments","credentials":{"apiKey":"good-key"}}';

  it.each(forms)("is refused as %j, with or without the kit's header", async (type) => {
    const { ask, fetch, upstream } = createHarness();
    const headers = { "content-type": type, "sec-fetch-site": "same-origin" };
    expect((await ask("POST", "/connections", { body, headers })).status).toBe(415);
    const { "x-test-session": session } = { "x-test-session": JSON.stringify({ group: "acme", consumer: "ada" }) };
    const bare = new Request(`${origin}/api/tenon/connections`, {
      method: "POST",
      body,
      headers: { "content-type": type, "x-test-session": session, origin: "https://evil.example" },
    });
    expect((await fetch(bare)).status).toBe(403);
    expect(upstream).toEqual([]);
  });
});

describe("an origin", () => {
  const good = "https://good.example";
  const near = fc.constantFrom(
    ...[
      "null",
      "https://good.example.evil",
      "https://evilgood.example",
      "http://good.example",
      "https://good.example:8443",
    ],
    ...[
      "https://good.example/",
      "https://GOOD.example",
      "https://good.example,https://evil.example",
      "https://good.example@evil.example",
    ],
    ...[
      "file://",
      "https://good.example.",
      "https://g\u00F6od.example",
      "*",
      "https://*.good.example",
      "https://good.example%00",
      good,
    ],
  );

  it("is let in exactly when it is one of those named, letter for letter", async () => {
    const { ask } = createHarness({ origins: [good] });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          near,
          fc.webUrl(),
          fc.webAuthority().map((host) => `https://${host}`),
        ),
        fc.constantFrom("cross-site", "same-site"),
        async (from, site) => {
          const asking = { headers: { origin: from, "sec-fetch-site": site } };
          const answer = await ask("GET", "/session", asking).catch(() => undefined);
          // What cannot be sent as a header is no request.
          if (!answer) return;
          expect(answer.status === 200, from).toBe(from === good);
          expect(answer.headers.get("access-control-allow-origin"), from).toBe(from === good ? good : null);
          expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
        },
      ),
      { seed: 49, numRuns: 40 },
    );
  }, 20_000);
});

describe("every answer of every operation", () => {
  const bodyOf = (method: string) => (method === "POST" || method === "PATCH" ? { body: {} } : {});
  const session = (person: object | null) => ({ as: person as never });

  it("is stored nowhere, kept apart by who asks, and shown in no frame, whatever it is", async () => {
    const harness = createHarness({ origins: ["https://good.example"] });
    const failing = createHarness({ authenticate: () => Promise.reject(new Error("down")) });
    const statuses = new Set<number>();
    for (const { method, path } of endpoints) {
      const address = path.replace(/:\w+/g, "x");
      const answers = [
        await harness.ask(method, address, bodyOf(method)),
        await harness.ask(method, address, { ...session(null), ...bodyOf(method) }),
        await harness.ask(method, address, { headers: { "sec-fetch-site": "cross-site" }, ...bodyOf(method) }),
        await harness.ask(method, address, { headers: { "content-type": "text/plain" }, ...bodyOf(method) }),
        await harness.ask("PUT", address),
        await harness.ask("HEAD", address),
        await harness.ask("OPTIONS", address, { headers: { origin: "https://good.example" } }),
        await harness.ask(method, `${address}%2f`, bodyOf(method)),
        await failing.ask(method, address, bodyOf(method)),
      ];
      for (const { status, headers } of answers) {
        statuses.add(status);
        const at = `${method} ${address} ${String(status)}`;
        expect(headers.get("cache-control"), at).toBe("no-store");
        for (const name of ["Origin", "Authorization", "Cookie"]) expect(headers.get("vary"), at).toContain(name);
        expect(headers.get("x-content-type-options"), at).toBe("nosniff");
        expect(headers.get("content-security-policy"), at).toBe("default-src 'none'; frame-ancestors 'none'");
        expect(headers.get("x-frame-options"), at).toBe("DENY");
        expect(headers.get("cross-origin-resource-policy"), at).toBe("same-origin");
        expect(headers.get("referrer-policy"), at).toBe("no-referrer");
        // Whether a host's whole domain is https for half a year is not ours to say.
        expect(headers.get("strict-transport-security"), at).toBeNull();
      }
    }
    expect([...statuses].sort()).toEqual(expect.arrayContaining([200, 204, 401, 403, 404, 405, 415, 422, 500]));
  });
});
