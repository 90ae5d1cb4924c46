import * as z from "zod/mini";
import { enumOr, optionalMoment, optionalText, otherwise } from "../tolerant.js";
import { configurationSchema } from "./configuration.js";
import { defineEndpoint } from "./endpoint.js";

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

export const createInstallation = defineEndpoint({
  name: "createInstallation",
  method: "POST",
  path: "/installations",
  response: installationSchema,
  status: 201,
});

export const getInstallation = defineEndpoint({
  name: "getInstallation",
  method: "GET",
  path: "/installations/:installationId",
  response: installationSchema,
  status: 200,
});

/**
 * Changes the configuration to the one given. The handler sends the upstream only what differs from what is stored; settings the kit
 * does not know survive. Answers `conflict` when `version` is not the stored one any more.
 */
export const updateInstallation = defineEndpoint({
  name: "updateInstallation",
  method: "PATCH",
  path: "/installations/:installationId",
  response: installationSchema,
  status: 200,
});

export const deleteInstallation = defineEndpoint({
  name: "deleteInstallation",
  method: "DELETE",
  path: "/installations/:installationId",
  response: z.unknown(),
  status: 204,
});
