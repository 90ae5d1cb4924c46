import { describe, expect, test } from "vitest";
import { refusals } from "./codat-strict.js";
import { codatWorld, type CodatTree } from "./codat-world.js";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

function world(configured = true) {
  const made = codatWorld();
  const ids = made.company("Acme", configured);
  const base = `/companies/${ids.companyId}/sync/commerce`;
  return {
    ...made,
    ...ids,
    begin: () => made.tree("POST", `${base}/latest`, {}),
    latest: () => made.tree("GET", `${base}/syncs/latest/status`),
    lastSuccessful: () => made.send("GET", `${base}/syncs/lastSuccessful/status`),
    list: async () => (await made.send("GET", `${base}/syncs/list/status`)).body as CodatTree[],
    one: (id: string) => made.send("GET", `${base}/syncs/${id}/status`),
    status: () => made.tree("GET", `/meta${base}/status`),
    configuration: () => made.tree("GET", `/config${base}`),
  };
}

describe("a sync", () => {
  test("runs, and ends when the clock gets there", async () => {
    const { begin, latest, lastSuccessful, one, status, sandbox } = world();
    const { commerceSyncId } = await begin();
    expect(await latest()).toMatchObject({ syncId: commerceSyncId, syncStatusCode: 1000, syncStatus: "Started" });
    expect((await lastSuccessful()).status).toBe(404);
    sandbox.advance(3000);
    expect(await status()).toMatchObject({ syncStatusCode: 1000, syncStatus: "Pushing", dataPushed: false });
    sandbox.advance(3000);
    expect((await one(commerceSyncId)).body).toMatchObject({
      syncStatusCode: 2000,
      syncStatus: "Complete",
      dataPushed: true,
      syncUtc: "2026-03-10T10:00:06.0000000Z",
    });
    expect((await lastSuccessful()).body).toMatchObject({ syncId: commerceSyncId });
  });

  test("shows at both connections when it went well", async () => {
    const { begin, sandbox, tree, companyId } = world();
    sandbox.advance(hour);
    await begin();
    sandbox.advance(minute);
    const { results } = await tree("GET", `/companies/${companyId}/connections`);
    expect(results.map((each) => each.lastSync)).toEqual(Array(2).fill("2026-03-10T11:00:06.0000000Z"));
  });

  test("finds nothing new soon after the last one, and something later", async () => {
    const { begin, latest, sandbox } = world();
    for (const [wait, code] of [
      [0, 2000],
      [minute, 2040],
      [2 * hour, 2000],
    ] as const) {
      sandbox.advance(wait);
      await begin();
      sandbox.advance(10_000);
      expect((await latest()).syncStatusCode).toBe(code);
    }
  });

  test("is refused as a duplicate while another one runs; the other one goes on", async () => {
    const { begin, list, sandbox } = world();
    await begin();
    await begin();
    sandbox.advance(10_000);
    expect((await list()).map((each) => each.syncStatusCode)).toEqual([5080, 2000]);
  });

  test.each([
    ["the accounting system was taken away", 4220],
    ["nothing is configured", 4000],
    ["the accounting system does not answer", 5130],
  ])("fails when %s: %i", async (why, code) => {
    const { begin, latest, sandbox, codat, accountingId } = world(code !== 4000);
    if (code === 4220) codat.setConnection(accountingId, { status: "Deauthorized" });
    if (code === 5130) sandbox.scenario("provider-down", { provider: "gbol" });
    await begin();
    sandbox.advance(10_000);
    const found = await latest();
    expect(found.syncStatusCode, why).toBe(code);
    expect(Reflect.get(found, "errorMessage")).not.toBe("");
    expect(refusals("companySync", found)).toEqual([]);
  });

  test.each([
    [{ code: 4260 }, { syncStatusCode: 4260, syncStatus: "BillingError" }],
    [
      { code: 5000, message: "Told by a test" },
      { syncStatusCode: 5000, errorMessage: "Told by a test" },
    ],
    [{ code: 5120 }, { syncStatusCode: 5120, syncStatus: "ProcessingError" }],
    [{ code: 4040 }, { syncStatusCode: 4040 }],
    [
      { code: 7777, status: "Levitating" },
      { syncStatusCode: 7777, syncStatus: "Levitating" },
    ],
    [{ code: 2040 }, { syncStatusCode: 2040, dataPushed: false }],
  ])("ends as planned from outside: %j, once", async (plan, found) => {
    const { begin, latest, control, sandbox } = world();
    expect((await control("/codat/plan-sync", plan)).status).toBe(200);
    await begin();
    sandbox.advance(10_000);
    expect(await latest()).toMatchObject(found);
    await begin();
    sandbox.advance(10_000);
    expect([2000, 2040]).toContain((await latest()).syncStatusCode);
  });

  test("that never ends is told as slow after ten minutes", async () => {
    const { begin, latest, codat, sandbox } = world();
    codat.planSync({ code: 2000, durationMs: null });
    await begin();
    sandbox.advance(10 * minute);
    expect((await latest()).syncStatusCode).toBe(1000);
    sandbox.advance(minute);
    expect((await latest()).syncStatusCode).toBe(1010);
  });

  test("of one company fails as planned, the other company's does not", async () => {
    const { begin, latest, codat, company, tree, sandbox, companyId } = world();
    const other = company("Other");
    codat.planSync({ code: 5000, which: "all", companyId });
    await begin();
    await tree("POST", `/companies/${other.companyId}/sync/commerce/latest`);
    sandbox.advance(10_000);
    expect((await latest()).syncStatusCode).toBe(5000);
    expect(await tree("GET", `/companies/${other.companyId}/sync/commerce/syncs/latest/status`)).toMatchObject({
      syncStatusCode: 2000,
    });
    codat.planSync(null);
    await begin();
    sandbox.advance(10_000);
    expect((await latest()).syncStatusCode).toBe(2000);
  });

  test("is told with its range, from where the last one ended", async () => {
    const { begin, sandbox, send, companyId } = world();
    expect(await begin()).toMatchObject({ syncDateRangeUtc: { finish: "2026-03-10T10:00:00.000Z" } });
    sandbox.advance(hour);
    expect(await begin()).toMatchObject({
      syncDateRangeUtc: { start: "2026-03-10T10:00:00.000Z", finish: "2026-03-10T11:00:00.000Z" },
    });
    sandbox.advance(hour);
    const path = `/meta/companies/${companyId}/sync/commerce/historic`;
    const range = { start: "2026-01-01T00:00:00", finish: "2026-02-01" };
    expect((await send("POST", path, { dateRange: range })).body).toMatchObject({
      syncDateRangeUtc: { start: "2026-01-01T00:00:00.000Z", finish: "2026-02-01T00:00:00.000Z" },
    });
    for (const dateRange of [
      { start: range.finish, finish: range.start },
      { start: "x", finish: range.finish },
      {},
      null,
    ]) {
      expect((await send("POST", path, { dateRange })).status).toBe(400);
    }
    expect((await send("POST", path)).status).toBe(400);
  });
});

