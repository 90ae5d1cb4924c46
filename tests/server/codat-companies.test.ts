import { afterEach, describe, expect, it, vi } from "vitest";
import { ada, eve } from "./harness.js";
import { apiKey, bothLinked, codatWorld, keys, origin } from "./codat-world.js";

afterEach(() => {
  vi.useRealTimers();
});

/** Two companies that both have everything: accounts, a configuration, runs. */
async function two() {
  const world = codatWorld({ acme: bothLinked, evil: bothLinked });
  const runs: Record<string, string> = {};
  for (const as of [ada, eve]) {
    const { body } = await world.ask("POST", "/sync-flows/syncs", { as, body: {} });
    runs[as.group] = (body as { id: string }).id;
  }
  world.sandbox.advance(60_000);
  world.asked.length = 0;
  const theirs = [world.companies.get(eve.group) ?? "", ...world.ids.evil, runs[eve.group] ?? ""];
  expect(theirs.every((id) => id.length > 8)).toBe(true);
  const stateOf = (group: string) => {
    const { codat } = world.sandbox.state();
    const companyId = world.companies.get(group);
    const own = ({ companyId: owner }: { companyId: string }) => owner === companyId;
    return structuredClone([
      codat?.companies.find(({ id }) => id === companyId),
      codat?.connections.filter(own),
      codat?.syncs.filter(own),
    ]);
  };
  return { ...world, theirs, stateOf, theirRun: runs[eve.group] ?? "" };
}

type World = Awaited<ReturnType<typeof two>>;
type Call = [string, string, object?];

/** Every operation, with somebody else's id in each place for an id. */
const rows: [string, (world: World) => Call][] = [
  ["the session", () => ["GET", "/session"]],
  ["the status", () => ["GET", "/status"]],
  ["the systems", () => ["GET", "/sync-flows/platforms"]],
  ["the flow", () => ["GET", "/sync-flows/status"]],
  ["the address of the flow", () => ["POST", "/sync-flows", keys]],
  ["past runs", () => ["GET", "/sync-flows/syncs"]],
  ["past runs after a run of theirs", ({ theirRun }) => ["GET", `/sync-flows/syncs?page=${theirRun}`]],
  ["a run", () => ["POST", "/sync-flows/syncs", {}]],
  ["a run of some days", () => ["POST", "/sync-flows/syncs", { from: "2026-05-01", to: "2026-05-02" }]],
  ["a system", () => ["POST", "/sync-flows/links", { platformKey: "zsth" }]],
  ["linking their account", ({ ids }) => ["POST", "/sync-flows/links", { connectionId: ids.evil[1] }]],
  ["unlinking their account", ({ ids }) => ["DELETE", `/sync-flows/links/${ids.evil[1]}`]],
];

