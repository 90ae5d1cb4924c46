import { describe, expect, test } from "vitest";
import { issueNames, world } from "./world.js";

const identity = { groupRef: "acme", consumerRef: "ana" };
const workspace = { providerWorkspaceRef: "acme" };

describe("connecting with credentials", () => {
  test.each<[string, object, string]>([
    ["stripe", { apiKey: "k" }, "apiKey"],
    ["pipeboard", { apiKey: "k" }, "apiKey"],
    ["servicenow-basic", { basicAuth: { username: "ana", password: "p" }, ...workspace }, "basic"],
    ["formhub", { basicAuth: { username: "k", password: "" } }, "basic"],
    ["formhub", { apiKey: "k" }, "basic"],
    [
      "marketo",
      { oauth2ClientCredentials: { clientId: "c", clientSecret: "s", scopes: ["read"] }, ...workspace },
      "oauth2/clientCredentials",
    ],
    [
      "sellerdesk",
      { oauth2PasswordCredentials: { username: "u", password: "p", clientId: "c", clientSecret: "s" }, ...workspace },
      "oauth2/password",
    ],
    ["callhouse", { customAuth: { account: "1", token: "t", environment: "trial" } }, "custom"],
    ["hubspot", { oauth2AuthorizationCode: { refreshToken: { token: "r" } } }, "oauth2/authorizationCode"],
    ["weatherline", {}, "none"],
    ["Stripe", { apiKey: "k" }, "apiKey"],
  ])("%s takes its own kind", async (provider, credentials, authScheme) => {
    const w = world();
    const made = await w.send("POST", `${w.project}/connections:generate`, { ...identity, provider, ...credentials });
    expect([made.status, made.text]).toEqual([201, expect.stringContaining("working")]);
    expect(made.body).toMatchObject({
      authScheme,
      status: "working",
      group: { groupRef: "acme" },
      consumer: { consumerRef: "ana" },
    });
  });

  test.each<[string, object, string[]]>([
    ["stripe", {}, ["apiKey"]],
    ["stripe", { apiKey: "" }, ["apiKey"]],
    ["stripe", { basicAuth: { username: "a", password: "b" } }, ["basicAuth"]],
    ["stripe", { apiKey: "k", extra: 1 }, [""]],
    ["servicenow-basic", { basicAuth: { username: "a", password: "" }, ...workspace }, ["basicAuth.password"]],
    ["servicenow-basic", { basicAuth: { username: "a", password: "b" } }, ["providerWorkspaceRef"]],
    [
      "marketo",
      { oauth2ClientCredentials: { clientId: "c", clientSecret: "s" }, ...workspace },
      ["oauth2ClientCredentials.scopes"],
    ],
    [
      "callhouse",
      { customAuth: { account: "1", environment: "mars" } },
      ["customAuth.token", "customAuth.environment"],
    ],
    ["formhub", { basicAuth: { username: "k", password: "" }, apiKey: "k" }, ["apiKey", "basicAuth"]],
    ["weatherline", { apiKey: "k" }, ["apiKey"]],
    ["hubspot", {}, ["oauth2AuthorizationCode.refreshToken"]],
  ])("%s refuses what does not fit (%o) and names it", async (provider, credentials, names) => {
    const w = world();
    const answer = await w.send("POST", `${w.project}/connections:generate`, { ...identity, provider, ...credentials });
    expect(answer.status).toBe(400);
    expect(issueNames(answer)).toEqual(names);
    expect(w.sandbox.state().connections).toEqual([]);
  });

  test("several steps, and signed tokens, are not made this way", async () => {
    const w = world();
    for (const provider of ["adminsuite", "appstore"]) {
      expect((await w.send("POST", `${w.project}/connections:generate`, { ...identity, provider })).status).toBe(400);
    }
  });

  test("a secret that begins with wrong is refused by the provider, naming the field and never the value", async () => {
    const w = world();
    const answer = await w.send("POST", `${w.project}/connections:generate`, {
      ...{ ...identity, ...workspace, provider: "servicenow-basic" },
      basicAuth: { username: "ana", password: "wrong-password-9" },
    });
    expect([answer.status, issueNames(answer)]).toEqual([422, ["basicAuth.password"]]);
    expect(answer.text).not.toContain("wrong-password-9");
  });
});

