import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { collectDropped } from "../../src/contracts/dropping.js";
import { installationSchema } from "../../src/contracts/ampersand/installation.js";
import { operationPageSchema } from "../../src/contracts/ampersand/operation.js";
import { world } from "./world.js";

const minute = 60_000;
const still = { now: () => Date.parse("2026-01-01T00:00:00Z") };

async function installed() {
  const w = world({ clock: still });
  const id = await w.install();
  const path = `${w.installations()}/${id}`;
  const operations = async () => (await w.tree("GET", `${path}/operations`)).results;
  const connectionId = w.sandbox.state().connections[0]?.id ?? "";
  w.sandbox.advance(3 * minute);
  return { ...w, id, path, operations, connectionId };
}

describe("single connections and installations", () => {
  test("an account has the status it was given, until it is connected anew", async () => {
    const w = await installed();
    w.sandbox.setConnectionStatus(w.connectionId, "revoked_by_admin");
    expect(await w.list("GET", `${w.project}/connections`)).toMatchObject([{ status: "revoked_by_admin" }]);
    w.sandbox.setConnectionStatus("all", "bad_credentials");
    expect(await w.tree("GET", w.path)).toMatchObject({
      healthStatus: "unhealthy",
      connection: { status: "bad_credentials" },
    });
    await w.connect();
    expect(await w.tree("GET", w.path)).toMatchObject({ healthStatus: "healthy", connection: { status: "working" } });
  });

  test("an account that is lost is nowhere any more, and comes back with its id when it is connected again", async () => {
    const w = await installed();
    w.sandbox.loseConnection(w.connectionId);
    expect(await w.list("GET", `${w.project}/connections`)).toEqual([]);
    expect((await w.send("GET", `${w.project}/connections/${w.connectionId}`)).status).toBe(404);
    const lost = await w.tree("GET", w.path);
    expect([lost.connection, lost.healthStatus]).toEqual([undefined, "unhealthy"]);
    const restored = world({ provider: w.provider, clock: still });
    restored.sandbox.restore(w.sandbox.state());
    expect(await w.connect("acme", "salesforce", "bob")).toBe(w.connectionId);
    expect(await w.tree("GET", w.path)).toMatchObject({ healthStatus: "healthy", connection: { id: w.connectionId } });
  });

  test("health is what it was set to, and what the rest tells when that is taken back", async () => {
    const w = await installed();
    for (const health of ["unhealthy", "degraded"]) {
      w.sandbox.setInstallationHealth(w.id, health);
      expect((await w.tree("GET", w.path)).healthStatus).toBe(health);
    }
    w.sandbox.setInstallationHealth("all", undefined);
    expect((await w.tree("GET", w.path)).healthStatus).toBe("healthy");
  });

  test("an unknown id is a mistake that names it", async () => {
    const { sandbox } = await installed();
    expect(() => sandbox.setConnectionStatus("nobody", "working")).toThrow(/Connection nobody/);
    expect(() => sandbox.loseConnection("nobody")).toThrow(/Connection nobody/);
    expect(() => sandbox.setInstallationHealth("nobody", "healthy")).toThrow(/Installation nobody/);
    expect(() => sandbox.setOutcome("nobody", "failure")).toThrow(/Installation nobody/);
    expect(() => sandbox.addOperation("nobody")).toThrow(/Installation nobody/);
  });
});

