import { describe, expect, test } from "vitest";
import { createSandbox, ManifestError, sampleManifest } from "tenon-kit/sandbox";
import { issueNames, manifest, world, type Tree } from "./world.js";

describe("a project", () => {
  test("is found by name and id, tells its entitlements when asked, and is renamed by mask", async () => {
    const w = world();
    const project = await w.tree("GET", w.project);
    expect(project).not.toHaveProperty("entitlements");
    expect(await w.tree("GET", `/v1/projects/${project.id}?includeEntitlements=true`)).toHaveProperty(
      "entitlements.brandingRemoval.value",
    );
    expect((await w.send("GET", "/projects/other")).status).toBe(404);
    expect(
      await w.tree("PATCH", w.project, { updateMask: ["appName"], project: { appName: "Northwind", name: "ignored" } }),
    ).toMatchObject({ appName: "Northwind", name: "sandbox-project" });
    expect((await w.send("PATCH", w.project, { updateMask: ["orgId"], project: {} })).status).toBe(400);
  });

  test("keeps provider apps, whose secret never comes back, and uses them for consent", async () => {
    const w = world();
    const path = `${w.project}/provider-apps`;
    const made = await w.send("POST", path, {
      provider: "salesforce",
      clientId: "c",
      clientSecret: "hush-hush",
      scopes: ["api", "offline"],
    });
    expect([made.status, made.text.includes("hush-hush")]).toEqual([200, false]);
    expect((await w.send("POST", path, { provider: "nobody", clientId: "c", clientSecret: "s" })).status).toBe(422);
    const id = (made.body as Tree).id;
    expect(
      await w.tree("PATCH", `${path}/${id}`, { updateMask: ["clientId"], providerApp: { clientId: "d" } }),
    ).toMatchObject({ clientId: "d" });
    expect((await w.send("PATCH", `${path}/${id}`, { updateMask: ["id"], providerApp: {} })).status).toBe(400);
    const connectionId = await w.connect();
    const connection = await w.tree("GET", `${w.project}/connections/${connectionId}?includeCreds=true`);
    expect(connection).toMatchObject({
      providerApp: { id, clientId: "d" },
      oauth2AuthorizationCode: { scopes: ["api", "offline"] },
    });
    expect((await w.send("DELETE", `${path}/${id}`)).status).toBe(204);
    expect((await w.send("DELETE", `${path}/${id}`)).status).toBe(422);
    expect(await w.tree("GET", path)).toEqual([]);
  });
});

describe("integrations", () => {
  test("carry the latest revision, with a schedule where the manifest has none and the catalog's provider name", async () => {
    const w = world();
    const [crm, payments] = await w.list("GET", `${w.project}/integrations`);
    expect(crm).toMatchObject({
      name: "crm",
      provider: "salesforce",
      latestRevision: { specVersion: "1.0.0", content: { displayName: "CRM" } },
    });
    expect(crm?.latestRevision.content.read.objects.map((each) => each.schedule)).toEqual([
      "*/30 * * * *",
      "0 * * * *",
    ]);
    expect(payments).toMatchObject({ provider: "stripe" });
    expect(await w.tree("GET", `${w.project}/integrations/crm`)).toEqual(
      await w.tree("GET", `${w.project}/integrations/${w.integrationId()}`),
    );
    expect((await w.send("GET", `${w.project}/integrations/nobody`)).status).toBe(404);
  });

  test("are deployed again: changed ones get a revision, the same text changes nothing", async () => {
    const w = world();
    const path = `${w.project}/integrations:batch`;
    const before = await w.list("GET", `${w.project}/integrations`);
    expect(await w.tree("PUT", path, { sourceYaml: manifest })).toEqual(before);
    const [changed] = await w.list("PUT", path, {
      sourceYaml: manifest.replace("displayName: CRM", "displayName: Sales"),
    });
    expect(changed?.id).toBe(before[0]?.id);
    expect(changed?.latestRevision.id).not.toBe(before[0]?.latestRevision.id);
    const wrong = await w.send("PUT", path, {
      sourceYaml: manifest.replace("objectName: account", "objectNam: account"),
    });
    expect([wrong.status, wrong.text]).toEqual([
      422,
      expect.stringContaining("integrations[0].read.objects[0].objectName: is required"),
    ]);
    expect((await w.send("PUT", path, { sourceZipUrl: "https://example.com/a.zip" })).status).toBe(422);
    expect((await w.send("PUT", path, { sourceYaml: "a: [" })).status).toBe(422);
  });

  test("get revisions, are created and are deleted with their installations", async () => {
    const w = world();
    expect(
      (
        await w.send("POST", `${w.project}/integrations/${w.integrationId()}/revisions`, {
          sourceYaml: manifest.replace("CRM", "Sales"),
        })
      ).status,
    ).toBe(201);
    expect(
      (await w.send("POST", `${w.project}/integrations/crm/revisions`, { sourceYaml: sampleManifest })).status,
    ).toBe(422);
    const content = { name: "mail", provider: "hubspot", proxy: { enabled: true } };
    const created = { name: "mail", provider: "hubspot", latestRevision: { specVersion: "1.0.0", content } };
    expect((await w.send("POST", `${w.project}/integrations`, created)).status).toBe(201);
    expect((await w.send("POST", `${w.project}/integrations`, created)).status).toBe(422);
    await w.install();
    expect((await w.send("DELETE", `${w.project}/integrations/crm`)).status).toBe(204);
    expect((await w.send("DELETE", `${w.project}/integrations/crm`)).status).toBe(404);
    expect(w.sandbox.state()).toMatchObject({ installations: [], connections: [] });
  });
});

