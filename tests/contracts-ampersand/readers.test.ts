import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { connectionListSchema, connectionSchema } from "../../src/contracts/ampersand/connection.js";
import { configContentSchema } from "../../src/contracts/ampersand/config-content.js";
import { escapeMaskName, installationSchema } from "../../src/contracts/ampersand/installation.js";
import { hydratedRevisionSchema, isMappingField } from "../../src/contracts/ampersand/integration.js";
import { operationPageSchema } from "../../src/contracts/ampersand/operation.js";
import { problemIssues, problemSchema } from "../../src/contracts/ampersand/problem.js";
import { providerInfoSchema } from "../../src/contracts/ampersand/provider.js";
import { collectDropped, mapOf, type Dropped } from "../../src/contracts/dropping.js";
import { createMemoryProvider, createSandbox, sampleManifest } from "tenon-kit/sandbox";

const connection = {
  id: "c1",
  projectId: "p",
  provider: "acme",
  group: { groupRef: "g", groupName: "G", projectId: "p", createTime: "2026-01-01T00:00:00Z" },
  consumer: { consumerRef: "u", consumerName: "U", projectId: "p", createTime: "2026-01-01T00:00:00Z" },
  createTime: "2026-01-01T00:00:00Z",
  authScheme: "apiKey",
  status: "working",
};

describe("a list", () => {
  test("loses only the item that does not fit, and says which", () => {
    const found: Dropped[] = [];
    const list = collectDropped(
      (each) => found.push(each),
      () =>
        z.parse(connectionListSchema, [
          connection,
          { ...connection, id: 5, apiKey: "secret-1" },
          null,
          { ...connection, id: "c2" },
        ]),
    );
    expect(list.map((each) => each.id)).toEqual(["c1", "c2"]);
    expect(found.map((each) => each.at)).toEqual([1, 2]);
    expect(JSON.stringify(found)).not.toContain("secret-1");
  });

  test("is refused when it is something else", () => {
    for (const value of [null, {}, "[]", undefined])
      expect(z.safeParse(connectionListSchema, value).success).toBe(false);
  });
});

