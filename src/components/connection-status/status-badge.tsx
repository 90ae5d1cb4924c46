"use client";
import type { ConnectionReport } from "../../headless/status-snapshot.js";
import { reasonWords } from "./status-words.js";
import { StatusAge, StatusWord } from "./status-word.js";
import { useStatusMessages } from "./use-status-messages.js";

/** One word; why is in the title. */
export function StatusBadge({ report }: { report: ConnectionReport }) {
  const { text, list } = useStatusMessages();
  return (
    <span className="tenon-status-badge" title={reasonWords(report, text, list)}>
      <StatusWord report={report} />
      {report.isStale ? <StatusAge report={report} /> : null}
    </span>
  );
}