describe("of somebody else's company", () => {
  it.each(rows)("nothing is read or changed: %s", async (_name, callOf) => {
    const world = await two();
    const [method, path, body] = callOf(world);
    const before = world.stateOf(eve.group);
    const answer = await world.ask(method, path, { body });
    expect(answer.status).not.toBe(500);
    for (const id of world.theirs) {
      expect(answer.text).not.toContain(id);
      for (const request of world.asked) {
        expect(request.url).not.toContain(id);
        expect(await request.clone().text()).not.toContain(id);
      }
    }
    expect(world.stateOf(eve.group)).toEqual(before);
  });

  it.each([
    ["POST", () => "/sync-flows/links", (id: string) => ({ connectionId: id })],
    ["DELETE", (id: string) => `/sync-flows/links/${id}`, () => undefined],
  ] as const)("an id answers %s as one that was never there, and asks for no change", async (method, path, body) => {
    const { ask, asked, ids } = await two();
    const answerOf = async (id: string) => {
      const { status, body: problem, headers } = await ask(method, path(id), { body: body(id) });
      const { requestId: _id, ...rest } = problem as Record<string, unknown>;
      return { status, rest, cache: headers.get("cache-control") };
    };
    const foreign = await answerOf(ids.evil[0] ?? "");
    expect(foreign).toEqual(await answerOf("00000000-0000-4000-8000-000000000000"));
    expect(foreign.status).toBe(404);
    expect(asked.filter((request) => request.method !== "GET")).toEqual([]);
  });

  it("nothing is named by a company's id, wherever a browser writes one", async () => {
    const { ask, asked, companies } = await two();
    const id = companies.get(eve.group);
    const tries: Call[] = [
      ["POST", "/sync-flows", { ...keys, companyId: id }],
      ["POST", "/sync-flows", { ...keys, merchantIdentifier: id }],
      ["GET", `/sync-flows/status?companyId=${id}`],
      ["GET", `/sync-flows/syncs?companyId=${id}`],
      ["POST", "/sync-flows/syncs", { companyId: id }],
      ["GET", `/sync-flows/links/${id}`],
      ["DELETE", `/sync-flows/links/..%2f..%2f${id}`],
    ];
    for (const [method, path, body] of tries) {
      const { status, text } = await ask(method, path, { body });
      if (method !== "GET") expect(status, path).toBeGreaterThanOrEqual(400);
      expect(text).not.toContain(id);
    }
    for (const request of asked) expect(request.url + (await request.text())).not.toContain(id);
  });
});

describe("the company's own", () => {
  it("is there, with accounts, configuration and runs", async () => {
    const { ask, ids } = await two();
    const { body } = await ask("GET", "/sync-flows/status");
    expect(body).toMatchObject({ outcome: "completed", latest: { state: "success" } });
    const { connections } = body as { connections: { connection: { id: string } }[] };
    expect(connections.map(({ connection }) => connection.id).sort()).toEqual([...ids.acme].sort());
    expect((await ask("GET", "/sync-flows/syncs")).body).toMatchObject({ syncs: [{ state: "success" }] });
    expect((await ask("GET", "/status")).body).toMatchObject({ items: [{ service: "syncFlow" }, {}] });
  });

  it("is unlinked, and linked again", async () => {
    const { ask, ids, service } = await two();
    const [, accounting = ""] = ids.acme;
    expect((await ask("DELETE", `/sync-flows/links/${accounting}`)).status).toBe(204);
    expect((await ask("GET", "/sync-flows/status")).body).toMatchObject({ outcome: "incomplete" });
    expect((await ask("DELETE", `/sync-flows/links/${accounting}`)).status).toBe(204);
    const { body } = await ask("POST", "/sync-flows/links", { body: { connectionId: accounting } });
    const { linkUrl } = body as { linkUrl: string };
    expect(new URL(linkUrl).origin).toBe(service.origin);
  });
});

describe("what nobody may see", () => {
  it("is in no answer, header, line or error, whatever is asked and however it fails", async () => {
    const world = await two();
    const { ask, asked, lines, errors, sandbox, companies } = world;
    const seen: string[] = [];
    const minted: string[] = [];
    for (const scenario of ["ok", "server-error", "payment-required", "odd-item"] as const) {
      sandbox.scenario(scenario);
      for (const [, callOf] of rows) {
        const [method, path, body] = callOf(world);
        const answer = await ask(method, path, { body });
        const { url, linkUrl, ...rest } = JSON.parse(answer.text || "{}") as Record<string, unknown>;
        if (typeof url === "string") minted.push(url);
        seen.push(JSON.stringify([[...answer.headers], rest, typeof linkUrl]));
      }
    }
    expect(minted.length).toBeGreaterThan(0);
    const passcodes = minted.map((url) => new URL(url).searchParams.get("otp") ?? "");
    expect(new Set(passcodes).size).toBe(minted.length);
    const text = JSON.stringify([seen, lines, errors.map(String)]);
    for (const secret of [apiKey, btoa(apiKey), ...companies.values(), ...passcodes.map((each) => `otp=${each}`)]) {
      expect(secret.length).toBeGreaterThan(4);
      expect(text).not.toContain(secret);
    }
    // Nothing a browser sent went on to the service.
    for (const request of asked) {
      for (const name of ["x-test-session", "tenon-contract"]) expect(request.headers.has(name)).toBe(false);
    }
    expect(errors).toEqual([]);
  }, 30_000);
});

