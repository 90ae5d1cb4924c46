import { readdirSync, readFileSync } from "node:fs";
import { parse as parseYaml } from "yaml";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import {
  connectionListSchema,
  connectionSchema,
  consumerSchema,
  groupSchema,
  providerMetadataSchema,
} from "../../src/contracts/ampersand/connection.js";
import {
  customAuthConnectResponseSchema,
  customAuthStartRequestSchema,
  generateConnectionRequestSchema,
  oauthConnectRequestSchema,
  updateConnectionRequestSchema,
} from "../../src/contracts/ampersand/connect.js";
import {
  readConfigObjectSchema,
  subscribeConfigObjectSchema,
  writeConfigObjectSchema,
  configContentSchema,
} from "../../src/contracts/ampersand/config-content.js";
import {
  createInstallationRequestSchema,
  installationListSchema,
  installationSchema,
  jsonPatchOperationSchema,
  patchConfigContentRequestSchema,
  updateInstallationRequestSchema,
} from "../../src/contracts/ampersand/installation.js";
import {
  fieldMetadataSchema,
  hydratedObjectSchema,
  hydratedRevisionSchema,
  hydratedWriteObjectSchema,
  integrationContentSchema,
  integrationSchema,
  objectMetadataSchema,
  revisionSchema,
} from "../../src/contracts/ampersand/integration.js";
import {
  createJwtKeyRequestSchema,
  createJwtKeyResponseSchema,
  jwtKeyListSchema,
  jwtKeySchema,
  updateJwtKeyRequestSchema,
} from "../../src/contracts/ampersand/jwt-key.js";
import { manifestSchema } from "../../src/contracts/ampersand/manifest.js";
import {
  backfillProgressSchema,
  operationLogSchema,
  operationPageSchema,
  operationSchema,
} from "../../src/contracts/ampersand/operation.js";
import { problemSchema } from "../../src/contracts/ampersand/problem.js";
import { projectSchema, providerAppSchema } from "../../src/contracts/ampersand/project.js";
import {
  customAuthInputSchema,
  metadataInputSchema,
  oauth2OptsSchema,
  providerCatalogSchema,
  providerInfoSchema,
} from "../../src/contracts/ampersand/provider.js";
import { collectDropped, type Dropped } from "../../src/contracts/ampersand/tolerant.js";

type Json = Record<string, unknown>;
const shared = "../shared";
const openapi = JSON.parse(readFileSync(`${shared}/contracts/ampersand-api.openapi.json`, "utf8")) as {
  paths: Record<string, Record<string, Json>>;
  components: { schemas: Record<string, Json> };
};

/** Parses and returns what was left out on the way. */
function drops(schema: z.ZodMiniType, value: unknown): Dropped[] {
  const found: Dropped[] = [];
  const result = collectDropped(
    (dropped) => found.push(dropped),
    () => z.safeParse(schema, value),
  );
  expect(result.error?.issues ?? []).toEqual([]);
  return found;
}

/** A value made of the examples a schema gives, property by property. */
function exampleOf(schema: Json, depth = 0): unknown {
  if (depth > 30) return undefined;
  if (schema.example !== undefined) return schema.example;
  if (typeof schema.$ref === "string") {
    return exampleOf(openapi.components.schemas[schema.$ref.split("/").pop() ?? ""] ?? {}, depth + 1);
  }
  const merged: Json = {};
  if (Array.isArray(schema.allOf))
    for (const part of schema.allOf as Json[]) Object.assign(merged, exampleOf(part, depth + 1));
  if (Array.isArray(schema.oneOf)) return exampleOf(schema.oneOf[0] as Json, depth + 1);
  if (schema.properties) {
    for (const [name, property] of Object.entries(schema.properties as Record<string, Json>)) {
      const value = exampleOf(property, depth + 1);
      if (value !== undefined) merged[name] = value;
    }
    return merged;
  }
  if (Array.isArray(schema.allOf)) return merged;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (schema.type === "array") {
    const item = exampleOf(schema.items as Json, depth + 1);
    // Some examples of a whole list are written beside the type of one item.
    return Array.isArray(item) ? item : [item];
  }
  if (schema.type === "object") {
    return typeof schema.additionalProperties === "object"
      ? { name: exampleOf(schema.additionalProperties as Json, depth + 1) }
      : {};
  }
  return { string: "text", boolean: true, integer: 1, number: 1 }[schema.type as string];
}

const schemas: Record<string, z.ZodMiniType> = {
  ApiProblem: problemSchema,
  BackfillProgress: backfillProgressSchema,
  BaseReadConfigObject: readConfigObjectSchema,
  BaseSubscribeConfigObject: subscribeConfigObjectSchema,
  BaseWriteConfigObject: writeConfigObjectSchema,
  CatalogType: providerCatalogSchema,
  ConfigContent: configContentSchema,
  Connection: connectionSchema,
  Consumer: consumerSchema,
  CreateJWTKeyRequest: createJwtKeyRequestSchema,
  CustomAuthConnectResponse: customAuthConnectResponseSchema,
  CustomAuthInput: customAuthInputSchema,
  FieldMetadata: fieldMetadataSchema,
  Group: groupSchema,
  HydratedIntegrationObject: hydratedObjectSchema,
  HydratedIntegrationWriteObject: hydratedWriteObjectSchema,
  HydratedRevision: hydratedRevisionSchema,
  InputValidationProblem: problemSchema,
  Installation: installationSchema,
  Integration: integrationSchema,
  "Integration-2": integrationContentSchema,
  JSONPatchOperation: jsonPatchOperationSchema,
  JWTKey: jwtKeySchema,
  JWTKeyResponse: createJwtKeyResponseSchema,
  Log: operationLogSchema,
  MetadataItemInput: metadataInputSchema,
  Oauth2Opts: oauth2OptsSchema,
  ObjectMetadata: objectMetadataSchema,
  Operation: operationSchema,
  PatchJWTKeyRequest: updateJwtKeyRequestSchema,
  Problem: problemSchema,
  Project: projectSchema,
  ProviderApp: providerAppSchema,
  ProviderInfo: providerInfoSchema,
  ProviderMetadata: providerMetadataSchema,
  Revision: revisionSchema,
};

