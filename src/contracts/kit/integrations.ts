import * as z from "zod/mini";
import { flag, optionalList, optionalText, otherwise } from "../tolerant.js";
import { connectMethodSchema } from "./connect-method.js";
import { connectionSchema } from "./connections.js";
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
  /** Uninstalling disconnects the account as well, because nothing else uses it. Missing: not known, or nothing is installed. */
  connectionGoes: otherwise(z.optional(z.boolean()), undefined),
});
export type IntegrationDetail = z.output<typeof integrationDetailSchema>;

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
