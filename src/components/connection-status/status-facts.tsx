"use client";
import type { ConnectionReport } from "../../headless/status-snapshot.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { Moment } from "../moment.js";
import { checkedKey } from "./status-word.js";
import { useStatusMessages } from "./use-status-messages.js";

/** Since when, and when data last moved. */
export function StatusFacts({ report }: { report: ConnectionReport }) {
  const slot = useSlots();
  const { text } = useStatusMessages();
  const { item, health, isStale } = report;
  if (health.since === undefined && item.syncedAt === undefined && !isStale) return null;
  return (
    <dl className={slot("status-facts")}>
      {health.since === undefined ? null : (
        <div>
          <dt>{text("health.since")}</dt>
          <dd>
            <Moment value={health.since} />
          </dd>
        </div>
      )}
      {item.syncedAt === undefined ? null : (
        <div>
          <dt>{text("health.synced")}</dt>
          <dd>
            <Moment value={item.syncedAt} />
          </dd>
        </div>
      )}
      {isStale ? (
        <div data-stale="">
          <dt>{text(checkedKey())}</dt>
          <dd>
            <Moment value={new Date(report.readAt).toISOString()} />
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
