"use client";
import type { ConnectionReport } from "../../headless/status-snapshot.js";
import { Badge } from "../../primitives/badge.js";
import { Moment } from "../moment.js";
import { accountOf, reasonWords, tones } from "./status-words.js";
import { useStatusMessages } from "./use-status-messages.js";

const isoOf = (readAt: number): string => new Date(readAt).toISOString();

/** Why it is only remembered, as far as the browser knows. Asked for only once something is stale, so never on a server. */
export const checkedKey = (): "health.checked" | "health.checkedOffline" =>
  navigator.onLine ? "health.checked" : "health.checkedOffline";

/** A dot with a word. */
export function StatusWord({ report }: { report: ConnectionReport }) {
  const { text } = useStatusMessages();
  const { state } = report.health;
  return <Badge tone={tones[state]}>{text(`health.state.${state}`)}</Badge>;
}

/** Since when it is so; of what is only remembered, when it was true. */
export function StatusAge({ report }: { report: ConnectionReport }) {
  const { text } = useStatusMessages();
  const { isStale, readAt, health } = report;
  if (isStale) {
    return (
      <span className="tenon-status-age" data-stale="">
        {text(checkedKey())} <Moment value={isoOf(readAt)} />
      </span>
    );
  }
  if (health.since === undefined) return null;
  return (
    <span className="tenon-status-age">
      <span className="tenon-sr-only">{text("health.since")} </span>
      <Moment value={health.since} />
    </span>
  );
}

/** What happened and what it means. */
export function StatusSentence({ report, isFixed }: { report: ConnectionReport; isFixed: boolean }) {
  const { rich, list } = useStatusMessages();
  const { item } = report;
  if (isFixed) return <>{rich("health.fixed", { account: accountOf(item) })}</>;
  return <>{reasonWords({ item, health: report.health }, rich, list)}</>;
}
