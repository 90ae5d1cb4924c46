import { getStatus } from "../../contracts/kit/later-endpoints.js";
import type { Service, StatusItem } from "../../contracts/kit/status.js";
import { route, type Route } from "../route.js";
import type { SyncFlowUpstream } from "../upstream/sync-flow-upstream.js";
import type { Caller, InstallationsUpstream } from "../upstream/upstream.js";

interface Services {
  readonly installations?: InstallationsUpstream | undefined;
  readonly syncFlow?: SyncFlowUpstream | undefined;
}

/** Both services at once. One that fails costs only its own items, as long as the other answers. */
export const statusRoutes = ({ installations, syncFlow }: Services): Route[] => [
  route(getStatus, async (_request, caller) => {
    const asked: [Service, Pick<InstallationsUpstream, "getStatus"> | undefined][] = [
      ["installations", installations],
      ["syncFlow", syncFlow],
    ];
    const answers = await Promise.all(
      asked.flatMap(([service, upstream]) => (upstream ? [answerOf(service, upstream, caller)] : [])),
    );
    const failed = answers.filter((answer) => answer.items === null);
    if (failed.length === answers.length && failed[0]) throw failed[0].error;
    return {
      items: answers.flatMap(({ items }) => items ?? []),
      unavailable: failed.map(({ service }) => service),
    };
  }),
];

async function answerOf(
  service: Service,
  upstream: Pick<InstallationsUpstream, "getStatus">,
  caller: Caller,
): Promise<{ service: Service; items: StatusItem[] | null; error?: unknown }> {
  try {
    return { service, items: await upstream.getStatus(caller) };
  } catch (error) {
    return { service, items: null, error };
  }
}
