import { describe, expect, it } from "vitest";
import { ada, configuration, createHarness, install, manifest } from "./harness.js";

describe("what the browser gets from each route", () => {
  it("says who is signed in and which services there are", async () => {
    const { ask, sandbox } = createHarness();
    const { status, body } = await ask("GET", "/session");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      contractVersion: "1",
      project: { id: sandbox.ampersand.project },
      consumer: { ref: "ada" },
      group: { ref: "acme", name: "Group acme" },
      services: { installations: true, syncFlow: false },
    });
  });

  it("lists the integrations as cards", async () => {
    const harness = createHarness();
    await install(harness, await harness.connect());
    const { body } = await harness.ask("GET", "/integrations");
    expect(body).toEqual({
      integrations: [
        {
          name: "crm",
          displayName: "CRM sync",
          provider: { key: "salesforce", displayName: "Salesforce" },
          installed: true,
          connection: "connected",
        },
        {
          name: "payments",
          displayName: "payments",
          provider: { key: "stripe", displayName: "Stripe" },
          installed: false,
        },
      ],
    });
  });

  it("tells how an integration that is not connected yet is connected", async () => {
    const { ask } = createHarness();
    const { status, body } = await ask("GET", "/integrations/crm");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: "crm",
      provider: { key: "salesforce" },
      reads: [{ objectName: "account" }, { objectName: "contact" }],
      writes: [{ objectName: "contact" }],
      connectMethod: { kind: "oauth", inputs: [{ name: "workspace", target: "metadata", required: true }] },
      connections: [],
    });
    expect(body).not.toHaveProperty("connection");
    expect((await ask("GET", "/integrations/nothing")).status).toBe(404);
  });

  it("shows the installation and its connection once both are there", async () => {
    const harness = createHarness();
    const id = await harness.connect();
    const created = await install(harness, id);
    expect(created.status).toBe(201);
    const { body } = await harness.ask("GET", "/integrations/crm");
    expect(body).toMatchObject({
      connection: {
        id,
        state: "connected",
        workspace: "acme",
        actions: expect.arrayContaining(["reconnect"]) as never,
      },
      installation: { integration: "crm", connectionId: id, health: "healthy" },
    });
  });

  it("tells whether the account goes with the installation", async () => {
    const [crm] = manifest.integrations;
    const integrations = [crm, { ...crm, name: "crm-too" }];
    const harness = createHarness({ manifest: { ...manifest, integrations } });
    const id = await harness.connect();
    const goes = async () =>
      ((await harness.ask("GET", "/integrations/crm")).body as { connectionGoes?: boolean }).connectionGoes;
    expect(await goes()).toBeUndefined();
    await install(harness, id);
    expect(await goes()).toBe(true);
    const body = { integration: "crm-too", connectionId: id, configuration };
    expect((await harness.ask("POST", "/installations", { body })).status).toBe(201);
    expect(await goes()).toBe(false);
  });

  it("hands over the objects of an account with the two kinds of field told apart", async () => {
    const harness = createHarness();
    const id = await harness.connect();
    const { status, body } = await harness.ask("GET", `/integrations/crm/objects?connectionId=${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      proxy: true,
      read: [
        {
          objectName: "account",
          anyOptionalField: true,
          backfill: { days: 30 },
          requiredFields: [
            { kind: "existing", fieldName: "name" },
            { kind: "mapping", mapToName: "region", prompt: "Which field holds the region?" },
          ],
        },
        { objectName: "contact" },
      ],
      write: [{ objectName: "contact", inheritMapping: true, allowsFieldDefaults: true }],
    });
    expect((body as { read: { accountFields: unknown[] }[] }).read[0]!.accountFields.length).toBeGreaterThan(3);
  });

  it("installs exactly what was chosen, with the schedule, destination and history of the manifest", async () => {
    const harness = createHarness();
    await install(harness, await harness.connect());
    const stored = harness.sandbox.state().installations[0]!;
    expect(stored.groupRef).toBe("acme");
    expect(JSON.parse(JSON.stringify(stored.config.content))).toEqual({
      provider: "salesforce",
      read: {
        objects: {
          account: {
            objectName: "account",
            schedule: "*/30 * * * *",
            destination: "accountWebhook",
            selectedFields: { name: true, industry: true },
            selectedFieldMappings: { region: "billingcountry" },
            backfill: { defaultPeriod: { days: 30 } },
          },
        },
      },
      write: { objects: { contact: { objectName: "contact" } } },
    });
    expect(stored.config.createdBy).toBe("consumer:ada");
  });

  it("answers a second, equal installation with the first, and another one as a conflict", async () => {
    const harness = createHarness();
    const id = await harness.connect();
    const first = await install(harness, id);
    const second = await install(harness, id);
    expect(second.status).toBe(201);
    expect((second.body as { id: string }).id).toBe((first.body as { id: string }).id);
    const other = await harness.ask("POST", "/installations", {
      body: { integration: "crm", connectionId: id, configuration: { ...configuration, write: [] } },
    });
    expect([other.status, (other.body as { code: string }).code]).toEqual([409, "conflict"]);
    expect(harness.sandbox.state().installations).toHaveLength(1);
  });

  it("says which choice the upstream refused, in the words of the kit", async () => {
    const harness = createHarness();
    const id = await harness.connect();
    const { status, body } = await harness.ask("POST", "/installations", {
      body: {
        integration: "crm",
        connectionId: id,
        configuration: { read: [{ objectName: "account", fields: ["name"], mappings: [] }] },
      },
    });
    expect(status).toBe(422);
    const { code, issues } = body as { code: string; issues: { path: string }[] };
    expect(code).toBe("invalid_input");
    expect(issues[0]!.path).toMatch(/^configuration\.read\.account/);
  });

  it("reads, changes and removes an installation", async () => {
    const harness = createHarness();
    const created = (await install(harness, await harness.connect())).body as {
      id: string;
      version: string;
      configuration: { read: { fields: string[] }[] };
    };
    const path = `/installations/${created.id}`;
    expect((await harness.ask("GET", path)).body).toEqual(created);
    created.configuration.read[0]!.fields.push("website");
    const { version, configuration: wanted } = created;
    const updated = await harness.ask("PATCH", path, { body: { version, configuration: wanted } });
    expect(updated.status).toBe(200);
    expect((updated.body as { version: string }).version).not.toBe(version);
    const stale = await harness.ask("PATCH", path, { body: { version, configuration: wanted } });
    expect((stale.body as { code: string }).code).toBe("conflict");
    expect((await harness.ask("DELETE", path)).status).toBe(204);
    expect((await harness.ask("GET", path)).status).toBe(404);
    expect(harness.sandbox.state().installations).toHaveLength(0);
  });

  it("sends nothing upstream when an update changes nothing", async () => {
    const harness = createHarness();
    const created = (await install(harness, await harness.connect())).body as { id: string; version: string };
    const { version, configuration: wanted } = created as unknown as { version: string; configuration: object };
    harness.upstream.length = 0;
    await harness.ask("PATCH", `/installations/${created.id}`, { body: { version, configuration: wanted } });
    expect(harness.upstream.filter((line) => !line.startsWith("GET"))).toEqual([]);
  });

  it("refuses a configuration with an item that does not fit, instead of dropping it", async () => {
    const harness = createHarness();
    const id = await harness.connect();
    const { status, body } = await harness.ask("POST", "/installations", {
      body: {
        integration: "crm",
        connectionId: id,
        configuration: { read: [{ objectName: "account", fields: ["name", 7], mappings: [{ mapToName: "x" }] }] },
      },
    });
    expect(status).toBe(422);
    expect((body as { issues: { path: string }[] }).issues.map(({ path }) => path)).toEqual([
      "configuration.read.account.fields.1",
      "configuration.read.account.mappings.0",
    ]);
    expect(harness.sandbox.state().installations).toHaveLength(0);
  });

  it("lists, reads and removes connections, and says that one in use cannot be removed", async () => {
    const harness = createHarness();
    const id = await harness.connect();
    expect((await harness.ask("GET", "/connections")).body).toMatchObject({
      connections: [{ id, provider: "salesforce", providerName: "Salesforce", state: "connected" }],
    });
    expect((await harness.ask("GET", "/connections?provider=stripe")).body).toEqual({ connections: [] });
    const installed = (await install(harness, id)).body as { id: string };
    expect((await harness.ask("DELETE", `/connections/${id}`)).status).toBe(409);
    await harness.ask("DELETE", `/installations/${installed.id}`);
    expect((await harness.ask("GET", `/connections/${id}`)).status).toBe(404);
  });

  it("connects with a key, rotates it, and never answers it", async () => {
    const { ask, sandbox } = createHarness();
    const created = await ask("POST", "/connections", {
      body: { integration: "payments", credentials: { apiKey: "canary-key-1" } },
    });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ provider: "stripe", state: "connected" });
    const { id, actions } = created.body as { id: string; actions: string[] };
    expect(actions).toEqual(["rotate", "disconnect"]);
    expect(sandbox.state().connections[0]!.credentials.apiKey).toBe("canary-key-1");
    const rotated = await ask("PATCH", `/connections/${id}`, { body: { credentials: { apiKey: "canary-key-2" } } });
    expect(rotated.status).toBe(200);
    expect(sandbox.state().connections[0]!.credentials.apiKey).toBe("canary-key-2");
    expect(created.text + rotated.text).not.toContain("canary");
    expect((await ask("DELETE", `/connections/${id}`)).status).toBe(204);
  });

  it("tells a form that is not complete from a key the provider refused", async () => {
    const { ask, sandbox } = createHarness();
    const empty = await ask("POST", "/connections", { body: { integration: "payments" } });
    expect(empty.body).toMatchObject({ code: "invalid_input", issues: [{ path: "apiKey", code: "required" }] });
    const unknown = await ask("POST", "/connections", {
      body: { integration: "payments", credentials: { apiKey: "good", admin: "yes" } },
    });
    expect(unknown.body).toMatchObject({ code: "invalid_input", issues: [{ path: "admin", code: "unknown" }] });
    sandbox.scenario("bad-credentials");
    const refused = await ask("POST", "/connections", {
      body: { integration: "payments", credentials: { apiKey: "canary-key" } },
    });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: "credentials_refused" });
    expect(refused.text).not.toContain("canary-key");
    sandbox.scenario("provider-down");
    const down = await ask("POST", "/connections", {
      body: { integration: "payments", credentials: { apiKey: "canary-key" } },
    });
    expect([down.status, (down.body as { code: string }).code]).toEqual([502, "provider_unavailable"]);
  });

  it("marks a connection whose credentials stopped working", async () => {
    const harness = createHarness();
    const id = await harness.connect(ada);
    harness.sandbox.scenario("bad-credentials");
    expect((await harness.ask("GET", `/connections/${id}`)).body).toMatchObject({
      state: "needs-attention",
      reason: "bad_credentials",
    });
  });
});
