import {
  createPlatformLink,
  createSync,
  createSyncFlow,
  deletePlatformLink,
  getSyncFlow,
  listPlatforms,
  listSyncs,
} from "../../contracts/kit/later-endpoints.js";
import { route, type Route } from "../route.js";
import type { SyncFlowUpstream } from "../upstream/sync-flow-upstream.js";

export const syncFlowRoutes = (syncFlow: SyncFlowUpstream): Route[] => [
  route(listPlatforms, async (_request, caller) => ({ platforms: await syncFlow.listPlatforms(caller) })),
  route(createSyncFlow, ({ body }, caller) => syncFlow.createSyncFlow(body, caller), { fleeting: true }),
  route(getSyncFlow, (_request, caller) => syncFlow.getSyncFlow(caller)),
  route(listSyncs, ({ query }, caller) => syncFlow.listSyncs(query, caller)),
  route(createSync, ({ body }, caller) => syncFlow.createSync(body, caller)),
  route(createPlatformLink, ({ body }, caller) => syncFlow.createPlatformLink(body, caller), { fleeting: true }),
  route(deletePlatformLink, ({ params }, caller) => syncFlow.deletePlatformLink(params.connectionId, caller)),
];
