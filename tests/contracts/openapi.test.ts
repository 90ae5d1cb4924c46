import * as z from "zod";
import { beforeAll, describe, expect, it } from "vitest";
import * as contract from "tenon-kit/contracts";
import { everyEndpoint } from "../../src/contracts/kit/every-endpoint.js";
import { openapiText } from "../../src/contracts/kit/openapi.js";
import { createWorld, outcomes, settings, url } from "../conformance/conformance-world.js";

interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  parameters: { $ref?: string; name?: string; in?: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { $ref?: string; content?: Record<string, { schema: object }> }>;
}
interface Document {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, object>>;
}

const text = openapiText();
const document = JSON.parse(text) as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
);

/** Every object anywhere in the document, with the place where it stands. */
function* objectsIn(value: unknown, at = "#"): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield [at, value as Record<string, unknown>];
  for (const [name, member] of Object.entries(value)) yield* objectsIn(member, `${at}/${name}`);
}

const at = (pointer: string): unknown =>
  pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], document);

/** Reads a schema of the document back into something that judges. */
function judge(schema: object) {
  const local = JSON.stringify({ ...schema, $defs: document.components["schemas"] });
  return z.fromJSONSchema(JSON.parse(local.replaceAll("#/components/schemas/", "#/$defs/")) as never);
}

describe("the OpenAPI document", () => {
  it("is of version 3.1 and of the contract's own version", () => {
    expect([document.openapi, document.info.version]).toEqual(["3.1.0", contract.contractVersion]);
  });

  it("has every endpoint once, with a tag, a summary, and its parameters", () => {
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(
      everyEndpoint.map(({ name }) => name).sort(),
    );
    for (const { name, method, path, status } of everyEndpoint) {
      const operation = operations.find(({ operationId }) => operationId === name);
      expect(operation).toMatchObject({ method, path: path.replace(/:(\w+)/g, "{$1}"), tags: [expect.any(String)] });
      expect(operation?.summary.length).toBeGreaterThan(5);
      expect(Object.keys(operation?.responses ?? {})).toEqual(
        expect.arrayContaining([String(status), "401", "403", "429", "500", "502"]),
      );
      const inPath = operation?.parameters.filter((each) => each.in === "path").map((each) => each.name);
      expect(inPath).toEqual([...path.matchAll(/:(\w+)/g)].map(([, parameter]) => parameter));
    }
  });

  it("refers to nothing that is not in it, and names nothing that is not referred to", () => {
    const references = [...objectsIn(document)].flatMap(([, { $ref }]) => (typeof $ref === "string" ? [$ref] : []));
    expect(references.filter((reference) => at(reference) === undefined)).toEqual([]);
    const named = ["schemas", "parameters", "headers", "responses"].flatMap((kind) =>
      Object.keys(document.components[kind] ?? {}).map((name) => `#/components/${kind}/${name}`),
    );
    expect(named.filter((name) => !references.includes(name))).toEqual([]);
  });

  it("says of every schema what it is, except where the contract takes anything", () => {
    const words = ["type", "$ref", "anyOf", "oneOf", "enum", "const"];
    const empty = [...objectsIn(document.components["schemas"], "#/components/schemas")]
      .filter(([place]) => /\/(?:properties\/[^/]+|items|additionalProperties)$/.test(place))
      .filter(([, schema]) => !words.some((word) => word in schema))
      .map(([place]) => place);
    expect(empty).toEqual([
      "#/components/schemas/ReadConfig/properties/filters/items/properties/value",
      "#/components/schemas/ReadConfig/properties/backfillFilters/items/properties/value",
      "#/components/schemas/ReadConfigInput/properties/filters/items/properties/value",
      "#/components/schemas/ReadConfigInput/properties/backfillFilters/items/properties/value",
    ]);
  });

  it("looks inside tolerant readers: words, defaults, lists and conditions", () => {
    const { Connection, Authorization } = document.components["schemas"] as Record<
      string,
      { properties: Record<string, object>; required: string[] }
    >;
    expect(Connection?.required).toEqual(["id", "provider"]);
    expect(Connection?.properties["state"]).toMatchObject({
      default: "unknown",
      enum: expect.arrayContaining(["pending"]) as never,
    });
    expect(Connection?.properties["missing"]).toMatchObject({ items: { $ref: "#/components/schemas/ConnectInput" } });
    expect(Authorization?.properties["expiresInSeconds"]).toMatchObject({ type: "number", exclusiveMinimum: 0 });
  });

  it("refuses in what is sent what the handler refuses", () => {
    const body = judge({ $ref: "#/components/schemas/CreateInstallationBody" });
    const good = { integration: "crm", connectionId: "c", configuration: { read: [{ objectName: "account" }] } };
    expect(body.safeParse(good).success).toBe(true);
    for (const bad of [
      { ...good, surprise: 1 },
      { ...good, integration: "__proto__" },
      { ...good, configuration: { read: [{ objectName: "account", surprise: 1 }] } },
      { ...good, configuration: { read: [{ objectName: "account", fields: [7] }] } },
    ]) {
      expect(body.safeParse(bad).success).toBe(false);
    }
  });
});

