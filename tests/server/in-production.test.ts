import { afterEach, describe, expect, it, vi } from "vitest";
import { apiKey, createHarness, eve, origin, type Harness } from "./harness.js";
import { silentUpstream } from "./silent-upstream.js";

const clocks = () => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
afterEach(() => {
  vi.useRealTimers();
});
const codeOf = ({ body }: { body: never }) => (body as { code: string }).code;

describe("the log line", () => {
  it("says what was asked, by whom without a name, how it ended and what it took upstream", async () => {
    const { ask, lines } = createHarness();
    await ask("GET", "/connections");
    await ask("GET", "/connections/none");
    await ask("GET", "/connections", { as: null });
    await ask("GET", "/nowhere");
    expect(lines.map(({ operation, status, code }) => [operation, status, code])).toEqual([
      ["listConnections", 200, undefined],
      ["getConnection", 404, "not_found"],
      ["listConnections", 401, "session_ended"],
      ["none", 404, "not_found"],
    ]);
    expect(lines[0]!.upstream.requests).toBeGreaterThan(0);
    expect(lines[2]!.upstream).toEqual({ requests: 0, ms: 0 });
    for (const { ms, upstream } of lines) expect(upstream.ms).toBeLessThanOrEqual(ms + 0.1);
  });

  it("names a tenant alike under one secret, and otherwise under another", async () => {
    const hashOf = async (secret: string, as = eve) => {
      const { ask, lines } = createHarness({ secret });
      await ask("GET", "/session", { as });
      return lines[0]!.tenantHash;
    };
    const [one, same, other] = [
      await hashOf("a".repeat(32)),
      await hashOf("a".repeat(32)),
      await hashOf("b".repeat(32)),
    ];
    expect(one).toMatch(/^[\w-]{16}$/);
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  it("tells a repetition from the first", async () => {
    const { ask, lines } = createHarness();
    const asking = {
      body: { integration: "payments", credentials: { apiKey: "good-key" } },
      headers: { "Idempotency-Key": "key-00000001" },
    };
    await ask("POST", "/connections", asking);
    await ask("POST", "/connections", asking);
    expect(lines.map(({ replayed }) => replayed)).toEqual([undefined, true]);
    expect(lines[1]!.upstream.requests).toBe(0);
  });

  it("is written as 499 when the client went away", async () => {
    const { harness, reached } = silentUpstream();
    const client = new AbortController();
    const asked = harness.ask("GET", "/connections", { signal: client.signal });
    await reached;
    client.abort();
    await asked;
    expect(harness.lines).toMatchObject([{ operation: "listConnections", status: 499, code: "network" }]);
  });

  it("goes to the metrics as well, and neither of them can spoil an answer", async () => {
    const metrics: unknown[] = [];
    const { ask, lines } = createHarness({
      logger: () => Promise.reject(new Error("disk full")),
      metrics: (line) => {
        metrics.push(line);
        throw new Error("no registry");
      },
    });
    expect((await ask("GET", "/session")).status).toBe(200);
    expect(metrics).toMatchObject([{ operation: "getSession", status: 200 }]);
    expect(lines).toEqual([]);
  });
});

describe("the version of the contract", () => {
  it.each([
    ["1", 200, undefined],
    ["1.4", 200, "1.4"],
    ["yes", 200, "unknown"],
    ["1\u00e9".repeat(40), 200, "unknown"],
    ["2", 400, undefined],
  ])("%s is answered, and noted where it is another", async (said, status, noted) => {
    const { ask, lines } = createHarness();
    const { status: answered, headers } = await ask("GET", "/session", { headers: { "tenon-contract": said } });
    expect([answered, headers.get("tenon-contract")]).toEqual([status, "1"]);
    expect(lines[0]!.contract).toBe(noted);
  });
});

describe("health", () => {
  const health = async (harness: Harness, query = "") => {
    const response = await harness.fetch(new Request(`${origin}/api/tenon/health${query}`));
    return [response.status, (await response.json()) as unknown, response.headers.get("cache-control")] as const;
  };

  it("is told to anybody, and says nothing but the contract's version", async () => {
    const harness = createHarness({ authenticate: () => null });
    expect(await health(harness)).toEqual([200, { status: "ok", contractVersion: "1" }, "no-store"]);
    expect(harness.lines).toMatchObject([{ operation: "health", status: 200 }]);
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("no store");
      },
    ],
    ["rejects", () => Promise.reject(new Error("no store"))],
  ])("is bad when the host's own check %s, and only where that is asked for", async (_name, healthCheck) => {
    const harness = createHarness({ healthCheck });
    expect((await health(harness))[0]).toBe(200);
    expect(await health(harness, "?deep")).toEqual([503, { status: "unavailable", contractVersion: "1" }, "no-store"]);
    expect(harness.errors).toMatchObject([{ message: "no store" }]);
  });

  it("asks the host's check once in a second, however often anybody asks", async () => {
    const healthCheck = vi.fn();
    const harness = createHarness({ healthCheck });
    for (const status of await Promise.all(Array.from({ length: 20 }, () => health(harness, "?deep")))) {
      expect(status[0]).toBe(200);
    }
    expect(healthCheck).toHaveBeenCalledOnce();
  });

  it("does not wait for a check that hangs", async () => {
    clocks();
    const asked = health(createHarness({ healthCheck: () => new Promise(() => undefined) }), "?deep");
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await asked)[0]).toBe(503);
  });
});

