import { createSandbox, sampleManifest, type SandboxState } from "tenon-kit/sandbox";
import { describe, expect, test } from "vitest";
import { codatWorld, start } from "./codat-world.js";

const fresh = () => createSandbox({ manifest: sampleManifest, clock: { now: () => start } });

describe("the sync service's part of the state", () => {
  test("goes on in another sandbox, through JSON", async () => {
    const { sandbox, send, company, codat } = codatWorld();
    const { companyId } = company();
    await send("POST", `/companies/${companyId}/sync/commerce/latest`);
    await send("PATCH", "/sync/commerce/config/ui/text?locale=en-us", { welcomeTitle: { text: "Hello" } });
    const { url } = (await send("GET", `/config/sync/commerce/fztf/gbol/start?merchantIdentifier=${companyId}`))
      .body as {
      url: string;
    };
    const next = fresh();
    next.restore(JSON.parse(JSON.stringify(sandbox.state())) as SandboxState);
    expect(next.codat.clientId).toBe(codat.clientId);
    const authorization = `Basic ${btoa(next.codat.apiKey)}`;
    const read = await next.codat.fetch(
      new Request(`${next.codat.origin}/companies/${companyId}/sync/commerce/syncs/latest/status`, {
        headers: { authorization },
      }),
    );
    expect(await read.json()).toMatchObject({ syncStatusCode: 1000 });
    expect((await next.codat.fetch(new Request(url))).status).toBeLessThan(400);
  });

  test("may be missing, as in states of earlier versions", async () => {
    const { codat: _codat, ...older } = fresh().state();
    const next = fresh();
    next.restore(older);
    const answer = await next.codat.fetch(
      new Request(`${next.codat.origin}/companies`, { headers: { authorization: `Basic ${btoa(next.codat.apiKey)}` } }),
    );
    expect(await answer.json()).toMatchObject({ totalResults: 0 });
  });

  test("is refused when it is damaged, and nothing changes", () => {
    const { sandbox, company } = codatWorld();
    company();
    const before = sandbox.state();
    const damaged = structuredClone(before);
    Reflect.deleteProperty(damaged.codat?.connections[0] ?? {}, "companyId");
    expect(() => {
      sandbox.restore(damaged);
    }).toThrow("codat.connections[0].companyId");
    expect(sandbox.state()).toEqual(before);
  });

  test.each([
    ["companyId", "codat.connections[0].companyId points nowhere"],
    ["platformKey", "codat.connections[0].platformKey points nowhere"],
  ])("is refused when a connection's %s points nowhere", (member, words) => {
    const { sandbox, company } = codatWorld();
    company();
    const damaged = sandbox.state();
    Reflect.set(damaged.codat?.connections[0] ?? {}, member, "nobody");
    expect(() => {
      sandbox.restore(damaged);
    }).toThrow(words);
  });

  test("is empty after a reset; the client's id stays", () => {
    const { sandbox, company, codat } = codatWorld();
    company();
    const { clientId } = codat;
    sandbox.reset();
    expect(sandbox.state().codat).toMatchObject({ clientId, companies: [], connections: [], syncs: [] });
  });

  test("tells listeners of changes, and not of reading", async () => {
    const { sandbox, send, company } = codatWorld();
    company();
    let changes = 0;
    sandbox.subscribe(() => changes++);
    await send("GET", "/companies");
    expect(changes).toBe(0);
    await send("POST", "/companies", { name: "New" });
    expect(changes).toBeGreaterThan(0);
  });
});

describe("control from outside", () => {
  test("makes a company that is ready", async () => {
    const { control, tree } = codatWorld();
    const connections = ["aiwb", "mqjo"].map((platformKey) => ({ platformKey, status: "Linked" }));
    const made = await control("/codat/companies", { name: "Ready", connections, configured: true });
    const { companyId } = made.body as { companyId: string };
    expect(await tree("GET", `/config/companies/${companyId}/sync/commerce`)).toMatchObject({
      enable: true,
      configured: true,
    });
  });

  test.each([
    ["/codat/companies", { connections: [{ platformKey: "zzzz" }] }],
    ["/codat/companies", { configured: true }],
    ["/codat/companies", { unheard: 1 }],
    ["/codat/plan-sync", { code: "5000" }],
    ["/codat/switches", { companyLimit: -1 }],
    ["/codat/quota", { remaining: 1.5 }],
  ])("%s refuses %j", async (path, body) => {
    const { control } = codatWorld();
    expect((await control(path, body)).status).toBe(400);
  });

  test("leaves links pending where it is told to", async () => {
    const { control, sandbox } = codatWorld();
    expect((await control("/codat/switches", { pendingLinks: true })).status).toBe(200);
    expect(sandbox.state().codat?.switches).toEqual({ pendingLinks: true });
  });
});
