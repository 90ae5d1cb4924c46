import { beforeAll, describe, expect, it } from "vitest";
import { createSessionToken, type IdentityScope } from "tenon-kit/server";
import { scopeTable } from "../../src/server/scope.js";
import { ada, configuration, createHarness, install, type Asking, type Harness } from "./harness.js";
import { endpoints, slots, slotName } from "./id-slots.js";

const keys = [{ kid: "1", key: "a secret of the host, of more than 32 bytes" }];

interface World extends Harness {
  /** Of the integration the token is good for, and of another one. */
  own: { connection: string; installation: string; attempt: string };
  other: { connection: string; attempt: string };
  as(scope: IdentityScope): Promise<Asking>;
}

async function createWorld(): Promise<World> {
  const harness = createHarness({ sessionTokens: { keys } });
  const { ask } = harness;
  const connection = await harness.connect();
  const installation = ((await install(harness, connection)).body as { id: string }).id;
  const begin = async (body: object) =>
    ((await ask("POST", "/connections/authorizations", { body })).body as { attemptId: string }).attemptId;
  const stripe = await ask("POST", "/connections", { body: { provider: "stripe", credentials: { apiKey: "sk" } } });
  return {
    ...harness,
    own: { connection, installation, attempt: await begin({ integration: "crm", metadata: { workspace: "acme" } }) },
    other: {
      connection: (stripe.body as { id: string }).id,
      attempt: await begin({ provider: "hubspot" }),
    },
    as: async (scope) => {
      const { token } = await createSessionToken({
        keys,
        project: harness.sandbox.ampersand.project,
        consumer: { ref: ada.consumer },
        group: { ref: ada.group },
        ...scope,
      });
      return { as: null, headers: { authorization: `Bearer ${token}` } };
    },
  };
}

describe("The table of what a session may be limited to", () => {
  it("has a row for every endpoint of the contract, and no other", () => {
    expect(Object.keys(scopeTable).sort()).toEqual(endpoints.map(({ name }) => name).sort());
  });

  it("knows every place where a request names a thing", () => {
    const named = slots.filter(({ place }) =>
      /\.(integration|provider|connectionId|installationId|attemptId)$/.test(place),
    );
    const unknown = named.filter(({ endpoint, place }) => {
      const row = scopeTable[endpoint.name as keyof typeof scopeTable];
      return (
        row.isApart !== true && row.ids?.[place.replace(/^path/, "params")] === undefined && row.only === undefined
      );
    });
    expect(unknown.map(slotName)).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
  });
});