// Examples that contradict the type beside them: a map written as a string of YAML.
const contradictory = new Set(["BaseReadConfigObject", "ConfigContent", "Installation"]);

describe("every schema example of the reference", () => {
  for (const [name, schema] of Object.entries(schemas)) {
    test(`${name} reads its own example`, () => {
      const found = drops(schema, exampleOf(openapi.components.schemas[name] ?? {}));
      if (!contradictory.has(name)) expect(found).toEqual([]);
    });
  }

  test("a customer's custom auth inputs are sent as the reference shows", () => {
    const {
      sessionId: _session,
      callbackParams: _params,
      ...first
    } = exampleOf(openapi.components.schemas.CustomAuthConnectRequest ?? {}) as Json;
    drops(customAuthStartRequestSchema, first);
  });
});

const project = "/projects/{projectIdOrName}";
const installations = `${project}/integrations/{integrationId}/installations`;
const bodies: Record<string, { request?: z.ZodMiniType; response?: z.ZodMiniType }> = {
  "post /oauth-connect": { request: oauthConnectRequestSchema },
  [`post ${project}/connections:generate`]: { request: generateConnectionRequestSchema, response: connectionSchema },
  [`get ${project}/connections`]: { response: connectionListSchema },
  [`patch ${project}/connections/{connectionId}`]: {
    request: updateConnectionRequestSchema,
    response: connectionSchema,
  },
  [`get ${installations}`]: { response: installationListSchema },
  [`post ${installations}`]: { request: createInstallationRequestSchema, response: installationSchema },
  [`get ${installations}/{installationId}`]: { response: installationSchema },
  [`patch ${installations}/{installationId}`]: {
    request: updateInstallationRequestSchema,
    response: installationSchema,
  },
  [`patch ${project}/integrations/{integrationId}/objects/{objectName}/config-content`]: {
    request: patchConfigContentRequestSchema,
  },
  [`get ${project}/integrations/{integrationId}/objects/{objectName}/metadata`]: { response: objectMetadataSchema },
  [`get ${project}/providers/{provider}/objects/{objectName}/metadata`]: { response: objectMetadataSchema },
  [`get ${project}/installations`]: { response: installationListSchema },
  [`get ${installations}/{installationId}/operations`]: { response: operationPageSchema },
  [`get ${installations}/{installationId}/objects/{objectName}/backfill-progress`]: {
    response: backfillProgressSchema,
  },
  [`get ${project}/operations/{operationId}`]: { response: operationSchema },
  "get /providers": { response: providerCatalogSchema },
  [`post ${project}/jwt-keys`]: { request: createJwtKeyRequestSchema, response: createJwtKeyResponseSchema },
  [`get ${project}/jwt-keys`]: { response: jwtKeyListSchema },
  [`get ${project}/jwt-keys/{keyId}`]: { response: jwtKeySchema },
  [`patch ${project}/jwt-keys/{keyId}`]: { request: updateJwtKeyRequestSchema, response: jwtKeySchema },
};

function examplesIn(content: unknown): unknown[] {
  return Object.values((content ?? {}) as Record<string, Json>).flatMap((media) => [
    ...(media.example === undefined ? [] : [media.example]),
    ...Object.values((media.examples ?? {}) as Record<string, { value: unknown }>).map((each) => each.value),
  ]);
}

describe("every request and response example of the operations used", () => {
  for (const [path, operations] of Object.entries(openapi.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const known = bodies[`${method} ${path}`];
      const requests = examplesIn((operation.requestBody as Json | undefined)?.content);
      if (known?.request && requests.length > 0) {
        const schema = known.request;
        test(`${method} ${path}: request`, () => requests.forEach((each) => expect(drops(schema, each)).toEqual([])));
      }
      for (const [status, response] of Object.entries((operation.responses ?? {}) as Record<string, Json>)) {
        const schema = status.startsWith("2") ? known?.response : problemSchema;
        const examples = examplesIn(response.content);
        if (!schema || examples.length === 0) continue;
        test(`${method} ${path}: ${status}`, () => examples.forEach((each) => expect(drops(schema, each)).toEqual([])));
      }
    }
  }
});

test("all providers of the catalog are read whole", () => {
  const { catalog } = JSON.parse(readFileSync(`${shared}/data/provider-catalog.json`, "utf8")) as { catalog: Json };
  expect(drops(providerCatalogSchema, catalog)).toEqual([]);
  expect(Object.keys(z.parse(providerCatalogSchema, catalog))).toHaveLength(238);
});

describe("all manifests are read whole", () => {
  const files = readdirSync(`${shared}/data/manifests`);
  test("there are fifty", () => expect(files).toHaveLength(50));
  test.each(files)("%s", (file) => {
    const manifest: unknown = parseYaml(readFileSync(`${shared}/data/manifests/${file}`, "utf8"));
    const read = z.parse(manifestSchema, manifest);
    expect(read).toEqual(manifest);
    for (const content of read.integrations) {
      expect(drops(integrationContentSchema, content)).toEqual([]);
      expect(z.parse(integrationContentSchema, content)).toEqual(content);
    }
  });
});
