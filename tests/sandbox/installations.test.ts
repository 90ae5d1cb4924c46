import { describe, expect, test } from "vitest";
import { issueNames, world } from "./world.js";

describe("creating an installation", () => {
  test("stores exactly what was sent, answers 201 and starts the backfill", async () => {
    const w = world();
    const connectionId = await w.connect();
    const body = { groupRef: "acme", connectionId, config: { content: w.content(), createdBy: "consumer:ana" } };
    const made = await w.send("POST", w.installations(), body);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      healthStatus: "healthy",
      lastOperationStatus: "in_progress",
      createdBy: "consumer:ana",
      connection: { id: connectionId, status: "working", group: { groupRef: "acme" } },
      config: { content: w.content(), createdBy: "consumer:ana" },
    });
    expect(w.sandbox.state().installations[0]?.config.content).toEqual(w.content());
  });

  test("uses the group's own connection when none is named", async () => {
    const w = world();
    const connectionId = await w.connect();
    const made = await w.tree("POST", w.installations(), { groupRef: "acme", config: { content: w.content() } });
    expect(made.connection.id).toBe(connectionId);
    expect(made.createdBy).toBe("api:create-installation");
  });

  test("refuses a second one of the same group", async () => {
    const w = world();
    await w.install();
    const again = await w.send("POST", w.installations(), { groupRef: "acme", config: { content: w.content() } });
    expect(again.status).toBe(409);
  });

  test("refuses another group's connection, and a group without any", async () => {
    const w = world();
    const foreign = await w.connect("other");
    const given = await w.send("POST", w.installations(), {
      groupRef: "acme",
      connectionId: foreign,
      config: { content: w.content() },
    });
    expect([given.status, issueNames(given)]).toEqual([400, ["connectionId"]]);
    expect(
      (await w.send("POST", w.installations(), { groupRef: "acme", config: { content: w.content() } })).status,
    ).toBe(400);
  });

  test.each<[string, (content: ReturnType<ReturnType<typeof world>["content"]>, account: object) => unknown, string]>([
    [
      "a required field is not selected",
      (c, a) => ({ ...c, read: { objects: { account: { ...a, selectedFields: { name: false } } } } }),
      "read.objects.account.selectedFields.name",
    ],
    [
      "a required mapping is empty",
      (c, a) => ({ ...c, read: { objects: { account: { ...a, selectedFieldMappings: {} } } } }),
      "read.objects.account.selectedFieldMappings.region",
    ],
    [
      "a mapping points nowhere",
      (c, a) => ({ ...c, read: { objects: { account: { ...a, selectedFieldMappings: { region: "nowhere" } } } } }),
      "read.objects.account.selectedFieldMappings.region",
    ],
    [
      "a selected field does not exist",
      (c, a) => ({ ...c, read: { objects: { account: { ...a, selectedFields: { name: true, ghost: true } } } } }),
      "read.objects.account.selectedFields.ghost",
    ],
    [
      "a field is called like an inherited one",
      (c, a) => ({ ...c, read: { objects: { account: { ...a, selectedFields: { name: true, constructor: true } } } } }),
      "read.objects.account.selectedFields.constructor",
    ],
    [
      "the object is not in the manifest",
      (c, a) => ({ ...c, read: { objects: { account: a, lead: { ...a, objectName: "lead" } } } }),
      "read.objects.lead",
    ],
    [
      "the key and the name differ",
      (c, a) => ({ ...c, read: { objects: { account: { ...a, objectName: "lead" } } } }),
      "read.objects.account.objectName",
    ],
    ["the provider is another", (c) => ({ ...c, provider: "hubspot" }), "provider"],
    ["the provider is missing", ({ provider: _provider, ...c }) => c, "provider"],
    [
      "a key is unknown",
      (c, a) => ({ ...c, read: { objects: { account: { ...a, selectedFeilds: {} } } } }),
      "read.objects.account",
    ],
    [
      "a filter value is not among the choices",
      (c, a) => ({
        ...c,
        read: { objects: { account: { ...a, fieldFilters: [{ fieldName: "type", operator: "eq", value: "alien" }] } } },
      }),
      "read.objects.account.fieldFilters[0].value",
    ],
    [
      "a filter's date is no date",
      (c, a) => ({
        ...c,
        read: {
          objects: {
            account: { ...a, fieldFilters: [{ fieldName: "sla_expiration__c", operator: "eq", value: "soon" }] },
          },
        },
      }),
      "read.objects.account.fieldFilters[0].value",
    ],
    [
      "two filters are for one field",
      (c, a) => ({
        ...c,
        read: {
          objects: {
            account: { ...a, fieldFilters: [1, 2].map((value) => ({ fieldName: "type", operator: "eq", value })) },
          },
        },
      }),
      "read.objects.account.fieldFilters",
    ],
    [
      "the operator is unknown",
      (c, a) => ({
        ...c,
        read: { objects: { account: { ...a, fieldFilters: [{ fieldName: "type", operator: "like", value: "x" }] } } },
      }),
      "read.objects.account.fieldFilters[0].operator",
    ],
    [
      "a mapped value is not among the choices",
      (c, a) => ({
        ...c,
        read: { objects: { account: { ...a, selectedValueMappings: { type: { ours: "theirs" } } } } },
      }),
      "read.objects.account.selectedValueMappings.type.ours",
    ],
    [
      "days are negative",
      (c, a) => ({ ...c, read: { objects: { account: { ...a, backfill: { defaultPeriod: { days: -1 } } } } } }),
      "read.objects.account.backfill.defaultPeriod.days",
    ],
    [
      "the schedule is no cron",
      (c, a) => ({ ...c, read: { objects: { account: { ...a, schedule: "daily" } } } }),
      "read.objects.account.schedule",
    ],
    [
      "a written object is not in the manifest",
      (c) => ({ ...c, write: { objects: { lead: { objectName: "lead" } } } }),
      "write.objects.lead",
    ],
    [
      "a default is outside the choices",
      (c) => ({
        ...c,
        write: {
          objects: {
            account: { objectName: "account", selectedFieldSettings: { type: { default: { stringValue: "alien" } } } },
          },
        },
      }),
      "write.objects.account.selectedFieldSettings.type",
    ],
    [
      "a default is for a read-only field",
      (c) => ({
        ...c,
        write: {
          objects: {
            account: { objectName: "account", selectedFieldSettings: { id: { default: { stringValue: "1" } } } },
          },
        },
      }),
      "write.objects.account.selectedFieldSettings.id",
    ],
    [
      "an event's switch is unknown",
      (c) => ({
        ...c,
        subscribe: {
          objects: {
            account: {
              objectName: "account",
              destination: "hook",
              inheritFieldsAndMappings: true,
              createEvent: { enabled: "sometimes" },
            },
          },
        },
      }),
      "subscribe.objects.account.createEvent.enabled",
    ],
  ])("answers 422 and names the place when %s", async (_when, change, name) => {
    const w = world();
    await w.connect();
    const made = await w.send("POST", w.installations(), {
      groupRef: "acme",
      config: { content: change(w.content(), w.account) },
    });
    expect([made.status, made.type]).toEqual([422, "application/problem+json"]);
    expect(issueNames(made)).toContain(`config.content.${name}`);
    expect(w.sandbox.state().installations).toEqual([]);
  });

  test("answers 400 for a body that is no JSON, lacks the group, or holds an unknown key", async () => {
    const w = world();
    expect((await w.send("POST", w.installations(), "{")).status).toBe(400);
    expect((await w.send("POST", w.installations(), { config: { content: w.content() } })).status).toBe(400);
    expect(
      (await w.send("POST", w.installations(), { groupRef: "acme", group: 1, config: { content: w.content() } }))
        .status,
    ).toBe(400);
  });

  test("a required field is implied by reading all fields, or by being the target of a mapping", async () => {
    const w = world();
    await w.connect();
    const all = { ...w.account, selectedFields: {}, selectedFieldsAuto: "all" };
    const made = await w.send("POST", w.installations(), {
      groupRef: "acme",
      config: { content: { ...w.content(), read: { objects: { account: all } } } },
    });
    expect(made.status).toBe(201);
    await w.connect("b");
    const target = { ...w.account, selectedFields: {}, selectedFieldMappings: { region: "name" } };
    const second = await w.send("POST", w.installations(), {
      groupRef: "b",
      config: { content: { ...w.content(), read: { objects: { account: target } } } },
    });
    expect(second.status).toBe(201);
  });

  test("keeps a value mapping keyed __proto__ and harms no prototype", async () => {
    const w = world();
    await w.connect();
    const text = JSON.stringify({
      groupRef: "acme",
      config: {
        content: {
          ...w.content(),
          read: { objects: { account: { ...w.account, selectedValueMappings: { type: { X: "prospect" } } } } },
        },
      },
    });
    const made = await w.send("POST", w.installations(), text.replace('"X"', '"__proto__"'));
    expect(made.status).toBe(201);
    expect(made.text).toContain('"selectedValueMappings":{"type":{"__proto__":"prospect"}}');
    expect(JSON.stringify(w.sandbox.state())).toContain('{"__proto__":"prospect"}');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe("reading and deleting", () => {
  test("lists by integration, by project and by group", async () => {
    const w = world();
    const id = await w.install("acme");
    await w.install("other");
    for (const path of [w.installations(), `${w.project}/installations`]) {
      expect(await w.tree("GET", path)).toHaveLength(2);
      expect((await w.list("GET", `${path}?groupRef=acme`)).map((each) => each.id)).toEqual([id]);
    }
    expect((await w.tree("GET", `${w.installations()}/${id}`)).id).toBe(id);
    expect((await w.send("GET", `${w.installations()}/nobody`)).status).toBe(404);
    expect((await w.send("GET", `${w.project}/integrations/nobody/installations`)).status).toBe(404);
  });

  test("deleting answers 204 once, takes the connection along, and leaves one that is used elsewhere", async () => {
    const w = world();
    const id = await w.install();
    expect((await w.send("DELETE", `${w.installations()}/${id}`)).status).toBe(204);
    expect((await w.send("DELETE", `${w.installations()}/${id}`)).status).toBe(404);
    expect(w.sandbox.state().connections).toEqual([]);
    expect(w.sandbox.state().operations).toEqual([]);
  });

  test("a connection in use is not deleted", async () => {
    const w = world();
    await w.install();
    const connectionId = w.sandbox.state().connections[0]?.id ?? "";
    expect((await w.send("DELETE", `${w.project}/connections/${connectionId}`)).status).toBe(409);
  });
});