describe("closing", () => {
  it("lets what is under way finish, and answers the rest that it has gone", async () => {
    let finish: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (finish = resolve));
    let asked: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => (asked = resolve));
    const harness = createHarness({
      upstreamFetch: async (request, next) => {
        asked();
        await gate;
        return next(request);
      },
    });
    const running = harness.ask("GET", "/connections");
    await reached;
    const closed = harness.close();
    expect(harness.close()).toBe(closed);
    const late = await harness.ask("GET", "/connections", { as: eve });
    expect([late.status, codeOf(late)]).toEqual([503, "upstream_unavailable"]);
    expect([late.headers.get("retry-after"), late.headers.get("connection")]).toEqual(["1", "close"]);
    const health = await harness.fetch(new Request(`${origin}/api/tenon/health`));
    expect([health.status, await health.json()]).toEqual([503, { status: "closing", contractVersion: "1" }]);
    finish();
    expect((await running).status).toBe(200);
    await closed;
  });

  it("stops what takes too long, upstream too", async () => {
    clocks();
    const { harness, reached, signals } = silentUpstream();
    const running = harness.ask("GET", "/connections");
    await reached;
    const closed = harness.close({ graceMs: 5_000 });
    await vi.advanceTimersByTimeAsync(4_999);
    expect(signals[0]!.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect([(await running).status, signals[0]!.aborted]).toEqual([503, true]);
    await vi.advanceTimersByTimeAsync(1_000);
    await closed;
  });

  it("is over at once where nothing is under way", async () => {
    await createHarness().close();
  });
});

describe("secrets", () => {
  const secret = "s3cret/Canary+value=42 & more";
  const forms = [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams({ s: secret }).toString().slice(2),
    btoa(secret),
    JSON.stringify(secret).slice(1, -1),
    "Canary",
  ];

  it("stand in no log line, metric, error or output, wherever they were put", async () => {
    const written: unknown[] = [];
    const spies = [
      ...(["log", "info", "warn", "error", "debug"] as const).map((name) => vi.spyOn(console, name)),
      vi.spyOn(process.stdout, "write"),
      vi.spyOn(process.stderr, "write"),
    ];
    for (const spy of spies) spy.mockImplementation((...given: unknown[]) => written.push(given) > 0);
    const metrics: unknown[] = [];
    const harness = createHarness({ metrics: (line) => metrics.push(line) });
    const headers = {
      authorization: `Bearer ${secret}`,
      cookie: `sid=${encodeURIComponent(secret)}`,
      "x-api-key": secret,
      "user-agent": secret,
      "Idempotency-Key": encodeURIComponent(secret),
    };
    const query = `?token=${encodeURIComponent(secret)}`;
    const bodies = [
      { integration: "payments", credentials: { apiKey: secret } },
      { integration: "crm", metadata: { workspace: secret }, [secret]: secret },
      { integration: "crm", connectionId: secret, configuration: { read: [{ objectName: secret, fields: [secret] }] } },
      `{"credentials":{"password":"${secret}`,
      `"${secret}"`,
    ];
    const paths = [
      "/session",
      "/integrations",
      "/status",
      "/connections",
      "/connections/authorizations",
      "/installations",
    ];
    for (const path of [...paths, `/connections/${encodeURIComponent(secret)}`, `/installations/${btoa(secret)}`]) {
      for (const suffix of ["", query]) await harness.ask("GET", path + suffix, { headers });
      for (const body of bodies) {
        await harness.ask("POST", path, { headers, body });
        await harness.ask("PATCH", path, { headers, body });
      }
      await harness.ask("DELETE", path, { headers });
    }
    for (const spy of spies) spy.mockRestore();
    expect(harness.lines.length).toBeGreaterThan(90);
    expect(new Set(harness.lines.map(({ status }) => status)).size).toBeGreaterThan(4);
    const kept = JSON.stringify([
      harness.lines,
      metrics,
      written,
      harness.errors.map((error) => (error instanceof Error ? [error.message, error.stack, error.cause] : error)),
    ]);
    for (const form of [...forms, apiKey, "acme", "ada"]) expect(kept).not.toContain(form);
  });
});