describe("connections", () => {
  test("are listed by provider, group and consumer", async () => {
    const w = world();
    const first = await w.connect("acme");
    const second = await w.connect("other");
    const ids = async (query: string) =>
      (await w.list("GET", `${w.project}/connections${query}`)).map((each) => each.id);
    expect(await ids("")).toEqual([first, second]);
    expect(await ids("?groupRef=acme&provider=Salesforce&consumerRef=ana")).toEqual([first]);
    expect(await ids("?provider=hubspot")).toEqual([]);
    expect((await w.send("GET", `${w.project}/connections/nobody`)).status).toBe(404);
    expect((await w.send("GET", "/projects/another/connections")).status).toBe(404);
  });

  test("give tokens only when asked, and refresh them", async () => {
    const w = world();
    const id = await w.connect();
    const read = (query = "") => w.tree("GET", `${w.project}/connections/${id}${query}`);
    expect(await read()).not.toHaveProperty("oauth2AuthorizationCode");
    const before = (await read("?includeCreds=true")).oauth2AuthorizationCode;
    expect(before).not.toHaveProperty("refreshToken");
    expect((await read("?includeCreds=true&includeRefreshToken=true")).oauth2AuthorizationCode).toHaveProperty(
      "refreshToken.token",
    );
    const same = await read("?includeCreds=true&refresh=ifExpired");
    expect(same.oauth2AuthorizationCode.accessToken.token).toBe(before.accessToken.token);
    const fresh = await read("?includeCreds=true&refresh=force");
    expect(fresh.oauth2AuthorizationCode.accessToken.token).not.toBe(before.accessToken.token);
    expect((await w.send("GET", `${w.project}/connections/${id}?refresh=never`)).status).toBe(400);
  });

  test("are updated by mask, and what the mask does not name is ignored", async () => {
    const w = world();
    const made = await w.tree("POST", `${w.project}/connections:generate`, {
      ...identity,
      provider: "stripe",
      apiKey: "one",
    });
    const path = `${w.project}/connections/${made.id}`;
    const changed = await w.tree("PATCH", path, {
      updateMask: ["apiKey", "providerMetadata"],
      connection: {
        apiKey: "two",
        providerWorkspaceRef: "ignored",
        providerMetadata: { plan: { value: "pro", source: "input" } },
      },
    });
    expect(changed).toMatchObject({ apiKey: "two", status: "working", providerMetadata: { plan: { value: "pro" } } });
    expect(changed).not.toHaveProperty("providerWorkspaceRef");
    const unknown = await w.send("PATCH", path, { updateMask: ["customAuth"], connection: {} });
    expect([unknown.status, unknown.text]).toEqual([
      400,
      expect.stringContaining("providerWorkspaceRef, providerMetadata, apiKey"),
    ]);
    expect((await w.send("PATCH", path, { updateMask: ["apiKey"], connection: {} })).status).toBe(400);
    expect(
      (
        await w.send("PATCH", path, {
          updateMask: ["basicAuth"],
          connection: { basicAuth: { username: "a", password: "b" } },
        })
      ).status,
    ).toBe(400);
    expect((await w.send("PATCH", path, { updateMask: ["apiKey"], connection: { apiKey: "wrong" } })).status).toBe(422);
  });

  test("are deleted once", async () => {
    const w = world();
    const id = await w.connect();
    expect((await w.send("DELETE", `${w.project}/connections/${id}`)).status).toBe(204);
    expect((await w.send("DELETE", `${w.project}/connections/${id}`)).status).toBe(404);
  });
});

describe("custom authentication", () => {
  const start = { projectIdOrName: "sandbox-project", ...identity };

  test("one step gives a connection at once", async () => {
    const w = world();
    const customAuth = { account: "1", token: "t", environment: "production" };
    const answer = await w.tree("POST", "/custom-auth/connect", { ...start, provider: "callhouse", customAuth });
    expect(answer.connection).toMatchObject({ provider: "callhouse", status: "working" });
    expect(w.sandbox.state().connections[0]?.credentials.customAuth).toEqual(customAuth);
    expect((await w.send("POST", "/custom-auth/connect", { ...start, provider: "callhouse" })).status).toBe(400);
    expect((await w.send("POST", "/custom-auth/connect", { ...start, provider: "stripe" })).status).toBe(400);
  });

  test("several steps lead through two pages to a connection, and a session works once", async () => {
    const w = world();
    const begin = { ...start, provider: "adminsuite", customAuth: { tenant: "acme" } };
    let answer = await w.tree("POST", "/custom-auth/connect", begin);
    for (const action of ["next", "finish"]) {
      const page = await w.send("GET", answer.redirect.url);
      expect(page.text).toContain(`data-sandbox-action="${action}"`);
      const [, grant = ""] = /name="grant" value="([^"]+)"/.exec(page.text) ?? [];
      const callback = await w.send("GET", `/callbacks/v1/custom-auth?step=1&grant=${grant}`);
      expect(callback.text).toContain(
        JSON.stringify({ source: "ampersand-custom-auth", params: { step: "1", grant } }),
      );
      const sessionId = answer.redirect.sessionId;
      const resume = { projectIdOrName: "sandbox-project", sessionId, callbackParams: { grant } };
      expect(
        (await w.send("POST", "/custom-auth/connect", { ...resume, callbackParams: { grant: "forged" } })).status,
      ).toBe(400);
      answer = await w.tree("POST", "/custom-auth/connect", resume);
      if (action === "finish") expect((await w.send("POST", "/custom-auth/connect", resume)).status).toBe(400);
    }
    expect(answer.connection).toMatchObject({ provider: "adminsuite", group: { groupRef: "acme" } });
  });

  test("declining ends the flow", async () => {
    const w = world();
    const answer = await w.tree("POST", "/custom-auth/connect", {
      ...start,
      provider: "adminsuite",
      customAuth: { tenant: "a" },
    });
    const resume = { sessionId: answer.redirect.sessionId, callbackParams: { error: "access_denied" } };
    expect((await w.send("POST", "/custom-auth/connect", resume)).status).toBe(400);
    expect(w.sandbox.state().customSessions).toEqual([]);
  });
});
