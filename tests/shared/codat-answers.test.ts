import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { operation, operationNames } from "../sandbox/codat-operations.js";
import { codatWorld } from "../sandbox/codat-world.js";

/** The part of a schema language that the service's public description uses. */
interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  nullable?: boolean;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: Schema[];
}
interface Description {
  paths: Record<
    string,
    Record<string, { responses?: Record<string, { content?: Record<string, { schema: Schema }> }> }>
  >;
}

const document = JSON.parse(
  readFileSync(new URL("../../../shared/contracts/codat-sync-commerce.openapi.json", import.meta.url), "utf8"),
) as Description;

function resolve(ref: string): Schema {
  let found: unknown = document;
  for (const name of ref.slice(2).split("/")) found = Reflect.get(found as object, name.replaceAll("~1", "/"));
  return found as Schema;
}

/** Properties that the description both requires and does not have, or has under two names. */
const contradictions = ["datatypeFeatures"];

function mistakes(schema: Schema, value: unknown, path = "answer"): string[] {
  if (schema.$ref !== undefined)
    return mistakes(
      { ...resolve(schema.$ref), ...("nullable" in schema && { nullable: schema.nullable }) },
      value,
      path,
    );
  if (schema.allOf) return schema.allOf.flatMap((each) => mistakes(each, value, path));
  if (value === null) return schema.nullable === true ? [] : [`${path} is null`];
  if (schema.enum && !schema.enum.includes(value)) return [`${path} is ${JSON.stringify(value)}`];
  if (schema.type === "array") {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((each, index) => mistakes(schema.items ?? {}, each, `${path}[${index}]`));
  }
  if (schema.type === "object" || schema.properties) {
    if (typeof value !== "object" || Array.isArray(value)) return [`${path} is no object`];
    const missing = (schema.required ?? []).filter((name) => !Object.hasOwn(value, name));
    const members = Object.entries(value).flatMap(([name, each]: [string, unknown]) => {
      if (contradictions.includes(name)) return [];
      const known = schema.properties?.[name];
      if (known) return mistakes(known, each, `${path}.${name}`);
      if (typeof schema.additionalProperties === "object")
        return mistakes(schema.additionalProperties, each, `${path}.${name}`);
      return schema.additionalProperties === false ? [`${path}.${name} is not described`] : [];
    });
    return [...missing.map((name) => `${path}.${name} is missing`), ...members];
  }
  const type = schema.type === "integer" ? "number" : schema.type;
  if (type !== undefined && typeof value !== type) return [`${path} is ${typeof value}, not ${type}`];
  if (schema.type === "integer" && !Number.isInteger(value)) return [`${path} is no whole number`];
  if (schema.format === "uuid" && !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(JSON.stringify(value).slice(1, -1)))
    return [`${path} is no UUID`];
  if (schema.format === "uri" && !(typeof value === "string" && URL.canParse(value))) return [`${path} is no address`];
  return [];
}

/** The described path that stands for an asked one. */
function describedPath(asked: string): string | undefined {
  const parts = asked.replace(/\?.*/, "").split("/");
  const fits = (path: string) => {
    const described = path.split("/");
    return (
      described.length === parts.length &&
      described.every((each, index) => each.startsWith("{") || each === parts[index])
    );
  };
  const literal = (path: string) => path.split("/").filter((each) => !each.startsWith("{")).length;
  return Object.keys(document.paths)
    .filter(fits)
    .sort((one, other) => literal(other) - literal(one))[0];
}

/** Of the platform's other description; this one knows lists and changes only. */
const elsewhere = ["get a company", "get a connection"];

describe("the sync service's public description", () => {
  test("knows every operation that the sandbox has, and the sandbox every operation it knows", () => {
    const ids = { companyId: "1", connectionId: "2", syncId: "3", clientId: "4", platformKey: "gbol" };
    const ours = operationNames
      .filter((name) => !elsewhere.includes(name))
      .map(
        (name) => `${operation(name).method.toLowerCase()} ${describedPath(operation(name).path(ids)) ?? `?${name}`}`,
      );
    const methods = ["get", "post", "put", "patch", "delete"];
    const theirs = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).flatMap((method) => (methods.includes(method) ? [`${method} ${path}`] : [])),
    );
    expect(ours.sort()).toEqual(theirs.sort());
  });

  test.each([
    [{ lastSync: 5 }, "answer.lastSync is number, not string"],
    [{ id: "five" }, "answer.id is no UUID"],
    [{ id: undefined }, "answer.id is undefined, not string"],
    [{ status: "linked" }, 'answer.status is "linked"'],
    [{ created: null }, "answer.created is null"],
    [{ accountName: "Acme" }, "answer.accountName is not described"],
  ])("would refuse a connection with %j", async (change, mistake) => {
    const { tree, company } = codatWorld();
    const { companyId, commerceId } = company();
    const connection = await tree("GET", `/companies/${companyId}/connections/${commerceId}`);
    const schema: Schema = { $ref: "#/components/schemas/Connection" };
    expect(mistakes(schema, connection)).toEqual([]);
    expect(mistakes(schema, { ...connection, ...change })).toEqual([mistake]);
  });

  test.each(operationNames.filter((name) => !elsewhere.includes(name)))(
    "%s: the sandbox answers as described",
    async (name) => {
      const { codat, send, tree, company, sandbox } = codatWorld();
      const { companyId, commerceId } = company();
      codat.setConnection(commerceId, {
        errors: [{ status: null }, { status: "Resolved", resolvedOnUtc: "2026-03-10" }],
      });
      const { commerceSyncId } = await tree("POST", `/companies/${companyId}/sync/commerce/latest`, {});
      sandbox.advance(10_000);
      const ids = {
        companyId,
        connectionId: commerceId,
        syncId: commerceSyncId,
        clientId: codat.clientId,
        platformKey: "qhyg",
      };
      const { method, path, body } = operation(name);
      const answer = await send(method, path(ids), body);
      const described = document.paths[describedPath(path(ids)) ?? ""]?.[method.toLowerCase()];
      const schema = described?.responses?.["200"]?.content?.["application/json"]?.schema;
      expect(schema).toBeDefined();
      expect(mistakes(schema ?? {}, answer.body)).toEqual([]);
    },
  );
});
