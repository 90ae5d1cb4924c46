import { describe, expect, it } from "vitest";
import { createHarness, eve, manifest } from "./harness.js";

interface Answered {
  displayName: string;
  accountFields: { fieldName: string; readOnly?: boolean }[];
  read?: { objectName: string; unavailable?: object };
  write: { objectName: string; accountFields?: { fieldName: string }[] }[];
}

const withWrites = (...names: string[]) => {
  const [crm, payments] = manifest.integrations;
  return {
    ...manifest,
    integrations: [
      { ...crm, write: { objects: ["contact", ...names].map((objectName) => ({ objectName })) } },
      payments,
    ],
  };
};
const at = (object: string, connectionId: string) =>
  `/integrations/crm/objects/${encodeURIComponent(object)}?connectionId=${connectionId}`;

describe("one object of an account", () => {
  it("comes with its fields and what the integration reads of it", async () => {
    const harness = createHarness();
    const id = await harness.connect();
    const all = (await harness.ask("GET", `/integrations/crm/objects?connectionId=${id}`)).body as { read: object[] };
    const { status, body } = await harness.ask("GET", at("account", id));
    expect(status).toBe(200);
    const one = body as Answered;
    expect(one.read).toEqual(all.read[0]);
    expect(one.displayName).toBe("Account");
    expect(one.accountFields).toEqual((all.read[0] as Answered).accountFields);
  });

  it("that is only written comes with the fields that may be written, whatever its name", async () => {
    for (const name of ["lead", "contacts/custom-fields", "a.b:c", "50% (new)"]) {
      const harness = createHarness({ manifest: withWrites(name) });
      const id = await harness.connect();
      const { status, body } = await harness.ask("GET", at(name, id));
      expect([name, status]).toEqual([name, 200]);
      const one = body as Answered;
      expect(one).not.toHaveProperty("read");
      expect(one.accountFields.length).toBeGreaterThan(3);
      expect(one.accountFields.every(({ readOnly }) => readOnly !== true)).toBe(true);
      expect(harness.upstream.at(-1)).toContain("/providers/salesforce/objects/");
      expect(harness.upstream.at(-1)).toContain("groupRef=acme&excludeReadOnly=true");
    }
  });

  it("is asked of the very account that is installed", async () => {
    const harness = createHarness({ manifest: withWrites("lead") });
    const id = await harness.connect();
    const configuration = { read: [{ objectName: "contact", fields: ["email"] }] };
    await harness.ask("POST", "/installations", { body: { integration: "crm", connectionId: id, configuration } });
    expect((await harness.ask("GET", at("lead", id))).status).toBe(200);
    expect(harness.upstream.at(-1)).toMatch(/\/integrations\/[^/]+\/objects\/lead\/metadata\?/);
  });

  it.each(["nothing", "__proto__", "../connections", "a/../../b", "a//b", "."])(
    "called %s is not found",
    async (name) => {
      const harness = createHarness();
      const id = await harness.connect();
      expect((await harness.ask("GET", at(name, id))).status).toBe(404);
    },
  );

  it("that could not be read is there when it is asked for again", async () => {
    const harness = createHarness();
    const id = await harness.connect();
    harness.sandbox.scenario("object-unavailable", { object: "account" });
    const all = (await harness.ask("GET", `/integrations/crm/objects?connectionId=${id}`)).body as { read: object[] };
    expect(all.read).toMatchObject([{ unavailable: { code: "unavailable" } }, { objectName: "contact" }]);
    expect(all.read[1]).not.toHaveProperty("unavailable");
    const still = (await harness.ask("GET", at("account", id))).body as Answered;
    expect(still).toMatchObject({ accountFields: [], read: { unavailable: { code: "unavailable" } } });
    harness.sandbox.scenario("ok");
    const { read, accountFields } = (await harness.ask("GET", at("account", id))).body as Answered;
    expect(read).not.toHaveProperty("unavailable");
    expect(accountFields.length).toBeGreaterThan(3);
  });

  it("of another organization's account is not found", async () => {
    const harness = createHarness();
    const id = await harness.connect();
    await harness.connect(eve);
    expect((await harness.ask("GET", at("account", id), { as: eve })).status).toBe(404);
    expect((await harness.ask("GET", "/integrations/crm/objects/account")).status).toBe(422);
  });

  it("stands with its writable fields in the list of written objects, where it is read as well", async () => {
    const harness = createHarness({ manifest: withWrites("lead") });
    const id = await harness.connect();
    const { body } = await harness.ask("GET", `/integrations/crm/objects?connectionId=${id}`);
    const [contact, lead] = (body as Answered).write;
    expect(contact?.accountFields?.map(({ fieldName }) => fieldName)).toContain("email");
    expect(contact?.accountFields?.map(({ fieldName }) => fieldName)).not.toContain("createdat");
    expect(lead).not.toHaveProperty("accountFields");
  });
});

describe("a provider without an integration", () => {
  it("tells how an account of it is connected", async () => {
    const { ask } = createHarness();
    const { status, body } = await ask("GET", "/providers/stripe");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      provider: { key: "stripe", displayName: "Stripe" },
      connectMethod: { kind: "apiKey", inputs: [{ name: "apiKey" }] },
      connections: [],
    });
    expect(body).not.toHaveProperty("connection");
  });

  it("names the accounts of the organization, and the one to use where there is one only", async () => {
    const harness = createHarness();
    const id = await harness.connect();
    await harness.connect(eve);
    const one = await harness.ask("GET", "/providers/salesforce");
    expect(one.body).toMatchObject({ connection: { id }, connections: [{ id }] });
    expect((await harness.ask("GET", "/providers/stripe")).body).toMatchObject({ connections: [] });
    for (const apiKey of ["key-one", "key-two"]) {
      await harness.ask("POST", "/connections", { body: { provider: "stripe", credentials: { apiKey } } });
    }
    const two = (await harness.ask("GET", "/providers/stripe")).body as { connections: { id: string }[] };
    expect(new Set(two.connections.map((each) => each.id)).size).toBe(2);
    expect(two).not.toHaveProperty("connection");
  });

  it.each(["nothing", "__proto__", "a%2fb", "..%5c", "%00"])("called %s is not found", async (key) => {
    const { ask } = createHarness();
    expect((await ask("GET", `/providers/${key}`)).status).toBe(404);
  });
});
