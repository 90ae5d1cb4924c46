import * as z from "zod/mini";
import { safeName } from "../tolerant.js";
import { configurationSchema } from "./configuration.js";

/*
 * What each endpoint takes, by the endpoint's name. It stands apart from the endpoints because only the handler reads requests: a
 * browser knows the types alone, and does not load the schemas.
 */
const values = z.record(safeName, z.string().check(z.maxLength(16_384)));

/** Which provider is meant: named by an integration of the project, or directly. */
const connectTarget = { integration: z.optional(safeName), provider: z.optional(safeName) };

export const requestBodies = {
  createConnection: z.strictObject({
    ...connectTarget,
    /** By input name. Write-only: never stored, cached, logged or answered by the kit. */
    credentials: z._default(values, {}),
    metadata: z._default(values, {}),
  }),
  updateConnection: z.strictObject({ credentials: z.optional(values), metadata: z.optional(values) }),
  createAuthorization: z.strictObject({
    ...connectTarget,
    connectionId: z.optional(safeName),
    metadata: z._default(values, {}),
    credentials: z._default(values, {}),
  }),
  resumeAuthorization: z.strictObject({ params: values }),
  createInstallation: z.strictObject({
    integration: safeName,
    connectionId: safeName,
    configuration: configurationSchema,
  }),
  updateInstallation: z.strictObject({
    version: z.string(),
    configuration: configurationSchema,
    connectionId: z.optional(safeName),
  }),
};

export const requestQueries = {
  listConnections: z.strictObject({ provider: z.optional(safeName) }),
  getIntegrationObjects: z.strictObject({ connectionId: safeName }),
  getIntegrationObject: z.strictObject({ connectionId: safeName }),
};

export type RequestBodies = typeof requestBodies;
export type RequestQueries = typeof requestQueries;
