"use client";
import type { ReactNode } from "react";
import type { HandoffPhase } from "../../flows/handoff.js";
import { Button } from "../../primitives/button.js";
import { Progress } from "../../primitives/progress.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { Footer } from "../install-integration/footer.js";
import { StepHeading } from "../install-integration/step-heading.js";
import { useSyncFlowMessages } from "./use-sync-flow-messages.js";

export interface AwayProps {
  phase: HandoffPhase;
  /** The customer said "done", and the handler knows of nothing yet. */
  unfinished: boolean;
  /** What is left to do. */
  left?: ReactNode;
  /** In the click: another address, in a new tab or in this one. */
  onAgain: () => void;
  onHere: () => void;
  onCheck: () => void;
  onCancel: () => void;
}

/** While the customer is on a hosted page: what to do, and every way on or back. */
export function Away({ phase, unfinished, left, onAgain, onHere, onCheck, onCancel }: AwayProps) {
  const slot = useSlots();
  const { text } = useSyncFlowMessages();
  const words = phase === "soft-closed" && unfinished ? "back" : phase;
  const isWorking = phase === "opening" || phase === "waiting" || phase === "verifying";
  return (
    <>
      <StepHeading>{text(`flow.away.${words}.title`)}</StepHeading>
      <p className={slot("text")}>{text(`flow.away.${words}.text`)}</p>
      {phase === "soft-closed" ? left : null}
      {isWorking ? <Progress label={text(`flow.away.${words}.title`)} /> : null}
      {phase === "waiting" ? (
        <p className={slot("help")}>
          {text("flow.away.expired")}{" "}
          <button type="button" className="tenon-text-button" data-tenon-action="open-window" onClick={onAgain}>
            {text("flow.away.again")}
          </button>
        </p>
      ) : null}
      <Footer>
        <Button data-tenon-action="cancel" onClick={onCancel}>
          {text("action.cancel")}
        </Button>
        {phase === "soft-closed" || phase === "blocked" ? (
          <Button data-tenon-action="continue-here" onClick={onHere}>
            {text("flow.away.here")}
          </Button>
        ) : null}
        {phase === "opening" || phase === "blocked" ? null : (
          <Button busy={phase === "verifying"} data-tenon-action="check-now" onClick={onCheck}>
            {text(phase === "soft-closed" ? "flow.away.check" : "flow.away.done")}
          </Button>
        )}
        {phase === "soft-closed" || phase === "blocked" ? (
          <Button tone="primary" data-tenon-action="open-window" onClick={onAgain}>
            {text("flow.away.open")}
          </Button>
        ) : null}
      </Footer>
    </>
  );
}
