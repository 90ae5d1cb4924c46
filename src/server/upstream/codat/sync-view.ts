import type { Configuration } from "../../../contracts/codat/configuration.js";
import { readMoment } from "../../../contracts/codat/moment.js";
import { syncCodes, type CompanySyncStatus } from "../../../contracts/codat/sync.js";
import type { Sync, SyncFlowConfiguration } from "../../../contracts/kit/sync-flow.js";
import { blot } from "../upstream-refusal.js";

type Outcome = Pick<Sync, "state" | "reason">;

const byCode = new Map<number, Outcome>([
  [syncCodes.running, { state: "running" }],
  [syncCodes.runningLong, { state: "running", reason: "slow" }],
  [syncCodes.success, { state: "success" }],
  [syncCodes.nothingNew, { state: "nothing-new" }],
  [syncCodes.configuration, { state: "failed", reason: "configuration" }],
  [syncCodes.companyDeleted, { state: "failed", reason: "disconnected" }],
  [syncCodes.deauthorized, { state: "failed", reason: "disconnected" }],
  [syncCodes.billing, { state: "failed", reason: "billing" }],
  [syncCodes.server, { state: "failed", reason: "server" }],
  [syncCodes.duplicate, { state: "failed", reason: "duplicate" }],
  [syncCodes.processing, { state: "failed", reason: "processing" }],
  [syncCodes.writing, { state: "failed", reason: "writing" }],
]);

/** Words that were seen, without case; the set is open. */
const byWord = new Map<string, Outcome>([
  ["complete", { state: "success" }],
  ["started", { state: "running" }],
  ["notstarted", { state: "running" }],
  ["pushing", { state: "running" }],
  ["pusherror", { state: "failed", reason: "writing" }],
]);

/** The code decides; where it is a new one its hundreds do, and then the word. */
function outcomeOf({ syncStatusCode: code, syncStatus: word }: Omit<CompanySyncStatus, "syncId">): Outcome {
  const known = code === undefined ? undefined : byCode.get(code);
  if (known) return known;
  if (code !== undefined && code >= 4000 && code < 6000) return { state: "failed", reason: "other" };
  return byWord.get(word?.toLowerCase().replace(/[^a-z]/g, "") ?? "") ?? { state: "unknown" };
}

const longestDetail = 500;

/** One run; `undefined` for one that cannot be named. @param secrets are blotted out of the service's words */
export function toSync(wire: CompanySyncStatus | null, secrets: readonly string[]): Sync | undefined {
  if (wire?.syncId === undefined) return undefined;
  const said = [wire.errorMessage, wire.syncExceptionMessage].find((text) => text !== undefined && text !== "");
  return {
    id: wire.syncId,
    ...outcomeOf(wire),
    code: wire.syncStatusCode,
    rawStatus: wire.syncStatus,
    detail: said === undefined ? undefined : blot(said, secrets, longestDetail),
    at: readMoment(wire.syncUtc),
  };
}

/** A configuration that says neither whether it is complete nor whether it is on tells nothing: `undefined`. */
export function toConfiguration(wire: Configuration): SyncFlowConfiguration | undefined {
  const enabled = wire.enable ?? wire.enabled;
  if (enabled === undefined && wire.configured === undefined) return undefined;
  const { schedule } = wire;
  return {
    enabled: enabled === true,
    configured: wire.configured === true,
    schedule: schedule && {
      frequency: schedule.selectedFrequency,
      hour: schedule.syncHour,
      timeZone: schedule.timeZone,
      startsAt: readMoment(schedule.startDate),
    },
  };
}
