import { describe, expect, it } from "vitest";
import { connectionHealth } from "../../src/flows/connection-health.js";
import type { Status } from "../../src/contracts/kit/status.js";
import { configuration, createHarness, eve } from "./harness.js";
import { installedCrm, minute, type InstalledCrm } from "./installed-crm.js";

const project = "/v1/projects/sandbox-project";

describe("how everything of a customer is doing", () => {
  it("names what is not connected as well, and accounts that no integration uses", async () => {
    const { ask } = createHarness();
    const items = async () => ((await ask("GET", "/status")).body as Status).items;
    expect((await items()).map(({ id, connection }) => [id, connection])).toEqual([
      ["integration:crm", undefined],
      ["integration:payments", undefined],
    ]);
    for (const apiKey of ["one", "two"]) {
      await ask("POST", "/connections", { body: { provider: "stripe", credentials: { apiKey } } });
    }
    const later = await items();
    expect(later.map(({ id }) => id.replace(/:.{10,}/, ":…"))).toEqual([
      "integration:crm",
      "integration:payments",
      "connection:…",
      "connection:…",
    ]);
    expect(later[3]).toMatchObject({ provider: { displayName: "Stripe" }, connection: { state: "connected" } });
    expect(JSON.stringify(later)).not.toContain('"one"');
  });

  it("shows the account an integration would use where it is the only one", async () => {
    const { ask } = createHarness();
    const body = { provider: "stripe", credentials: { apiKey: "one" } };
    const { id } = (await ask("POST", "/connections", { body })).body as { id: string };
    const { items } = (await ask("GET", "/status")).body as Status;
    expect(items.map(({ connection }) => connection?.id)).toEqual([undefined, id]);
  });

  it("tells an installation that works: since when, what is read, when data last moved", async () => {
    const { crm, id, connectionId } = await installedCrm();
    const item = await crm();
    expect(item).toMatchObject({
      id: "integration:crm",
      service: "installations",
      integration: { name: "crm", displayName: "CRM sync" },
      provider: { key: "salesforce", displayName: "Salesforce" },
      connection: { id: connectionId, state: "connected" },
      syncedAt: expect.any(String) as string,
      installation: { id, health: "healthy", objects: 2, paused: 0, backfills: [] },
    });
    expect(item.installation?.latest).toMatchObject({
      kind: "read",
      outcome: "success",
      objects: [{ objectName: "account", displayName: "Account" }],
      detail: expect.stringMatching(/^\d+ records read$/) as string,
    });
    expect(connectionHealth(item).state).toBe("connected");
  });

  it("takes one request each for integrations, accounts and installations, and one for each installation", async () => {
    const { status, upstream, sandbox } = await installedCrm();
    const { id } = sandbox.state().installations[0] ?? {};
    const integration = sandbox.state().integrations[0]?.id;
    await status();
    const lists = [`GET ${project}/connections?groupRef=acme`, `GET ${project}/installations?groupRef=acme`];
    const operations = `GET ${project}/integrations/${integration}/installations/${id}/operations?pageSize=50`;
    expect(upstream.filter((line) => !/providers|integrations$/.test(line)).sort()).toEqual(
      [...lists, operations].sort(),
    );
    upstream.length = 0;
    await status();
    expect(upstream).toHaveLength(3);
  });

  it("asks once for fifty tabs, and never for two groups together", async () => {
    let slow = 0;
    const { status, upstream } = await installedCrm({
      upstreamFetch: async (request, next) => {
        await new Promise((resolve) => setTimeout(resolve, slow));
        return next(request);
      },
    });
    await status();
    upstream.length = 0;
    slow = 100;
    const all = await Promise.all(Array.from({ length: 50 }, () => status()));
    expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(upstream).toHaveLength(3);
    upstream.length = 0;
    const [own, foreign] = await Promise.all([status(), status(eve)]);
    expect(upstream.filter((line) => line.includes("groupRef=evil-corp"))).toHaveLength(2);
    expect(own[0]?.connection?.id).toEqual(expect.any(String));
    expect(foreign.every(({ connection, installation }) => !connection && !installation)).toBe(true);
  });

  it("goes on for the others when the one who asked first leaves", async () => {
    const { ask } = await installedCrm();
    const gone = new AbortController();
    const first = ask("GET", "/status", { signal: gone.signal });
    const second = ask("GET", "/status");
    gone.abort();
    await first;
    expect((await second).status).toBe(200);
  });

  it("lets nobody join a round that began before something was changed", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const { ask, id, status } = await installedCrm({
      upstreamFetch: async (request, next) => {
        const response = await next(request);
        if (request.url.includes("/operations")) await held;
        return response;
      },
    });
    const before = status();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await ask("DELETE", `/installations/${id}`)).status).toBe(204);
    const after = await status();
    release();
    expect((await before)[0]?.installation).toBeDefined();
    expect(after[0]?.installation).toBeUndefined();
  });
});

