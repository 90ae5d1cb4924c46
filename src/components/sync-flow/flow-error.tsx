"use client";
import { useState, type ReactNode } from "react";
import type { FlowError } from "../../flows/install-state.js";
import { Notice } from "../../primitives/notice.js";
import { ErrorNotice } from "../error-notice.js";
import { useLook } from "../look-context.js";
import { useSyncFlowMessages } from "./use-sync-flow-messages.js";

/** A wait longer than that is said as a time of day. */
const longSeconds = 120;

/** What went wrong; a daily limit with the time from which it works again. */
export function SyncFlowError({
  error,
  provider,
  actions,
}: {
  error: FlowError;
  provider?: string | undefined;
  actions?: ReactNode;
}) {
  const { text, tag } = useSyncFlowMessages();
  const { timeZone } = useLook();
  const wait = error.retryAfterSeconds ?? 0;
  if (wait < longSeconds) return <ErrorNotice error={error} provider={provider} actions={actions} />;
  return <Later wait={wait} tag={tag} timeZone={timeZone} title={text("flow.quota.title")} />;
}

function Later({
  wait,
  tag,
  timeZone,
  title,
}: {
  wait: number;
  tag: string;
  timeZone: string | undefined;
  title: string;
}) {
  const { text } = useSyncFlowMessages();
  const [from] = useState(() => Date.now());
  const format = new Intl.DateTimeFormat(tag, {
    weekday: "long",
    hour: "numeric",
    minute: "2-digit",
    timeZone,
  });
  // Rounded up: a minute early would be refused again.
  const time = format.format(Math.ceil((from + wait * 1000) / 60_000) * 60_000);
  return (
    <Notice tone="caution" urgent title={title}>
      <p>{text("flow.quota.text", { time })}</p>
    </Notice>
  );
}