describe("how operations end", () => {
  const trigger = (w: Awaited<ReturnType<typeof installed>>) =>
    w.send("POST", `${w.project}/integrations/${w.integrationId()}/objects/account`, {
      groupRef: "acme",
      mode: "async",
    });
  const last = async (w: Awaited<ReturnType<typeof installed>>) => {
    w.sandbox.advance(minute / 2);
    const [newest] = await w.operations();
    return newest as unknown as { status: string; result: string };
  };

  test("the next one alone, or all until that is taken back; any word", async () => {
    const w = await installed();
    w.sandbox.setOutcome(w.id, "failure", { which: "next", result: "no access" });
    await trigger(w);
    expect((await w.operations())[0]).toMatchObject({ status: "in_progress" });
    expect(await last(w)).toMatchObject({ status: "failure", result: "[account] no access" });
    await trigger(w);
    expect(await last(w)).toMatchObject({ status: "success" });
    w.sandbox.setOutcome("all", "throttled");
    for (let count = 0; count < 2; count++) {
      await trigger(w);
      expect(await last(w)).toMatchObject({ status: "throttled" });
    }
    expect((await w.tree("GET", w.path)).lastOperationStatus).toBe("throttled");
    w.sandbox.setOutcome(w.id, undefined);
    await trigger(w);
    expect(await last(w)).toMatchObject({ status: "success" });
  });

  test("one object alone", async () => {
    const w = await installed();
    w.sandbox.setOutcome(w.id, "failure", { object: "contact" });
    await trigger(w);
    expect(await last(w)).toMatchObject({ status: "success" });
  });

  test("reads fail while the account is refused, and say why", async () => {
    const w = await installed();
    w.sandbox.setConnectionStatus(w.connectionId, "bad_credentials");
    await trigger(w);
    expect(await last(w)).toMatchObject({ status: "failure", result: expect.stringContaining("401") as string });
  });

  test("reads-failing shows at once, and is over with the next read after it", async () => {
    const w = await installed();
    w.sandbox.scenario("reads-failing", { object: "contact" });
    expect((await w.operations())[0]).toMatchObject({ status: "success" });
    w.sandbox.scenario("reads-failing", { provider: "hubspot" });
    expect((await w.operations())[0]).toMatchObject({ status: "success" });
    w.sandbox.scenario("reads-failing");
    expect((await w.operations())[0]).toMatchObject({
      actionType: "read",
      status: "failure",
      result: "[account] salesforce refused to hand out account (403: insufficient permissions)",
    });
    await trigger(w);
    expect(await last(w)).toMatchObject({ status: "failure" });
    w.sandbox.scenario("ok");
    await trigger(w);
    expect(await last(w)).toMatchObject({ status: "success" });
  });
});

describe("operations that are added", () => {
  test("stand in the order of time, are over or under way as was said, and fit the contract", async () => {
    const w = await installed();
    w.sandbox.addOperation(w.id, { status: "failure", result: "It broke", agoMs: 10 * minute });
    w.sandbox.addOperation(w.id, { actionType: "write", objectName: "contact", records: 2, agoMs: minute });
    w.sandbox.addOperation(w.id, { actionType: "subscribe", agoMs: 1000 });
    const id = w.sandbox.addOperation(w.id, { status: "in_progress", records: 1000, estimated: false });
    w.sandbox.advance(minute);
    const page = await w.tree("GET", `${w.path}/operations`);
    expect(page.results.map((each) => each as unknown)).toMatchObject([
      { id, status: "in_progress", metadata: { progress: { recordsProcessed: 500 } } },
      { actionType: "subscribe", status: "success" },
      { actionType: "write", metadata: { successfulRecordIds: ["contact-1", "contact-2"] } },
      { status: "success" },
      { status: "failure", result: "It broke" },
    ]);
    expect(JSON.stringify(page.results[0])).not.toContain("recordsEstimatedTotal");
    const installation = await w.tree("GET", w.path);
    const dropped: unknown[] = [];
    collectDropped(
      (each) => dropped.push(each),
      () => {
        z.parse(operationPageSchema, page);
        z.parse(installationSchema, installation);
      },
    );
    expect(dropped).toEqual([]);
  });
});

