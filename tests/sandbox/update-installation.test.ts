import { describe, expect, test } from "vitest";
import { issueNames, world } from "./world.js";

async function installed() {
  const w = world();
  const id = await w.install();
  const path = `${w.installations()}/${id}`;
  const patch = (updateMask: string[], installation: object) => w.send("PATCH", path, { updateMask, installation });
  const config = (content: object) => ({ config: { content } });
  const stored = () => w.sandbox.state().installations[0]?.config.content;
  return { ...w, id, patch, config, stored };
}

describe("an update by mask", () => {
  test("replaces the named object whole and ignores everything else", async () => {
    const w = await installed();
    const account = { ...w.account, selectedFields: { name: true, website: true } };
    const answer = await w.patch(["config.content.read.objects.account"], {
      connectionId: "ignored",
      config: {
        createdBy: "ignored",
        content: { provider: 5, read: { objects: { account, other: "ignored" } }, proxy: { enabled: "ignored" } },
      },
    });
    expect(answer.status).toBe(200);
    expect(w.stored()).toEqual({ ...w.content(), read: { objects: { account } } });
    expect(answer.body).toMatchObject({ createdBy: "api:create-installation" });
  });

  test("drops what the new object does not say: a paused object runs again", async () => {
    const w = await installed();
    await w.patch(
      ["config.content.read.objects.account.disabled"],
      w.config({ read: { objects: { account: { disabled: true } } } }),
    );
    expect(w.stored()?.read?.objects.account).toEqual({ ...w.account, disabled: true });
    await w.patch(["config.content.read.objects.account"], w.config({ read: { objects: { account: w.account } } }));
    expect(w.stored()?.read?.objects.account).toEqual(w.account);
  });

  test("reaches a name with dots and colons, escaped or not", async () => {
    const w = await installed();
    const name = "my.contact:v2";
    const object = (email: boolean) => ({ objectName: name, selectedFields: { email }, selectedFieldMappings: {} });
    const values = (email: boolean) => w.config({ read: { objects: { [name]: object(email) } } });
    expect((await w.patch(["config.content.read.objects.my\\.contact\\:v2"], values(true))).status).toBe(200);
    expect(w.stored()?.read?.objects[name]).toEqual(object(true));
    expect((await w.patch([`config.content.read.objects.${name}`], values(true))).status).toBe(200);
    const paused = w.config({ read: { objects: { [name]: { disabled: true } } } });
    expect((await w.patch(["config.content.read.objects.my\\.contact\\:v2.disabled"], paused)).status).toBe(200);
    expect(w.stored()?.read?.objects[name]?.disabled).toBe(true);
  });

  test("sets author, proxy, written and subscribed objects", async () => {
    const w = await installed();
    const subscribed = { objectName: "account", destination: "hook", inheritFieldsAndMappings: true };
    const written = { objectName: "account", deletionSettings: { enabled: true } };
    const masks = [
      "config.createdBy",
      "config.content.proxy.enabled",
      "config.content.write.objects",
      "config.content.subscribe.objects.account",
    ];
    const answer = await w.patch(masks, {
      config: {
        createdBy: "consumer:bo",
        content: {
          proxy: { enabled: true },
          write: { objects: { account: written } },
          subscribe: { objects: { account: subscribed } },
        },
      },
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ config: { createdBy: "consumer:bo" } });
    expect(w.stored()).toEqual({
      ...w.content(),
      proxy: { enabled: true },
      write: { objects: { account: written } },
      subscribe: { objects: { account: subscribed } },
    });
    expect((await w.patch(["config.content.write.objects"], w.config({ write: { objects: {} } }))).status).toBe(200);
    expect(w.stored()?.write).toEqual({ objects: {} });
  });

  test("switches the connection within the group only", async () => {
    const w = await installed();
    const other = await w.connect("acme", "salesforce", "bo");
    const foreign = await w.connect("elsewhere");
    expect((await w.patch(["connectionId"], { connectionId: other })).body).toMatchObject({
      connection: { id: other },
    });
    expect((await w.patch(["connectionId"], { connectionId: foreign })).status).toBe(400);
  });

  test.each([
    ["an unknown path", ["config.content.read"], {}],
    ["all read objects at once", ["config.content.read.objects"], { config: { content: { read: { objects: {} } } } }],
    ["a mask without a value", ["config.content.read.objects.account"], { config: { content: {} } }],
    [
      "a removal by null",
      ["config.content.read.objects.account"],
      { config: { content: { read: { objects: { account: null } } } } },
    ],
    ["no mask", [], {}],
    ["an escape at the end", ["connectionId\\"], { connectionId: "x" }],
    [
      "pausing what is not installed",
      ["config.content.read.objects.lead.disabled"],
      { config: { content: { read: { objects: { lead: { disabled: true } } } } } },
    ],
    [
      "an inherited key",
      ["config.content.read.objects.constructor.disabled"],
      { config: { content: { read: { objects: {} } } } },
    ],
  ])("answers 400 for %s and changes nothing", async (_what, masks, installation) => {
    const w = await installed();
    const before = w.sandbox.state();
    expect((await w.patch(masks, installation)).status).toBe(400);
    expect(w.sandbox.state()).toEqual(before);
  });

  test("lists the allowed masks when one is unknown", async () => {
    const w = await installed();
    const answer = await w.patch(["config.revisionId"], {});
    expect(answer.body).toMatchObject({ remedy: expect.stringContaining("config.content.proxy.enabled") as string });
  });

  test("answers 422 with the place for an invalid object and changes nothing", async () => {
    const w = await installed();
    const before = w.sandbox.state();
    const answer = await w.patch(
      ["config.content.read.objects.account"],
      w.config({ read: { objects: { account: { ...w.account, selectedFields: {} } } } }),
    );
    expect([answer.status, issueNames(answer)]).toEqual([
      422,
      ["installation.config.content.read.objects.account.selectedFields.name"],
    ]);
    expect(w.sandbox.state()).toEqual(before);
  });
});

