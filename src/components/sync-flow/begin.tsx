"use client";
import type { SyncFlowFacts, SyncFlowState } from "../../flows/sync-flow.js";
import { Notice } from "../../primitives/notice.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { StepHeading } from "../install-integration/step-heading.js";
import { endName, leftTitle } from "./flow-words.js";
import { SyncFlowError } from "./flow-error.js";
import { useSyncFlowMessages } from "./use-sync-flow-messages.js";

/** What is left to do, as a sentence; nothing where nothing is, or nobody knows. */
export function Left({ facts }: { facts: SyncFlowFacts }) {
  const slot = useSlots();
  const { text, rich, list } = useSyncFlowMessages();
  const { left } = facts;
  if (left === null) return null;
  const names = "ends" in left ? list(left.ends.map((end) => endName(end, { text }))) : [];
  return (
    <p className={slot("text")} data-tenon-left={left.kind}>
      {left.kind === "connect" && names.length > 1 ? text("flow.left.both") : rich(`flow.left.${left.kind}`, { names })}
    </p>
  );
}

/** Why, and what will happen; or what is left of it. */
export function Begin({
  state,
  here,
}: {
  state: Extract<SyncFlowState, { trouble: unknown }>;
  /** In this tab. */
  here: boolean;
}) {
  const slot = useSlots();
  const { text, rich } = useSyncFlowMessages();
  const { commerce, accounting } = state;
  if (state.name === "incomplete") {
    return (
      <>
        <StepHeading>{text(leftTitle(state))}</StepHeading>
        <Left facts={state} />
        <Trouble state={state} />
      </>
    );
  }
  const areNamed = commerce.displayName !== null && accounting.displayName !== null;
  return (
    <>
      <StepHeading>{text("flow.begin.title")}</StepHeading>
      <p className={slot("text")}>
        {areNamed
          ? rich("flow.begin.named", { commerce: commerce.displayName, accounting: accounting.displayName })
          : text("flow.begin.text")}{" "}
        {text(here ? "flow.begin.here" : "flow.begin.window")}
      </p>
      <Trouble state={state} />
    </>
  );
}

/** Why the last attempt led nowhere. */
export function Trouble({ state }: { state: Extract<SyncFlowState, { trouble: unknown }> }) {
  const { text } = useSyncFlowMessages();
  const { trouble } = state;
  if (trouble === null) return null;
  if (trouble.kind === "error") return <SyncFlowError error={trouble.error} />;
  return (
    <Notice tone="caution" title={text("flow.superseded.title")}>
      {text("flow.superseded.text")}
    </Notice>
  );
}
