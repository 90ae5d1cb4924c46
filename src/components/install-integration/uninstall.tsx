"use client";
import { Button } from "../../primitives/button.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { accountName } from "../account-name.js";
import { useLaterMessages } from "../use-later-messages.js";
import { ConfirmButton } from "./confirm-button.js";
import type { ViewProps } from "./flow-of.js";
import { Footer } from "./footer.js";
import { StepHeading } from "./step-heading.js";

/** Names the thing and the consequence: what stops, what stays, and what becomes of the account. */
export function Uninstall({ state, flow }: ViewProps<"uninstalling">) {
  const slot = useSlots();
  const { text, rich, list } = useLaterMessages();
  const { detail, installation, connection, phase } = state;
  const { read, write } = installation.configuration;
  const isBusy = phase === "working";
  const outline = new Map([...detail.writes, ...detail.reads].map((one) => [one.objectName, one.displayName]));
  const names = (items: readonly { objectName: string }[]) =>
    list(
      items.map(({ objectName }) => outline.get(objectName) || objectName),
      6,
    );
  const account = connection && accountName(connection, detail.provider.displayName);
  const { connectionGoes } = detail;
  const accountKey =
    connectionGoes === undefined
      ? "uninstall.account"
      : connectionGoes
        ? "uninstall.accountGoes"
        : "uninstall.accountStays";
  return (
    <>
      <StepHeading>{rich("uninstall.title", { integration: detail.displayName || detail.name })}</StepHeading>
      <p className={slot("text")}>{text("uninstall.text")}</p>
      <ul className="tenon-plain-list">
        {read.length > 0 ? <li>{rich("review.change.stop", { object: names(read) })}</li> : null}
        {write.length > 0 ? <li>{rich("review.change.writeStop", { object: names(write) })}</li> : null}
        {account ? <li>{rich(accountKey, { account })}</li> : null}
      </ul>
      <Footer>
        <Button data-tenon-action="cancel" busy={isBusy} onClick={() => flow.cancel()}>
          {text("action.keep")}
        </Button>
        <ConfirmButton flow={flow} busy={isBusy} label={text(isBusy ? "uninstall.busy" : "action.uninstall")} />
      </Footer>
    </>
  );
}