describe("scheduled reads", () => {
  test("come as the clock moves, counted from the moment of the installation, and end as reads do", async () => {
    const w = await installed();
    expect(await w.operations()).toHaveLength(1);
    w.sandbox.advance(26 * minute);
    expect(await w.operations()).toHaveLength(1);
    w.sandbox.advance(minute);
    expect((await w.operations())[0]).toMatchObject({
      actionType: "read",
      status: "in_progress",
      createTime: "2026-01-01T00:30:00.000Z",
    });
    w.sandbox.advance(60 * minute);
    const all = await w.operations();
    expect(all.map((each) => (each as unknown as { createTime: string }).createTime.slice(11, 16))).toEqual([
      "01:30",
      "01:00",
      "00:30",
      "00:00",
    ]);
    expect(all[1]).toMatchObject({
      status: "success",
      result: expect.stringMatching(/^\[account\] (\d+ records read|No new data found)$/) as string,
    });
  });

  test("are left out while an object is paused, and not made up for", async () => {
    const w = await installed();
    await w.send("POST", `${w.path}:pause`);
    w.sandbox.advance(3 * 60 * minute);
    expect(await w.operations()).toHaveLength(1);
    await w.send("POST", `${w.path}:unpause`);
    expect(await w.operations()).toHaveLength(1);
    w.sandbox.advance(30 * minute);
    expect(await w.operations()).toHaveLength(2);
  });

  test("fail while the account is refused", async () => {
    const w = await installed();
    w.sandbox.scenario("bad-credentials");
    w.sandbox.advance(28 * minute);
    expect((await w.operations())[0]).toMatchObject({ status: "failure" });
  });

  test("a clock that jumps a year brings the newest of them only", async () => {
    const w = await installed();
    w.sandbox.advance(365 * 24 * 60 * minute);
    expect(await w.operations()).toHaveLength(51);
    w.sandbox.advance(30 * minute);
    expect(await w.operations()).toHaveLength(52);
  });
});

describe("from outside", () => {
  test("each switch can be turned, and mistakes are told", async () => {
    const w = await installed();
    const control = async (method: string, path: string, body?: unknown) => {
      const init = { method, headers: { "content-type": "application/json" } };
      const request = new Request(
        `http://127.0.0.1${path}`,
        body === undefined ? init : { ...init, body: JSON.stringify(body) },
      );
      const response = await w.sandbox.control.fetch(request);
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    };
    const health = async () => (await w.tree("GET", w.path)).healthStatus;
    expect((await control("POST", `/connections/${w.connectionId}`, { status: "odd" })).status).toBe(200);
    expect(w.sandbox.state().connections[0]?.status).toBe("odd");
    expect((await control("POST", "/installations/all", { healthStatus: "degraded" })).status).toBe(200);
    expect(await health()).toBe("degraded");
    await control("POST", `/installations/${w.id}`, { healthStatus: null, outcome: "failure", which: "next" });
    expect([await health(), w.sandbox.state().installations[0]?.planned]).toEqual([
      "healthy",
      { outcome: "failure", which: "next" },
    ]);
    await control("POST", `/installations/${w.id}`, { outcome: null });
    expect(w.sandbox.state().installations[0]?.planned).toBeUndefined();
    const added = await control("POST", `/installations/${w.id}/operations`, { status: "failure", agoMs: 5 });
    expect([added.status, added.body.operationId]).toEqual([201, w.sandbox.state().operations.at(-1)?.id]);
    expect((await control("DELETE", `/connections/${w.connectionId}`)).status).toBe(200);
    expect(await w.list("GET", `${w.project}/connections`)).toEqual([]);
    for (const [path, body, status] of [
      ["/connections/nobody", { status: "x" }, 404],
      ["/connections/all", { status: "" }, 400],
      ["/installations/nobody", { healthStatus: "x" }, 404],
      ["/installations/all", { health: "x" }, 400],
      ["/installations/all/operations", { agoMs: -1 }, 400],
    ] as const) {
      expect([path, (await control("POST", path, body)).status]).toEqual([path, status]);
    }
  });

  test("what was switched is kept with the rest", async () => {
    const w = await installed();
    w.sandbox.setInstallationHealth(w.id, "degraded");
    w.sandbox.addOperation(w.id, { status: "throttled", result: "Later" });
    const kept = JSON.parse(JSON.stringify(w.sandbox.state())) as ReturnType<typeof w.sandbox.state>;
    const next = world({ provider: w.provider, clock: still });
    next.sandbox.restore(kept);
    expect(next.sandbox.state()).toEqual(kept);
    expect(await next.list("GET", next.installations())).toMatchObject([
      { healthStatus: "degraded", lastOperationStatus: "throttled" },
    ]);
  });
});
