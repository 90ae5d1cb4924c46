"use client";
import { useEffect, useMemo, useRef } from "react";
import { draftChanges, toConfiguration } from "../../headless/draft.js";
import { Button } from "../../primitives/button.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useLaterMessages } from "../use-later-messages.js";
import { ConfirmButton } from "./confirm-button.js";
import type { ViewProps } from "./flow-of.js";
import { Footer } from "./footer.js";
import { ReviewChanges } from "./review-changes.js";
import { reviewNames } from "./review-names.js";
import { StepHeading } from "./step-heading.js";

/** Before changes are thrown away: what would be lost. */
export function Discard({ state, flow }: ViewProps<"configuring" | "reviewing">) {
  const slot = useSlots();
  const { text } = useLaterMessages();
  const { base, draft, objects, detail } = state;
  const root = useRef<Element | null>(null);
  const names = useMemo(() => reviewNames(objects, detail), [objects, detail]);
  const changes = useMemo(
    () => draftChanges(toConfiguration(base, objects), toConfiguration(draft, objects)),
    [base, draft, objects],
  );
  // Whoever stays goes on where they asked. (Where the screen changes instead, there is no such button, and its heading takes the focus.)
  useEffect(() => () => root.current?.querySelector<HTMLElement>("[data-tenon-action=cancel]")?.focus(), []);
  return (
    <div
      className="tenon-screen"
      ref={(element) => {
        if (element) root.current = element.closest(".tenon-body");
      }}
    >
      <StepHeading>{text("discard.title")}</StepHeading>
      <p className={slot("text")}>{text("discard.text")}</p>
      <ul className={slot("review")}>
        <ReviewChanges changes={changes} names={names} provider={detail.provider.displayName} />
      </ul>
      <Footer>
        <Button data-tenon-action="cancel" onClick={() => flow.cancel()}>
          {text("discard.keep")}
        </Button>
        <ConfirmButton flow={flow} busy={false} label={text("discard.confirm")} />
      </Footer>
    </div>
  );
}
