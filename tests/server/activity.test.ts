import { ampersand } from "tenon-kit/server";
import { describe, expect, it } from "vitest";
import type { Activity, StartedReads } from "../../src/contracts/kit/status.js";
import { ada, apiKey, configuration, createHarness, eve, install } from "./harness.js";
import { installedCrm, minute } from "./installed-crm.js";

const isMutation = (line: string) => !line.startsWith("GET ");

describe("what an installation did", () => {
  it("is told newest first and page by page, each operation once", async () => {
    const { ask, id, sandbox } = await installedCrm();
    for (let count = 0; count < 6; count++) sandbox.addOperation(id, { agoMs: (6 - count) * 1000 });
    const all = sandbox
      .state()
      .operations.map((each) => each.id)
      .reverse();
    const seen: string[] = [];
    let page: string | undefined;
    do {
      const query = new URLSearchParams({ pageSize: "3", ...(page !== undefined && { page }) });
      const { status, body } = await ask("GET", `/installations/${id}/activity?${query}`);
      expect(status).toBe(200);
      const { operations, nextPage } = body as Activity;
      expect(operations.length).toBeLessThanOrEqual(3);
      seen.push(...operations.map((each) => each.id));
      page = nextPage;
    } while (page !== undefined);
    expect(seen).toEqual(all);
  });

  it("takes a list of installations, the operations, and nothing else", async () => {
    const { ask, id, upstream } = await installedCrm();
    await ask("GET", `/installations/${id}/activity`);
    upstream.length = 0;
    await ask("GET", `/installations/${id}/activity`);
    expect(upstream.map((line) => line.replace(/\/[\w-]{20,}/g, "/…").replace(/.*\/projects\/[^/]+/, ""))).toEqual([
      "/installations?groupRef=acme",
      "/integrations/…/installations/…/operations?pageSize=20",
    ]);
  });

  it("tells kind, outcome, counts, objects, time and words of each", async () => {
    const { ask, id, sandbox } = await installedCrm();
    sandbox.addOperation(id, { actionType: "write", objectName: "contact", records: 3, agoMs: 1000 });
    sandbox.addOperation(id, { actionType: "subscribe", objectName: "contact" });
    sandbox.addOperation(id, { status: "in_progress", durationMs: 2 * minute, agoMs: 0 });
    const { operations, backfills } = (await ask("GET", `/installations/${id}/activity`)).body as Activity;
    const contact = [{ objectName: "contact", displayName: "Contact" }];
    expect(
      operations.map(({ id: _id, startedAt, ...rest }) => [Number.isNaN(Date.parse(startedAt ?? "")), rest]),
    ).toEqual(
      [
        expect.objectContaining({ kind: "read", outcome: "in-progress", detail: "Running" }),
        { kind: "subscribe", outcome: "success", objects: contact, detail: "Subscribed" },
        {
          kind: "write",
          outcome: "success",
          objects: contact,
          processed: 3,
          detail: "Batch write completed (3 succeeded)",
        },
        expect.objectContaining({ kind: "read", outcome: "success", processed: expect.any(Number) as number }),
      ].map((each: unknown) => [false, each]),
    );
    expect(backfills).toEqual([]);
  });

  it("tells the first reads that are under way with the newest page only", async () => {
    const { ask, id, sandbox } = await installedCrm();
    sandbox.restore({ ...sandbox.state(), operations: [] });
    sandbox.addOperation(id, { agoMs: 2 * minute, objectName: "contact" });
    sandbox.addOperation(id, { kind: "backfill", status: "in_progress", agoMs: minute, records: 1000 });
    const first = (await ask("GET", `/installations/${id}/activity?pageSize=1`)).body as Activity;
    expect(first.backfills).toMatchObject([{ objectName: "account", total: 1000 }]);
    const second = (await ask("GET", `/installations/${id}/activity?pageSize=1&page=${first.nextPage}`))
      .body as Activity;
    expect([second.backfills, second.nextPage]).toEqual([[], undefined]);
  });

  it.each(["page=nonsense", "pageSize=0", "pageSize=101", "pageSize=x", `page=${"x".repeat(513)}`, "since=now"])(
    "refuses %s as a mistake of the asker",
    async (query) => {
      const { ask, id } = await installedCrm();
      const { status, body } = await ask("GET", `/installations/${id}/activity?${query}`);
      expect([status, (body as { code: string }).code]).toEqual([422, "invalid_input"]);
    },
  );
});

