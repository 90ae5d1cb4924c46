import * as z from "zod/mini";
import { flag, optionalList, optionalText, otherwise, tolerantList } from "../tolerant.js";
import { connectMethodSchema } from "./connect-method.js";
import { connectionSchema } from "./connections.js";
import { defineEndpoint } from "./endpoint.js";
import { integrationObjectSchema, integrationObjectsSchema } from "./fields.js";
import { installationSchema } from "./installations.js";

export const providerSchema = z.object({
  key: z.string(),
  displayName: z.string(),
  /** Given only where the host asked its handler for logos; `https:` or a raster `data:` image. */
  logoUrl: optionalText,
});
export type Provider = z.output<typeof providerSchema>;

export const integrationCardSchema = z.object({
  name: z.string(),
  displayName: z.string(),
  provider: providerSchema,
  installed: flag,
  connection: otherwise(z.optional(connectionSchema.shape.state), undefined),
});
export type IntegrationCard = z.output<typeof integrationCardSchema>;

/** What the integration reads and writes, as far as it is known before an account is connected. */
const outlineItem = z.object({ objectName: z.string(), displayName: z.string() });

export const integrationDetailSchema = z.object({
  name: z.string(),
  displayName: z.string(),
  provider: providerSchema,
  reads: optionalList(outlineItem),
  writes: optionalList(outlineItem),
  connectMethod: connectMethodSchema,
  /** The connections this person can use for it; none is chosen on their behalf when there are several. */
  connections: optionalList(connectionSchema),
  /** The one in use: the installation's, or the only one there is. */
  connection: otherwise(z.optional(connectionSchema), undefined),
  installation: otherwise(z.optional(installationSchema), undefined),
});
export type IntegrationDetail = z.output<typeof integrationDetailSchema>;

export const listIntegrations = defineEndpoint({
  name: "listIntegrations",
  method: "GET",
  path: "/integrations",
  response: z.object({ integrations: tolerantList(integrationCardSchema) }),
  status: 200,
});

/** Everything the first paint needs, in one request. */
export const getIntegration = defineEndpoint({
  name: "getIntegration",
  method: "GET",
  path: "/integrations/:integration",
  response: integrationDetailSchema,
  status: 200,
});

/** What can be configured for one connected account; read when a configuration form is to be shown. */
export const getIntegrationObjects = defineEndpoint({
  name: "getIntegrationObjects",
  method: "GET",
  path: "/integrations/:integration/objects",
  response: integrationObjectsSchema,
  status: 200,
});

/** One object alone: asked for again after an error, or for the fields of an object that is only written. */
export const getIntegrationObject = defineEndpoint({
  name: "getIntegrationObject",
  method: "GET",
  path: "/integrations/:integration/objects/:object",
  response: integrationObjectSchema,
  status: 200,
});

/** What is needed to connect an account of one provider, without an integration. */
export const providerDetailSchema = z.object({
  provider: providerSchema,
  connectMethod: connectMethodSchema,
  /** The connections this person can use; none is chosen on their behalf when there are several. */
  connections: optionalList(connectionSchema),
  /** The only one there is. */
  connection: otherwise(z.optional(connectionSchema), undefined),
});
export type ProviderDetail = z.output<typeof providerDetailSchema>;

export const getProvider = defineEndpoint({
  name: "getProvider",
  method: "GET",
  path: "/providers/:provider",
  response: providerDetailSchema,
  status: 200,
});
