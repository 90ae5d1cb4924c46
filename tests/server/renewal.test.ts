import { describe, expect, it } from "vitest";
import { ampersand } from "tenon-kit/server";
import { createHarness, install, type Harness } from "./harness.js";

interface Connection {
  id: string;
  state: string;
  actions: string[];
  workspace?: string;
  missing: { name: string; label: string; required: boolean }[];
  metadata: { name: string; value: string }[];
}
interface Detail {
  connectMethod: { kind: string; packageUrl?: string };
  connection: Connection;
}

const create = async (harness: Harness, provider: string, credentials: object, metadata: object = {}) => {
  const { status, body } = await harness.ask("POST", "/connections", { body: { provider, credentials, metadata } });
  expect(status).toBe(201);
  return body as Connection;
};
const patch = (harness: Harness, id: string, body: object) => harness.ask("PATCH", `/connections/${id}`, { body });
const stored = (harness: Harness, id: string) => harness.sandbox.state().connections.find((each) => each.id === id);
const application = { clientId: "c", clientSecret: "s" };

describe("new credentials for an account", () => {
  it.each<[string, object, object, object, object]>([
    ["stripe", { apiKey: "one" }, {}, { apiKey: "two" }, { apiKey: "two" }],
    [
      "servicenow-basic",
      { username: "ana", password: "one" },
      { workspace: "acme" },
      { username: "ana", password: " two " },
      { basicAuth: { username: "ana", password: " two " } },
    ],
    ["formhub", { apiKey: "one" }, {}, { apiKey: "two" }, { basicAuth: { username: "api", password: "two" } }],
    [
      "marketo",
      { ...application, scopes: "read" },
      { workspace: "acme" },
      { clientId: "c2", clientSecret: "s2", scopes: "read, write" },
      { oauth2ClientCredentials: { clientId: "c2", clientSecret: "s2", scopes: ["read", "write"] } },
    ],
    [
      "sellerdesk",
      { username: "u", password: "p", ...application },
      { workspace: "acme" },
      { username: "u", password: "p2", ...application },
      { oauth2PasswordCredentials: { username: "u", password: "p2", ...application } },
    ],
  ])("%s keeps its id and takes them whole", async (provider, before, metadata, after, wire) => {
    const harness = createHarness();
    const { id, actions } = await create(harness, provider, before, metadata);
    expect(actions).toContain("rotate");
    harness.sandbox.scenario("bad-credentials");
    expect((await harness.ask("GET", `/connections/${id}`)).body).toMatchObject({ state: "needs-attention" });
    harness.sandbox.scenario("ok");
    const { status, body } = await patch(harness, id, { credentials: after });
    expect([status, body]).toMatchObject([200, { id, state: "connected" }]);
    expect(stored(harness, id)?.credentials).toMatchObject(wire);
  });

  it("are wanted whole: half of a login is no login", async () => {
    const harness = createHarness();
    const { id } = await create(
      harness,
      "servicenow-basic",
      { username: "ana", password: "one" },
      { workspace: "acme" },
    );
    expect((await patch(harness, id, { credentials: { password: "two" } })).body).toMatchObject({
      code: "invalid_input",
      issues: [{ path: "username", code: "required" }],
    });
    expect(stored(harness, id)?.credentials.basicAuth).toEqual({ username: "ana", password: "one" });
  });

  it.each(["wrong", "expired", "revoked"])(
    "that are %s are refused at their field, and the old ones stay",
    async (word) => {
      const harness = createHarness();
      const { id } = await create(harness, "stripe", { apiKey: "one" });
      const { body, text } = await patch(harness, id, { credentials: { apiKey: `${word}-key-canary` } });
      expect(body).toMatchObject({ code: "credentials_refused", issues: [{ path: "apiKey" }] });
      expect(text).not.toContain("key-canary");
      expect(stored(harness, id)?.credentials.apiKey).toBe("one");
    },
  );

  it("wait for a provider that is down, and concern one provider where only that is", async () => {
    const harness = createHarness();
    const { id } = await create(harness, "stripe", { apiKey: "one" });
    harness.sandbox.scenario("provider-down", { provider: "stripe" });
    expect((await patch(harness, id, { credentials: { apiKey: "two" } })).body).toMatchObject({
      code: "provider_unavailable",
      retryable: true,
    });
    await create(harness, "pipeboard", { apiKey: "fine" });
    harness.sandbox.scenario("bad-credentials", { provider: "pipeboard" });
    expect((await harness.ask("GET", `/connections/${id}`)).body).toMatchObject({ state: "connected" });
  });

  it("are not offered where the platform has no way to change them", async () => {
    const harness = createHarness();
    const one = await create(harness, "callhouse", { account: "1", token: "t", environment: "trial" });
    expect(one.actions).not.toContain("rotate");
    expect(one.actions).not.toContain("reconnect");
    const { status } = await patch(harness, one.id, { credentials: { token: "t2" } });
    expect(status).toBe(422);
    const none = await create(harness, "weatherline", {});
    expect(none.actions).not.toContain("rotate");
  });
});

