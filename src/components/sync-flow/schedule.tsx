"use client";
import type { SyncFlowConfiguration } from "../../contracts/kit/sync-flow.js";
import { useSyncFlowMessages } from "./use-sync-flow-messages.js";

/** When it runs by itself, in the zone it was set up in. */
export function Schedule({ schedule }: { schedule: SyncFlowConfiguration["schedule"] }) {
  const { text, rich, tag } = useSyncFlowMessages();
  const frequency = schedule?.frequency;
  if (frequency === undefined) return null;
  const { hour, timeZone = "UTC" } = schedule ?? {};
  const often = ({ daily: "daily", monthly: "monthly" } as const)[frequency.toLowerCase()];
  const time =
    hour === undefined
      ? null
      : new Intl.DateTimeFormat(tag, { hour: "numeric", minute: "2-digit", timeZone: "UTC" }).format(hour * 3_600_000);
  return (
    <div>
      <dt>{text("flow.fact.schedule")}</dt>
      <dd>
        {often && time !== null
          ? rich(`flow.schedule.${often}`, { time, zone: timeZone.replaceAll("_", " ") })
          : rich("flow.schedule.other", { word: frequency })}
      </dd>
    </div>
  );
}
