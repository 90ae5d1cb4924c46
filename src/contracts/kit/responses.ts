import * as z from "zod/mini";
import { tolerantList } from "../tolerant.js";
import { attemptSchema, authorizationSchema } from "./authorizations.js";
import { connectionSchema } from "./connections.js";
import { integrationObjectSchema, integrationObjectsSchema } from "./fields.js";
import { installationSchema } from "./installations.js";
import { integrationCardSchema, integrationDetailSchema, providerDetailSchema } from "./integrations.js";
import { sessionSchema } from "./session.js";
import { activitySchema, startedReadsSchema, statusSchema } from "./status.js";
import {
  platformLinkSchema,
  platformSchema,
  syncFlowAddressSchema,
  syncFlowSchema,
  syncSchema,
  syncsSchema,
} from "./sync-flow.js";

/*
 * What each endpoint answers, by the endpoint's name; one that is not here answers nothing. A browser knows the types and reads by
 * `readers.ts`, which is written from these schemas: `npm run readers` after every change.
 */
export const firstResponses = {
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

/** Those that no first screen waits for; a browser loads their readers when one comes. */
export const laterResponses = {
  getStatus: statusSchema,
  getActivity: activitySchema,
  startReads: startedReadsSchema,
  listPlatforms: z.object({ platforms: tolerantList(platformSchema) }),
  createSyncFlow: syncFlowAddressSchema,
  getSyncFlow: syncFlowSchema,
  listSyncs: syncsSchema,
  createSync: syncSchema,
  createPlatformLink: platformLinkSchema,
};

export const responses = { ...firstResponses, ...laterResponses };

export type Responses = typeof responses;