describe("A session that is good for one integration", () => {
  let world: World;
  let limited: Asking;
  beforeAll(async () => {
    world = await createWorld();
    limited = await world.as({ integration: "crm" });
  });

  it.each<[string, string, (world: World) => string, object?]>([
    ["its integration", "GET", () => "/integrations/crm"],
    ["its objects", "GET", ({ own }) => `/integrations/crm/objects?connectionId=${own.connection}`],
    ["its provider", "GET", () => "/providers/salesforce"],
    ["its account", "GET", ({ own }) => `/connections/${own.connection}`],
    ["its installation", "GET", ({ own }) => `/installations/${own.installation}`],
    ["what its installation did", "GET", ({ own }) => `/installations/${own.installation}/activity`],
    ["its attempt", "GET", ({ own }) => `/connections/authorizations/${own.attempt}`],
    [
      "an account of its own",
      "POST",
      () => "/connections/authorizations",
      { integration: "crm", metadata: { workspace: "b" } },
    ],
  ])("reaches %s", async (_, method, path, body) => {
    const answer = await world.ask(method, path(world), { ...limited, body });
    expect([answer.status, answer.text]).toEqual([method === "GET" ? 200 : 201, answer.text]);
  });

  it.each<[string, string, (ids: World["other"], own: World["own"]) => [path: string, body?: object]]>([
    ["another integration", "GET", () => ["/integrations/payments"]],
    [
      "objects of another integration",
      "GET",
      (_, own) => [`/integrations/payments/objects?connectionId=${own.connection}`],
    ],
    ["objects by another account", "GET", ({ connection }) => [`/integrations/crm/objects?connectionId=${connection}`]],
    [
      "one object by another account",
      "GET",
      ({ connection }) => [`/integrations/crm/objects/account?connectionId=${connection}`],
    ],
    ["another provider", "GET", () => ["/providers/stripe"]],
    ["another account", "GET", ({ connection }) => [`/connections/${connection}`]],
    [
      "changes of another account",
      "PATCH",
      ({ connection }) => [`/connections/${connection}`, { credentials: { apiKey: "x" } }],
    ],
    ["the removal of another account", "DELETE", ({ connection }) => [`/connections/${connection}`]],
    [
      "a new account for another integration",
      "POST",
      () => ["/connections", { integration: "payments", credentials: { apiKey: "x" } }],
    ],
    [
      "a new account of another provider",
      "POST",
      () => ["/connections", { provider: "stripe", credentials: { apiKey: "x" } }],
    ],
    ["a window of another provider", "POST", () => ["/connections/authorizations", { provider: "hubspot" }]],
    [
      "the renewal of another account",
      "POST",
      ({ connection }) => [
        "/connections/authorizations",
        { integration: "crm", connectionId: connection, metadata: { workspace: "acme" } },
      ],
    ],
    ["another attempt", "GET", ({ attempt }) => [`/connections/authorizations/${attempt}`]],
    [
      "a step of another attempt",
      "POST",
      ({ attempt }) => [`/connections/authorizations/${attempt}`, { params: { code: "x" } }],
    ],
    [
      "the installation of another integration",
      "POST",
      (_, own) => ["/installations", { integration: "payments", connectionId: own.connection, configuration }],
    ],
    [
      "an installation with another account",
      "POST",
      ({ connection }) => ["/installations", { integration: "crm", connectionId: connection, configuration }],
    ],
    [
      "another account in its installation",
      "PATCH",
      ({ connection }, own) => [
        `/installations/${own.installation}`,
        { version: "1", configuration, connectionId: connection },
      ],
    ],
  ])("finds %s as little as what does not exist, and changes nothing", async (what, method, at) => {
    const asking = async (ids: World["other"], how = limited) => {
      const [path, body] = at(ids, world.own);
      const { status, text } = await world.ask(method, path, { ...how, body });
      return [status, text.replace(/"requestId":"[^"]+"/, "")];
    };
    // It is there. (An account of another provider has no objects for anybody.)
    if (method === "GET" && !what.includes("object")) expect((await asking(world.other, {}))[0]).toBe(200);
    const before = world.upstream.length;
    const [status, text] = await asking(world.other);
    expect(status).toBe(404);
    expect(text).toContain("There is no such");
    expect(await asking({ connection: "missing", attempt: "missing" })).toEqual([status, text]);
    expect(world.upstream.slice(before).filter((each) => !each.startsWith("GET "))).toEqual([]);
  });

  it("sees nothing else in lists", async () => {
    const body = async (path: string): Promise<never> => (await world.ask("GET", path, limited)).body;
    const cards = ((await body("/integrations")) as { integrations: { name: string }[] }).integrations;
    expect(cards.map(({ name }) => name)).toEqual(["crm"]);
    for (const path of ["/connections", "/connections?provider=stripe"]) {
      const { connections } = (await body(path)) as { connections: { id: string }[] };
      expect(connections.map(({ id }) => id)).toEqual(path.includes("?") ? [] : [world.own.connection]);
    }
    const { items } = (await body("/status")) as { items: { integration: { name: string } }[] };
    expect(items.map(({ integration }) => integration.name)).toEqual(["crm"]);
  });

  it("sees everything again without the limit", async () => {
    const { items } = (await world.ask("GET", "/status")).body as { items: unknown[] };
    expect(items.length).toBeGreaterThan(1);
  });

  it.each(Object.entries(scopeTable).filter(([, row]) => row.isApart))(
    "may not ask %s, which belongs to no integration",
    async (name) => {
      const endpoint = endpoints.find((each) => each.name === name)!;
      const { ask } = createHarness({
        authenticate: () => ({ consumer: { ref: "ada" }, group: { ref: "acme" }, scope: { integration: "crm" } }),
        project: "p",
        syncFlow: new Proxy({} as never, { get: () => () => Promise.reject(new Error("asked")) }),
      });
      expect((await ask(endpoint.method, endpoint.path.replace(/:\w+/g, "x"))).body).toMatchObject({
        status: 403,
        code: "forbidden",
      });
    },
  );
});

describe("A session that is good for some operations", () => {
  it.each(endpoints)("may ask $name only if it is named", async ({ name, method, path }) => {
    const { ask, upstream } = createHarness({
      authenticate: () => ({
        consumer: { ref: "ada" },
        group: { ref: "acme" },
        scope: { operations: endpoints.map((each) => each.name).filter((each) => each !== name) },
      }),
      syncFlow: new Proxy({} as never, { get: () => () => Promise.reject(new Error("asked")) }),
    });
    const refused = await ask(method, path.replace(/:\w+/g, "x"));
    expect(refused.body).toMatchObject({ status: 403, code: "forbidden" });
    expect(upstream).toEqual([]);
  });

  it("may ask what is named", async () => {
    const world = await createWorld();
    const asking = await world.as({ operations: ["getStatus", "getSession"] });
    expect((await world.ask("GET", "/session", asking)).status).toBe(200);
    expect((await world.ask("GET", "/status", asking)).status).toBe(200);
    expect((await world.ask("GET", `/connections/${world.own.connection}`, asking)).status).toBe(403);
  });
});
