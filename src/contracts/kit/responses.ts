import * as z from "zod/mini";
import { tolerantList } from "../tolerant.js";
import { attemptSchema, authorizationSchema } from "./authorizations.js";
import { connectionSchema } from "./connections.js";
import { integrationObjectSchema, integrationObjectsSchema } from "./fields.js";
import { installationSchema } from "./installations.js";
import { integrationCardSchema, integrationDetailSchema, providerDetailSchema } from "./integrations.js";
import { sessionSchema } from "./session.js";

/*
 * What each endpoint answers, by the endpoint's name; one that is not here answers nothing. A browser knows the types and reads by
 * `readers.ts`, which is written from these schemas: `npm run readers` after every change.
 */
export const responses = {
  getSession: sessionSchema,
  listIntegrations: z.object({ integrations: tolerantList(integrationCardSchema) }),
  getIntegration: integrationDetailSchema,
  getIntegrationObjects: integrationObjectsSchema,
  getIntegrationObject: integrationObjectSchema,
  getProvider: providerDetailSchema,
  listConnections: z.object({ connections: tolerantList(connectionSchema) }),
  getConnection: connectionSchema,
  createConnection: connectionSchema,
  updateConnection: connectionSchema,
  createAuthorization: authorizationSchema,
  getAuthorization: attemptSchema,
  resumeAuthorization: attemptSchema,
  createInstallation: installationSchema,
  getInstallation: installationSchema,
  updateInstallation: installationSchema,
};

export type Responses = typeof responses;
