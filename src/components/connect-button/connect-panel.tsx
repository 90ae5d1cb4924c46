"use client";
import { Suspense } from "react";
import type { ConnectFlow } from "../../headless/use-connect-flow.js";
import { Badge } from "../../primitives/badge.js";
import { ServerText } from "../../primitives/server-text.js";
import { Skeleton } from "../../primitives/skeleton.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { Announcer } from "../install-integration/announcer.js";
import { ChooseConnection } from "../install-integration/choose-connection.js";
import { Connect } from "../install-integration/connect.js";
import { Disconnect } from "../install-integration/disconnect.js";
import { EditConnection } from "../install-integration/edit-connection.js";
import { statusOf } from "../install-integration/install-status.js";
import { Loading } from "../install-integration/loading.js";
import { HasMovedContext } from "../install-integration/step-heading.js";
import { Unavailable } from "../install-integration/unavailable.js";
import { useHasMoved } from "../install-integration/use-has-moved.js";
import { OwnPart } from "../own-part.js";
import { ProviderLogo } from "../provider-logo.js";
import { Root } from "../root.js";
import { useMessages } from "../use-messages.js";
import { Connected } from "./connected.js";

export interface ConnectPanelProps {
  flow: ConnectFlow;
  className?: string | undefined;
}

/** Everything that is asked and said while an account is connected, renewed, edited or disconnected: the screens of the install flow. */
export function ConnectPanel({ flow, className }: ConnectPanelProps) {
  const slot = useSlots();
  const { state } = flow;
  const hasMoved = useHasMoved(state);
  return (
    <HasMovedContext.Provider value={hasMoved}>
      <Root
        className={className}
        data-tenon="connect-panel"
        data-state={state.name}
        data-phase={"phase" in state ? state.phase : undefined}
      >
        <Head flow={flow} />
        <div className={slot("body")}>
          <Suspense fallback={<Skeleton bars={["title", "line", "control", "button"]} />}>
            <Screen flow={flow} />
          </Suspense>
        </div>
        <Announcer state={state} />
      </Root>
    </HasMovedContext.Provider>
  );
}

function Head({ flow: { state } }: { flow: ConnectFlow }) {
  const slot = useSlots();
  const { text } = useMessages();
  if (!("detail" in state)) return null;
  const { provider } = state.detail;
  const status = statusOf(state);
  return (
    <OwnPart name="header" facts={{ title: provider.displayName }}>
      <div className={slot("header")}>
        <ProviderLogo provider={provider} />
        <div className="tenon-names">
          <h2 className={slot("title")}>
            <ServerText>{provider.displayName}</ServerText>
          </h2>
        </div>
        {status ? <Badge tone={status.tone}>{text(status.key)}</Badge> : null}
      </div>
    </OwnPart>
  );
}

function Screen({ flow }: { flow: ConnectFlow }) {
  const { state } = flow;
  switch (state.name) {
    case "loading":
      return <Loading />;
    case "unavailable":
      return <Unavailable state={state} flow={flow} />;
    case "needs-auth":
    case "authorizing":
    case "connecting":
      return <Connect state={state} flow={flow} canCancel />;
    case "choosing-connection":
      return <ChooseConnection state={state} flow={flow} />;
    case "editing-connection":
      return <EditConnection state={state} flow={flow} />;
    case "disconnecting":
      return <Disconnect state={state} flow={flow} />;
    case "connected":
      return <Connected state={state} flow={flow} />;
  }
}
