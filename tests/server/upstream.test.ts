import { describe, expect, it } from "vitest";
import { apiKey, createHarness, eve, install } from "./harness.js";
import { checkBaseUrl, upstreamUrl } from "../../src/server/upstream/ampersand/path.js";
import fc from "fast-check";

describe("how many requests it takes", () => {
  it("asks once for an integration that is not connected, with few requests behind it", async () => {
    const harness = createHarness();
    await harness.ask("GET", "/integrations/crm");
    expect([...harness.upstream].sort()).toEqual([
      "GET /v1/projects/sandbox-project/connections?groupRef=acme",
      "GET /v1/projects/sandbox-project/installations?groupRef=acme",
      "GET /v1/projects/sandbox-project/integrations",
      "GET /v1/providers/salesforce",
    ]);
  });

  it("asks twice for one that is, and remembers only what is everybody's", async () => {
    const harness = createHarness();
    const id = await harness.connect();
    harness.upstream.length = 0;
    await harness.ask("GET", "/integrations/crm");
    await harness.ask("GET", `/integrations/crm/objects?connectionId=${id}`);
    expect(harness.lines.slice(-2).map(({ operation }) => operation)).toEqual([
      "getIntegration",
      "getIntegrationObjects",
    ]);
    expect(harness.upstream).toHaveLength(4);
    harness.upstream.length = 0;
    const foreign = await harness.ask("GET", "/integrations/crm", { as: eve });
    expect((foreign.body as { connections: unknown[] }).connections).toEqual([]);
    expect(harness.upstream).toEqual([
      "GET /v1/projects/sandbox-project/connections?groupRef=evil-corp",
      "GET /v1/projects/sandbox-project/installations?groupRef=evil-corp",
    ]);
  });
});

describe("how the upstream is asked", () => {
  it("sends headers of its own making only", async () => {
    const harness = createHarness();
    await harness.ask("GET", "/connections", {
      headers: { authorization: "Basic x", "x-api-key": "theirs", "x-forwarded-host": "evil", cookie: "a=b" },
    });
    for (const request of harness.upstreamRequests) {
      expect([...request.headers.keys()].sort().filter((name) => name !== "x-request-id")).toEqual([
        "accept",
        "x-api-key",
      ]);
      expect(request.headers.get("x-api-key")).toBe(apiKey);
      expect(request.redirect).toBe("manual");
    }
  });

  it("follows no redirect", async () => {
    const { ask, upstream } = createHarness({
      upstreamFetch: () =>
        Promise.resolve(new Response(null, { status: 307, headers: { location: "https://evil.example" } })),
    });
    const { status, body } = await ask("GET", "/connections");
    expect([status, (body as { code: string }).code]).toEqual([502, "upstream_unavailable"]);
    expect(upstream.every((line) => line.includes("/v1/"))).toBe(true);
  });

  it("repeats a read once when that may help, and a write never", async () => {
    const harness = createHarness();
    harness.sandbox.scenario("server-error", { match: "/connections" });
    const answer = await harness.ask("GET", "/connections");
    expect(answer.body).toMatchObject({ code: "upstream_unavailable", retryable: true });
    expect(harness.upstream.filter((line) => line.includes("/connections"))).toHaveLength(2);
    harness.sandbox.scenario("server-error", { match: "generate" });
    harness.upstream.length = 0;
    await harness.ask("POST", "/connections", {
      body: { integration: "payments", credentials: { apiKey: "good-key" } },
    });
    expect(harness.upstream.filter((line) => line.startsWith("POST"))).toHaveLength(1);
  });

  it.each([
    ["malformed", 502, "upstream_unavailable"],
    ["expired-session", 502, "upstream_unavailable"],
  ] as const)("answers %s as a problem of the upstream", async (scenario, status, code) => {
    const { ask, sandbox } = createHarness();
    sandbox.scenario(scenario);
    const answer = await ask("GET", "/connections");
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
  });

  it("says in the body how long to wait, from the header or from the moment in the problem", async () => {
    const moment = new Date(Date.now() + 40_000).toISOString();
    const { ask } = createHarness({
      upstreamFetch: () => Promise.resolve(Response.json({ retryAfter: moment }, { status: 429 })),
    });
    const { status, body, headers } = await ask("GET", "/connections");
    expect(status).toBe(429);
    const { code, retryAfterSeconds } = body as { code: string; retryAfterSeconds: number };
    expect(code).toBe("rate_limited");
    expect(retryAfterSeconds).toBeGreaterThan(35);
    expect(retryAfterSeconds).toBeLessThanOrEqual(40);
    expect(Number(headers.get("retry-after"))).toBe(Math.ceil(retryAfterSeconds));
  });

  it("reads no more than ten megabytes", async () => {
    const { ask } = createHarness({
      upstreamFetch: () =>
        Promise.resolve(
          new Response(
            new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(1_000_000)) }),
          ),
        ),
    });
    expect((await ask("GET", "/connections")).status).toBe(502);
  });

  it("stops when the browser has gone", async () => {
    const gone = new AbortController();
    const aborted: boolean[] = [];
    const { ask } = createHarness({
      upstreamFetch: (request) =>
        new Promise((_resolve, reject) => {
          request.signal.addEventListener("abort", () => {
            aborted.push(true);
            reject(new Error("aborted"));
          });
          gone.abort();
        }),
    });
    await ask("GET", "/connections", { signal: gone.signal });
    expect(aborted.length).toBeGreaterThan(0);
  });

  it("finds an installation that was made although the answer got lost", async () => {
    const harness = createHarness({
      upstreamFetch: async (request, next) => {
        const response = await next(request);
        if (request.method === "POST" && request.url.endsWith("/installations")) throw new Error("connection reset");
        return response;
      },
    });
    const { status } = await install(harness, await harness.connect());
    expect(status).toBe(201);
    expect(harness.sandbox.state().installations).toHaveLength(1);
  });
});

describe("addresses", () => {
  const base = checkBaseUrl("https://api.example.com/v1");

  it.each([
    "",
    ".",
    "..",
    "%2e%2e",
    "..%2f",
    "..\\",
    "%5c",
    "\t..",
    "a/../../",
    "?x",
    "#x",
    "a;b",
    "%00",
    "a\nb",
    "x".repeat(10_000),
  ])("refuses %j as part of one", (id) => {
    expect(() => upstreamUrl(base, "/things/:id", { id })).toThrow();
  });

  it("never leave the base, whatever is put in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (id) => {
        let url: URL;
        try {
          url = new URL(upstreamUrl(base, "/things/:id:do", { id }));
        } catch {
          return;
        }
        expect(url.origin).toBe(base.origin);
        const [, version, things, last, ...more] = url.pathname.split("/");
        expect([version, things, decodeURIComponent(last ?? ""), more]).toEqual(["v1", "things", `${id}:do`, []]);
      }),
    );
  });

  it.each(["..", "%2e%2e", "a%00b", "a?b"])("asks the upstream nothing for the id %s", async (id) => {
    const harness = createHarness();
    const { status } = await harness.ask("GET", `/connections/${encodeURIComponent(id)}`);
    expect([404, 405]).toContain(status);
    expect(harness.upstream).toEqual([]);
  });
});
