import { readFileSync } from "node:fs";
import { parse as parseYaml } from "yaml";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import {
  apiKeyRequestSchema,
  apiKeySchema,
  billingAccountSchema,
  builderInfoSchema,
  claimedDomainRequestSchema,
  claimedDomainSchema,
  destinationRequestSchema,
  destinationSchema,
  inviteRequestSchema,
  membershipRequestSchema,
  orgRequestSchema,
  orgSchema,
  portalSessionRequestSchema,
  portalSessionSchema,
  updateApiKeyRequestSchema,
  updateDestinationRequestSchema,
  updateOrgRequestSchema,
} from "../../src/contracts/ampersand/administration.js";
import {
  connectionListSchema,
  connectionSchema,
  consumerSchema,
  groupSchema,
  providerMetadataSchema,
} from "../../src/contracts/ampersand/connection.js";
import {
  customAuthConnectResponseSchema,
  customAuthResumeRequestSchema,
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
import { createIntegrationRequestSchema, deployRequestSchema } from "../../src/contracts/ampersand/manifest.js";
import {
  fieldDefinitionRequestSchema,
  upsertMetadataRequestSchema,
  upsertMetadataResponseSchema,
} from "../../src/contracts/ampersand/metadata-upsert.js";
import {
  createEventTopicRouteRequestSchema,
  createTopicDestinationRouteRequestSchema,
  topicRequestSchema,
  topicSchema,
} from "../../src/contracts/ampersand/notification.js";
import {
  backfillProgressSchema,
  operationLogSchema,
  operationPageSchema,
  operationSchema,
  paginationSchema,
} from "../../src/contracts/ampersand/operation.js";
import { problemSchema } from "../../src/contracts/ampersand/problem.js";
import {
  createProjectRequestSchema,
  createProviderAppRequestSchema,
  projectSchema,
  providerAppSchema,
  updateProjectRequestSchema,
  updateProviderAppRequestSchema,
} from "../../src/contracts/ampersand/project.js";
import {
  customAuthInputSchema,
  metadataInputSchema,
  oauth2OptsSchema,
  providerCatalogSchema,
  providerInfoSchema,
} from "../../src/contracts/ampersand/provider.js";
import { collectDropped, type Dropped } from "../../src/contracts/dropping.js";

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

/** Names of the components whose examples went into a value that was parsed. */
const used = new Set<string>();

const nameOf = (ref: string): string => ref.split("/").pop() ?? "";
const component = (name: string): Json => {
  used.add(name);
  return openapi.components.schemas[name] ?? {};
};

/** A value made of the examples a schema gives, property by property. */
function exampleOf(schema: Json, depth = 0): unknown {
  if (depth > 30) return undefined;
  if (schema.example !== undefined) {
    if (schema.properties || schema.additionalProperties || schema.items) markUsed(schema);
    // Some maps are written as a text of YAML.
    return schema.type === "object" && typeof schema.example === "string"
      ? (parseYaml(schema.example) as unknown)
      : schema.example;
  }
  if (typeof schema.$ref === "string") return exampleOf(component(nameOf(schema.$ref)), depth + 1);
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

/** An example of the whole stands for those of its parts. */
function markUsed(schema: unknown): void {
  if (typeof schema !== "object" || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === "$ref" && typeof value === "string" && !used.has(nameOf(value))) markUsed(component(nameOf(value)));
    else if (key !== "example") markUsed(value);
  }
}

/** Whether a schema gives an example of its own, without following references. */
function hasExample(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.some(hasExample);
  if (typeof schema !== "object" || schema === null) return false;
  return Object.entries(schema).some(([key, value]) =>
    key === "properties"
      ? Object.values(value as Json).some(hasExample)
      : key === "example" || key === "examples" || hasExample(value),
  );
}

const schemas: Record<string, z.ZodMiniType> = {
  ApiKey: apiKeySchema,
  ApiKeyRequest: apiKeyRequestSchema,
  ApiProblem: problemSchema,
  BackfillProgress: backfillProgressSchema,
  BaseReadConfigObject: readConfigObjectSchema,
  BaseSubscribeConfigObject: subscribeConfigObjectSchema,
  BaseWriteConfigObject: writeConfigObjectSchema,
  BillingAccount: billingAccountSchema,
  BuilderInfo: builderInfoSchema,
  CatalogType: providerCatalogSchema,
  ClaimedDomainResponse: claimedDomainSchema,
  ConfigContent: configContentSchema,
  Connection: connectionSchema,
  Consumer: consumerSchema,
  CreateJWTKeyRequest: createJwtKeyRequestSchema,
  CustomAuthConnectResponse: customAuthConnectResponseSchema,
  CustomAuthInput: customAuthInputSchema,
  Destination: destinationSchema,
  DestinationWithSecrets: destinationSchema,
  FieldDefinition: fieldDefinitionRequestSchema,
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
  Org: orgSchema,
  PaginationInfo: paginationSchema,
  PatchApiKeyRequest: updateApiKeyRequestSchema,
  PatchJWTKeyRequest: updateJwtKeyRequestSchema,
  Problem: problemSchema,
  Project: projectSchema,
  ProviderApp: providerAppSchema,
  ProviderInfo: providerInfoSchema,
  ProviderMetadata: providerMetadataSchema,
  Revision: revisionSchema,
  Topic: topicSchema,
  UpdateConnectionRequest: updateConnectionRequestSchema,
  UpdateMask: z.array(z.string()),
  UpsertMetadataRequest: upsertMetadataRequestSchema,
  UpsertMetadataResponse: upsertMetadataResponseSchema,
};

describe("every schema example of the reference", () => {
  for (const [name, schema] of Object.entries(schemas)) {
    test(`${name} reads its own example`, () => {
      expect(drops(schema, exampleOf(component(name)))).toEqual([]);
    });
  }

  test("a customer's custom auth inputs are sent as the reference shows", () => {
    const { sessionId, callbackParams, ...first } = exampleOf(component("CustomAuthConnectRequest")) as Json;
    drops(customAuthStartRequestSchema, first);
    drops(customAuthResumeRequestSchema, { sessionId, callbackParams });
  });
});

const text = z.string();
const project = "/projects/{projectIdOrName}";
const installations = `${project}/integrations/{integrationId}/installations`;
const bodies: Record<string, { request?: z.ZodMiniType; response?: z.ZodMiniType }> = {
  "post /oauth-connect": { request: oauthConnectRequestSchema, response: text },
  [`patch ${project}/connections/{connectionId}:oauth-update`]: { response: text },
  "post /projects": { request: createProjectRequestSchema },
  [`patch ${project}`]: { request: updateProjectRequestSchema },
  [`post ${project}/provider-apps`]: { request: createProviderAppRequestSchema },
  [`patch ${project}/provider-apps/{providerAppId}`]: { request: updateProviderAppRequestSchema },
  [`post ${project}/integrations`]: { request: createIntegrationRequestSchema },
  [`put ${project}/integrations:batch`]: { request: deployRequestSchema },
  [`post ${project}/integrations/{integrationId}/revisions`]: { request: deployRequestSchema },
  [`put ${project}/integrations/{integrationId}/object-metadata`]: { request: upsertMetadataRequestSchema },
  [`put ${project}/providers/{provider}/object-metadata`]: { request: upsertMetadataRequestSchema },
  [`post ${project}/destinations`]: { request: destinationRequestSchema },
  [`patch ${project}/destinations/{destination}`]: { request: updateDestinationRequestSchema },
  "post /orgs": { request: orgRequestSchema },
  "patch /orgs/{orgId}": { request: updateOrgRequestSchema },
  "post /orgs/{orgId}/invites": { request: inviteRequestSchema },
  "post /orgs/{orgId}/memberships": { request: membershipRequestSchema },
  "post /billingAccounts/{billingAccountId}/portalSession": {
    request: portalSessionRequestSchema,
    response: portalSessionSchema,
  },
  "post /claimed-domains": { request: claimedDomainRequestSchema },
  [`post ${project}/topics`]: { request: topicRequestSchema },
  [`patch ${project}/topics/{topicId}`]: { request: topicRequestSchema },
  [`post ${project}/notification-event-topic-routes`]: { request: createEventTopicRouteRequestSchema },
  [`post ${project}/topic-destination-routes`]: { request: createTopicDestinationRouteRequestSchema },
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

/** What the operation shows as a whole, and what can be put together from the examples of its parts. */
function examplesIn(content: unknown): { shown: unknown[]; built: unknown[] } {
  const media = Object.values((content ?? {}) as Record<string, Json>);
  return {
    shown: media.flatMap((each) => [
      ...(each.example === undefined ? [] : [each.example]),
      ...Object.values((each.examples ?? {}) as Record<string, { value: unknown }>).map(({ value }) => value),
    ]),
    built: media.flatMap(({ schema }) => (hasExample(schema) ? [exampleOf(schema as Json)] : [])),
  };
}

/** What the examples of the reference's own parts cannot give: an integration in a request has none of its own. */
const shortOf: Record<string, (built: Json) => unknown> = {
  [`post ${project}/integrations`]: (built) => ({
    ...built,
    provider: "hubspot",
    latestRevision: { ...(built.latestRevision as Json), content: { name: "my-integration", provider: "hubspot" } },
  }),
};

describe("every request and response example of every operation", () => {
  let shown = 0;
  for (const [path, operations] of Object.entries(openapi.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const operationName = `${method} ${path}`;
      const known = bodies[operationName];
      const parts: [string, unknown, z.ZodMiniType | undefined][] = [
        ["request", (operation.requestBody as Json | undefined)?.content, known?.request],
        ...Object.entries((operation.responses ?? {}) as Record<string, Json>).map(
          ([status, { content }]): [string, unknown, z.ZodMiniType | undefined] => [
            status,
            content,
            status.startsWith("2") ? known?.response : problemSchema,
          ],
        ),
      ];
      for (const [part, content, schema] of parts) {
        const examples = examplesIn(content);
        shown += examples.shown.length;
        const complete = shortOf[operationName] ?? ((built: Json): unknown => built);
        const all = [
          ...examples.shown,
          ...examples.built.map((built) => (part === "request" ? complete(built as Json) : built)),
        ];
        if (all.length === 0) continue;
        test(`${operationName}: ${part}`, () => {
          if (!schema) throw new Error("No reader for it: add one to src/contracts/ampersand and to the table above.");
          for (const each of all) expect(drops(schema, each)).toEqual([]);
        });
      }
    }
  }
  test("there are forty-eight shown whole", () => expect(shown).toBe(48));
});

test("no schema with an example is left unread", () => {
  const withExample = Object.keys(openapi.components.schemas).filter((name) =>
    hasExample(openapi.components.schemas[name]),
  );
  expect(withExample.length).toBeGreaterThan(80);
  expect(withExample.filter((name) => !used.has(name))).toEqual([]);
});
