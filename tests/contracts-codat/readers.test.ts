import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { companySchema } from "../../src/contracts/codat/company.js";
import { configurationSchema, setConfigurationRequestSchema } from "../../src/contracts/codat/configuration.js";
import {
  connectionSchema,
  updateAuthorizationRequestSchema,
  updateConnectionRequestSchema,
} from "../../src/contracts/codat/connection.js";
import { basicAuthorization, errorMessageSchema } from "../../src/contracts/codat/error-message.js";
import { brandingSchema, integrationSchema } from "../../src/contracts/codat/integration.js";
import { readMoment } from "../../src/contracts/codat/moment.js";
import { pageOf } from "../../src/contracts/codat/page.js";
import { companySyncStatusListSchema, syncFlowUrlSchema } from "../../src/contracts/codat/sync.js";
import { flowTextsSchema, visibleAccountsSchema } from "../../src/contracts/codat/sync-flow-settings.js";
import { collectDropped, type Dropped } from "../../src/contracts/dropping.js";

const connection = {
  id: "7d8f6f0e-3b1a-4c55-9c5e-000000000001",
  integrationId: "7d8f6f0e-3b1a-4c55-9c5e-000000000002",
  sourceId: "7d8f6f0e-3b1a-4c55-9c5e-000000000003",
  sourceType: "Commerce",
  platformName: "Shop",
  linkUrl: "https://link.example.com/start",
  status: "Linked",
  created: "2026-01-01",
};

describe("answers are read with a light hand", () => {
  test.each([
    [{ lastSync: null }, { lastSync: undefined }],
    [{ dataConnectionErrors: null }, { dataConnectionErrors: undefined }],
    [{ connectionInfo: null }, { connectionInfo: undefined }],
    [{ connectionInfo: { retries: 3 } }, { connectionInfo: { retries: 3 } }],
    [{ status: "Suspended" }, { status: "Suspended" }],
    [{ status: null }, { status: "Unknown" }],
    [{ sourceType: "Payroll" }, { sourceType: "Payroll" }],
    [{ sourceType: undefined }, { sourceType: "Unknown" }],
    [{ linkUrl: 7 }, { linkUrl: undefined }],
    [{ platformName: null }, { platformName: "" }],
    [{ unheard: true }, {}],
    [
      { dataConnectionErrors: [{ statusCode: 500, errorMessage: "x" }] },
      { dataConnectionErrors: [{ errorMessage: "x" }] },
    ],
  ])("a connection with %j", (change, found) => {
    const read = z.parse(connectionSchema, { ...connection, ...change });
    expect(read).toMatchObject({ id: connection.id, ...found });
    expect(read).not.toHaveProperty("unheard");
  });

  test("one item that is none costs no other, and is told", () => {
    const dropped: Dropped[] = [];
    const page = collectDropped(
      (each) => dropped.push(each),
      () => z.parse(pageOf(connectionSchema), { results: [{ id: null }, connection, "x"], _links: null }),
    );
    expect(page.results.map((each) => each.id)).toEqual([connection.id]);
    expect(dropped.map((each) => each.at)).toEqual([0, 2]);
    expect(page._links).toBeUndefined();
  });

  test.each([{}, { results: null }, { results: [], pageNumber: "1", totalResults: null }])(
    "a page like %j is empty",
    (page) => {
      expect(z.parse(pageOf(companySchema), page).results).toEqual([]);
    },
  );

  test("companies, integrations, branding, configuration, texts and syncs need next to nothing", () => {
    expect(z.parse(companySchema, { id: "a", description: null }).name).toBe("");
    expect(z.parse(integrationSchema, { key: "gbol" })).toMatchObject({ enabled: false, sourceType: "Unknown" });
    expect(z.parse(brandingSchema, { button: {}, logo: null })).toEqual({ button: {} });
    expect(z.parse(configurationSchema, {})).toEqual({});
    expect(z.parse(configurationSchema, { enabled: true, schedule: { selectedFrequency: "Weekly" } })).toMatchObject({
      enabled: true,
      schedule: { selectedFrequency: "Weekly" },
    });
    expect({ ...z.parse(flowTextsSchema, { title: { text: null }, odd: "text" }) }).toEqual({ title: {} });
    expect(z.parse(visibleAccountsSchema, { visibleAccounts: null })).toEqual({});
    expect(z.parse(companySyncStatusListSchema, [{ syncUtc: null, syncStatusCode: 9999 }, null])).toEqual([
      { syncStatusCode: 9999 },
    ]);
    expect(z.parse(syncFlowUrlSchema, {}).url).toBeUndefined();
  });

  test("an account of a mapping may be called like something every object has", () => {
    const accounts = JSON.parse('{"__proto__":{"required":true},"constructor":{"required":true}}') as object;
    const read = z.parse(configurationSchema, { configuration: { sales: { accounts } } });
    expect(Object.keys(read.configuration?.sales?.accounts ?? {})).toEqual(["__proto__", "constructor"]);
  });

  test.each([
    [{}, {}],
    [{ statusCode: 429, canBeRetried: true }, { statusCode: 429 }],
    [
      { error: "x", validation: null, detailedErrorCode: 7 },
      { error: "x", detailedErrorCode: 7 },
    ],
  ])("an error like %j", (given, found) => {
    expect(z.parse(errorMessageSchema, given)).toEqual(found);
  });
});

describe("requests are taken strictly", () => {
  test.each([
    [updateConnectionRequestSchema, { status: "unlinked" }],
    [updateConnectionRequestSchema, { state: "Unlinked" }],
    [updateAuthorizationRequestSchema, { token: 5 }],
    [updateAuthorizationRequestSchema, ["token"]],
    [setConfigurationRequestSchema, { schedule: { syncHour: 24 } }],
    [setConfigurationRequestSchema, { configuration: { fees: { accounts: { fees: "x" } } } }],
  ])("%# is refused", (schema, body) => {
    expect(z.safeParse(schema as z.ZodMiniType, body).success).toBe(false);
  });
});

describe("a moment", () => {
  test.each([
    ["2022-10-27T10:22:43.6464237Z", "2022-10-27T10:22:43.646Z"],
    ["2022-10-27T10:22:43Z", "2022-10-27T10:22:43.000Z"],
    ["2022-10-27T10:22:43", "2022-10-27T10:22:43.000Z"],
    ["2022-10-27T10:22", "2022-10-27T10:22:00.000Z"],
    ["2022-10-27", "2022-10-27T00:00:00.000Z"],
    ["2022-10-27 10:22:43", "2022-10-27T10:22:43.000Z"],
    ["2022-10-27T01:00:00-05:00", "2022-10-27T06:00:00.000Z"],
    ["2022-10-27T01:00:00.5+0530", "2022-10-26T19:30:00.500Z"],
    ["  2022-10-27  ", "2022-10-27T00:00:00.000Z"],
    ["2022-13-01", undefined],
    ["yesterday", undefined],
    ["", undefined],
    ["2022", undefined],
    [undefined, undefined],
  ])("%s is %s", (text, moment) => {
    expect(readMoment(text)).toBe(moment);
  });
});

test("the key goes into its header as base64 of itself alone, whatever letters it has", () => {
  expect(basicAuthorization("key")).toBe("Basic a2V5");
  expect(basicAuthorization("schlüssel")).toBe("Basic c2NobMO8c3NlbA==");
});
