"use client";
import { Button } from "../../primitives/button.js";
import { Skeleton } from "../../primitives/skeleton.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { ErrorNotice } from "../error-notice.js";
import { useMessages } from "../use-messages.js";
import type { ViewProps } from "./flow-of.js";
import { Footer } from "./footer.js";
import { StepHeading } from "./step-heading.js";

/** Reading what the account offers, in the size of the form that follows. */
export function Preparing({ state, flow }: ViewProps<"preparing">) {
  const slot = useSlots();
  const { text, rich } = useMessages();
  const provider = state.detail.provider.displayName;
  return (
    <>
      <StepHeading>{text("prepare.title")}</StepHeading>
      {state.error ? (
        <ErrorNotice
          error={state.error}
          provider={provider}
          actions={
            <>
              <Button tone="primary" data-tenon-action="retry" onClick={() => flow.retry()}>
                {text("action.retry")}
              </Button>
              <Button data-tenon-action="reconnect" onClick={() => flow.reconnect()}>
                {text("action.reconnect")}
              </Button>
            </>
          }
        />
      ) : (
        <div aria-busy="true">
          <p className={slot("text", "tenon-muted")}>{rich("prepare.text", { provider })}</p>
          <Skeleton bars={["control", "row", "row", "row", "row"]} />
        </div>
      )}
      {state.installation ? (
        <Footer>
          <Button data-tenon-action="cancel" onClick={() => flow.cancel()}>
            {text("action.cancel")}
          </Button>
        </Footer>
      ) : null}
    </>
  );
}
