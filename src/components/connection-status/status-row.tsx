"use client";
import { useId, useRef } from "react";
import type { ConnectionReport } from "../../headless/status-snapshot.js";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { Moment } from "../moment.js";
import { ProviderLogo } from "../provider-logo.js";
import { countWords } from "./count-words.js";
import { About } from "./status-about.js";
import { StatusAction } from "./status-action.js";
import { StatusGroup } from "./status-group.js";
import { StatusLayerAbove } from "./status-layers.js";
import type { StatusHost } from "./status-event.js";
import { StatusAge, StatusSentence, StatusWord } from "./status-word.js";
import { nameOf, placeOf } from "./status-words.js";
import { useStatusMessages } from "./use-status-messages.js";
import { useStatusPlace } from "./use-status-place.js";

/** Fits in a row of a host's table or list: mark, name and account, word and since when, one button. */
export function StatusRow({ report, host }: { report: ConnectionReport; host: StatusHost }) {
  const slot = useSlots();
  const { text } = useStatusMessages();
  const ref = useRef<HTMLDivElement>(null);
  const place = useStatusPlace(report, host, ref);
  const id = useId();
  const { item, health } = report;
  const isFine = health.reason === "works" && item.syncedAt !== undefined && !place.isFixed;
  const about = placeOf(item);
  return (
    <StatusGroup id={id} slotName="status-row" report={report} place={ref}>
      <ProviderLogo provider={item.provider} />
      <div className="tenon-status-what">
        <p className="tenon-status-name">
          <span id={`${id}-name`}>
            <ServerText>{nameOf(item)}</ServerText>
          </span>
          <About parts={about} />
        </p>
        <p id={`${id}-why`} className={slot("status-reason")}>
          {isFine ? (
            <>
              {text("health.synced")} <Moment value={item.syncedAt} />
            </>
          ) : (
            <StatusSentence report={report} isFixed={place.isFixed} />
          )}
          {health.progress ? <span className="tenon-status-count"> {countWords(health.progress, text)}</span> : null}
        </p>
        {place.error ? (
          <p className={slot("error")} role="alert">
            {text(`error.${place.error.code}.title`, { provider: item.provider.displayName })}
          </p>
        ) : null}
      </div>
      <p className="tenon-status-state">
        <span id={`${id}-word`}>
          <StatusWord report={report} />
        </span>
        <StatusAge report={report} />
      </p>
      <StatusAction report={report} place={place} host={host} tone="secondary" />
      <StatusLayerAbove report={report} place={place} host={host} />
    </StatusGroup>
  );
}
