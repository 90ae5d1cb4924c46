import { describe, expect, it } from "vitest";
import { companyId, connection, createCodatHarness, page, paths, refused, type Script } from "./codat-harness.js";

const linked = page([connection("fztf", "Linked"), connection("gbol", "Linked")]);
const complete = { enable: true, configured: true };

interface Flow {
  outcome: string;
  connections: { side: string; connection: Record<string, unknown> }[];
  configuration?: object;
  latest?: Record<string, unknown>;
  lastSuccessful?: Record<string, unknown>;
}

describe("where the flow stands", () => {
  const flow = async (script: Script): Promise<Flow> =>
    (await createCodatHarness(script).ask("GET", "/sync-flows/status")).body;

  const one = (...connections: object[]) => ({ [paths.connections]: page(connections) });
  const ran = { [paths.latest]: { companyId, syncId: "s1", syncStatusCode: 2000 } };
  const both = { [paths.connections]: linked, ...ran };

  it.each<[string, Script, string]>([
    ["nothing is connected", one(), "incomplete"],
    ["only one end is connected", one(connection("fztf", "Linked")), "incomplete"],
    [
      "both are the same end",
      one(connection("fztf", "Linked"), connection("fztf", "Linked", { id: "2" })),
      "incomplete",
    ],
    ["one end waits", one(connection("fztf", "Linked"), connection("gbol", "PendingAuth")), "incomplete"],
    [
      "one end was cut off",
      { ...one(connection("fztf", "Linked"), connection("gbol", "Deauthorized")), [paths.configuration]: complete },
      "incomplete",
    ],
    ["nothing is configured yet", both, "incomplete"],
    ["not everything is chosen", { ...both, [paths.configuration]: { enable: true, configured: false } }, "incomplete"],
    ["it is switched off", { ...both, [paths.configuration]: { enable: false, configured: true } }, "incomplete"],
    ["all is there", { ...both, [paths.configuration]: complete }, "completed"],
    [
      "all is there, in the other spelling",
      { ...both, [paths.configuration]: { enabled: true, configured: true } },
      "completed",
    ],
    [
      "all is there, and an older account is not",
      {
        ...both,
        ...one(
          connection("gbol", "Unlinked", { id: "old" }),
          connection("fztf", "Linked"),
          connection("gbol", "Linked"),
        ),
        [paths.configuration]: complete,
      },
      "completed",
    ],
    ["the configuration is being prepared", { ...both, [paths.configuration]: refused(409) }, "unknown"],
    ["the configuration cannot be read", { ...both, [paths.configuration]: refused(500) }, "unknown"],
    ["the configuration is no document", { ...both, [paths.configuration]: new Response("<html>") }, "unknown"],
    ["the configuration says nothing", { ...both, [paths.configuration]: {} }, "unknown"],
    ["the company is gone", {}, "incomplete"],
  ])("when %s", async (_name, script, outcome) => {
    expect((await flow(script)).outcome).toBe(outcome);
  });

  it("costs a customer without a company no request, and makes none", async () => {
    const created: unknown[] = [];
    const { ask, asked } = createCodatHarness(
      {},
      {
        company: (_group, create) => {
          created.push(create);
          return null;
        },
      },
    );
    expect((await ask("GET", "/sync-flows/status")).body).toEqual({ outcome: "incomplete", connections: [] });
    expect((await ask("GET", "/sync-flows/syncs")).body).toEqual({ syncs: [] });
    expect((await ask("GET", "/status")).body).toEqual({ items: [], unavailable: [] });
    expect((await ask("POST", "/sync-flows/syncs", { body: {} })).status).toBe(404);
    expect((await ask("DELETE", "/sync-flows/links/x")).status).toBe(404);
    expect((await ask("POST", "/sync-flows/links", { body: { connectionId: "x" } })).status).toBe(404);
    expect(created).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
    expect(asked).toEqual([]);
  });

  it("shows accounts, schedule and runs in the kit's own words", async () => {
    const { configuration, connections, latest, lastSuccessful } = await flow({
      ...both,
      [paths.configuration]: {
        ...complete,
        schedule: {
          selectedFrequency: "Daily",
          startDate: "2026-01-01T00:00:00",
          syncHour: 4,
          timeZone: "Europe/Paris",
        },
      },
      [paths.latest]: {
        companyId,
        syncId: "s2",
        syncStatusCode: 5130,
        syncStatus: "PushError",
        errorMessage: `Tax code missing for ${companyId}`,
        syncUtc: "2026-05-31T04:00:00.1234567",
      },
      [paths.lastSuccessful]: { companyId, syncId: "s1", syncStatusCode: 2000, syncUtc: "2026-05-30T06:00:00+02:00" },
    });
    expect(connections[0]).toEqual({
      side: "commerce",
      connection: {
        id: "fztf-connection",
        provider: "fztf",
        providerName: "Shopify",
        state: "connected",
        metadata: [],
        missing: [],
        createdAt: "2026-03-01T08:00:00.000Z",
        actions: ["reconnect", "disconnect"],
      },
    });
    expect(configuration).toEqual({
      enabled: true,
      configured: true,
      schedule: { frequency: "Daily", hour: 4, timeZone: "Europe/Paris", startsAt: "2026-01-01T00:00:00.000Z" },
    });
    expect(latest).toEqual({
      id: "s2",
      state: "failed",
      reason: "writing",
      code: 5130,
      rawStatus: "PushError",
      detail: "Tax code missing for •••",
      at: "2026-05-31T04:00:00.123Z",
    });
    expect(lastSuccessful).toMatchObject({ id: "s1", state: "success", at: "2026-05-30T04:00:00.000Z" });
  });

  it("asks no more than it has to", async () => {
    const waiting = createCodatHarness(one(connection("fztf", "Linked"), connection("gbol", "PendingAuth")));
    await waiting.ask("GET", "/sync-flows/status");
    expect(waiting.asked).toHaveLength(1);
    const fine = createCodatHarness({ ...both, [paths.configuration]: complete });
    await Promise.all([1, 2, 3].map(() => fine.ask("GET", "/sync-flows/status")));
    await fine.ask("GET", "/status");
    expect(fine.asked.map((line) => line.replace(/\?.*/, "")).sort()).toEqual(
      [paths.connections, paths.configuration, paths.latest].sort(),
    );
  });

  it.each([
    [1000, "Started", "running", undefined],
    [1010, "Pushing", "running", "slow"],
    [2000, "Complete", "success", undefined],
    [2040, "Complete", "nothing-new", undefined],
    [4000, "ConfigurationError", "failed", "configuration"],
    [4040, "x", "failed", "disconnected"],
    [4220, "x", "failed", "disconnected"],
    [4260, "x", "failed", "billing"],
    [5000, "x", "failed", "server"],
    [5080, "x", "failed", "duplicate"],
    [5120, "x", "failed", "processing"],
    [5130, "PushError", "failed", "writing"],
    [4999, "Complete", "failed", "other"],
    [undefined, "Not started", "running", undefined],
    [undefined, "Complete", "success", undefined],
    [3000, "Paused", "unknown", undefined],
    [undefined, undefined, "unknown", undefined],
  ])("says what code %s with the word %s means", async (syncStatusCode, syncStatus, state, reason) => {
    const { latest } = await flow({
      ...both,
      [paths.latest]: { syncId: "s1", syncStatusCode, syncStatus },
    });
    expect([latest?.["state"], latest?.["reason"], latest?.["rawStatus"]]).toEqual([state, reason, syncStatus]);
  });

  it("is there with its accounts also where runs cannot be read", async () => {
    const result = await flow({ ...both, [paths.configuration]: complete, [paths.latest]: refused(500) });
    expect(result).toMatchObject({ outcome: "completed", connections: [{}, {}] });
    expect(result.latest).toBeUndefined();
  });

  it("names the service among those of the session", async () => {
    const { ask } = createCodatHarness();
    expect((await ask("GET", "/session")).body).toMatchObject({
      project: { id: "shop" },
      services: { installations: false, syncFlow: true },
    });
  });
});
