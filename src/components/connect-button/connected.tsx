"use client";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { accountName } from "../account-name.js";
import type { StateOf } from "../install-integration/flow-of.js";
import { Footer } from "../install-integration/footer.js";
import { needsAttention } from "../install-integration/install-status.js";
import { StepHeading } from "../install-integration/step-heading.js";
import { Moment } from "../moment.js";
import { AccountActions, type AccountActionsProps } from "./account-actions.js";
import { useButtonMessages } from "./use-button-messages.js";

/** The account, since when, and the few things one may do: for hosts with a button of their own, which has no menu. */
export function Connected({ state, flow }: { state: StateOf<"connected">; flow: AccountActionsProps["flow"] }) {
  const slot = useSlots();
  const { text, rich } = useButtonMessages();
  const { connection, detail } = state;
  const provider = detail.provider.displayName;
  const account = accountName(connection, provider);
  const broken = needsAttention(connection);
  return (
    <>
      <StepHeading>{rich(broken ? "account.brokenTitle" : "account.title", { account })}</StepHeading>
      <p className={slot("text")}>{rich(broken ? "account.brokenText" : "account.text", { provider })}</p>
      {connection.metadata.length > 0 || connection.createdAt !== undefined ? (
        <dl className={slot("facts")}>
          {connection.metadata.map(({ name, label, value }) => (
            <div key={name}>
              <dt>
                <ServerText>{label ?? name}</ServerText>
              </dt>
              <dd>
                <ServerText>{value}</ServerText>
              </dd>
            </div>
          ))}
          {connection.createdAt === undefined ? null : (
            <div>
              <dt>{text("account.since")}</dt>
              <dd>
                <Moment value={connection.createdAt} />
              </dd>
            </div>
          )}
        </dl>
      ) : null}
      <Footer>
        <AccountActions state={state} flow={flow} />
      </Footer>
    </>
  );
}