describe("hydrating", () => {
  const hydrate = async () => {
    const w = world();
    const connectionId = await w.connect();
    const { latestRevision } = await w.tree("GET", `${w.project}/integrations/crm`);
    const path = `${w.project}/integrations/${w.integrationId()}/revisions/${latestRevision.id}:hydrate`;
    return { w, path, connectionId };
  };

  test("tells fields, labels, types and choices of the customer's account", async () => {
    const { w, path, connectionId } = await hydrate();
    const { content } = await w.tree("GET", `${path}?connectionId=${connectionId}`);
    expect(content).not.toHaveProperty("subscribe");
    const [account] = content.read.objects;
    expect(account).toMatchObject({
      ...{ objectName: "account", displayName: "Account", mapToName: "company", optionalFieldsAuto: "all" },
      requiredFields: [
        { fieldName: "name", displayName: "Account Name" },
        { mapToName: "region", prompt: "Which field is the region?" },
      ],
      optionalFields: [{ fieldName: "industry", displayName: "Industry" }],
    });
    expect(account?.requiredFields[1]).not.toHaveProperty("fieldName");
    const fields = account?.allFieldsMetadata ?? {};
    expect(Object.keys(fields).length).toBeGreaterThanOrEqual(60);
    expect(fields.type).toMatchObject({
      valueType: "singleSelect",
      values: expect.arrayContaining([{ value: "customer", displayValue: "Customer" }]) as unknown,
    });
    expect(fields.parentid).toMatchObject({ valueType: "reference", referenceTo: ["account"] });
    expect(fields.tier__c).toMatchObject({ isCustom: true });
    expect(fields.id).toMatchObject({ readOnly: true });
    expect(content.write.objects).toEqual([{ objectName: "account", displayName: "Account" }]);
  });

  test("needs a connection of the provider, and a revision that exists", async () => {
    const { w, path } = await hydrate();
    const without = await w.send("GET", path);
    expect([without.status, issueNames(without)]).toEqual([400, ["connectionId"]]);
    expect((await w.send("GET", `${path}?connectionId=nobody`)).status).toBe(404);
    const stripe = await w.tree("POST", `${w.project}/connections:generate`, {
      groupRef: "a",
      consumerRef: "b",
      provider: "stripe",
      apiKey: "k",
    });
    expect((await w.send("GET", `${path}?connectionId=${stripe.id}`)).status).toBe(400);
    expect((await w.send("GET", `${path.replace(/revisions\/[^:]+/, "revisions/none")}?connectionId=x`)).status).toBe(
      404,
    );
  });

  test("one object's fields are read alone, by either name, with or without the read-only ones", async () => {
    const { w } = await hydrate();
    const path = `${w.project}/integrations/crm/objects/company/metadata`;
    expect((await w.send("GET", `${path}?groupRef=acme`)).status).toBe(404);
    expect((await w.send("GET", path)).status).toBe(400);
    await w.install();
    const all = await w.tree("GET", `${path}?groupRef=acme`);
    expect(all).toMatchObject({ name: "account", mappedObjectName: "company", displayName: "Account" });
    expect(all.fields).toHaveProperty("id");
    expect((await w.tree("GET", `${path}?groupRef=acme&excludeReadOnly=true`)).fields).not.toHaveProperty("id");
    const native = `${w.project}/providers/salesforce/objects/lead/metadata`;
    expect((await w.tree("GET", `${native}?groupRef=acme`)).fields).toHaveProperty("company");
    expect((await w.send("GET", `${native}?groupRef=nobody`)).status).toBe(404);
  });
});