describe("a company without any sync", () => {
  test("has an empty list, no latest one, and a status that says so", async () => {
    const { list, lastSuccessful, one, status, send, companyId } = world();
    expect(await list()).toEqual([]);
    expect((await lastSuccessful()).status).toBe(404);
    expect((await send("GET", `/companies/${companyId}/sync/commerce/syncs/latest/status`)).status).toBe(404);
    expect((await one("00000000-0000-4000-8000-000000000000")).status).toBe(404);
    expect(await status()).toMatchObject({ companyId, syncStatus: "NotStarted", dataPushed: false });
  });
});

describe("the schedule", () => {
  test("runs once a day at its hour in its time zone, also when the day has 23 hours", async () => {
    const { list, sandbox, send, companyId } = world();
    const set = await send("POST", `/config/companies/${companyId}/sync/commerce`, {
      schedule: { syncHour: 6, timeZone: "Europe/Berlin" },
    });
    expect(set.status).toBe(200);
    sandbox.advance(18 * day);
    await list();
    sandbox.advance(2 * day);
    const moments = (await list()).map((each) => String(Reflect.get(each, "syncUtc")).slice(0, 16)).reverse();
    expect(moments).toHaveLength(20);
    expect(moments[0]).toBe("2026-03-11T05:00");
    // Summer time begins on the 29th: 6 o'clock is an hour earlier in UTC.
    expect(moments.slice(-3)).toEqual(["2026-03-28T05:00", "2026-03-29T04:00", "2026-03-30T04:00"]);
  });

  test("begins on its first day, and monthly runs are on the first of a month", async () => {
    const { list, sandbox, send, companyId } = world();
    await send("POST", `/config/companies/${companyId}/sync/commerce`, {
      schedule: { selectedFrequency: "Monthly", startDate: "2026-04-02T00:00:00Z", syncHour: 0, timeZone: "UTC" },
    });
    sandbox.advance(85 * day);
    const moments = (await list()).map((each) => String(Reflect.get(each, "syncUtc")).slice(0, 10)).reverse();
    expect(moments).toEqual(["2026-05-01", "2026-06-01"]);
  });

  test("does not run while the sync is off", async () => {
    const { list, sandbox, send, companyId } = world();
    const set = (enable: boolean) => send("POST", `/config/companies/${companyId}/sync/commerce`, { enable });
    await set(false);
    sandbox.advance(3 * day);
    expect(await list()).toEqual([]);
    await set(true);
    sandbox.advance(day);
    expect(await list()).toHaveLength(1);
  });

  test("is switched off after a month of failures, and not before", async () => {
    const { list, sandbox, codat, accountingId, configuration } = world();
    codat.setConnection(accountingId, { status: "Deauthorized" });
    sandbox.advance(30 * day);
    expect((await configuration()).enable).toBe(true);
    sandbox.advance(10 * day);
    expect((await configuration()).enable).toBe(false);
    expect(await list()).toHaveLength(31);
  });
});
