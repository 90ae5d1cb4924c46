import { describe, expect, it } from "vitest";
import { companyId, createCodatHarness, paths, refused } from "./codat-harness.js";

const run = (index: number, rest: object = {}) => ({
  companyId,
  syncId: `s${index}`,
  syncStatusCode: 2000,
  syncUtc: new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString().replace("Z", ""),
  ...rest,
});
interface Syncs {
  syncs: { id: string }[];
  nextPage?: string;
}

describe("past runs", () => {
  it.each([0, 1, 20, 21, 101])("are %i, newest first, page by page", async (count) => {
    const all = Array.from({ length: count }, (_, index) => run(index));
    const { ask } = createCodatHarness({ [paths.syncs]: () => Response.json([...all, { syncId: null }, 7]) });
    const seen: string[] = [];
    let page: string | undefined;
    let pages = 0;
    do {
      const { syncs, nextPage }: Syncs = (await ask("GET", `/sync-flows/syncs${page ? `?page=${page}` : ""}`)).body;
      seen.push(...syncs.map(({ id }) => id));
      page = nextPage;
      pages += 1;
    } while (page !== undefined);
    expect(seen).toEqual(Array.from({ length: count }, (_, index) => `s${count - 1 - index}`));
    expect(pages).toBe(Math.max(1, Math.ceil(count / 20)));
  });

  it("do not move when a new one comes between two pages", async () => {
    let all = Array.from({ length: 25 }, (_, index) => run(index));
    const { ask } = createCodatHarness({
      [paths.syncs]: () => Response.json(all),
      [paths.sync]: { companyId, commerceSyncId: "s99" },
    });
    const first: Syncs = (await ask("GET", "/sync-flows/syncs")).body;
    all = [...all, run(99)];
    await ask("POST", "/sync-flows/syncs", { body: {} });
    const second: Syncs = (await ask("GET", `/sync-flows/syncs?page=${first.nextPage}`)).body;
    expect(second.syncs.map(({ id }) => id)).toEqual(["s4", "s3", "s2", "s1", "s0"]);
  });

  it.each([
    ["a bare list", (list: object) => Response.json(list)],
    ["a page like others", (results: object) => Response.json({ results })],
  ])("are read from %s", async (_name, answer) => {
    const { ask } = createCodatHarness({ [paths.syncs]: () => answer([run(1)]) });
    expect((await ask("GET", "/sync-flows/syncs")).body).toMatchObject({ syncs: [{ id: "s1" }] });
  });

  it.each([["null"], ["{}x"], ['"x"'], ["<html>"]])("that are %s are no answer", async (text) => {
    const { ask } = createCodatHarness({ [paths.syncs]: new Response(text) });
    expect((await ask("GET", "/sync-flows/syncs")).status).toBe(502);
  });

  it("are none where the service knows of none, and after a place that is not there", async () => {
    const none = createCodatHarness();
    expect((await none.ask("GET", "/sync-flows/syncs")).body).toEqual({ syncs: [] });
    const some = createCodatHarness({ [paths.syncs]: () => Response.json([run(1)]) });
    expect((await some.ask("GET", "/sync-flows/syncs?page=elsewhere")).body).toEqual({ syncs: [] });
  });
});

describe("asking for a run", () => {
  it.each([
    ["what is new", {}, paths.sync, "{}"],
    ["what is new up to a day", { to: "2026-05-31" }, paths.sync, '{"syncTo":"2026-05-31T23:59:59.999Z"}'],
    [
      "some days",
      { from: "2026-05-01", to: "2026-05-31" },
      paths.range,
      '{"dateRange":{"start":"2026-05-01T00:00:00.000Z","finish":"2026-05-31T23:59:59.999Z"}}',
    ],
    [
      "one day",
      { from: "2026-05-31", to: "2026-05-31" },
      paths.range,
      expect.stringContaining("2026-05-31T23") as never,
    ],
    [
      "all since a day",
      { from: "2026-05-01" },
      paths.range,
      expect.stringContaining('"2026-05-01T00:00:00.000Z"') as never,
    ],
  ])("of %s", async (_name, body, wire, sent) => {
    const { ask, asked, bodies } = createCodatHarness({ [wire]: { companyId, commerceSyncId: "s1" } });
    const answer = await ask("POST", "/sync-flows/syncs", { body });
    expect([answer.status, answer.body]).toEqual([201, { id: "s1", state: "running" }]);
    expect(asked).toEqual([wire]);
    expect(bodies).toEqual([sent]);
  });

  it.each([
    [{ from: "2026-02-31" }, "from"],
    [{ to: "2026-13-01" }, "to"],
    [{ from: "yesterday" }, "from"],
    [{ from: "2026-05-02", to: "2026-05-01" }, "to"],
    [{ syncTo: "2026-05-02" }, "syncTo"],
  ])("%j is no time", async (body, path) => {
    const { ask, asked } = createCodatHarness();
    const answer = await ask("POST", "/sync-flows/syncs", { body });
    expect([answer.status, answer.body]).toEqual([
      422,
      expect.objectContaining({ issues: [expect.objectContaining({ path })] }),
    ]);
    expect(asked).toEqual([]);
  });

  it.each([
    [409, 409, "conflict"],
    [503, 502, "upstream_unavailable"],
  ])("that is answered with %i is not repeated", async (answered, status, code) => {
    const { ask, asked } = createCodatHarness({ [paths.sync]: refused(answered) });
    const answer = await ask("POST", "/sync-flows/syncs", { body: {} });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
    expect(asked).toHaveLength(1);
  });

  it("that ended at once, and badly, says so", async () => {
    const { ask } = createCodatHarness({
      [paths.sync]: { companyId, commerceSyncId: "s1", syncStatusCode: 4000, errorMessage: `${companyId} is odd` },
    });
    expect((await ask("POST", "/sync-flows/syncs", { body: {} })).body).toEqual({
      id: "s1",
      state: "failed",
      reason: "configuration",
      code: 4000,
      detail: "••• is odd",
    });
  });
});
