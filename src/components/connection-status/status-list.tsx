"use client";
import type { ConnectionReport } from "../../headless/status-snapshot.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { StatusCard } from "./status-card.js";
import type { StatusHost } from "./status-event.js";
import { StatusRow } from "./status-row.js";
import { useStatusMessages } from "./use-status-messages.js";

interface StatusListProps {
  variant: "row" | "card";
  reports: readonly ConnectionReport[];
  host: StatusHost;
}

/** All of them, each a row or a card. */
export function StatusList({ variant, reports, host }: StatusListProps) {
  const slot = useSlots();
  const { text } = useStatusMessages();
  return (
    <ul className={slot("status-list")} aria-label={text("health.list")}>
      {reports.map((report) => (
        <li key={report.item.id}>
          {variant === "row" ? (
            <StatusRow report={report} host={host} />
          ) : (
            <StatusCard report={report} host={host} isOneOfMany />
          )}
        </li>
      ))}
    </ul>
  );
}
