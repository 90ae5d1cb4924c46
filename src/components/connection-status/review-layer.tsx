"use client";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { Moment } from "../moment.js";
import { ProviderLogo } from "../provider-logo.js";
import { Activity } from "./activity.js";
import { About } from "./status-about.js";
import { StatusDialog } from "./status-dialog.js";
import { StatusFacts } from "./status-facts.js";
import type { StatusLayerProps } from "./status-layer-of.js";
import { StatusProgress } from "./status-progress.js";
import { StatusSentence, StatusWord } from "./status-word.js";
import { nameOf, needsSomebody, placeOf, tones } from "./status-words.js";
import { useStatusMessages } from "./use-status-messages.js";

const longestDetail = 500;

/** Everything there is to know about one connection: why, since when, what its system says, and what was done. */
export function ReviewLayer({ report, container, onClose }: StatusLayerProps) {
  const slot = useSlots();
  const { rich } = useStatusMessages();
  const { item, health } = report;
  const provider = item.provider.displayName;
  const open = item.errors.filter(({ resolved, detail }) => !resolved && detail !== undefined);
  return (
    <StatusDialog name="connection-details" label={nameOf(item)} container={container} onClose={onClose}>
      <div className={slot("header")}>
        <ProviderLogo provider={item.provider} />
        <div className="tenon-names">
          <h2 className={slot("title")}>
            <ServerText>{nameOf(item)}</ServerText>
          </h2>
          <p className={slot("subtitle")}>
            <About parts={placeOf(item)} />
          </p>
        </div>
        <StatusWord report={report} />
      </div>
      <div className={slot("body")}>
        <p className={slot("status-reason")} data-tone={needsSomebody(report) ? tones[health.state] : undefined}>
          <StatusSentence report={report} isFixed={false} />
        </p>
        {health.progress && item.installation?.backfills.length === 0 ? (
          <StatusProgress progress={health.progress} />
        ) : null}
        <StatusFacts report={report} />
        {open.length > 0 ? (
          <section className={slot("section")}>
            <h3>{rich("health.says", { provider })}</h3>
            <ul className="tenon-status-errors">
              {open.map(({ detail = "", at }, index) => (
                <li key={index}>
                  <ServerText most={longestDetail}>{detail}</ServerText>{" "}
                  <span className="tenon-muted">
                    <Moment value={at} />
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {item.installation ? <Activity installationId={item.installation.id} provider={provider} heading="h3" /> : null}
      </div>
    </StatusDialog>
  );
}