describe("what the handler really answers", () => {
  const answers: { method: string; path: string; status: number; type: string | null; body: unknown }[] = [];
  beforeAll(async () => {
    const { fetch } = createWorld();
    const heard = async (request: Request) => {
      const response = await fetch(request);
      const path = new URL(request.url).pathname.replace("/api/tenon", "");
      const type = response.headers.get("content-type");
      const body: unknown = await response
        .clone()
        .json()
        .catch(() => undefined);
      answers.push({ method: request.method, path, status: response.status, type, body });
      return response;
    };
    await outcomes(heard);
    // What a suite that leaves everything as it was does not do.
    const ask = async (method: string, path: string, body?: object) => {
      const headers = [...settings.headers, ["tenon-contract", "1"], ["content-type", "application/json"]];
      const init = { method, headers: headers as [string, string][], ...(body && { body: JSON.stringify(body) }) };
      return (await (await heard(new Request(url + path, init))).json().catch(() => ({}))) as Record<string, unknown>;
    };
    await ask("POST", "/sync-flows/syncs", {});
    const { connections } = await ask("GET", "/sync-flows/status");
    const [{ connection }] = connections as [{ connection: { id: string } }];
    await ask("POST", "/sync-flows/links", { connectionId: connection.id });
    await ask("DELETE", `/sync-flows/links/${connection.id}`);
  }, 30_000);

  it("is this very document at openapi.json, to anybody who asks", async () => {
    const response = await createWorld().fetch(new Request(`${url}/openapi.json`));
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect(await response.text()).toBe(text);
  });

  // Only a provider with steps of its own comes back with something to hand over.
  const unasked = ["resumeAuthorization"];

  it.each(everyEndpoint.filter(({ name }) => !unasked.includes(name)))(
    "fits the document at $name",
    ({ method, path, status }) => {
      const operation = document.paths[path.replace(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()];
      const others: string[] = everyEndpoint
        .filter((each) => each.path !== path && !each.path.includes(":"))
        .map((each) => each.path);
      const own = new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`);
      const asked = answers.filter(
        (each) => each.method === method && own.test(each.path) && !others.includes(each.path),
      );
      const misfits = asked.flatMap((each) => {
        const stated = operation?.responses[String(each.status)];
        const response = (stated?.$ref === undefined ? stated : at(stated.$ref)) as
          Operation["responses"][string] | undefined;
        if (!response) return [`${String(each.status)} is not in the document`];
        const [[type, media] = [null, undefined]] = Object.entries(response.content ?? {});
        const judged = media ? judge(media.schema).safeParse(each.body) : { success: each.body === undefined };
        return type === each.type && judged.success ? [] : [JSON.stringify({ ...each, judged })];
      });
      expect(misfits).toEqual([]);
      expect(asked.filter((each) => each.status === status).length).toBeGreaterThan(0);
    },
  );
});