describe("seeding", () => {
  const failure = (options: Parameters<typeof createSandbox>[0]): string => {
    try {
      createSandbox(options);
    } catch (error) {
      return error instanceof Error ? error.message : "";
    }
    return "no error";
  };

  test.each([
    ["text that is no YAML", "integrations: [", /not valid YAML/],
    ["an empty file", "", /the file: must hold specVersion and integrations/],
    ["no integrations", "specVersion: 1.0.0\nintegrations: []", /integrations: must hold at least one/],
    [
      "a missing provider",
      "specVersion: 1.0.0\nintegrations:\n  - name: a",
      /integrations\[0\]\.provider: is required/,
    ],
    [
      "a field without a name",
      manifest.replace("- fieldName: industry", "- prompt: x"),
      /integrations\[0\]\.read\.objects\[0\]\.optionalFields\[0\]: a field needs fieldName/,
    ],
    ["a wrong type", manifest.replace("fullHistory: true", "days: many"), /backfill\.defaultPeriod\.days: must be/],
    ["a bad schedule", manifest.replace("0 * * * *", "hourly"), /schedule: must be a five-field cron/],
    ["one name twice", manifest.replace("name: payments", "name: crm"), /integrations\[1\]\.name: "crm" is used twice/],
  ])("says what and where for %s", (_what, text, message) => {
    expect(failure({ manifest: text })).toMatch(message);
    expect(() => createSandbox({ manifest: text })).toThrow(ManifestError);
  });

  test("says which entry of a catalog or of the metadata is wrong", () => {
    expect(failure({ manifest, catalog: { catalog: { acme: { name: "acme" } } } })).toMatch(/acme\.authType/);
    expect(failure({ manifest, catalog: { catalog: [] } })).toMatch(/catalog is not valid/);
    expect(failure({ manifest, objectMetadata: { salesforce: { account: {} } } })).toMatch(
      /salesforce\.account must hold fields/,
    );
  });

  test("takes files of its user, matching names without regard to case", async () => {
    const catalog = { catalog: { SalesForce: { name: "SalesForce", authType: "oauth2", extra: { kept: true } } } };
    const objectMetadata = {
      SALESFORCE: {
        Account: { displayName: "Firma", fields: { name: "Name", size: { displayName: "Größe", valueType: "int" } } },
      },
    };
    const w = world({ catalog, objectMetadata });
    expect(await w.tree("GET", "/providers/salesforce")).toMatchObject({ name: "SalesForce", extra: { kept: true } });
    expect(Object.keys(await w.tree("GET", "/providers"))).toEqual(["SalesForce"]);
    await w.connect("acme", "SalesForce");
    const { displayName, fields } = await w.tree(
      "GET",
      `${w.project}/providers/salesforce/objects/account/metadata?groupRef=acme`,
    );
    expect([displayName, Object.keys(fields)]).toEqual(["Firma", ["name", "size", "industry"]]);
  });

  test("an integration of a provider that the catalog does not know can be connected and hydrated", async () => {
    const text =
      "specVersion: 1.0.0\nintegrations:\n  - {name: x, provider: unheardOf, read: {objects: [{objectName: widgets, destination: d, requiredFields: [{fieldName: colour}]}]}}";
    const w = world({ manifest: text });
    expect((await w.send("GET", "/providers/unheardOf")).status).toBe(404);
    const connectionId = await w.connect("acme", "unheardOf");
    const { id, latestRevision } = await w.tree("GET", `${w.project}/integrations/x`);
    const answer = await w.tree(
      "GET",
      `${w.project}/integrations/${id}/revisions/${latestRevision.id}:hydrate?connectionId=${connectionId}`,
    );
    expect(answer.content.read.objects[0]?.allFieldsMetadata).toHaveProperty("colour.displayName", "Colour");
  });

  test("the sample manifest starts, and production does not", () => {
    expect(createSandbox({ manifest: sampleManifest }).state().integrations.length).toBeGreaterThan(0);
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = "production";
    try {
      expect(failure({ manifest })).toMatch(/NODE_ENV=production.*force: true/);
      expect(createSandbox({ manifest, force: true }).ampersand.project).toBe("sandbox-project");
    } finally {
      process.env.NODE_ENV = before;
    }
  });
});
