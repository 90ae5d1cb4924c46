"use client";
import { useMemo } from "react";
import { draftChanges, toConfiguration } from "../../headless/draft.js";
import { Button } from "../../primitives/button.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useLaterMessages } from "../use-later-messages.js";
import type { StateOf, ViewProps } from "./flow-of.js";
import { Footer } from "./footer.js";
import { ReviewChanges } from "./review-changes.js";
import { ReviewLine } from "./review-line.js";
import { reviewNames } from "./review-names.js";
import { StepHeading } from "./step-heading.js";

type ConflictProps = ViewProps<"reviewing"> & { conflict: NonNullable<StateOf<"reviewing">["conflict"]> };

/** Somebody saved meanwhile: what they did, what the customer did, and the choice. Nothing is lost by waiting. */
export function Conflict({ state, conflict, flow }: ConflictProps) {
  const slot = useSlots();
  const { text } = useLaterMessages();
  const { draft, objects, detail } = state;
  const names = useMemo(() => reviewNames(objects, detail), [objects, detail]);
  const sides = [
    ["conflict.theirs", draftChanges(conflict.base, toConfiguration(conflict.theirs, objects))],
    ["conflict.mine", draftChanges(conflict.base, toConfiguration(draft, objects))],
  ] as const;
  return (
    <>
      <StepHeading>{text("conflict.title")}</StepHeading>
      <p className={slot("text")}>{text("conflict.text")}</p>
      {sides.map(([key, changes]) => (
        <section key={key} className={slot("section")}>
          <h4>{text(key)}</h4>
          <ul className={slot("review")}>
            <ReviewChanges changes={changes} names={names} provider={detail.provider.displayName} />
            {changes.isEmpty ? <ReviewLine title={text("review.change.other")} /> : null}
          </ul>
        </section>
      ))}
      <Footer>
        <Button data-tenon-action="take-theirs" onClick={() => flow.takeTheirs()}>
          {text("conflict.takeTheirs")}
        </Button>
        <Button tone="primary" data-tenon-action="keep-mine" onClick={() => flow.keepMine()}>
          {text("conflict.keepMine")}
        </Button>
      </Footer>
    </>
  );
}
