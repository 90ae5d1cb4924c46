import { describe, expect, it, vi } from "vitest";
import { companyId, connection, createCodatHarness, integration, page, paths, refused } from "./codat-harness.js";

const configuration = { enable: true, configured: true };
const latest = { companyId, syncId: "s1", syncStatusCode: 2040, syncUtc: "2026-05-31T04:00:00" };
const items = async (script: object, options: object = {}) =>
  ((await createCodatHarness(script as never, options).ask("GET", "/status")).body as { items: never[] }).items;

describe("how the accounts of a sync flow are doing", () => {
  it("is an item for each, with what went wrong and how the sync itself is", async () => {
    const error = (rest: object) => ({ statusCode: "400", statusText: "Bad Request", ...rest });
    const all = await items(
      {
        [paths.connections]: page([
          connection("fztf", "Linked", { lastSync: "2026-05-30T10:22:43.6464237Z" }),
          connection("gbol", "Deauthorized", {
            connectionInfo: { tenant: "info-canary" },
            dataConnectionErrors: [
              error({ erroredOnUtc: "2026-05-01", status: "Resolved", resolvedOnUtc: "2026-05-02" }),
              error({
                errorMessage: `Token of ${companyId} expired`,
                erroredOnUtc: "2026-05-20T01:02:03",
                status: null,
              }),
              "odd",
            ],
          }),
          connection("lqai", "PendingAuth"),
          connection("lqai", "Paused", { id: "odd", integrationKey: null, platformName: null }),
        ]),
        [paths.configuration]: configuration,
        [paths.latest]: latest,
        [paths.integrations]: page([integration("fztf", "Commerce")]),
      },
      { logos: true },
    );
    const syncFlow = {
      configuration: { enabled: true, configured: true },
      latest: { id: "s1", state: "nothing-new", code: 2040, at: "2026-05-31T04:00:00.000Z" },
    };
    expect(all).toEqual([
      {
        id: "fztf-connection",
        service: "syncFlow",
        provider: { key: "fztf", displayName: "Shopify", logoUrl: "https://static.codat.io/fztf.png" },
        connection: expect.objectContaining({ state: "connected", actions: ["reconnect", "disconnect"] }) as never,
        errors: [],
        syncedAt: "2026-05-30T10:22:43.646Z",
        syncFlow,
      },
      {
        id: "gbol-connection",
        service: "syncFlow",
        provider: { key: "gbol", displayName: "Xero" },
        connection: expect.objectContaining({ state: "needs-attention", reason: "deauthorized" }) as never,
        errors: [
          { detail: "Token of ••• expired", code: "400", at: "2026-05-20T01:02:03.000Z", resolved: false },
          { detail: "Bad Request", code: "400", at: "2026-05-01T00:00:00.000Z", resolved: true },
        ],
        syncFlow,
      },
      {
        id: "lqai-connection",
        service: "syncFlow",
        provider: { key: "lqai", displayName: "Partner" },
        connection: expect.objectContaining({ state: "pending", actions: ["reconnect"] }) as never,
        errors: [],
      },
      {
        id: "odd",
        service: "syncFlow",
        provider: { key: "lqai-integration", displayName: "lqai-integration" },
        connection: expect.objectContaining({ state: "unknown", rawStatus: "Paused" }) as never,
        errors: [],
      },
    ]);
    expect(JSON.stringify(all)).not.toMatch(new RegExp(`${companyId}|info-canary`));
  });

  it("names the service where it cannot be asked, and says why where there is no other", async () => {
    const { ask } = createCodatHarness({ [paths.connections]: refused(500) });
    const answer = await ask("GET", "/status");
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([502, "upstream_unavailable"]);
  });

  it.each([0, 1, 101])("is all of %i accounts, over all pages", async (count) => {
    const all = Array.from({ length: count }, (_, index) => connection("lqai", "Linked", { id: `c${index}` }));
    const found = await items({
      [paths.connections]: (request: Request) => {
        const number = Number(new URL(request.url).searchParams.get("page"));
        const shown = all.slice((number - 1) * 100, number * 100);
        const next = number * 100 < count && { next: { href: "/x" } };
        return page([...shown, { id: 7 }], { totalResults: count, _links: { self: {}, current: {}, ...next } });
      },
    });
    expect(found).toHaveLength(count);
  });
});

