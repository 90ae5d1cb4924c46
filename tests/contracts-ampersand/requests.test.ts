import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import {
  configContentRequestSchema,
  updateConfigContentRequestSchema,
} from "../../src/contracts/ampersand/config-content-request.js";
import {
  generateConnectionRequestSchema,
  oauthConnectRequestSchema,
  updateConnectionRequestSchema,
} from "../../src/contracts/ampersand/connect.js";
import {
  createInstallationRequestSchema,
  patchConfigContentRequestSchema,
} from "../../src/contracts/ampersand/installation.js";
import { createJwtKeyRequestSchema } from "../../src/contracts/ampersand/jwt-key.js";
import { manifestSchema } from "../../src/contracts/ampersand/manifest.js";

const fits = (schema: z.ZodMiniType, value: unknown) => z.safeParse(schema, value).success;

describe("a request", () => {
  const identity = { groupRef: "g", consumerRef: "c", provider: "p" };

  test("holds what the platform knows and nothing else", () => {
    expect(fits(generateConnectionRequestSchema, { ...identity, apiKey: "k" })).toBe(true);
    expect(fits(generateConnectionRequestSchema, { ...identity, apikey: "k" })).toBe(false);
    expect(fits(generateConnectionRequestSchema, { ...identity, groupRef: "" })).toBe(false);
    expect(fits(generateConnectionRequestSchema, { ...identity, providerMetadata: { region: { value: "eu" } } })).toBe(
      false,
    );
    expect(fits(oauthConnectRequestSchema, { ...identity, projectIdOrName: "x", enableCSRFProtection: true })).toBe(
      true,
    );
    expect(fits(oauthConnectRequestSchema, identity)).toBe(false);
    expect(fits(updateConnectionRequestSchema, { updateMask: [], connection: {} })).toBe(false);
    expect(fits(createJwtKeyRequestSchema, { algorithm: "RS256", publicKeyPem: "p" })).toBe(false);
  });

  test("to change a configuration names whose it is", () => {
    const patch = { action: "read", changes: [{ op: "remove", path: "/a" }] };
    expect(fits(patchConfigContentRequestSchema, { ...patch, groupRef: "g" })).toBe(true);
    expect(fits(patchConfigContentRequestSchema, { ...patch, installationId: "i" })).toBe(true);
    expect(fits(patchConfigContentRequestSchema, patch)).toBe(false);
    expect(fits(patchConfigContentRequestSchema, { ...patch, groupRef: "g", changes: [] })).toBe(false);
  });
});

describe("a configuration that is sent", () => {
  const object = { objectName: "x", selectedFields: { a: true }, selectedFieldMappings: { b: "a" } };
  const create = (read: object) => fits(configContentRequestSchema, { provider: "p", read: { objects: { x: read } } });

  test("says which fields and mappings were chosen when it is new, and may leave them out later", () => {
    expect(create(object)).toBe(true);
    expect(create({ objectName: "x" })).toBe(false);
    expect(fits(updateConfigContentRequestSchema, { read: { objects: { x: { disabled: true } } } })).toBe(true);
    expect(
      fits(createInstallationRequestSchema, {
        groupRef: "g",
        config: { content: { read: { objects: { x: object } } } },
      }),
    ).toBe(true);
  });

  test.each([
    ["an unknown key", { ...object, extra: 1 }],
    ["a field that is neither on nor off", { ...object, selectedFields: { a: "yes" } }],
    ["half a day of backfill", { ...object, backfill: { defaultPeriod: { days: 0.5 } } }],
    ["an unknown operator", { ...object, fieldFilters: [{ fieldName: "a", operator: "lt", value: 1 }] }],
    [
      "two filters for one field",
      {
        ...object,
        fieldFilters: [
          { fieldName: "a", operator: "eq", value: 1 },
          { fieldName: "a", operator: "eq", value: 2 },
        ],
      },
    ],
  ])("never holds %s", (_what, read) => expect(create(read)).toBe(false));

  test("keeps hostile names and names the place of a mistake under them", () => {
    const text = '{"objectName":"x","selectedFields":{"__proto__":true},"selectedFieldMappings":{"constructor":"a"}}';
    const read = z.parse(configContentRequestSchema, { read: { objects: { x: JSON.parse(text) as object } } });
    expect(JSON.stringify(read.read?.objects.x)).toBe(text);
    const wrong = z.safeParse(configContentRequestSchema, {
      read: { objects: { x: JSON.parse(text.replace("true", "5")) as object } },
    });
    expect(wrong.error?.issues[0]?.path).toEqual(["read", "objects", "x", "selectedFields", "__proto__"]);
  });
});

describe("a manifest", () => {
  const manifest = (read: object) => ({
    specVersion: "1.0.0",
    integrations: [{ name: "n", provider: "p", read: { objects: [{ objectName: "x", destination: "d", ...read }] } }],
  });

  test("may come from a later version and may leave the schedule out", () => {
    expect(fits(manifestSchema, { ...manifest({ novelty: true }), more: 1 })).toBe(true);
    expect(fits(manifestSchema, { ...manifest({}), specVersion: 1 })).toBe(true);
  });

  test.each([
    ["an object without a destination", manifest({ destination: undefined })],
    ["a field that names nothing", manifest({ requiredFields: [{ prompt: "?" }] })],
    ["a schedule that is no cron", manifest({ schedule: "daily" })],
    ["negative days", manifest({ backfill: { defaultPeriod: { days: -1 } } })],
    ["no integrations", { specVersion: "1.0.0", integrations: [] }],
  ])("is refused with %s", (_what, value) => expect(fits(manifestSchema, value)).toBe(false));
});
