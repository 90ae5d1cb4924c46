"use client";
import { useState, Suspense } from "react";
import type { Sync } from "../../contracts/kit/sync-flow.js";
import type { SyncFlowState } from "../../flows/sync-flow.js";
import type { SyncFlowHandle } from "../../headless/use-sync-flow.js";
import { Badge } from "../../primitives/badge.js";
import { Button } from "../../primitives/button.js";
import { Notice } from "../../primitives/notice.js";
import { Progress } from "../../primitives/progress.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { Skeleton } from "../../primitives/skeleton.js";
import { laterScreen } from "../install-integration/later-screen.js";
import { StepHeading } from "../install-integration/step-heading.js";
import { Moment } from "../moment.js";
import { Trouble } from "./begin.js";
import { SyncFlowError } from "./flow-error.js";
import { endName, syncReason, syncStatus } from "./flow-words.js";
import { Schedule } from "./schedule.js";
import { useSyncFlowMessages } from "./use-sync-flow-messages.js";

const History = laterScreen(() => import("./history.js").then((file) => file.History));

export interface SettledProps {
  state: Extract<SyncFlowState, { trouble: unknown }>;
  flow: Pick<SyncFlowHandle, "sync" | "syncNow">;
}

/** It is set up: what runs, when it last ran and how that went, and what may be done with it. */
export function Settled({ state, flow }: SettledProps) {
  const slot = useSlots();
  const { text, rich } = useSyncFlowMessages();
  const [open, setOpen] = useState(false);
  const { commerce, accounting, flow: known } = state;
  const names = { commerce: endName(commerce, { text }), accounting: endName(accounting, { text }) };
  const { latest, lastSuccessful, configuration } = known;
  const isRunning = latest?.state === "running";
  const isKnown = state.name === "completed";
  const why = latest && syncReason(latest);
  const earlier = lastSuccessful && lastSuccessful.id !== latest?.id ? lastSuccessful : null;
  return (
    <>
      <StepHeading>{isKnown ? rich("flow.on.title", names) : text("flow.unknown.title")}</StepHeading>
      <p className={slot("text")}>{text(isKnown ? "flow.on.text" : "flow.unknown.text")}</p>
      {state.fresh && isKnown && latest?.state !== "failed" ? (
        <Notice tone="positive" title={text("flow.on.fresh")}>
          {text("flow.on.freshText")}
        </Notice>
      ) : null}
      <Trouble state={state} />
      {flow.sync.error ? <SyncFlowError error={flow.sync.error} provider={names.accounting} /> : null}
      {isRunning ? <Progress label={syncStatus(latest, { text }).word} /> : null}
      <dl className={slot("facts")}>
        {latest || isKnown ? (
          <div>
            <dt>{text("flow.fact.last")}</dt>
            <dd>
              {latest ? <SyncLine sync={latest} /> : text("flow.fact.never")}
              {why ? <p className={slot("help")}>{rich(why, names)}</p> : null}
            </dd>
          </div>
        ) : null}
        {earlier ? (
          <div>
            <dt>{text("flow.fact.success")}</dt>
            <dd>
              <Moment value={earlier.at} />
            </dd>
          </div>
        ) : null}
        <Schedule schedule={configuration?.schedule} />
      </dl>
      <div className="tenon-ways">
        <Button busy={flow.sync.isAsking || isRunning} data-tenon-action="sync-now" onClick={() => void flow.syncNow()}>
          {text(flow.sync.isAsking || isRunning ? "flow.sync.busy" : "flow.sync.now")}
        </Button>
        <Button
          tone="quiet"
          aria-expanded={open}
          data-tenon-action="history"
          onPointerEnter={() => History.ahead()}
          onClick={() => setOpen(!open)}
        >
          {text(open ? "flow.history.hide" : "flow.history.show")}
        </Button>
      </div>
      {open ? (
        <Suspense fallback={<Skeleton bars={["title", "row", "row", "row"]} />}>
          <History changed={`${latest?.id ?? ""} ${latest?.state ?? ""}`} accounting={names.accounting} />
        </Suspense>
      ) : null}
    </>
  );
}

/** A run in a few words, and when it was. */
function SyncLine({ sync }: { sync: Sync }) {
  const { text } = useSyncFlowMessages();
  const { tone, word } = syncStatus(sync, { text });
  return (
    <span className="tenon-account-line">
      <Badge tone={tone}>{word}</Badge>
      {sync.at === undefined ? null : (
        <span className="tenon-account-since">
          <Moment value={sync.at} />
        </span>
      )}
    </span>
  );
}