describe("what is known of an account besides", () => {
  it("can be changed alone, the workspace too", async () => {
    const harness = createHarness();
    const { id, actions } = await create(
      harness,
      "servicenow-basic",
      { username: "ana", password: "one" },
      { workspace: "acme" },
    );
    expect(actions).toContain("edit");
    const { body } = await patch(harness, id, { metadata: { workspace: "acme-eu" } });
    expect(body).toMatchObject({ id, workspace: "acme-eu" });
    expect(stored(harness, id)).toMatchObject({
      providerWorkspaceRef: "acme-eu",
      credentials: { basicAuth: { password: "one" } },
    });
  });

  it("is filled in with the default where the customer leaves it empty", async () => {
    const harness = createHarness();
    const credentials = { account: "1", token: "t", environment: "trial" };
    const given = await create(harness, "callhouse", credentials, { region: "us" });
    const left = await create(harness, "callhouse", credentials);
    expect([given.metadata, left.metadata]).toMatchObject([
      [{ name: "region", value: "us" }],
      [{ name: "region", value: "eu" }],
    ]);
  });

  it("is cleared by an empty value where it is optional, and stays where it is not named", async () => {
    const harness = createHarness();
    const { id } = await create(
      harness,
      "callhouse",
      { account: "1", token: "t", environment: "trial" },
      { region: "us" },
    );
    const cleared = await patch(harness, id, { metadata: { region: " " } });
    expect(cleared.body).toMatchObject({ id, metadata: [] });
    expect((await harness.ask("GET", `/connections/${id}`)).body).toMatchObject({ metadata: [] });
    const again = await patch(harness, id, { metadata: { region: "us" } });
    expect(again.body).toMatchObject({ metadata: [{ name: "region", value: "us" }] });
    const required = await create(harness, "servicenow-basic", { username: "a", password: "b" }, { workspace: "acme" });
    const { status, body } = await patch(harness, required.id, { metadata: { workspace: "" } });
    expect([status, body]).toMatchObject([422, { issues: [{ path: "workspace", code: "required" }] }]);
  });

  it("is asked for later, when the integration's module needs more than the account was asked", async () => {
    const integration = (name: string, module: string) => ({
      name,
      provider: "netsuite",
      module,
      proxy: { enabled: true },
    });
    const harness = createHarness({
      manifest: {
        specVersion: "1.0.0",
        integrations: [integration("ledger", "restapi"), integration("scripts", "restlet")],
      },
    });
    const started = await harness.ask("POST", "/connections/authorizations", {
      body: { integration: "ledger", metadata: { workspace: "1234567" } },
    });
    expect(started.status).toBe(201);
    await harness.finish((started.body as { authorizationUrl: string }).authorizationUrl);
    const detail = async (name: string) => (await harness.ask("GET", `/integrations/${name}`)).body as Detail;
    expect((await detail("ledger")).connection.missing).toEqual([]);
    const { connection } = await detail("scripts");
    expect(connection.missing).toMatchObject([{ name: "scriptId", required: true }]);
    expect((await patch(harness, connection.id, { metadata: { scriptId: "3046" } })).status).toBe(200);
    expect((await detail("scripts")).connection.missing).toEqual([]);
  });
});

describe("an account that is used", () => {
  it("is not disconnected, and the answer says why", async () => {
    const harness = createHarness();
    const id = await harness.connect();
    const installed = await install(harness, id);
    expect(installed.status).toBe(201);
    const { status, body } = await harness.ask("DELETE", `/connections/${id}`);
    expect([status, body]).toMatchObject([
      409,
      { code: "conflict", issues: [{ path: "connectionId", code: "in_use" }] },
    ]);
    expect(stored(harness, id)).toBeDefined();
    await harness.ask("DELETE", `/installations/${(installed.body as { id: string }).id}`);
    expect((await harness.ask("DELETE", `/connections/${id}`)).status).toBe(404);
  });
});

describe("the package of the product's app", () => {
  const packageInstallURL = "https://login.salesforce.com/packaging/installPackage.apexp?p0=04t123456789";
  const withApp = (address: string, appId = "app-1") => {
    const harness: Harness = createHarness();
    const answering = (request: Request): Promise<Response> =>
      request.url.endsWith("/provider-apps")
        ? Promise.resolve(
            Response.json([
              { id: "app-1", provider: "salesforce", metadata: { providerParams: { packageInstallURL: address } } },
            ]),
          )
        : harness.sandbox.ampersand.fetch(request);
    const { project, apiKey } = harness.sandbox.ampersand;
    const installations = ampersand({
      ...{ project, apiKey, baseUrl: "https://sandbox.invalid/v1", fetch: answering },
      oauth: { providerApps: { salesforce: appId } },
    });
    return createHarness({ installations });
  };
  const packageUrl = async (harness: Harness) =>
    ((await harness.ask("GET", "/integrations/crm")).body as Detail).connectMethod.packageUrl;

  it("is named where the host names its app", async () => {
    expect(await packageUrl(withApp(packageInstallURL))).toBe(packageInstallURL);
    expect(await packageUrl(createHarness())).toBeUndefined();
    expect(await packageUrl(withApp(packageInstallURL, "another"))).toBeUndefined();
  });

  it.each(["javascript:alert(1)", "https://user:pass@login.salesforce.com/", "//evil.example", ""])(
    "is left out when its address may not be opened: %s",
    async (address) => {
      expect(await packageUrl(withApp(address))).toBeUndefined();
    },
  );
});
