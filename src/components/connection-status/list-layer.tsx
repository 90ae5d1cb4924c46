"use client";
import type { ConnectionReport } from "../../headless/status-snapshot.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { StatusDialog } from "./status-dialog.js";
import type { StatusHost } from "./status-event.js";
import { StatusList } from "./status-list.js";
import { useStatusMessages } from "./use-status-messages.js";

interface ListLayerProps {
  reports: readonly ConnectionReport[];
  host: StatusHost;
  onClose: () => void;
}

/** What a banner speaks of, one by one: those that need somebody first. */
export function ListLayer({ reports, host, onClose }: ListLayerProps) {
  const slot = useSlots();
  const { text } = useStatusMessages();
  return (
    <StatusDialog name="connection-list" label={text("health.list")} container={host.container} onClose={onClose}>
      <div className={slot("header")}>
        <h2 className={slot("title")}>{text("health.list")}</h2>
      </div>
      <StatusList variant="row" reports={reports} host={host} />
    </StatusDialog>
  );
}