describe("every state of the platform", () => {
  it.each<[string, (world: InstalledCrm) => void, [string, string], object]>([
    [
      "credentials that are refused",
      ({ sandbox, connectionId }) => sandbox.setConnectionStatus(connectionId, "bad_credentials"),
      ["needs-attention", "bad-credentials"],
      {
        connection: {
          state: "needs-attention",
          reason: "bad_credentials",
          actions: expect.arrayContaining(["reconnect"]) as object,
        },
      },
    ],
    [
      "a word for accounts that nobody knows",
      ({ sandbox, connectionId }) => sandbox.setConnectionStatus(connectionId, "revoked_by_admin"),
      ["unknown", "unknown-account"],
      { connection: { state: "unknown", rawStatus: "revoked_by_admin" } },
    ],
    [
      "an account that is gone",
      ({ sandbox, connectionId }) => sandbox.loseConnection(connectionId),
      ["disconnected", "account-gone"],
      { installation: { objects: 2 } },
    ],
    [
      "bad health",
      ({ sandbox, id }) => sandbox.setInstallationHealth(id, "unhealthy"),
      ["needs-attention", "unhealthy"],
      { installation: { health: "unhealthy" } },
    ],
    [
      "a word for health that nobody knows",
      ({ sandbox, id }) => sandbox.setInstallationHealth(id, "degraded"),
      ["unknown", "unknown-health"],
      { installation: { health: "unknown", rawHealth: "degraded" } },
    ],
    [
      "a read that failed",
      ({ sandbox, id }) => sandbox.addOperation(id, { status: "failure", result: "[account] 403: no access" }),
      ["needs-attention", "read-failed"],
      { installation: { latest: { kind: "read", outcome: "failure", detail: "403: no access", processed: 0 } } },
    ],
    [
      "a write that failed",
      ({ sandbox, id }) => sandbox.addOperation(id, { actionType: "write", objectName: "contact", status: "failure" }),
      ["needs-attention", "write-failed"],
      { installation: { latest: { kind: "write", objects: [{ objectName: "contact" }] } } },
    ],
    [
      "events that could not be subscribed to",
      ({ sandbox, id }) => sandbox.addOperation(id, { actionType: "subscribe", status: "failure" }),
      ["needs-attention", "events-failed"],
      {},
    ],
    [
      "an outcome that nobody knows",
      ({ sandbox, id }) => sandbox.addOperation(id, { status: "throttled" }),
      ["unknown", "unknown-operation"],
      { installation: { latest: { outcome: "unknown", rawOutcome: "throttled" } } },
    ],
    [
      "a read that is under way",
      ({ sandbox, id }) => sandbox.addOperation(id, { status: "in_progress", agoMs: minute, records: 100 }),
      ["syncing", "running"],
      { installation: { backfills: [], latest: { outcome: "in-progress", processed: 50, total: 100 } } },
    ],
    [
      "reads that fail at the provider",
      ({ sandbox }) => sandbox.scenario("reads-failing"),
      ["needs-attention", "read-failed"],
      { installation: { latest: { detail: expect.stringContaining("403") as string } } },
    ],
  ])("tells %s", async (_what, turn, [state, reason], expected) => {
    const world = await installedCrm();
    turn(world);
    const item = await world.crm();
    expect(item).toMatchObject(expected);
    expect(connectionHealth(item)).toMatchObject({ state, reason });
  });

  it("tells what is paused, all of it or a part", async () => {
    const paused = {
      read: [
        { ...configuration.read[0], paused: true },
        { objectName: "contact", fields: ["email"] },
      ],
    };
    const part = await (await installedCrm({}, paused)).crm();
    expect(part.installation).toMatchObject({ objects: 2, paused: 1 });
    expect(connectionHealth(part).reason).toBe("partly-paused");
    const all = await (await installedCrm({}, { read: paused.read.slice(0, 1) })).crm();
    expect(connectionHealth(all)).toMatchObject({ state: "paused", action: "resume" });
  });

  it("keeps a failed read in sight when the next object was read well, until it works", async () => {
    const { sandbox, id, crm } = await installedCrm();
    sandbox.addOperation(id, { status: "failure", objectName: "account" });
    sandbox.addOperation(id, { status: "success", objectName: "contact" });
    expect((await crm()).installation?.latest).toMatchObject({ outcome: "failure" });
    sandbox.addOperation(id, { status: "success", objectName: "account" });
    expect((await crm()).installation?.latest).toMatchObject({ outcome: "success" });
  });

  it("follows a first read with what is known of its size, and calls no later read a first one", async () => {
    const { sandbox, crm, ask, id } = await installedCrm();
    sandbox.reset();
    expect((await crm()).connection).toBeUndefined();
    const again = await installedCrm();
    expect((await again.crm()).installation?.backfills).toEqual([]);
    await again.ask("POST", `/installations/${again.id}/reads`, { body: {} });
    const running = await again.crm();
    expect([running.installation?.backfills, connectionHealth(running).reason]).toEqual([[], "running"]);
    expect((await ask("GET", `/installations/${id}/activity`)).status).toBe(404);
  });

  it.each([
    ["salesforce tells the total", undefined, true],
    ["others do not", false, false],
  ])("a first read moves with the clock; %s", async (_what, estimated, hasTotal) => {
    const { sandbox, crm, id } = await installedCrm({}, { read: configuration.read });
    const [first] = sandbox.state().operations;
    const state = { ...sandbox.state(), operations: [] };
    sandbox.restore(state);
    sandbox.addOperation(id, {
      kind: "backfill",
      status: "in_progress",
      agoMs: minute,
      records: 4000,
      ...(estimated !== undefined && { estimated }),
    });
    const item = await crm();
    expect(first?.kind).toBe("backfill");
    expect(item.installation?.backfills).toMatchObject([
      { objectName: "account", displayName: "Account", processed: expect.closeTo(2000, -2) as number },
    ]);
    expect(item.installation?.backfills[0]?.total).toBe(hasTotal ? 4000 : undefined);
    expect(connectionHealth(item)).toMatchObject({ state: "syncing", reason: "first-read" });
    sandbox.advance(2 * minute);
    expect((await crm()).installation?.backfills).toEqual([]);
  });
});
