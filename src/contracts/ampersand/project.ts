import * as z from "zod/mini";
import { listOf, mapOf, opt } from "../dropping.js";

export const projectSchema = z.object({
  id: z.string(),
  name: opt(z.string()),
  /** The product's name as its customers know it. */
  appName: opt(z.string()),
  orgId: opt(z.string()),
  createTime: opt(z.string()),
  updateTime: opt(z.string()),
  entitlements: opt(
    z.object({
      brandingRemoval: opt(z.object({ value: z.boolean() })),
      logRetentionDays: opt(z.object({ value: z.number() })),
    }),
  ),
});
export type Project = z.output<typeof projectSchema>;

/** `POST /projects`. */
export const createProjectRequestSchema = z.strictObject({
  appName: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  orgId: z.string().check(z.minLength(1)),
});
export type CreateProjectRequest = z.input<typeof createProjectRequestSchema>;

/** `PATCH /projects/{p}`. */
export const updateProjectRequestSchema = z.strictObject({
  updateMask: z.array(z.string()),
  project: z.strictObject({ appName: z.optional(z.string()), name: z.optional(z.string()) }),
});
export type UpdateProjectRequest = z.input<typeof updateProjectRequestSchema>;

/** An OAuth app of the product at a provider. */
export const providerAppSchema = z.object({
  id: z.string(),
  projectId: opt(z.string()),
  externalRef: opt(z.string()),
  provider: z.string(),
  clientId: opt(z.string()),
  scopes: opt(listOf(z.string())),
  metadata: opt(z.object({ authQueryParams: opt(mapOf(listOf(z.string()))), providerParams: opt(mapOf(z.string())) })),
  createTime: opt(z.string()),
  updateTime: opt(z.string()),
});
export type ProviderApp = z.output<typeof providerAppSchema>;
export const providerAppListSchema = listOf(providerAppSchema);

const providerAppMetadataRequest = z.strictObject({
  authQueryParams: z.optional(z.record(z.string(), z.array(z.string()))),
  providerParams: z.optional(z.record(z.string(), z.string())),
});

/** `POST /projects/{p}/provider-apps` (answers 200, not 201). */
export const createProviderAppRequestSchema = z.strictObject({
  externalRef: z.optional(z.string()),
  provider: z.string().check(z.minLength(1)),
  clientId: z.string().check(z.minLength(1)),
  clientSecret: z.string().check(z.minLength(1)),
  scopes: z.optional(z.array(z.string())),
  metadata: z.optional(providerAppMetadataRequest),
});
export type CreateProviderAppRequest = z.input<typeof createProviderAppRequestSchema>;

/** `PATCH /projects/{p}/provider-apps/{id}`. */
export const updateProviderAppRequestSchema = z.strictObject({
  updateMask: z.array(z.string()),
  providerApp: z.strictObject({
    externalRef: z.optional(z.string()),
    provider: z.optional(z.string()),
    clientId: z.optional(z.string()),
    clientSecret: z.optional(z.string()),
    scopes: z.optional(z.array(z.string())),
    metadata: z.optional(providerAppMetadataRequest),
  }),
});
export type UpdateProviderAppRequest = z.input<typeof updateProviderAppRequestSchema>;
