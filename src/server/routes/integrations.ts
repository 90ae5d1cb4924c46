import { getIntegration, getIntegrationObjects, listIntegrations } from "../../contracts/kit/integrations.js";
import { route, type Route } from "../route.js";
import type { InstallationsUpstream } from "../upstream/upstream.js";

export const integrationRoutes = (installations: InstallationsUpstream): Route[] => [
  route(listIntegrations, async (_request, caller) => ({ integrations: await installations.listIntegrations(caller) })),
  route(getIntegration, ({ params }, caller) => installations.getIntegration(params.integration, caller)),
  route(getIntegrationObjects, ({ params, query }, caller) =>
    installations.getObjects(params.integration, query.connectionId, caller),
  ),
];