describe("reading again", () => {
  const started = (body: unknown) => (body as StartedReads).started.map(({ objectName }) => objectName);

  it("starts everything that is read and not paused, or what is named", async () => {
    const { ask, id, sandbox } = await installedCrm();
    const path = `/installations/${id}/reads`;
    const all = await ask("POST", path, { body: {} });
    expect([all.status, started(all.body)]).toEqual([201, ["account", "contact"]]);
    const ids = (all.body as StartedReads).started.map(({ operationId }) => operationId);
    expect(
      sandbox
        .state()
        .operations.slice(-2)
        .map((each) => each.id)
        .sort(),
    ).toEqual([...ids].sort());
    const one = await ask("POST", path, { body: { objects: ["contact", "contact"] } });
    expect(started(one.body)).toEqual(["contact"]);
  });

  it("starts nothing at all where one of the names is not read, or is paused", async () => {
    const paused = {
      read: [
        { ...configuration.read[0], paused: true },
        { objectName: "contact", fields: ["email"] },
      ],
    };
    const { ask, id, upstream } = await installedCrm({}, paused);
    const path = `/installations/${id}/reads`;
    upstream.length = 0;
    const refused = await ask("POST", path, { body: { objects: ["contact", "account", "lead"] } });
    expect([refused.status, refused.body]).toEqual([
      422,
      expect.objectContaining({
        code: "invalid_input",
        issues: [
          expect.objectContaining({ path: "objects.account", code: "paused" }),
          expect.objectContaining({ path: "objects.lead", code: "not_read" }),
        ],
      }),
    ]);
    expect(upstream.filter(isMutation)).toEqual([]);
    expect(started((await ask("POST", path, { body: {} })).body)).toEqual(["contact"]);
    const none = await ask("POST", path, { body: { objects: [] } });
    expect((none.body as { code: string }).code).toBe("invalid_input");
  });

  it("tells those that were started when others were not, and the error when none was", async () => {
    const { ask, id, sandbox } = await installedCrm();
    sandbox.scenario("server-error", { match: "objects/account" });
    expect(started((await ask("POST", `/installations/${id}/reads`, { body: {} })).body)).toEqual(["contact"]);
    sandbox.scenario("server-error", { match: "/objects/" });
    const { status, body } = await ask("POST", `/installations/${id}/reads`, { body: {} });
    expect([status, (body as { code: string }).code]).toEqual([502, "upstream_unavailable"]);
  });

  it("asks the platform once for each object, also when it fails, and once for repetitions of a request", async () => {
    const { ask, id, sandbox, upstream } = await installedCrm();
    sandbox.scenario("server-error", { match: "/objects/" });
    upstream.length = 0;
    await ask("POST", `/installations/${id}/reads`, { body: {} });
    expect(upstream.filter(isMutation)).toHaveLength(2);
    sandbox.scenario("ok");
    upstream.length = 0;
    const again = { headers: { "idempotency-key": "key-12345678" }, body: { objects: ["account"] } };
    const answers = [];
    for (let count = 0; count < 3; count++) answers.push((await ask("POST", `/installations/${id}/reads`, again)).text);
    expect(new Set(answers).size).toBe(1);
    expect(upstream.filter(isMutation)).toHaveLength(1);
  });

  it("speaks with the host where the platform starts reads", async () => {
    const asked: string[] = [];
    const fetch = (request: Request) => {
      asked.push(`${request.method} ${new URL(request.url).host} ${request.headers.get("x-api-key")}`);
      return Promise.resolve(Response.json({ detail: "no" }, { status: 500 }));
    };
    const base = createHarness();
    const { id } = (await install(base, await base.connect())).body as unknown as { id: string };
    const host = async (addresses: { baseUrl?: string; readBaseUrl?: string }) => {
      const { ask } = createHarness({
        installations: ampersand({
          project: "sandbox-project",
          apiKey,
          ...addresses,
          fetch: (request) =>
            request.method === "GET"
              ? base.sandbox.ampersand.fetch(new Request(moved(request), request))
              : fetch(request),
        }),
      });
      asked.length = 0;
      await ask("POST", `/installations/${id}/reads`, { body: {} });
      return asked;
    };
    const moved = (request: Request) => request.url.replace(/^https:\/\/[^/]+/, "https://sandbox.invalid");
    expect(await host({})).toEqual([`POST read.withampersand.com ${apiKey}`]);
    expect(await host({ baseUrl: "https://own.example/v1" })).toEqual([`POST own.example ${apiKey}`]);
    expect(await host({ readBaseUrl: "https://reads.example/v1" })).toEqual([`POST reads.example ${apiKey}`]);
    expect(() => ampersand({ project: "p", apiKey, readBaseUrl: "http://reads.example" })).toThrow(/https address/);
  });
});

describe("somebody else's installation", () => {
  const places: [string, string, string, unknown][] = [
    ["activity", "GET", "activity", undefined],
    ["a page of it", "GET", "activity?page=page-1", undefined],
    ["reading again", "POST", "reads", {}],
    ["reading one object again", "POST", "reads", { objects: ["account"] }],
    ["reading again what it does not read", "POST", "reads", { objects: ["lead"] }],
  ];

  it.each(places)("is answered as one that is not there: %s", async (_what, method, place, body) => {
    const { ask, id, upstream, sandbox } = await installedCrm();
    const before = sandbox.state().operations.length;
    const asking = { as: eve, ...(body !== undefined && { body }) };
    const told = async (installation: string) => {
      upstream.length = 0;
      const { status, body: problem } = await ask(method, `/installations/${installation}/${place}`, asking);
      const { requestId: _own, ...rest } = problem as { requestId: string };
      const asked = upstream.filter((line) => !line.endsWith("/integrations"));
      return { status, rest, asked };
    };
    const foreign = await told(id);
    expect(foreign).toEqual(await told("nobody"));
    expect(foreign.status).toBe(404);
    // One list of the asker's own, and nothing that names the installation.
    expect(foreign.asked).toEqual(["GET /v1/projects/sandbox-project/installations?groupRef=evil-corp"]);
    expect(sandbox.state().operations).toHaveLength(before);
  });

  it.each(["..", "%2e%2e", "a%2Fb", "%00", "x".repeat(300)])("no id leads anywhere else: %s", async (id) => {
    const { ask, upstream } = await installedCrm();
    upstream.length = 0;
    for (const [, method, place, body] of places) {
      const { status } = await ask(method, `/installations/${id}/${place}`, {
        as: ada,
        ...(body !== undefined && { body }),
      });
      expect([404, 405, 422]).toContain(status);
    }
    expect(upstream.filter(isMutation)).toEqual([]);
  });
});
