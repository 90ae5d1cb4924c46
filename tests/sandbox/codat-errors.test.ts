import type { SandboxState } from "tenon-kit/sandbox";
import { describe, expect, test } from "vitest";
import { operation, operationNames, type Ids } from "./codat-operations.js";
import { refusals } from "./codat-strict.js";
import { codatWorld, unknownId } from "./codat-world.js";

function ready() {
  const world = codatWorld();
  const { companyId, commerceId, accountingId } = world.company();
  const ids: Ids = {
    companyId,
    connectionId: commerceId,
    syncId: unknownId,
    clientId: world.codat.clientId,
    platformKey: "gbol",
  };
  return { ...world, ids, accountingId };
}

/** Everything stored but the count of requests. */
function kept({ codat }: SandboxState): object {
  return { ...codat, quota: undefined };
}

describe("every operation can fail in every way the documents know", () => {
  const rows = operationNames.flatMap((name) =>
    (
      [
        ["payment-required", 402],
        ["key-outdated", 403],
        ["quota-exhausted", 429],
        ["rate-limited", 429],
        ["server-error", 500],
        ["maintenance", 503],
      ] as const
    ).map(([scenario, status]) => ({ name, scenario, status })),
  );
  test.each(rows)("$name: $scenario is $status", async ({ name, scenario, status }) => {
    const { send, sandbox, ids } = ready();
    const { method, path, body } = operation(name);
    const before = kept(sandbox.state());
    sandbox.scenario(scenario);
    const answer = await send(method, path(ids), body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(refusals("errorMessage", answer.body)).toEqual([]);
    expect(answer.body).toMatchObject({ statusCode: status });
    expect(answer.headers.get("retry-after") !== null).toBe(status === 429);
    expect(kept(sandbox.state())).toEqual(before);
  });

  test.each(operationNames)("%s: without the key it is 401, and nothing happens", async (name) => {
    const { send, sandbox, ids } = ready();
    const { method, path, body } = operation(name);
    const before = kept(sandbox.state());
    const answer = await send(method, path(ids), body, {});
    expect(answer.status).toBe(401);
    expect(refusals("errorMessage", answer.body)).toEqual([]);
    expect(answer.headers.get("x-rate-limit-remaining")).toBeNull();
    expect(kept(sandbox.state())).toEqual(before);
  });
});

test("the key is taken as base64 of itself alone, in a Basic header", async () => {
  const { send, codat } = ready();
  const status = async (authorization: string) =>
    (await send("GET", "/companies", undefined, { authorization })).status;
  expect(await status(`Basic ${btoa(codat.apiKey)}`)).toBe(200);
  expect(await status(`basic ${btoa(codat.apiKey)}`)).toBe(200);
  expect(await status(`Basic ${codat.apiKey}`)).toBe(401);
  expect(await status(`Basic ${btoa(`${codat.apiKey}:`)}`)).toBe(401);
  expect(await status(`Bearer ${btoa(codat.apiKey)}`)).toBe(401);
  expect(await status("")).toBe(401);
});

describe("bodies", () => {
  test.each([
    ["POST", "/connections", "{", 400],
    ["POST", "/connections", "", 400],
    ["POST", "/connections", '"gbol"', 400],
    ["POST", "/connections", { platformKey: "zzzz" }, 404],
    ["POST", "/connections", { platformKey: "pdvj" }, 404],
    ["POST", "/connections", { platformKey: "gbol", more: 1 }, 400],
    ["POST", "/sync/commerce/latest", { syncTo: "soon" }, 400],
    ["POST", "/sync/commerce/latest", "", 200],
    ["POST", "/sync/commerce/latest", { syncTo: null }, 200],
  ])("%s …%s with %j is %i", async (method, path, body, status) => {
    const { send, ids } = ready();
    const answer = await send(method, `/companies/${ids.companyId}${path}`, body);
    expect(answer.status).toBe(status);
    if (status !== 200) expect(refusals("errorMessage", answer.body)).toEqual([]);
  });

  test.each([
    [{}, 400],
    ["", 400],
    [{ name: "" }, 400],
    [{ name: "***" }, 400],
    [{ name: 5 }, 400],
    [{ name: "Fine", tags: Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`t${index}`, "x"])) }, 400],
    [{ name: "Fine", tags: { ["k".repeat(28)]: "x" } }, 400],
    [{ name: "Fine", tags: { k: "x".repeat(101) } }, 400],
    [{ name: "Fine", tags: { k: 5 } }, 400],
    [{ name: "Fine", tags: { ["k".repeat(27)]: "x".repeat(100) } }, 200],
    [{ name: "Bob's shop, & co - No. 1!?@home", description: "d" }, 200],
  ])("a company made of %j is %i", async (body, status) => {
    const { send } = ready();
    expect((await send("POST", "/companies", body)).status).toBe(status);
  });

  test("characters a name cannot have are left out", async () => {
    const { tree } = ready();
    expect(await tree("POST", "/companies", { name: "Zoë* <Shop>" })).toMatchObject({ name: "Zo Shop" });
  });

  test("a malformed answer is cut short, with the right content type", async () => {
    const { send, sandbox } = ready();
    sandbox.scenario("malformed");
    const answer = await send("GET", "/companies");
    expect(answer.status).toBe(200);
    expect(answer.body).toBeUndefined();
  });

  test("a trouble can be limited to some requests", async () => {
    const { send, sandbox, ids } = ready();
    sandbox.scenario("server-error", { match: "GET /config" });
    expect((await send("GET", `/companies/${ids.companyId}/connections`)).status).toBe(200);
    expect((await send("GET", "/config/integrations")).status).toBe(500);
  });

  test.each(["", "?locale=", "?locale=de-de"])("texts with the locale %j are refused", async (query) => {
    const { send } = ready();
    expect((await send("GET", `/sync/commerce/config/ui/text${query}`)).status).toBe(400);
    expect((await send("PATCH", `/sync/commerce/config/ui/text${query}`, {})).status).toBe(400);
  });

  test("texts: as the guides print them they are refused, unknown ones too; null sets one back", async () => {
    const { send } = ready();
    const path = "/sync/commerce/config/ui/text?locale=en-us";
    const first = (await send("GET", path)).body;
    expect((await send("PATCH", path, { welcomeTitle: "Hello" })).status).toBe(400);
    expect((await send("PATCH", path, { unheard: { text: "Hello" } })).status).toBe(400);
    expect((await send("PATCH", path, { welcomeTitle: { text: "Hello" } })).body).toMatchObject({
      welcomeTitle: { text: "Hello", required: true },
    });
    expect((await send("PATCH", path, { welcomeTitle: { text: null } })).body).toEqual(first);
    expect((await send("PATCH", path)).body).toEqual(first);
  });

  test("visible accounts: {} and null show all, [] only those that have to be there", async () => {
    const { send, codat } = ready();
    const path = "/sync/commerce/config/ui/accounts/platform/gbol";
    expect((await send("POST", path, { visibleAccounts: [] })).body).toEqual({ visibleAccounts: [] });
    expect((await send("GET", path)).body).toEqual({ visibleAccounts: [] });
    expect((await send("POST", path, { visibleAccounts: null })).body).toEqual({});
    expect((await send("POST", path, {})).body).toEqual({});
    expect((await send("POST", path, { visibleAccounts: [5] })).status).toBe(400);
    expect((await send("GET", `/clients/${codat.clientId}/config/ui/accounts/platform/zzzz`)).status).toBe(404);
    expect((await send("GET", `/clients/${unknownId}/config/ui/accounts/platform/gbol`)).status).toBe(404);
  });
});
