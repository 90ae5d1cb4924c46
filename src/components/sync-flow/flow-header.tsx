"use client";
import type { SyncFlowState } from "../../flows/sync-flow.js";
import { Badge } from "../../primitives/badge.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { OwnPart } from "../own-part.js";
import { flowStatus } from "./flow-words.js";
import { useSyncFlowMessages } from "./use-sync-flow-messages.js";

/** What it is, and one badge. */
export function FlowHeader({ state }: { state: SyncFlowState }) {
  const slot = useSlots();
  const { text } = useSyncFlowMessages();
  const status = flowStatus(state, { text });
  return (
    <OwnPart name="header" facts={{ title: text("flow.title") }}>
      <div className={slot("header")}>
        <div className="tenon-names">
          <h2 className={slot("title")}>{text("flow.title")}</h2>
        </div>
        {status ? <Badge tone={status.tone}>{status.word}</Badge> : null}
      </div>
    </OwnPart>
  );
}