describe("what nobody knew when this was written", () => {
  test("new values of an enum are read as they are, missing ones as unknown", () => {
    const read = z.parse(connectionSchema, { ...connection, status: "resting", authScheme: "oauth9" });
    expect([read.status, read.authScheme]).toEqual(["resting", "oauth9"]);
    const { status: _status, authScheme: _scheme, ...rest } = connection;
    expect(z.parse(connectionSchema, rest)).toMatchObject({ status: "unknown", authScheme: "unknown" });
    expect(z.parse(providerInfoSchema, { name: "a", authType: "telepathy" }).authType).toBe("telepathy");
  });

  test("extra keys change nothing, null and wrong types of optional values read as missing", () => {
    expect(z.parse(connectionSchema, { ...connection, colour: "red" })).toEqual(z.parse(connectionSchema, connection));
    const read = z.parse(connectionSchema, {
      ...connection,
      providerWorkspaceRef: null,
      providerMetadata: 7,
      updateTime: 12,
    });
    expect([read.providerWorkspaceRef, read.providerMetadata, read.updateTime]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("keys of a configuration stay, because it is written back whole", () => {
    const content = {
      provider: "acme",
      novelty: { a: 1 },
      read: {
        objects: {
          x: {
            objectName: "x",
            selectedFields: { a: true },
            turbo: 3,
            fieldFilters: [{ fieldName: "a", operator: "between", value: [1, 2], unit: "d" }],
            backfill: { defaultPeriod: { days: 3, weeks: 1 } },
          },
        },
        pace: "slow",
      },
      write: { objects: { x: { objectName: "x", selectedFieldSettings: { f: { default: { decimalValue: 1.5 } } } } } },
    };
    expect(z.parse(configContentSchema, content)).toEqual(content);
  });
});

describe("names of another system as keys", () => {
  const hostile = JSON.parse('{"__proto__":true,"constructor":true,"toString":false,"":true,"a.b":true}') as object;

  test("all survive, in order, and reach no prototype", () => {
    const read = z.parse(mapOf(z.boolean()), hostile);
    expect(Object.keys(read)).toEqual(["__proto__", "constructor", "toString", "", "a.b"]);
    expect(Object.getPrototypeOf(read)).toBeNull();
    expect(JSON.stringify(read)).toBe(JSON.stringify(hostile));
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("also inside an installation's configuration", () => {
    const config = {
      id: "1",
      revisionId: "r",
      createTime: "",
      createdBy: "",
      content: { read: { objects: { x: { selectedFields: hostile } } } },
    };
    const read = z.parse(installationSchema, {
      id: "i",
      integrationId: "n",
      healthStatus: "healthy",
      connection,
      config,
    });
    expect(JSON.stringify(read.config)).toBe(JSON.stringify(config));
  });
});

test("a field with fieldName exists, without it the customer chooses one", () => {
  const objects = [
    {
      objectName: "x",
      requiredFields: [{ fieldName: "a", mapToName: "b" }, { mapToName: "c", prompt: "?" }, { prompt: "neither" }],
    },
  ];
  const read = z.parse(hydratedRevisionSchema, { id: "r", content: { name: "n", provider: "p", read: { objects } } });
  expect(read.content.read?.objects?.[0]?.requiredFields?.map((field) => isMappingField(field))).toEqual([false, true]);
});

test("an object that could not be hydrated is read with its error", () => {
  const objects = [
    { objectName: "x", displayName: "X", destination: "d", schedule: "", error: "403 from the provider" },
  ];
  const read = z.parse(hydratedRevisionSchema, { id: "r", content: { name: "n", provider: "p", read: { objects } } });
  expect(read.content.read?.objects?.[0]).toMatchObject({ error: "403 from the provider" });
});

test("a problem is read from any subset of its fields, with issues under either name", () => {
  expect(problemIssues(z.parse(problemSchema, {}))).toEqual([]);
  const read = z.parse(problemSchema, {
    status: "422",
    issues: [{ name: "a" }],
    validationIssues: [{ name: "b", in: "cookie" }, 5],
  });
  expect(read.status).toBeUndefined();
  expect(problemIssues(read).map((issue) => issue.name)).toEqual(["a", "b"]);
});

test("a page of operations is read without its pagination", () => {
  expect(z.parse(operationPageSchema, { results: [{ id: "o", status: "paused" }] })).toMatchObject({
    results: [{ id: "o", status: "paused" }],
  });
});

test("names in masks are escaped with a backslash", () => {
  expect(escapeMaskName("my.object:v2\\x")).toBe("my\\.object\\:v2\\\\x");
  expect(escapeMaskName("contacts")).toBe("contacts");
});

test("what the sandbox answers is read without anything being left out", async () => {
  const provider = createMemoryProvider();
  const sandbox = createSandbox({ manifest: sampleManifest, provider });
  const { apiKey, origin, project } = sandbox.ampersand;
  const headers = { "x-api-key": apiKey, "content-type": "application/json" };
  const call = (path: string, init: RequestInit = {}) =>
    sandbox.ampersand.fetch(new Request(`${origin}/v1${path}`, { ...init, headers }));
  const body = JSON.stringify({
    projectIdOrName: project,
    provider: "salesforce",
    groupRef: "g",
    consumerRef: "u",
    providerWorkspaceRef: "w",
  });
  const url = await (await call("/oauth-connect", { method: "POST", body })).text();
  await sandbox.ampersand.fetch(new Request(provider.allow(url)));
  const found: Dropped[] = [];
  const answer: unknown = await (await call(`/projects/${project}/connections`)).json();
  expect(
    collectDropped(
      (each) => found.push(each),
      () => z.parse(connectionListSchema, answer),
    ),
  ).toHaveLength(1);
  expect(found).toEqual([]);
});
