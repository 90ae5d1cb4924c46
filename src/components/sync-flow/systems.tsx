"use client";
import { Suspense } from "react";
import type { SyncFlowEnd, SyncFlowFacts } from "../../flows/sync-flow.js";
import type { SyncFlowHandle } from "../../headless/use-sync-flow.js";
import { Badge } from "../../primitives/badge.js";
import { ServerText } from "../../primitives/server-text.js";
import { Skeleton } from "../../primitives/skeleton.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { laterScreen } from "../install-integration/later-screen.js";
import { ProviderLogo } from "../provider-logo.js";
import { endName, systemStatus } from "./flow-words.js";
import { useSyncFlowMessages } from "./use-sync-flow-messages.js";

const PlatformPicker = laterScreen(() => import("./platform-picker.js").then((file) => file.PlatformPicker));

/** What may be done with one system; without it they are only shown. */
export interface SystemVerbs {
  choose: SyncFlowHandle["choose"];
  link: SyncFlowHandle["link"];
  unlink: (end: SyncFlowEnd) => void;
  /** A system was not chosen that has to be. */
  missing: boolean;
}

/** The two systems side by side, each with its state, and which way the data goes. */
export function Systems({ facts, verbs }: { facts: SyncFlowFacts; verbs?: SystemVerbs | undefined }) {
  const slot = useSlots();
  return (
    <div className={slot("systems")}>
      <System end={facts.commerce} facts={facts} verbs={verbs} />
      <svg className="tenon-systems-arrow" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d="M3.5 10h13m-5-5 5 5-5 5" />
      </svg>
      <System end={facts.accounting} facts={facts} verbs={verbs} />
    </div>
  );
}

function System({ end, facts, verbs }: { end: SyncFlowEnd; facts: SyncFlowFacts; verbs?: SystemVerbs | undefined }) {
  const slot = useSlots();
  const { text } = useSyncFlowMessages();
  const { connection, side } = end;
  const status = systemStatus(connection, { text });
  const name = endName(end, { text });
  const isPicking = verbs !== undefined && end.choosable && connection === null;
  return (
    <section
      className={slot("system")}
      aria-label={text(`flow.side.${side}`)}
      data-tenon-side={side}
      data-connection={connection?.state ?? "none"}
    >
      <div className="tenon-system-head">
        {end.key === null ? (
          <span className="tenon-system-blank" aria-hidden="true" />
        ) : (
          <ProviderLogo provider={{ key: end.key, displayName: name, logoUrl: end.logoUrl }} />
        )}
        <div className="tenon-names">
          <p className="tenon-system-name">
            {end.key === null ? text("flow.side.none") : <ServerText>{name}</ServerText>}
          </p>
          {end.displayName === null && end.key !== null ? null : (
            <p className={slot("subtitle")}>{text(`flow.side.${side}`)}</p>
          )}
        </div>
      </div>
      {isPicking ? (
        <Suspense fallback={<Skeleton bars={["short", "control"]} />}>
          <PlatformPicker end={end} platforms={facts.platforms} missing={verbs.missing} onChoose={verbs.choose} />
        </Suspense>
      ) : null}
      {isPicking && end.key === null ? null : (
        <div className="tenon-system-foot">
          <Badge tone={status.tone}>{status.word}</Badge>
          {verbs ? <SystemAction end={end} name={name} verbs={verbs} /> : null}
        </div>
      )}
    </section>
  );
}

/** The one thing to do with one system alone; the whole is done by the button below. */
function SystemAction({ end, name, verbs }: { end: SyncFlowEnd; name: string; verbs: SystemVerbs }) {
  const { text } = useSyncFlowMessages();
  const { connection, key } = end;
  if (key === null) return null;
  const isConnected = connection?.state === "connected";
  const may = connection?.actions;
  if (isConnected && may?.includes("disconnect") !== true) return null;
  const does =
    connection === null ? "connect" : isConnected ? "unlink" : connection.state === "pending" ? "resume" : "reconnect";
  const label = text(`flow.system.${does}`);
  return (
    <button
      type="button"
      className="tenon-text-button"
      data-tenon-action={does === "connect" ? "connect-one" : does}
      aria-label={text("flow.system.actions", { action: label, provider: name })}
      onClick={() => {
        if (does === "unlink") verbs.unlink(end);
        else verbs.link(end);
      }}
    >
      {label}
    </button>
  );
}
