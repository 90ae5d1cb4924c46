import {
  createConnection,
  deleteConnection,
  getConnection,
  listConnections,
  updateConnection,
} from "../../contracts/kit/endpoints.js";
import { route, type Route } from "../route.js";
import type { InstallationsUpstream } from "../upstream/upstream.js";

export const connectionRoutes = (installations: InstallationsUpstream): Route[] => [
  route(listConnections, async ({ query }, caller) => ({
    connections: await installations.listConnections(query, caller),
  })),
  route(createConnection, ({ body }, caller) => installations.createConnection(body, caller), {
    reconcile: {
      before: ({ body }, caller) => installations.connectionsBefore(body, caller),
      found: (before, caller) => installations.connectionSince(before, caller),
    },
  }),
  route(getConnection, ({ params }, caller) => installations.getConnection(params.connectionId, caller)),
  route(updateConnection, ({ params, body }, caller) =>
    installations.updateConnection(params.connectionId, body, caller),
  ),
  route(deleteConnection, ({ params }, caller) => installations.deleteConnection(params.connectionId, caller)),
];
