import * as z from "zod/mini";
import { enumOr, optionalMoment, optionalText, otherwise } from "../tolerant.js";
import { configurationSchema } from "./configuration.js";

export const installationSchema = z.object({
  id: z.string(),
  /** Name of the integration. */
  integration: z.string(),
  connectionId: z.string(),
  health: enumOr(["healthy", "unhealthy", "unknown"], "unknown"),
  lastOperation: enumOr(["success", "failure", "in-progress", "none", "unknown"], "unknown"),
  createdAt: optionalMoment,
  updatedAt: optionalMoment,
  /** Opaque; changes whenever the stored configuration changes. */
  version: otherwise(z.string(), ""),
  revisionId: optionalText,
  configuration: configurationSchema,
});
export type Installation = z.output<typeof installationSchema>;
