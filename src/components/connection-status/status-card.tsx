"use client";
import { Suspense, useId, useRef, useState, type ReactNode } from "react";
import type { ConnectionReport } from "../../headless/status-snapshot.js";
import { ServerText } from "../../primitives/server-text.js";
import { Skeleton } from "../../primitives/skeleton.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { ErrorNotice } from "../error-notice.js";
import { laterScreen } from "../install-integration/later-screen.js";
import { ProviderLogo } from "../provider-logo.js";
import { About } from "./status-about.js";
import { StatusAction } from "./status-action.js";
import { StatusFacts } from "./status-facts.js";
import { StatusGroup } from "./status-group.js";
import { StatusLayerAbove } from "./status-layers.js";
import { StatusProgress } from "./status-progress.js";
import type { StatusHost } from "./status-event.js";
import { StatusSentence, StatusWord } from "./status-word.js";
import { nameOf, needsSomebody, placeOf, tones } from "./status-words.js";
import { useStatusMessages } from "./use-status-messages.js";
import { useStatusPlace } from "./use-status-place.js";

const Activity = laterScreen(() => import("./activity.js").then((file) => file.Activity));
/** As many as are worth a look without going anywhere. */
const fewLatest = 5;

interface StatusCardProps {
  report: ConnectionReport;
  host: StatusHost;
  /** None of several buttons is the loud one. @default false */
  isOneOfMany?: boolean;
}

/** For a page of settings: what is connected, how it is doing and why, when data last moved, the one next step, recent activity. */
export function StatusCard({ report, host, isOneOfMany = false }: StatusCardProps) {
  const slot = useSlots();
  const { text } = useStatusMessages();
  const ref = useRef<HTMLDivElement>(null);
  const place = useStatusPlace(report, host, ref);
  const id = useId();
  const { item, health } = report;
  const about = placeOf(item);
  return (
    <StatusGroup id={id} slotName="status-card" report={report} place={ref}>
      <div className={slot("header")}>
        <ProviderLogo provider={item.provider} />
        <div className="tenon-names">
          <h2 id={`${id}-name`} className={slot("title")}>
            <ServerText>{nameOf(item)}</ServerText>
          </h2>
          {about.length > 0 ? (
            <p className={slot("subtitle")}>
              <About parts={about} />
            </p>
          ) : null}
        </div>
        <span id={`${id}-word`}>
          <StatusWord report={report} />
        </span>
      </div>
      <div className={slot("body")}>
        <p
          id={`${id}-why`}
          className={slot("status-reason")}
          data-tone={place.isFixed ? "positive" : needsSomebody(report) ? tones[health.state] : undefined}
        >
          <StatusSentence report={report} isFixed={place.isFixed} />
        </p>
        {health.progress ? <StatusProgress progress={health.progress} /> : null}
        {place.error ? <ErrorNotice error={place.error} provider={item.provider.displayName} /> : null}
        <StatusFacts report={report} />
      </div>
      <div className="tenon-status-foot">
        {item.installation ? (
          <Recent label={text("health.activity")}>
            <Activity installationId={item.installation.id} provider={item.provider.displayName} limit={fewLatest} />
          </Recent>
        ) : null}
        <StatusAction report={report} place={place} host={host} tone={isOneOfMany ? "secondary" : "primary"} />
      </div>
      <StatusLayerAbove report={report} place={place} host={host} />
    </StatusGroup>
  );
}

/** Native `<details>`, asked for nothing before it is opened. */
function Recent({ label, children }: { label: string; children: ReactNode }) {
  const slot = useSlots();
  const [wanted, setWanted] = useState(false);
  return (
    <details
      className={slot("disclosure")}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setWanted(true);
      }}
    >
      <summary>{label}</summary>
      <div>
        {wanted ? <Suspense fallback={<Skeleton bars={["line", "line", "line"]} />}>{children}</Suspense> : null}
      </div>
    </details>
  );
}
