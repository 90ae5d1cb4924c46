import { syncCodes } from "../../contracts/codat/sync.js";
import { newId } from "../random.js";
import { connectionsOf, linkedOf, type CodatContext } from "./codat-context.js";
import type { PlannedSync, StoredCodatConnection, StoredCompany, StoredSync } from "./codat-state.js";
import { isComplete } from "./flow-configuration.js";
import { nextRun } from "./schedule.js";

const runMs = 6000;
/** What cannot begin is told sooner. */
const refusedMs = 1000;
const longMs = 600_000;
/** Nothing new has been sold so soon after the last successful run. */
const newDataMs = 3_600_000;
/** Scheduled runs that may fail in a row; then the sync is switched off. */
const patience = 31;

const words: Readonly<Record<number, readonly [status: string, message: string]>> = {
  [syncCodes.success]: ["Complete", ""],
  [syncCodes.nothingNew]: ["Complete", ""],
  [syncCodes.configuration]: ["ConfigurationError", "An account that is needed has not been chosen."],
  [syncCodes.companyDeleted]: ["CompanyDeleted", "The company no longer exists."],
  [syncCodes.deauthorized]: ["Deauthorized", "A system is not connected any more."],
  [syncCodes.billing]: ["BillingError", "The subscription of the accounting system has expired."],
  [syncCodes.server]: ["ServerError", "The sync could not be run."],
  [syncCodes.duplicate]: ["DuplicateError", "Another sync of this company was running."],
  [syncCodes.processing]: ["ProcessingError", "What was read could not be brought into form."],
  [syncCodes.writing]: ["PushError", "The accounting system refused an entry."],
};

export interface SyncState {
  code: number;
  status: string;
  message: string;
  isRunning: boolean;
  isSuccess: boolean;
  /** Milliseconds: when it ended, or began where it has not. */
  at: number;
}

/** How a run stands now. */
export function syncState({ store }: Pick<CodatContext, "store">, sync: StoredSync): SyncState {
  const elapsed = store.now() - sync.requestedAt;
  if (sync.durationMs === null || elapsed < sync.durationMs) {
    return {
      code: elapsed > longMs ? syncCodes.runningLong : syncCodes.running,
      status: elapsed < runMs / 3 ? "Started" : "Pushing",
      message: "",
      isRunning: true,
      isSuccess: false,
      at: sync.requestedAt,
    };
  }
  return {
    code: sync.code,
    status: sync.status,
    message: sync.message,
    isRunning: false,
    isSuccess: sync.code === syncCodes.success || sync.code === syncCodes.nothingNew,
    at: sync.requestedAt + sync.durationMs,
  };
}

/** Newest first. */
function runsOf({ data }: CodatContext, companyId: string): StoredSync[] {
  return data.syncs
    .filter((each) => each.companyId === companyId)
    .reverse()
    .sort((one, other) => other.requestedAt - one.requestedAt);
}

/** Runs of a company, newest first, the scheduled ones up to now among them. */
export function syncsOf(context: CodatContext, company: StoredCompany): StoredSync[] {
  runSchedule(context, company);
  return runsOf(context, company.id);
}

/** When data were read or written with a connection last, with seven digits of a second as the service writes it. */
export function lastSyncOf(context: CodatContext, connection: StoredCodatConnection): string | undefined {
  const company = context.data.companies.find((each) => each.id === connection.companyId);
  if (company) runSchedule(context, company);
  const success = runsOf(context, connection.companyId)
    .map((each) => syncState(context, each))
    .find((each) => each.isSuccess);
  const first = connection.lastSync === undefined ? 0 : Date.parse(connection.lastSync);
  const linkedAt = connection.linkedAt ?? Number.POSITIVE_INFINITY;
  const at = Math.max(first, success && success.at >= linkedAt ? success.at : 0);
  return at === 0 ? undefined : preciseTime(at);
}

export function preciseTime(ms: number): string {
  return new Date(ms).toISOString().replace("Z", "0000Z");
}

function takePlan({ data }: CodatContext, companyId: string): PlannedSync | undefined {
  const plan = data.plannedSync;
  if (!plan || (plan.companyId !== undefined && plan.companyId !== companyId)) return undefined;
  if (plan.which !== "all") delete data.plannedSync;
  return plan;
}

function outcomeOf(context: CodatContext, company: StoredCompany, kind: StoredSync["kind"], at: number): number {
  const { scenario } = context.store.data;
  if (!linkedOf(context, company.id, "Commerce") || !linkedOf(context, company.id, "Accounting"))
    return syncCodes.deauthorized;
  if (!company.configuration?.configured || !isComplete(company)) return syncCodes.configuration;
  const runs = runsOf(context, company.id);
  if (runs.some((each) => each.durationMs === null || each.requestedAt + each.durationMs > at))
    return syncCodes.duplicate;
  const isConcerned = connectionsOf(context, company.id).some(
    (each) => scenario.provider === undefined || scenario.provider === each.platformKey,
  );
  if (scenario.name === "provider-down" && isConcerned) return syncCodes.writing;
  const success = runs.find((each) => each.code === syncCodes.success);
  return kind !== "historic" && success !== undefined && at - success.requestedAt < newDataMs
    ? syncCodes.nothingNew
    : syncCodes.success;
}

/** Begins a run; how it ends is settled here, and shows when the clock gets there. */
export function beginSync(
  context: CodatContext,
  company: StoredCompany,
  facts: Pick<StoredSync, "kind" | "finish"> & { start?: string | undefined; at?: number },
): StoredSync {
  const { at = context.store.now(), kind, finish } = facts;
  const plan = takePlan(context, company.id);
  const code = plan?.code ?? outcomeOf(context, company, kind, at);
  const [status, message] = words[code] ?? ["Unknown", ""];
  const start = facts.start ?? lastFinish(context, company.id);
  const isRefused = code === syncCodes.deauthorized || code === syncCodes.configuration || code === syncCodes.duplicate;
  const sync: StoredSync = {
    id: newId(),
    companyId: company.id,
    kind,
    requestedAt: at,
    durationMs: plan?.durationMs === undefined ? (isRefused ? refusedMs : runMs) : plan.durationMs,
    code,
    status: plan?.status ?? status,
    message: plan?.message ?? message,
    ...(start !== undefined && { start }),
    finish,
  };
  context.data.syncs.push(sync);
  context.store.changed();
  return sync;
}

/** Where the last successful run got to. */
function lastFinish(context: CodatContext, companyId: string): string | undefined {
  return runsOf(context, companyId).find((each) => syncState(context, each).isSuccess)?.finish;
}

/** Makes the runs that the schedule asked for until now. After too many failures in a row the sync switches itself off. */
function runSchedule(context: CodatContext, company: StoredCompany): void {
  const { configuration } = company;
  const now = context.store.now();
  if (!configuration?.enable || !configuration.configured) {
    delete company.scheduledUntil;
    return;
  }
  company.scheduledUntil ??= now;
  for (;;) {
    const at = nextRun(configuration.schedule, company.scheduledUntil);
    if (at > now) return;
    company.scheduledUntil = at;
    const { code } = beginSync(context, company, { kind: "scheduled", finish: new Date(at).toISOString(), at });
    company.failedRuns = code >= 4000 ? company.failedRuns + 1 : 0;
    if (company.failedRuns >= patience) {
      configuration.enable = false;
      return;
    }
  }
}
