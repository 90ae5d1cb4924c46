import * as z from "zod/mini";
import { safeName } from "../tolerant.js";
import { attemptSchema, authorizationSchema, windowSignalSchema } from "./authorizations.js";
import {
  configurationSchema,
  dynamicMappingSchema,
  fieldDefaultSchema,
  readConfigSchema,
  subscribeConfigSchema,
  writeConfigSchema,
} from "./configuration.js";
import { connectInputSchema, connectMethodSchema } from "./connect-method.js";
import { connectionSchema } from "./connections.js";
import {
  accountFieldSchema,
  backfillSchema,
  fieldSchema,
  integrationObjectSchema,
  integrationObjectsSchema,
  readObjectSchema,
  subscribeObjectSchema,
  writeObjectSchema,
} from "./fields.js";
import { installationSchema } from "./installations.js";
import {
  integrationCardSchema,
  integrationDetailSchema,
  providerDetailSchema,
  providerSchema,
} from "./integrations.js";
import { issueSchema, problemSchema } from "./problem.js";
import { requestBodies, requestQueries } from "./requests.js";
import { responses } from "./responses.js";
import { sessionSchema } from "./session.js";
import { createStatedSchemas, type Direction } from "./stated-schema.js";
import {
  activitySchema,
  backfillProgressSchema,
  connectionErrorSchema,
  operationSchema,
  startedReadsSchema,
  statusItemSchema,
  statusSchema,
} from "./status.js";
import {
  platformLinkSchema,
  platformSchema,
  syncFlowAddressSchema,
  syncFlowConfigurationSchema,
  syncFlowSchema,
  syncSchema,
  syncsSchema,
} from "./sync-flow.js";

export type JsonObject = Record<string, unknown>;

/** What has a name of its own in the document. */
const readNames = {
  AccountField: accountFieldSchema,
  Activity: activitySchema,
  Attempt: attemptSchema,
  Authorization: authorizationSchema,
  Backfill: backfillSchema,
  BackfillProgress: backfillProgressSchema,
  Configuration: configurationSchema,
  ConnectInput: connectInputSchema,
  ConnectMethod: connectMethodSchema,
  Connection: connectionSchema,
  ConnectionError: connectionErrorSchema,
  DynamicMapping: dynamicMappingSchema,
  Field: fieldSchema,
  FieldDefault: fieldDefaultSchema,
  Installation: installationSchema,
  IntegrationCard: integrationCardSchema,
  IntegrationDetail: integrationDetailSchema,
  IntegrationObject: integrationObjectSchema,
  IntegrationObjects: integrationObjectsSchema,
  Issue: issueSchema,
  Operation: operationSchema,
  Platform: platformSchema,
  PlatformLink: platformLinkSchema,
  Problem: problemSchema,
  Provider: providerSchema,
  ProviderDetail: providerDetailSchema,
  ReadConfig: readConfigSchema,
  ReadObject: readObjectSchema,
  SafeName: safeName,
  Session: sessionSchema,
  StartedReads: startedReadsSchema,
  Status: statusSchema,
  StatusItem: statusItemSchema,
  SubscribeConfig: subscribeConfigSchema,
  SubscribeObject: subscribeObjectSchema,
  Sync: syncSchema,
  SyncFlow: syncFlowSchema,
  SyncFlowAddress: syncFlowAddressSchema,
  SyncFlowConfiguration: syncFlowConfigurationSchema,
  Syncs: syncsSchema,
  WindowSignal: windowSignalSchema,
  WriteConfig: writeConfigSchema,
  WriteObject: writeObjectSchema,
};

/** A configuration is answered and sent: what is sent may hold nothing that is not known, so it has names of its own. */
const writtenNames = {
  BackfillInput: backfillSchema,
  ConfigurationInput: configurationSchema,
  DynamicMappingInput: dynamicMappingSchema,
  FieldDefaultInput: fieldDefaultSchema,
  ReadConfigInput: readConfigSchema,
  SafeName: safeName,
  SubscribeConfigInput: subscribeConfigSchema,
  WriteConfigInput: writeConfigSchema,
};

const refTo = (name: string): string => `#/components/schemas/${name}`;
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** JSON Schemas of everything named, and of what else `add` names. */
function emit(direction: Direction, names: Readonly<Record<string, z.core.$ZodType>>): Record<string, JsonObject> {
  const { state, extrasOf } = createStatedSchemas(direction);
  const registry = z.registry<{ id: string }>();
  const taken = new Map<z.core.$ZodType, string>();
  const references: Record<string, JsonObject> = {};
  for (const [name, schema] of Object.entries(names)) {
    const made = state(schema);
    const before = taken.get(made);
    // A fallback belongs to the place where a value stands, and not to what it is.
    if (before !== undefined) references[name] = { $ref: refTo(before) };
    else {
      taken.set(made, name);
      registry.add(made, { id: name });
    }
  }
  const { schemas } = z.toJSONSchema(registry, {
    io: "input",
    uri: refTo,
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, extrasOf(zodSchema));
    },
  });
  return {
    ...Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, bare(schema)])),
    ...references,
  };
}

/** Which dialect it is, the document says once. */
function bare(schema: object): JsonObject {
  const { $schema: _dialect, $id: _id, ...rest } = schema as JsonObject;
  return rest;
}

export interface DocumentSchemas {
  /** `components.schemas` of the document. */
  readonly components: Readonly<Record<string, JsonObject>>;
  /** A reference to what an endpoint takes as its body, answers, or finds in the query; by the endpoint's name. */
  readonly bodyOf: (name: string) => JsonObject | undefined;
  readonly answerOf: (name: string) => JsonObject | undefined;
  readonly queryOf: (name: string) => JsonObject | undefined;
}

const namedAfter = (schemas: object, ending: string): Record<string, z.core.$ZodType> =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [`${capital(name)}${ending}`, schema as z.core.$ZodType]),
  );

/** The contract's schemas as JSON Schema, with names for what stands in several places. */
export function documentSchemas(): DocumentSchemas {
  const read = emit("read", { ...readNames, ...namedAfter(responses, "Answer") });
  const bodies = emit("written", { ...writtenNames, ...namedAfter(requestBodies, "Body") });
  const queries = emit("written", { SafeName: safeName, ...namedAfter(requestQueries, "Query") });
  // An answer that is one named thing needs no name of its own.
  const answerOf = (name: string): JsonObject | undefined => {
    const answer = `${capital(name)}Answer`;
    const found = read[answer];
    return found && ("$ref" in found ? found : { $ref: refTo(answer) });
  };
  const isAlias = (name: string): boolean => name.endsWith("Answer") && "$ref" in (read[name] ?? {});
  const components = Object.fromEntries(
    Object.entries({ ...read, ...bodies })
      .filter(([name]) => !isAlias(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return {
    components: { ...components, Problem: { ...components["Problem"], required: ["status", "code", "requestId"] } },
    answerOf,
    bodyOf: (name) => (`${capital(name)}Body` in bodies ? { $ref: refTo(`${capital(name)}Body`) } : undefined),
    queryOf: (name) => queries[`${capital(name)}Query`],
  };
}
