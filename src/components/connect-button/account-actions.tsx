"use client";
import { Button } from "../../primitives/button.js";
import type { ConnectFlow, ConnectState } from "../../headless/use-connect-flow.js";
import { renewalWay } from "../install-integration/account-renewal.js";
import { accountOf, mayEdit } from "./account-of.js";
import { useButtonMessages } from "./use-button-messages.js";

export interface AccountActionsProps {
  state: ConnectState;
  flow: Omit<ConnectFlow, "state" | "step">;
  /** Called after each of them: its screen is wanted. */
  onBegun?: (() => void) | undefined;
}

/** What may be done with a connected account, as buttons: in the menu of the button, and in its panel. */
export function AccountActions({ state, flow, onBegun }: AccountActionsProps) {
  const { text } = useButtonMessages();
  const account = accountOf(state);
  if (account === null) return null;
  const begins = (action: () => void) => () => {
    action();
    onBegun?.();
  };
  return (
    <>
      {renewalWay(account) === "replace" ? null : (
        <Button tone="quiet" data-tenon-action="reconnect" onClick={begins(() => flow.reconnect())}>
          {text("action.reconnect")}
        </Button>
      )}
      {mayEdit(state, account) ? (
        <Button tone="quiet" data-tenon-action="edit-details" onClick={begins(() => flow.editDetails())}>
          {text("account.editDetails")}
        </Button>
      ) : null}
      <Button tone="quiet" data-tenon-action="connect-another" onClick={begins(() => flow.connectAnother())}>
        {text("action.another")}
      </Button>
      {account.actions.includes("disconnect") ? (
        <Button tone="quiet" data-tenon-action="disconnect" onClick={begins(() => flow.disconnect())}>
          {text("action.disconnect")}
        </Button>
      ) : null}
    </>
  );
}