describe("a change by JSON Patch", () => {
  const change = async (
    changes: object[],
    more: object = { groupRef: "acme" },
    object = "account",
    action = "read",
  ) => {
    const w = await installed();
    const path = `${w.project}/integrations/${w.integrationId()}/objects/${object}/config-content`;
    return { w, answer: await w.send("PATCH", path, { action, changes, ...more }) };
  };

  test("adds, replaces and removes one field without touching the rest", async () => {
    const { w, answer } = await change([
      { op: "replace", path: "/schedule", value: "0 0 * * *" },
      { op: "add", path: "/selectedFields/phone", value: true },
      { op: "remove", path: "/selectedFields/industry" },
    ]);
    expect(answer.status).toBe(200);
    expect(w.stored()?.read?.objects.account).toEqual({
      ...w.account,
      schedule: "0 0 * * *",
      selectedFields: { name: true, phone: true },
    });
  });

  test("takes the product's own name of an object, and an installation's id", async () => {
    const w = await installed();
    const path = `${w.project}/integrations/crm/objects/company/config-content`;
    const body = { installationId: w.id, action: "read", changes: [{ op: "add", path: "/disabled", value: true }] };
    expect((await w.send("PATCH", path, body)).status).toBe(200);
    expect(w.stored()?.read?.objects.account?.disabled).toBe(true);
  });

  test("unescapes the names in a path", async () => {
    const { w, answer } = await change([
      { op: "add", path: "/selectedValueMappings", value: { type: { "a/b~c": "prospect" } } },
      { op: "replace", path: "/selectedValueMappings/type/a~1b~0c", value: "customer" },
    ]);
    expect(answer.status).toBe(200);
    expect(w.stored()?.read?.objects.account?.selectedValueMappings).toEqual({ type: { "a/b~c": "customer" } });
  });

  test.each([
    ["a path that does not exist", [{ op: "remove", path: "/selectedFields/ghost" }], 400],
    ["a path through the prototype", [{ op: "add", path: "/__proto__/polluted", value: true }], 400],
    ["a path through the constructor", [{ op: "add", path: "/constructor/prototype/polluted", value: true }], 400],
    ["no pointer", [{ op: "replace", path: "schedule", value: "x" }], 400],
    ["an operation that is not offered", [{ op: "move", path: "/schedule", from: "/destination" }], 400],
    ["an operation without its value", [{ op: "add", path: "/schedule" }], 400],
    ["no operations", [], 400],
    ["a result without a required field", [{ op: "remove", path: "/selectedFields/name" }], 422],
    ["a field that does not exist", [{ op: "add", path: "/selectedFields/ghost", value: true }], 422],
    ["a value of the wrong type", [{ op: "add", path: "/selectedFields/phone", value: "yes" }], 422],
    ["an own key called __proto__", [{ op: "add", path: "/__proto__", value: { polluted: true } }], 422],
  ])("refuses %s and changes nothing", async (_what, changes, status) => {
    const { w, answer } = await change(changes);
    expect(answer.status).toBe(status);
    expect(w.stored()).toEqual(w.content());
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test("answers 404 for an object or a group that is not installed, 400 when nobody is named", async () => {
    const add = [{ op: "add", path: "/disabled", value: true }];
    expect((await change(add, { groupRef: "acme" }, "lead")).answer.status).toBe(404);
    expect((await change(add, { groupRef: "nobody" })).answer.status).toBe(404);
    expect((await change(add, {})).answer.status).toBe(400);
    expect((await change(add, { groupRef: "acme" }, "account", "subscribe")).answer.status).toBe(404);
  });
});