describe("the quota of the day", () => {
  const exhausted = (headers: Record<string, string>, status = 429) =>
    refused(status, {}, { "x-rate-limit-remaining": "0", "x-rate-limit-limit": "1000", ...headers });
  const inAnHour = () => new Date(Date.now() + 3_600_000);

  it.each([
    ["says how long", () => ({ "retry-after": "3600" })],
    ["says until when", () => ({ "x-rate-limit-reset": inAnHour().toISOString() })],
    ["says until when without a zone", () => ({ "x-rate-limit-reset": inAnHour().toISOString().slice(0, -1) })],
    ["says until when as a date of mail", () => ({ "x-rate-limit-reset": inAnHour().toUTCString() })],
    ["says until when in seconds", () => ({ "x-rate-limit-reset": String(Math.ceil(inAnHour().getTime() / 1000)) })],
  ])("is told with the time to wait, and nothing is asked until then, where the answer %s", async (_name, headers) => {
    const { ask, asked } = createCodatHarness({ [paths.connections]: exhausted(headers()) });
    for (const path of ["/sync-flows/status", "/status", "/sync-flows/platforms"]) {
      const answer = await ask("GET", path);
      const { code, retryAfterSeconds } = answer.body as { code: string; retryAfterSeconds: number };
      expect([answer.status, code]).toEqual([429, "quota_exhausted"]);
      expect(retryAfterSeconds).toBeGreaterThan(3590);
      expect(retryAfterSeconds).toBeLessThanOrEqual(3601);
      expect(Number(answer.headers.get("retry-after"))).toBe(retryAfterSeconds);
    }
    expect((await ask("POST", "/sync-flows/links", { body: { platformKey: "gbol" } })).status).toBe(429);
    expect(asked).toHaveLength(1);
  });

  it("lasts until midnight where nobody says how long", async () => {
    const { ask } = createCodatHarness({ [paths.connections]: exhausted({}) });
    const { retryAfterSeconds } = (await ask("GET", "/status")).body as { retryAfterSeconds: number };
    const midnight = new Date();
    midnight.setUTCHours(24, 0, 0, 0);
    expect(Math.abs(retryAfterSeconds - (midnight.getTime() - Date.now()) / 1000)).toBeLessThan(5);
  });

  it("is seen coming: the last request of the day is answered, and the next one not asked", async () => {
    const reset = inAnHour().toISOString();
    const { ask, asked } = createCodatHarness({
      [paths.connections]: () =>
        Response.json(page([connection("fztf", "Linked")]), {
          headers: { "x-rate-limit-remaining": "0", "x-rate-limit-reset": reset },
        }),
    });
    expect((await ask("GET", "/sync-flows/status")).status).toBe(200);
    expect((await ask("GET", "/sync-flows/platforms")).body).toMatchObject({ code: "quota_exhausted" });
    expect(asked).toHaveLength(1);
  });

  it("counts anew after the reset, and a clock that is wrong stops nobody for more than a day", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      let answer: object = exhausted({ "retry-after": "999999999" })();
      const { ask, asked } = createCodatHarness({ [paths.connections]: () => answer });
      expect((await ask("GET", "/status")).status).toBe(429);
      answer = page([]);
      vi.setSystemTime(Date.now() + 23 * 3_600_000);
      expect((await ask("GET", "/status")).status).toBe(429);
      vi.setSystemTime(Date.now() + 2 * 3_600_000);
      expect((await ask("GET", "/status")).status).toBe(200);
      expect(asked).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it("is another thing than too many requests at once, which are told with their wait and asked again later", async () => {
    const { ask, asked } = createCodatHarness({
      [paths.connections]: refused(429, {}, { "x-rate-limit-remaining": "12", "retry-after": "30" }),
    });
    const answer = await ask("GET", "/status");
    expect(answer.body).toMatchObject({ code: "rate_limited", retryable: true, retryAfterSeconds: 30 });
    await ask("GET", "/status");
    expect(asked).toHaveLength(2);
  });
});