describe("troubles of the service", () => {
  it.each([
    ["payment-required", 402, "payment_required"],
    ["key-outdated", 502, "upstream_unavailable"],
    ["server-error", 502, "upstream_unavailable"],
    ["maintenance", 502, "upstream_unavailable"],
    ["malformed", 502, "upstream_unavailable"],
    ["quota-exhausted", 429, "quota_exhausted"],
  ] as const)("%s is %i %s", async (scenario, status, code) => {
    const { ask, sandbox } = codatWorld({ acme: bothLinked });
    sandbox.scenario(scenario);
    const answer = await ask("GET", "/sync-flows/status");
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
    if (status === 429) expect(answer.body).toMatchObject({ retryAfterSeconds: expect.any(Number) as never });
  });

  it("an odd thing in a list costs only itself", async () => {
    const { ask, sandbox } = codatWorld({ acme: bothLinked });
    sandbox.scenario("odd-item");
    expect((await ask("GET", "/sync-flows/status")).body).toMatchObject({
      outcome: "completed",
      connections: [{}, {}],
    });
  });
});

describe("from nothing to a flow that works", () => {
  it("goes through the hosted pages, and is completed only when the service says so", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { ask, window, client, companies, sandbox } = codatWorld();
    const stateOf = async () => ((await ask("GET", "/sync-flows/status")).body as { outcome: string }).outcome;
    expect(await stateOf()).toBe("incomplete");
    const body = { ...keys, returnUrl: `${origin}/settings` };
    const first = (await ask("POST", "/sync-flows", { body })).body as { url: string };
    const visit = window();
    const commerce = await visit(first.url);
    expect(commerce.text).toContain("Shopify");
    // A passcode opens the flow once.
    expect((await window()(first.url)).text).not.toContain("Connect Shopify");
    const accounting = await visit(`${commerce.url}/connect`, {});
    await visit(`${accounting.url}/connect`, {});
    vi.setSystemTime(Date.now() + 2_000);
    expect(await stateOf()).toBe("incomplete");
    expect((await ask("GET", "/status")).body).toMatchObject({
      items: [{ connection: { state: "connected" } }, { connection: { state: "connected" } }],
    });

    const companyId = companies.get(ada.group) ?? "";
    const { configuration } = await client.configuration.get({ companyId });
    const chosen = (accounts: Record<string, { accountOptions?: { id: string }[] | undefined }> = {}) =>
      Object.fromEntries(
        Object.entries(accounts).map(([name, { accountOptions }]) => [
          name,
          { selectedAccountId: accountOptions?.[0]?.id ?? null },
        ]),
      );
    await client.configuration.set({
      companyId,
      configuration: {
        configured: true,
        enable: true,
        configuration: {
          sales: { accounts: chosen(configuration?.sales?.accounts) },
          fees: { accounts: chosen(configuration?.fees?.accounts) },
          payments: { accounts: chosen((configuration?.payments ?? configuration?.newPayments)?.accounts) },
        },
      },
    });
    vi.setSystemTime(Date.now() + 2_000);
    expect(await stateOf()).toBe("completed");
    expect((await ask("POST", "/sync-flows/syncs", { body: {} })).body).toMatchObject({ state: "running" });
    sandbox.advance(60_000);
    expect((await ask("GET", "/sync-flows/syncs")).body).toMatchObject({ syncs: [{ state: "success" }] });
    expect(companies.size).toBe(1);
  }, 30_000);
});
