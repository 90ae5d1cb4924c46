import {
  createInstallation,
  deleteInstallation,
  getInstallation,
  updateInstallation,
} from "../../contracts/kit/endpoints.js";
import { getActivity, startReads } from "../../contracts/kit/later-endpoints.js";
import { route, type Route } from "../route.js";
import type { InstallationsUpstream } from "../upstream/upstream.js";

export const installationRoutes = (installations: InstallationsUpstream): Route[] => [
  route(createInstallation, ({ body }, caller) => installations.createInstallation(body, caller)),
  route(getInstallation, ({ params }, caller) => installations.getInstallation(params.installationId, caller)),
  route(updateInstallation, ({ params, body }, caller) =>
    installations.updateInstallation(params.installationId, body, caller),
  ),
  route(deleteInstallation, ({ params }, caller) => installations.deleteInstallation(params.installationId, caller)),
  route(getActivity, ({ params, query }, caller) => installations.getActivity(params.installationId, query, caller)),
  route(startReads, ({ params, body }, caller) => installations.startReads(params.installationId, body, caller)),
];
