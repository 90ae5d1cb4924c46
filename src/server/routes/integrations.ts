import {
  getIntegration,
  getIntegrationObject,
  getIntegrationObjects,
  getProvider,
  listIntegrations,
} from "../../contracts/kit/endpoints.js";
import { route, type Route } from "../route.js";
import type { InstallationsUpstream } from "../upstream/upstream.js";

export const integrationRoutes = (installations: InstallationsUpstream): Route[] => [
  route(listIntegrations, async (_request, caller) => ({ integrations: await installations.listIntegrations(caller) })),
  route(getIntegration, ({ params }, caller) => installations.getIntegration(params.integration, caller)),
  route(getIntegrationObjects, ({ params, query }, caller) =>
    installations.getObjects(params.integration, query.connectionId, caller),
  ),
  route(getIntegrationObject, ({ params, query }, caller) =>
    installations.getObject(params.integration, params.object, query.connectionId, caller),
  ),
  route(getProvider, ({ params }, caller) => installations.getProvider(params.provider, caller)),
];
