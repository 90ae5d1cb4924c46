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

const platformKey = z.string().check(z.regex(/^[a-z0-9]{1,32}$/, "is not the key of a system"));
/** `2026-05-31` */
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "is not a day"));
const page = { page: z.optional(z.string().check(z.maxLength(512))) };

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
  startReads: z.strictObject({ objects: z.optional(z.array(safeName).check(z.maxLength(500))) }),
  createSyncFlow: z.strictObject({
    commerceKey: platformKey,
    accountingKey: platformKey,
    /** Where the hosted flow sends the customer back to: a page of the host. @default nowhere, the flow ends on its own page */
    returnUrl: z.optional(z.string().check(z.maxLength(2_048))),
  }),
  createSync: z.strictObject({ from: z.optional(day), to: z.optional(day) }),
  /** Exactly one of them: a system that is not connected yet, or an account to be linked again. */
  createPlatformLink: z.strictObject({ platformKey: z.optional(platformKey), connectionId: z.optional(safeName) }),
};

export const requestQueries = {
  listConnections: z.strictObject({ provider: z.optional(safeName) }),
  getIntegrationObjects: z.strictObject({ connectionId: safeName }),
  getIntegrationObject: z.strictObject({ connectionId: safeName }),
  /** `pageSize`: 1 to 100. @default 20 */
  getActivity: z.strictObject({ ...page, pageSize: z.optional(z.string().check(z.regex(/^([1-9]\d?|100)$/))) }),
  listSyncs: z.strictObject(page),
};

export type RequestBodies = typeof requestBodies;
export type RequestQueries = typeof requestQueries;
