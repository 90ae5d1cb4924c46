import type { IntegrationContent } from "../../../contracts/ampersand/integration.js";
import {
  backfillProgressSchema,
  operationPageSchema,
  type Operation as WireOperation,
  type OperationPage,
} from "../../../contracts/ampersand/operation.js";
import type { BackfillProgress, Operation } from "../../../contracts/kit/status.js";
import { isTenonError } from "../../../http/tenon-error.js";
import type { Caller } from "../upstream.js";
import { counted, namedObject, toOperation, totalOf } from "./operation.js";
import type { InstallationState, Platform } from "./platform.js";
import { isJson, memberOf } from "./json.js";
import { storedObjects } from "./decode-configuration.js";

/** Requests for the progress of single objects that one page may cost; the operations themselves nearly always tell it. */
const mostProgressReads = 5;

export function readOperations(
  platform: Platform,
  { id: installation, integrationId: integration }: InstallationState,
  query: { pageSize: string; pageToken?: string | undefined },
  caller: Caller,
): Promise<OperationPage> {
  const path = "/projects/:project/integrations/:integration/installations/:installation/operations";
  const params = { project: platform.project, integration, installation };
  return platform.ask({ path, params, query, read: operationPageSchema }, caller);
}

/**
 * First reads that are under way. The platform does not tell them from other reads; what tells them is that the object has a period to
 * read back, and no read of it has succeeded yet.
 */
export async function readBackfills(
  platform: Platform,
  installation: InstallationState,
  { results }: OperationPage,
  manifest: IntegrationContent | undefined,
  caller: Caller,
): Promise<BackfillProgress[]> {
  const running = firstReads(results).filter(({ name }) => hasBackfill(installation, name, manifest));
  const silent = running.filter(({ wire }) => progressOf(wire) === undefined).slice(0, mostProgressReads);
  const asked = new Map(
    await Promise.all(
      silent.map(async ({ name }) => [name, await readProgress(platform, installation, name, caller)] as const),
    ),
  );
  return running.flatMap(({ name, wire }) => {
    const progress = progressOf(wire) ?? asked.get(name);
    const processed = counted(progress?.recordsProcessed);
    if (progress === undefined || processed === undefined) return [];
    return {
      ...namedObject(name, manifest),
      processed,
      total: totalOf(progress.recordsEstimatedTotal, processed),
      startedAt: wire.createTime,
      updatedAt: asked.get(name)?.updateTime,
    };
  });
}

interface FirstRead {
  readonly name: string;
  readonly wire: WireOperation;
}

/** Newest first is the order of the platform; the newest read of an object is the one that counts. */
function firstReads(newestFirst: readonly WireOperation[]): FirstRead[] {
  const found = new Map<string, WireOperation>();
  const hasWorked = new Set<string>();
  for (const wire of newestFirst) {
    if (wire.actionType !== "read") continue;
    const name = wire.metadata?.progress?.objectName ?? wire.metadata?.objects?.[0];
    if (name === undefined) continue;
    if (wire.status === "success") hasWorked.add(name);
    else if (wire.status === "in_progress" && !found.has(name)) found.set(name, wire);
  }
  return [...found].flatMap(([name, wire]) => (hasWorked.has(name) ? [] : [{ name, wire }]));
}

function hasBackfill(
  { config }: InstallationState,
  objectName: string,
  manifest: IntegrationContent | undefined,
): boolean {
  const offered = manifest?.read?.objects?.find(
    (each) => each.objectName === objectName || each.mapToName === objectName,
  );
  const stored = storedObjects(config?.content ?? {}, "read").find(
    ([name]) => name === objectName || name === offered?.objectName,
  )?.[1];
  if (stored === undefined) return false;
  const period = memberOf(memberOf(stored, "backfill"), "defaultPeriod") ?? offered?.backfill?.defaultPeriod;
  if (!isJson(period)) return false;
  const days = memberOf(period, "days");
  return memberOf(period, "fullHistory") === true || (typeof days === "number" && days > 0);
}

const progressOf = ({ metadata }: WireOperation) =>
  metadata?.progress?.recordsProcessed === undefined
    ? undefined
    : { ...metadata.progress, recordsProcessed: metadata.progress.recordsProcessed };

async function readProgress(
  platform: Platform,
  { id: installation, integrationId: integration }: InstallationState,
  object: string,
  caller: Caller,
) {
  const path =
    "/projects/:project/integrations/:integration/installations/:installation/objects/:object/backfill-progress";
  const params = { project: platform.project, integration, installation, object };
  try {
    return await platform.ask({ path, params, read: backfillProgressSchema }, caller);
  } catch (error) {
    // 404: there is none. Anything else costs this one bar, and nothing of the rest.
    if (isTenonError(error)) return undefined;
    throw error;
  }
}

/** When data last moved. The platform tells when an operation began, not when it ended. */
export const newestSuccess = (operations: readonly Operation[]): string | undefined =>
  operations
    .flatMap(({ outcome, startedAt }) => (outcome === "success" && startedAt !== undefined ? [startedAt] : []))
    .sort((one, other) => Date.parse(other) - Date.parse(one))[0];

const gravity: Readonly<Record<Operation["outcome"], number>> = {
  failure: 3,
  unknown: 2,
  "in-progress": 1,
  success: 0,
};

/**
 * The operation by which an installation is judged: the newest one, unless the newest read of one of its objects went worse. Otherwise
 * the object that is read next would hide the one that has just failed.
 * @param read names of the objects that are read now
 */
export function decisiveOperation(newestFirst: readonly Operation[], read: ReadonlySet<string>): Operation | undefined {
  const [newest] = newestFirst;
  if (!newest) return undefined;
  const seen = new Set<string>();
  const candidates = [newest];
  for (const operation of newestFirst) {
    if (operation.kind !== "read") continue;
    const fresh = operation.objects.map(({ objectName }) => objectName).filter((name) => !seen.has(name));
    for (const name of fresh) seen.add(name);
    if (fresh.some((name) => read.has(name))) candidates.push(operation);
  }
  return candidates.reduce((worst, each) => (gravity[each.outcome] > gravity[worst.outcome] ? each : worst));
}

export const toOperations = ({ results }: OperationPage, manifest: IntegrationContent | undefined): Operation[] =>
  results.map((each) => toOperation(each, manifest));
