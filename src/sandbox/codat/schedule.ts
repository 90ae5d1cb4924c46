import type { StoredFlowConfiguration } from "./codat-state.js";

const dayMs = 86_400_000;

/** How far a time zone is ahead of UTC at a moment, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0);
  const local = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return local - Math.floor(at / 1000) * 1000;
}

export function isTimeZone(name: string): boolean {
  try {
    offsetAt(0, name);
    return true;
  } catch {
    return false;
  }
}

/** The first run after a moment; both in milliseconds. Monthly runs are on the first of a month. */
export function nextRun(schedule: StoredFlowConfiguration["schedule"], after: number): number {
  const { frequency, syncHour, timeZone, startDate } = schedule;
  const starts = startDate === undefined ? Number.NaN : Date.parse(startDate);
  const from = Number.isNaN(starts) ? after : Math.max(after, starts - 1);
  const local = new Date(from + offsetAt(from, timeZone));
  for (let day = 0; day <= 62; day++) {
    const wall = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate(), syncHour) + day * dayMs;
    if (frequency === "Monthly" && new Date(wall).getUTCDate() !== 1) continue;
    // Twice, as the zone may change its offset between the guess and the run.
    const guess = wall - offsetAt(wall, timeZone);
    const at = wall - offsetAt(guess, timeZone);
    if (at > from) return at;
  }
  return from + 62 * dayMs;
}
