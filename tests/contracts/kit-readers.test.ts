import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import {
  attemptSchema,
  configurationSchema,
  connectMethodSchema,
  connectionSchema,
  integrationDetailSchema,
  integrationObjectsSchema,
  installationSchema,
  problemSchema,
  requestBodies,
} from "tenon-kit/contracts";

const detail = {
  name: "crm",
  displayName: "CRM",
  provider: { key: "crm", displayName: "CRM" },
  connectMethod: { kind: "apiKey", inputs: [{ name: "apiKey", label: "API key", type: "secret", required: true }] },
};

describe("readers of the kit contract", () => {
  it("read an unknown connect method as not supported yet, and the rest of the answer as it is", () => {
    const read = z.parse(integrationDetailSchema, { ...detail, connectMethod: { kind: "telepathy" } });
    expect(read.connectMethod.kind).toBe("unsupported");
    expect(read.displayName).toBe("CRM");
  });

  it("read an unknown state as unknown and keep the upstream's word", () => {
    const read = z.parse(connectionSchema, { id: "1", provider: "crm", state: "zombie", rawStatus: "undead" });
    expect(read).toMatchObject({ state: "unknown", rawStatus: "undead", actions: [], metadata: [] });
  });

  it("leave out a bad item and keep the others in order", () => {
    const read = z.parse(integrationObjectsSchema, {
      revisionId: "r",
      read: [{ objectName: "a", displayName: "A" }, null, { objectName: 7 }, { objectName: "b", displayName: "B" }],
    });
    expect(read.read.map((object) => object.objectName)).toEqual(["a", "b"]);
  });

  it("never pass on a moment that no clock understands", () => {
    const read = z.parse(connectionSchema, {
      id: "1",
      provider: "crm",
      state: "connected",
      createdAt: "yesterday-ish",
    });
    expect(read.createdAt).toBeUndefined();
  });

  it("a field called __proto__ is a field like any other", () => {
    const configuration = z.parse(configurationSchema, {
      read: [
        {
          objectName: "a",
          fields: ["__proto__", "name"],
          mappings: [{ mapToName: "__proto__", fieldName: "constructor" }],
        },
      ],
    });
    expect(configuration.read[0]?.fields).toEqual(["__proto__", "name"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("writers refuse members the contract does not name, and keys that could change a prototype", () => {
    const body = requestBodies.createConnection;
    expect(z.safeParse(body, { integration: "crm", consumerRef: "somebody else" }).success).toBe(false);
    expect(z.safeParse(body, { integration: "crm", credentials: { constructor: "x" } }).success).toBe(false);
    const hostile: unknown = JSON.parse('{"integration":"crm","credentials":{"__proto__":"x"}}');
    expect(Object.getOwnPropertyNames(z.parse(body, hostile).credentials)).toEqual([]);
    expect(z.safeParse(body, { integration: "crm", credentials: { apiKey: "k" } }).success).toBe(true);
  });

  const readers = {
    attemptSchema,
    configurationSchema,
    connectMethodSchema,
    connectionSchema,
    integrationDetailSchema,
    installationSchema,
    problemSchema,
  };

  it.each(Object.entries(readers))(
    "%s never throws, never changes its input or any prototype, whatever it is given",
    (_, schema) => {
      fc.assert(
        fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
          const before = JSON.stringify(value);
          z.safeParse(schema, value);
          expect(JSON.stringify(value)).toBe(before);
          expect(Object.keys(Object.prototype)).toEqual([]);
        }),
        { numRuns: 1000, seed: 4 },
      );
    },
  );

  it("read the same with members added that they do not know", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string().map((key) => `x-${key}`),
          fc.jsonValue({ maxDepth: 2 }),
        ),
        (extra) => {
          expect(z.parse(integrationDetailSchema, { ...extra, ...detail })).toEqual(
            z.parse(integrationDetailSchema, detail),
          );
        },
      ),
      { numRuns: 200, seed: 5 },
    );
  });
});
