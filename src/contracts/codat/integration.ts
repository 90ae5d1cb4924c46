import * as z from "zod/mini";
import { listOf, opt } from "../dropping.js";
import { openEnum } from "../open-enum.js";
import { sourceTypes } from "./connection.js";

const feature = z.object({
  featureType: opt(z.string()),
  featureState: opt(openEnum(["Release", "Alpha", "Beta", "Deprecated", "NotSupported", "NotImplemented"])),
});

/** A system that can be connected. */
export const integrationSchema = z.object({
  key: z.string(),
  logoUrl: opt(z.string()),
  name: z.catch(z.string(), ""),
  /** Switched on for the product's customers. @default false */
  enabled: z.catch(z.boolean(), false),
  sourceId: opt(z.string()),
  /** @default "Unknown" */
  sourceType: z.catch(openEnum(sourceTypes), "Unknown"),
  integrationId: opt(z.string()),
  isOfflineConnector: opt(z.boolean()),
  isBeta: opt(z.boolean()),
  dataProvidedBy: opt(z.string()),
  /** The documents write both `dataType` and `datatype`. */
  datatypeFeatures: opt(
    listOf(z.object({ dataType: opt(z.string()), datatype: opt(z.string()), supportedFeatures: opt(listOf(feature)) })),
  ),
});
export type Integration = z.output<typeof integrationSchema>;

const image = opt(z.object({ image: opt(z.object({ src: opt(z.string()), alt: opt(z.string()) })) }));

/** How a system wants to be shown; some vendors demand their own button. Changes rarely: worth keeping for a day. */
export const brandingSchema = z.object({
  logo: opt(z.object({ full: image, square: image })),
  button: opt(z.object({ default: image, hover: image })),
  sourceId: opt(z.string()),
});
export type Branding = z.output<typeof brandingSchema>;
