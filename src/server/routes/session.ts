import { getSession } from "../../contracts/kit/endpoints.js";
import { contractVersion } from "../../contracts/kit/kit-headers.js";
import { route, type Route } from "../route.js";
import type { SyncFlowUpstream } from "../upstream/sync-flow-upstream.js";
import type { InstallationsUpstream } from "../upstream/upstream.js";

interface Services {
  readonly project: string;
  readonly installations?: InstallationsUpstream | undefined;
  readonly syncFlow?: SyncFlowUpstream | undefined;
}

export const sessionRoutes = ({ project, installations, syncFlow }: Services): Route[] => [
  route(getSession, async (_request, caller) => ({
    contractVersion,
    project: installations ? await installations.getProject(caller) : { id: project, name: undefined },
    consumer: { ref: caller.identity.consumer.ref, name: caller.identity.consumer.name },
    group: { ref: caller.identity.group.ref, name: caller.identity.group.name },
    services: { installations: installations !== undefined, syncFlow: syncFlow !== undefined },
  })),
];
