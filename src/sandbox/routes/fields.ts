import { Hono } from "hono";
import { TrieRouter } from "hono/router/trie-router";
import type { FieldMetadata } from "../../contracts/ampersand/integration.js";
import {
  upsertMetadataRequestSchema,
  type FieldDefinitionRequest,
  type UpsertMetadataRequest,
} from "../../contracts/ampersand/metadata-upsert.js";
import { requireIdentity } from "../auth.js";
import { readBody } from "../body.js";
import { describeObject, findIntegration, type SandboxContext, type SandboxEnv } from "../context.js";
import { own, setOwn } from "../own.js";
import { badRequest, notFound } from "../problem.js";
import { requireProvider } from "../scenarios.js";

/*
 * Fields made in the customer's account by the product. Decisions where the public reference is silent: a field that is there already
 * is changed, and one that would not change is `none`; another provider than the two that are supported is 400.
 */

const supported = ["salesforce", "hubspot"];

export function fieldRoutes(context: SandboxContext) {
  const app = new Hono<SandboxEnv>({ router: new TrieRouter() });
  const { store } = context;

  app.put("/projects/:project/integrations/:integration/object-metadata", async (c) => {
    const integration = findIntegration(context, c.req.param("integration"));
    const request = await readBody(c.req.raw, upsertMetadataRequestSchema);
    requireIdentity(c.get("caller"), request.groupRef);
    const isInstalled = store.data.installations.some(
      (each) => each.integrationId === integration.id && each.groupRef === request.groupRef,
    );
    if (!isInstalled) throw notFound(`Installation of ${integration.name} for ${request.groupRef}`);
    return c.json(upsert(context, integration.provider, request));
  });

  app.put("/projects/:project/providers/:provider/object-metadata", async (c) => {
    const provider = c.req.param("provider").toLowerCase();
    const request = await readBody(c.req.raw, upsertMetadataRequestSchema);
    requireIdentity(c.get("caller"), request.groupRef);
    const connection = store.data.connections.find(
      (each) => !each.gone && each.groupRef === request.groupRef && each.provider.toLowerCase() === provider,
    );
    if (!connection) throw notFound(`Connection of ${request.groupRef} to ${provider}`);
    return c.json(upsert(context, connection.provider, request));
  });

  return app;
}

function upsert(context: SandboxContext, provider: string, { groupRef, fields }: UpsertMetadataRequest) {
  if (!supported.includes(provider.toLowerCase())) {
    throw badRequest(`Fields cannot be made in accounts of ${provider}`, {
      remedy: `Supported providers: ${supported.join(", ")}`,
    });
  }
  requireProvider(context, provider);
  const { store } = context;
  const results: object = {};
  for (const [objectName, definitions] of Object.entries(fields)) {
    const known = describeObject(context, provider, objectName, groupRef).fields;
    const ofObject: object = {};
    for (const definition of definitions) {
      const { fieldName } = definition;
      const before = own(known, fieldName);
      const field = { ...before, ...toField(definition) };
      const action =
        before === undefined ? "create" : JSON.stringify(before) === JSON.stringify(field) ? "none" : "update";
      const others = (store.data.fields ?? []).filter(
        (each) =>
          each.provider !== provider ||
          each.groupRef !== groupRef ||
          each.objectName !== objectName ||
          each.field.fieldName !== fieldName,
      );
      store.data.fields = [...others, { provider, groupRef, objectName, field }];
      setOwn(ofObject, fieldName, { fieldName, action });
    }
    setOwn(results, objectName, ofObject);
  }
  store.changed();
  return { success: true, fields: results };
}

function toField({
  fieldName,
  displayName,
  valueType,
  required,
  stringOptions,
}: FieldDefinitionRequest): FieldMetadata {
  const values = stringOptions?.values?.map((value) => ({ value, displayValue: value }));
  // A text that takes one of some values only is a choice.
  const isChoice = valueType === "string" && values !== undefined && stringOptions?.valuesRestricted === true;
  return {
    fieldName,
    displayName,
    valueType: isChoice ? "singleSelect" : valueType,
    providerType: valueType,
    readOnly: false,
    isCustom: true,
    isRequired: required === true,
    ...(values !== undefined && { values }),
  };
}
