import type { MessageKey } from "../messages/en.js";

export interface ScheduleWords {
  readonly key: Extract<MessageKey, `schedule.${string}`>;
  readonly count?: number;
}

/** Cron text in words, for the forms manifests use; anything finer is "on a schedule". */
export function scheduleWords(cron: string | undefined): ScheduleWords | null {
  if (cron === undefined || cron.trim() === "") return null;
  const other: ScheduleWords = { key: "schedule.other" };
  const [minute, hour, day, month, weekday, more] = cron.trim().split(/\s+/);
  if (weekday === undefined || more !== undefined || month !== "*") return other;
  const every = (part: string | undefined): number | null => {
    if (part === "*") return 1;
    const step = /^(?:\*|0)\/(\d+)$/.exec(part ?? "")?.[1];
    return step === undefined ? null : Number(step);
  };
  const fixed = (part: string | undefined): boolean => /^\d+$/.test(part ?? "");
  const minutes = every(minute);
  if (minutes !== null && hour === "*" && day === "*" && weekday === "*") {
    return minutes === 60 ? { key: "schedule.hours", count: 1 } : { key: "schedule.minutes", count: minutes };
  }
  if (!fixed(minute)) return other;
  const hours = every(hour);
  if (hours !== null && day === "*" && weekday === "*") {
    return hours === 24 ? { key: "schedule.days", count: 1 } : { key: "schedule.hours", count: hours };
  }
  if (!fixed(hour)) return other;
  if (weekday === "*") {
    const days = every(day);
    if (days !== null) return { key: "schedule.days", count: days };
    return fixed(day) ? { key: "schedule.monthly" } : other;
  }
  return day === "*" && /^(?:\d|[A-Za-z]{3})$/.test(weekday) ? { key: "schedule.weekly" } : other;
}
