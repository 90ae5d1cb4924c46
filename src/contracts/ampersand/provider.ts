import * as z from "zod/mini";
import { openEnum } from "../open-enum.js";
import { listOf, mapOf, opt } from "../dropping.js";

const moduleDependencies = opt(mapOf(z.unknown()));

/** Something the customer is asked for before connecting (a subdomain, a region). Show it only for the modules it names. */
export const metadataInputSchema = z.object({
  name: z.string(),
  displayName: opt(z.string()),
  prompt: opt(z.string()),
  defaultValue: opt(z.string()),
  docsURL: opt(z.string()),
  moduleDependencies,
});
export type MetadataInput = z.output<typeof metadataInputSchema>;

export const customAuthInputSchema = z.object({
  name: z.string(),
  displayName: opt(z.string()),
  prompt: opt(z.string()),
  docsURL: opt(z.string()),
  /** @default "fieldTypePassword" */
  fieldType: opt(openEnum(["fieldTypeText", "fieldTypePassword", "fieldTypeSelect"])),
  options: opt(listOf(z.object({ value: z.string(), label: opt(z.string()) }))),
});
export type CustomAuthInput = z.output<typeof customAuthInputSchema>;

const valueTemplate = z.object({ name: z.string(), valueTemplate: opt(z.string()) });

export const oauth2OptsSchema = z.object({
  grantType: openEnum(["authorizationCode", "authorizationCodePKCE", "clientCredentials", "password"]),
  authURL: opt(z.string()),
  tokenURL: opt(z.string()),
  explicitScopesRequired: opt(z.boolean()),
  explicitWorkspaceRequired: opt(z.boolean()),
  audience: opt(listOf(z.string())),
  docsURL: opt(z.string()),
});

export const apiKeyOptsSchema = z.object({
  attachmentType: opt(openEnum(["query", "header"])),
  query: opt(z.object({ name: opt(z.string()) })),
  header: opt(z.object({ name: opt(z.string()), valuePrefix: opt(z.string()) })),
  docsURL: opt(z.string()),
});

export const basicOptsSchema = z.object({
  /** The customer has one API key; show one field. */
  apiKeyAsBasic: opt(z.boolean()),
  apiKeyAsBasicOpts: opt(z.object({ fieldUsed: opt(openEnum(["username", "password"])), keyFormat: opt(z.string()) })),
  docsURL: opt(z.string()),
});

export const customOptsSchema = z.object({
  headers: opt(listOf(valueTemplate)),
  queryParams: opt(listOf(valueTemplate)),
  inputs: opt(listOf(customAuthInputSchema)),
  /** Asked of the product's developer, not of the customer. */
  providerInputs: opt(listOf(customAuthInputSchema)),
  multiStep: opt(z.boolean()),
});

const mediaSchema = z.object({ iconURL: opt(z.string()), logoURL: opt(z.string()) });

const supportSchema = z.object({
  read: opt(z.boolean()),
  write: opt(z.boolean()),
  subscribe: opt(z.boolean()),
  proxy: opt(z.boolean()),
  delete: opt(z.boolean()),
});

/** One entry of the provider catalog: how a SaaS is connected and what the platform can do with it. */
export const providerInfoSchema = z.object({
  name: z.string(),
  authType: openEnum(["oauth2", "apiKey", "basic", "jwt", "custom", "none"]),
  baseURL: opt(z.string()),
  defaultModule: opt(z.string()),
  displayName: opt(z.string()),
  oauth2Opts: opt(oauth2OptsSchema),
  apiKeyOpts: opt(apiKeyOptsSchema),
  basicOpts: opt(basicOptsSchema),
  customOpts: opt(customOptsSchema),
  support: opt(supportSchema),
  postAuthInfoNeeded: opt(z.boolean()),
  media: opt(z.object({ regular: opt(mediaSchema), darkMode: opt(mediaSchema) })),
  labels: opt(mapOf(z.string())),
  modules: opt(
    mapOf(z.object({ displayName: opt(z.string()), baseURL: opt(z.string()), support: opt(supportSchema) })),
  ),
  metadata: opt(
    z.object({
      input: opt(listOf(metadataInputSchema)),
      postAuthentication: opt(listOf(z.object({ name: z.string(), moduleDependencies }))),
    }),
  ),
  providerAppMetadata: opt(
    z.object({ authQueryParams: opt(listOf(metadataInputSchema)), providerParams: opt(listOf(metadataInputSchema)) }),
  ),
});
export type ProviderInfo = z.output<typeof providerInfoSchema>;

/** `GET /providers`: providers by name. */
export const providerCatalogSchema = mapOf(providerInfoSchema);
export type ProviderCatalog = z.output<typeof providerCatalogSchema>;
