"use client";
import type { InstallState } from "../../flows/install-state.js";
import { Badge } from "../../primitives/badge.js";
import { Button } from "../../primitives/button.js";
import { Menu } from "../../primitives/menu.js";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { OwnPart } from "../own-part.js";
import { ProviderLogo } from "../provider-logo.js";
import { useMessages } from "../use-messages.js";
import { renewalWay } from "./account-renewal.js";
import type { FlowActions } from "./flow-of.js";
import { isBroken, statusOf } from "./install-status.js";

/** Mark, name, one badge, and the rare actions. */
export function Header({ state, flow }: { state: InstallState; flow: FlowActions }) {
  const slot = useSlots();
  const { text } = useMessages();
  if (state.name === "loading" || state.name === "unavailable") return null;
  const { detail } = state;
  const { provider } = detail;
  const status = statusOf(state);
  const name = detail.displayName || detail.name;
  const way = state.name === "installed" ? renewalWay(state.connection) : null;
  return (
    <OwnPart name="header" facts={{ title: name }}>
      <div className={slot("header")}>
        <ProviderLogo provider={provider} />
        <div className="tenon-names">
          <h2 className={slot("title")}>
            <ServerText>{name}</ServerText>
          </h2>
          {name === provider.displayName ? null : (
            <p className={slot("subtitle")}>
              <ServerText>{provider.displayName}</ServerText>
            </p>
          )}
        </div>
        {status ? <Badge tone={status.tone}>{text(status.key)}</Badge> : null}
        {state.name === "installed" ? (
          <Menu label={text("action.more")}>
            {isBroken(state) || way === "replace" ? null : (
              <Button tone="quiet" data-tenon-action="reconnect" onClick={() => flow.reconnect()}>
                {text(way === "rotate" ? "action.rotate" : "action.reconnect")}
              </Button>
            )}
            <Button tone="quiet" data-tenon-action="uninstall" onClick={() => flow.uninstall()}>
              {text("action.uninstall")}
            </Button>
          </Menu>
        ) : null}
      </div>
    </OwnPart>
  );
}
