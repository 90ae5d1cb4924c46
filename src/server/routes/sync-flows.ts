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
  route(createSync, ({ body }, caller) => syncFlow.createSync(body, caller), {
    reconcile: {
      before: async (_request, caller) =>
        JSON.stringify((await syncFlow.listSyncs({}, caller)).syncs.map(({ id }) => id)),
      // Whoever asked for it: a run that began since does what was asked for.
      found: async (before, caller) => {
        const known = new Set(JSON.parse(before) as string[]);
        return (await syncFlow.listSyncs({}, caller)).syncs.find(({ id }) => !known.has(id));
      },
    },
  }),
  route(createPlatformLink, ({ body }, caller) => syncFlow.createPlatformLink(body, caller), { fleeting: true }),
  route(deletePlatformLink, ({ params }, caller) => syncFlow.deletePlatformLink(params.connectionId, caller)),
];
