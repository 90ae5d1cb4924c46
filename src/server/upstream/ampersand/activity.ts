import * as z from "zod/mini";
import { triggerReadRequestSchema, triggerReadResponseSchema } from "../../../contracts/ampersand/operation.js";
import type { StartedReads } from "../../../contracts/kit/status.js";
import type { Issue } from "../../../contracts/kit/problem.js";
import { TenonError } from "../../../http/tenon-error.js";
import { fewAtOnce } from "../few-at-once.js";
import type { Caller, InstallationsUpstream } from "../upstream.js";
import { decodeContent } from "./decode-configuration.js";
import { readBackfills, readOperations, toOperations } from "./operation-page.js";
import { missing, type InstallationState, type Platform } from "./platform.js";

const usualPageSize = "20";
/** The contract's limit for what comes back as `page`. */
const longestPage = 512;
const mostAtOnce = 4;

/** What an installation did, and doing it again. */
export function activityOperations(platform: Platform): Pick<InstallationsUpstream, "getActivity" | "startReads"> {
  /** Another group's is not found, and nothing else is asked for it. */
  const load = async (id: string, caller: Caller): Promise<InstallationState> =>
    (await platform.installationStates(caller)).find((each) => each.id === id) ?? missing("installation");

  return {
    getActivity: async (id, { page, pageSize = usualPageSize }, caller) => {
      const [installation, integrations] = await Promise.all([load(id, caller), platform.integrations()]);
      const manifest = integrations.find((each) => each.id === installation.integrationId)?.latestRevision.content;
      const answer = await readOperations(platform, installation, { pageSize, pageToken: page }, caller);
      const { done, nextPageToken } = answer.pagination ?? {};
      const isLast = done === true || nextPageToken === undefined || nextPageToken.length > longestPage;
      return {
        operations: toOperations(answer, manifest),
        nextPage: isLast || nextPageToken === "" ? undefined : nextPageToken,
        // What is under way stands among the newest.
        backfills: page === undefined ? await readBackfills(platform, installation, answer, manifest, caller) : [],
      };
    },

    startReads: async (id, { objects }, caller) => {
      const installation = await load(id, caller);
      const names = wantedObjects(installation, objects);
      const path = "/projects/:project/integrations/:integration/objects/:object";
      const params = { project: platform.project, integration: installation.integrationId };
      const body = z.parse(triggerReadRequestSchema, { groupRef: caller.identity.group.ref, mode: "async" });
      const read = triggerReadResponseSchema;
      const errors: unknown[] = [];
      const started = await fewAtOnce(names, mostAtOnce, async (object): Promise<StartedReads["started"]> => {
        try {
          const ask = { method: "POST", path, params: { ...params, object }, body, read } as const;
          return [{ objectName: object, operationId: (await platform.askReads(ask, caller)).operationId }];
        } catch (error) {
          errors.push(error);
          return [];
        }
      });
      // Some that run are worth more than a word about those that do not: their operations will tell.
      if (started.every((each) => each.length === 0)) throw errors[0];
      return { started: started.flat() };
    },
  };
}

/** @throws TenonError `invalid_input` for what is not read, or is paused */
function wantedObjects({ config }: InstallationState, asked: readonly string[] | undefined): string[] {
  const { read } = decodeContent(config?.content ?? {});
  const running = read.filter(({ paused }) => !paused).map(({ objectName }) => objectName);
  const names = [...new Set(asked ?? running)];
  const refused = names.filter((name) => !running.includes(name));
  if (names.length > 0 && refused.length === 0) return names;
  throw new TenonError({
    code: "invalid_input",
    message: names.length === 0 ? "Nothing is read, or everything is paused" : "Some of it is not read, or is paused",
    issues: refused.map((name): Issue => {
      const isPaused = read.some(({ objectName }) => objectName === name);
      return { path: `objects.${name}`, code: isPaused ? "paused" : "not_read", message: "Is not being read." };
    }),
  });
}
