import { describe, expect, it } from "vitest";
import { connectionHealth } from "../../src/flows/connection-health.js";
import type { StatusItem } from "../../src/contracts/kit/status.js";
import { installedCrm } from "./installed-crm.js";

/** Changes what the platform answers to one kind of request. */
const changing = (path: RegExp, change: (body: never) => unknown) => ({
  upstreamFetch: async (request: Request, next: (request: Request) => Promise<Response>) => {
    const response = await next(request);
    if (!path.test(new URL(request.url).pathname) || request.method !== "GET") return response;
    return Response.json(change((await response.json()) as never));
  },
});

describe("answers that are not as they should be", () => {
  it("a bad item in a list costs only itself", async () => {
    const bad = [null, 5, {}, { id: 7 }, { id: "x" }, { id: "y", group: { groupRef: "acme" } }];
    const { status } = await installedCrm(
      changing(/\/(connections|installations|integrations)$/, (list: unknown[]) => [...bad, ...list, ...bad]),
    );
    const items = await status();
    expect(items.map(({ id }) => id)).toEqual(["integration:crm", "integration:payments"]);
    expect(connectionHealth(items[0] as StatusItem).state).toBe("connected");
  });

  it("a bad operation costs only itself", async () => {
    const { crm } = await installedCrm(
      changing(/\/operations$/, ({ results }: { results: unknown[] }) => ({
        results: [null, { status: 5 }, ...results],
      })),
    );
    expect((await crm()).installation?.latest?.outcome).toBe("success");
  });

  it("an account that cannot be understood is unknown, not gone", async () => {
    let broken = false;
    const { crm } = await installedCrm(
      changing(/\/(connections|installations)$/, (list: { id: string; connection?: { id: string } }[]) =>
        list.map((each) => {
          if (!broken) return each;
          return each.connection ? { ...each, connection: { id: each.connection.id } } : { id: each.id };
        }),
      ),
    );
    broken = true;
    const item = await crm();
    expect(item.connection).toMatchObject({ state: "unknown" });
    expect(connectionHealth(item).state).toBe("unknown");
  });

  it.each([
    ["success", "success"],
    ["failure", "failure"],
    ["in_progress", "in-progress"],
    ["haunted", "unknown"],
  ])("operations that cannot be read leave what the installation says: %s", async (word, outcome) => {
    const { crm, id } = await installedCrm({
      upstreamFetch: async (request, next) => {
        if (request.url.includes("/operations")) return Response.json({ detail: "no" }, { status: 500 });
        const response = await next(request);
        if (!request.url.includes("/installations?")) return response;
        const list = (await response.json()) as object[];
        return Response.json(list.map((each) => ({ ...each, lastOperationStatus: word })));
      },
    });
    const item = await crm();
    expect(item.syncedAt).toBeUndefined();
    expect(item.installation?.latest).toMatchObject({ id, kind: "unknown", outcome });
  });

  it.each([
    ["there is one", { recordsProcessed: 12, recordsEstimatedTotal: 5 }, [{ processed: 12 }]],
    ["there is none", undefined, []],
  ])("progress that the operations do not tell is asked for: %s", async (_what, progress, expected) => {
    const asked: string[] = [];
    const { crm, id, sandbox } = await installedCrm({
      upstreamFetch: async (request, next) => {
        if (request.url.endsWith("/backfill-progress")) {
          asked.push(new URL(request.url).pathname.split("/").at(-2) ?? "");
          return progress ? Response.json(progress) : Response.json({ detail: "none" }, { status: 404 });
        }
        const response = await next(request);
        if (!request.url.includes("/operations")) return response;
        const { results } = (await response.json()) as { results: { metadata: { objects: string[] } }[] };
        return Response.json({
          results: results.map((each) => ({ ...each, metadata: { objects: each.metadata.objects } })),
        });
      },
    });
    sandbox.restore({ ...sandbox.state(), operations: [] });
    sandbox.addOperation(id, { kind: "backfill", status: "in_progress" });
    const { backfills = [] } = (await crm()).installation ?? {};
    expect(backfills).toMatchObject(expected);
    expect(backfills.map(({ total }) => total)).toEqual(expected.map(() => undefined));
    expect(asked).toEqual(["account"]);
  });

  it.each([
    ["short words", "Fine", "Fine"],
    ["control characters", "one\u0000\u001b[31m\r\ntwo\u2028three", "one [31m two three"],
    ["nothing but blanks", " \n ", undefined],
    ["five hundred characters", "x".repeat(500), "x".repeat(500)],
    ["more than that", "x".repeat(501), `${"x".repeat(499)}…`],
    ["half of a character at the cut", `${"x".repeat(498)}${"😀".repeat(9)}`, `${"x".repeat(498)}…`],
  ])("words of the provider are cut to what can be shown: %s", async (_what, result, detail) => {
    const { crm, sandbox, id } = await installedCrm();
    sandbox.addOperation(id, { status: "failure", result });
    expect((await crm()).installation?.latest?.detail).toBe(detail);
  });

  it("a word of endless length is cut as well", async () => {
    const { crm, sandbox, id, connectionId } = await installedCrm();
    sandbox.setInstallationHealth(id, "h".repeat(1000));
    sandbox.setConnectionStatus(connectionId, "c".repeat(1000));
    const item = await crm();
    expect([item.installation?.rawHealth?.length, item.connection?.rawStatus?.length]).toEqual([100, 100]);
  });

  it("is a failure of the whole only where accounts or installations cannot be read", async () => {
    const { ask, sandbox } = await installedCrm();
    sandbox.scenario("server-error", { match: "/connections" });
    expect((await ask("GET", "/status")).status).toBe(502);
    sandbox.scenario("server-error", { match: "/providers" });
    expect((await ask("GET", "/status")).status).toBe(200);
  });
});
