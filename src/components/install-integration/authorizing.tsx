"use client";
import { safeUrl } from "../../headless/safe-url.js";
import { ButtonLink } from "../../primitives/button-link.js";
import { Button } from "../../primitives/button.js";
import { Progress } from "../../primitives/progress.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useMessages } from "../use-messages.js";
import type { ConnectViewProps } from "./flow-of.js";
import { Footer } from "./footer.js";
import { StepHeading } from "./step-heading.js";

/** While the customer is at the provider: what to do there, and every way on or back. */
export function Authorizing({ state, flow }: ConnectViewProps<"authorizing">) {
  const slot = useSlots();
  const { rich, text } = useMessages();
  const { phase, authorization } = state;
  const provider = state.detail.provider.displayName;
  const isBlocked = phase === "blocked";
  // A plain link where the browser gives no window to scripts: the kit then learns the outcome by asking.
  const href = isBlocked ? safeUrl("authorization", authorization?.authorizationUrl) : null;
  const seemsClosed = phase === "soft-closed";
  return (
    <>
      <StepHeading>{rich(`window.${phase}.title`, { provider })}</StepHeading>
      <p className={slot("text")}>{rich(`window.${phase}.text`, { provider })}</p>
      {isBlocked || seemsClosed ? null : <Progress label={text(`window.${phase}.title`, { provider })} />}
      <div className="tenon-ways">
        {href === null ? (
          <Button
            tone={isBlocked ? "primary" : "secondary"}
            data-tenon-action="open-window"
            onClick={() => flow.openWindow()}
          >
            {isBlocked ? rich("window.open", { provider }) : text(seemsClosed ? "window.again" : "window.front")}
          </Button>
        ) : (
          <ButtonLink tone="primary" href={href} data-tenon-action="open-window" onClick={() => flow.linkOpened()}>
            {rich("window.open", { provider })}
          </ButtonLink>
        )}
        <Button busy={authorization === null} data-tenon-action="continue-here" onClick={() => flow.continueHere()}>
          {text("window.here")}
        </Button>
        {isBlocked || authorization === null ? null : (
          <Button busy={phase === "verifying"} data-tenon-action="check-now" onClick={() => flow.checkNow()}>
            {text("window.done")}
          </Button>
        )}
      </div>
      <p className={slot("help")}>{rich("window.hereHint", { provider })}</p>
      <Footer>
        <Button data-tenon-action="cancel" onClick={() => flow.cancel()}>
          {text("action.cancel")}
        </Button>
      </Footer>
    </>
  );
}
