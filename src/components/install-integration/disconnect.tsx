"use client";
import { Button } from "../../primitives/button.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { accountName } from "../account-name.js";
import { ErrorNotice } from "../error-notice.js";
import { useLaterMessages } from "../use-later-messages.js";
import { ConfirmButton } from "./confirm-button.js";
import type { ConnectViewProps } from "./flow-of.js";
import { Footer } from "./footer.js";
import { StepHeading } from "./step-heading.js";
import { useDeliberate } from "./use-deliberate.js";

/** Names the account and what stops. An account that is in use is not disconnected: the way there is to uninstall first. */
export function Disconnect({ state, flow }: ConnectViewProps<"disconnecting">) {
  const slot = useSlots();
  const { text, rich } = useLaterMessages();
  const ready = useDeliberate();
  const { uninstall } = flow;
  const { detail, connection, installation, phase, error } = state;
  const provider = detail.provider.displayName;
  const integration = detail.displayName || detail.name;
  const isBusy = phase === "working";
  const usedElsewhere = installation === null && error?.code === "conflict";
  const sentence = () => {
    if (installation) return rich("disconnect.inUse", { integration });
    return usedElsewhere ? text("disconnect.usedElsewhere") : rich("disconnect.text", { provider });
  };
  return (
    <>
      <StepHeading>{rich("disconnect.title", { account: accountName(connection, provider) })}</StepHeading>
      <p className={slot("text")} role={usedElsewhere ? "alert" : undefined}>
        {sentence()}
      </p>
      {error && error.code !== "conflict" ? <ErrorNotice error={error} provider={provider} /> : null}
      <Footer>
        <Button data-tenon-action="cancel" busy={isBusy} onClick={() => flow.cancel()}>
          {text("action.keep")}
        </Button>
        {installation && uninstall ? (
          <Button data-tenon-action="uninstall" disabled={!ready} onClick={() => uninstall()}>
            {text("action.uninstall")}
          </Button>
        ) : installation || usedElsewhere ? null : (
          <ConfirmButton flow={flow} busy={isBusy} label={text(isBusy ? "disconnect.busy" : "action.disconnect")} />
        )}
      </Footer>
    </>
  );
}
