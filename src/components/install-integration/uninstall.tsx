"use client";
import { Button } from "../../primitives/button.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useLaterMessages } from "../use-later-messages.js";
import { ConfirmButton } from "./confirm-button.js";
import type { ViewProps } from "./flow-of.js";
import { Footer } from "./footer.js";
import { StepHeading } from "./step-heading.js";

/** Names the thing and the consequence. */
export function Uninstall({ state, flow }: ViewProps<"uninstalling">) {
  const slot = useSlots();
  const { text, rich } = useLaterMessages();
  const { detail, phase } = state;
  const isBusy = phase === "working";
  return (
    <>
      <StepHeading>{rich("uninstall.title", { integration: detail.displayName || detail.name })}</StepHeading>
      <p className={slot("text")}>{text("uninstall.text")}</p>
      <Footer>
        <Button data-tenon-action="cancel" busy={isBusy} onClick={() => flow.cancel()}>
          {text("action.keep")}
        </Button>
        <ConfirmButton flow={flow} busy={isBusy} label={text(isBusy ? "uninstall.busy" : "action.uninstall")} />
      </Footer>
    </>
  );
}
