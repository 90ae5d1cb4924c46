import { getSession } from "../../contracts/kit/endpoints.js";
import { contractVersion } from "../../contracts/kit/kit-headers.js";
import { route, type Route } from "../route.js";
import type { InstallationsUpstream } from "../upstream/upstream.js";

export const sessionRoutes = (installations: InstallationsUpstream): Route[] => [
  route(getSession, async (_request, caller) => ({
    contractVersion,
    project: await installations.getProject(caller),
    consumer: { ref: caller.identity.consumer.ref, name: caller.identity.consumer.name },
    group: { ref: caller.identity.group.ref, name: caller.identity.group.name },
    services: { installations: true, syncFlow: false },
  })),
];
