"use client";
import { Button } from "../../primitives/button.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useLaterMessages } from "../use-later-messages.js";
import type { ViewProps } from "./flow-of.js";
import { Footer } from "./footer.js";
import { StepHeading } from "./step-heading.js";

/** Uninstalled by somebody else, or in another tab. Nobody did anything wrong. */
export function Removed({ state, flow }: ViewProps<"removed">) {
  const slot = useSlots();
  const { text, rich } = useLaterMessages();
  const { detail, kept } = state;
  return (
    <>
      <StepHeading>{rich("removed.title", { integration: detail.displayName || detail.name })}</StepHeading>
      <p className={slot("text")}>{text("removed.text")}</p>
      {kept ? <p className={slot("text")}>{text("removed.kept")}</p> : null}
      <Footer>
        <Button tone="primary" data-tenon-action="set-up-again" onClick={() => flow.changeData()}>
          {text("removed.again")}
        </Button>
      </Footer>
    </>
  );
}
