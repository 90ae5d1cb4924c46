import { latestContent, type SandboxContext } from "./context.js";
import { startOperation } from "./operations.js";
import type { StoredInstallation } from "./store.js";

/*
 * Scheduled reads. They are counted from the moment the installation was made and not from the full hour, so that a program which
 * asks twice never finds a read in between because of the time of day.
 */

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** A clock that was moved by a month brings the newest reads, not thousands. */
const mostAtOnce = 50;

/** Time between two reads of a five-field cron expression, roughly: every n minutes, every n hours, or once a day. */
function intervalOf(schedule: unknown): number | undefined {
  if (typeof schedule !== "string" || schedule.trim() === "") return undefined;
  const [minute = "", hour = ""] = schedule.trim().split(/\s+/);
  const every = (field: string) => Number(/^\*\/([1-9]\d*)$/.exec(field)?.[1] ?? (field === "*" ? 1 : Number.NaN));
  if (hour === "*") return Number.isNaN(every(minute)) ? hourMs : every(minute) * minuteMs;
  return Number.isNaN(every(hour)) ? dayMs : every(hour) * hourMs;
}

/** Adds the reads that have become due since this was last asked. Paused objects are left out. */
export function catchUpReads(context: SandboxContext): void {
  const { store } = context;
  const now = store.now();
  let added = false;
  for (const installation of store.data.installations) {
    const due = dueReads(context, installation, now);
    if (due.length === 0) continue;
    installation.readsUntil = now;
    for (const { objectName, at, paused } of due) {
      if (!paused) startOperation(context, installation, "scheduled", objectName, new Date(at).toISOString());
    }
    added = true;
  }
  if (added) store.changed();
}

interface DueRead {
  objectName: string;
  at: number;
  paused: boolean;
}

/** Oldest first. */
function dueReads(context: SandboxContext, installation: StoredInstallation, now: number): DueRead[] {
  const begin = Date.parse(installation.createTime);
  const after = Math.max(begin, installation.readsUntil ?? begin);
  const integration = context.store.data.integrations.find((each) => each.id === installation.integrationId);
  const manifest = integration ? latestContent(integration).read?.objects : undefined;
  return Object.entries(installation.config.content.read?.objects ?? {})
    .flatMap(([objectName, object]) => {
      const offered = manifest?.find((each) => each.objectName === objectName)?.schedule;
      const interval = intervalOf(object.schedule ?? offered);
      if (interval === undefined) return [];
      const last = Math.floor((now - begin) / interval);
      const first = Math.max(Math.floor((after - begin) / interval) + 1, last - mostAtOnce + 1);
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
        objectName,
        at: begin + (first + index) * interval,
        paused: object.disabled === true,
      }));
    })
    .sort((one, other) => one.at - other.at);
}
