import { describe, expect, test } from "vitest";
import { world } from "./world.js";

const still = { now: () => Date.parse("2026-01-01T00:00:00Z") };

async function installed() {
  const w = world({ clock: still });
  const id = await w.install();
  return { ...w, id, path: `${w.installations()}/${id}` };
}

describe("a backfill", () => {
  test("moves with the sandbox's clock and ends as a success", async () => {
    const w = await installed();
    const progress = () => w.tree("GET", `${w.path}/objects/account/backfill-progress`);
    const start = await progress();
    expect(start).toMatchObject({ recordsProcessed: 0, objectName: "account", installationId: w.id });
    const total = start.recordsEstimatedTotal;
    w.sandbox.advance(60_000);
    expect((await progress()).recordsProcessed).toBe(Math.floor(total / 2));
    expect((await w.tree("GET", w.path)).lastOperationStatus).toBe("in_progress");
    w.sandbox.advance(60_000);
    expect(await progress()).toMatchObject({ recordsProcessed: total, updateTime: "2026-01-01T00:02:00.000Z" });
    expect((await w.tree("GET", w.path)).lastOperationStatus).toBe("success");
  });

  test("is 404 where there is none", async () => {
    const w = await installed();
    const answer = await w.send("GET", `${w.path}/objects/lead/backfill-progress`);
    expect([answer.status, answer.type]).toEqual([404, "application/problem+json"]);
  });
});

describe("operations", () => {
  const trigger = (
    w: Awaited<ReturnType<typeof installed>>,
    object = "account",
    body: object = { groupRef: "acme", mode: "async" },
  ) => w.send("POST", `${w.project}/integrations/${w.integrationId()}/objects/${object}`, body);

  test("are listed newest first, in pages", async () => {
    const w = await installed();
    for (let count = 0; count < 4; count++) expect((await trigger(w)).status).toBe(201);
    const ids = w.sandbox
      .state()
      .operations.map((each) => each.id)
      .reverse();
    const first = await w.tree("GET", `${w.path}/operations?pageSize=3`);
    expect(first.results.map((each) => each.id)).toEqual(ids.slice(0, 3));
    expect(first.pagination).toMatchObject({ done: false });
    const rest = await w.tree("GET", `${w.path}/operations?pageSize=3&pageToken=${first.pagination.nextPageToken}`);
    expect(rest.results.map((each) => each.id)).toEqual(ids.slice(3));
    expect(rest.pagination).toEqual({ done: true });
    for (const query of ["pageSize=0", "pageSize=1001", "pageSize=x", "pageToken=x"]) {
      expect((await w.send("GET", `${w.path}/operations?${query}`)).status).toBe(400);
    }
  });

  test("are read one by one with their log", async () => {
    const w = await installed();
    const { operationId } = (await trigger(w, "company")).body as { operationId: string };
    const path = `${w.project}/operations/${operationId}`;
    expect(await w.tree("GET", path)).toMatchObject({
      id: operationId,
      actionType: "read",
      status: "in_progress",
      metadata: { objects: ["account"] },
    });
    expect(await w.tree("GET", `${path}/logs`)).toHaveLength(1);
    w.sandbox.advance(60_000);
    expect(await w.tree("GET", path)).toMatchObject({ status: "success" });
    expect((await w.list("GET", `${path}/logs`)).at(-1)).toMatchObject({
      severity: "INFO",
      message: { msg: "Finished", operation_id: operationId },
    });
    expect((await w.send("GET", `${w.project}/operations/nobody`)).status).toBe(404);
  });

  test("cannot be triggered for what is not installed or paused", async () => {
    const w = await installed();
    expect((await trigger(w, "lead")).status).toBe(404);
    expect((await trigger(w, "account", { groupRef: "nobody", mode: "async" })).status).toBe(404);
    expect((await trigger(w, "account", { groupRef: "acme", mode: "sync" })).status).toBe(400);
    expect((await w.send("POST", `${w.path}:pause`, { objects: ["account"] })).status).toBe(204);
    expect((await trigger(w)).status).toBe(422);
    expect((await w.send("POST", `${w.path}:unpause`)).status).toBe(204);
    expect(w.sandbox.state().installations[0]?.config.content.read?.objects.account?.disabled).toBe(false);
    expect((await trigger(w)).status).toBe(201);
    expect((await w.send("POST", `${w.path}:pause`, { objects: ["lead"] })).status).toBe(422);
  });
});
