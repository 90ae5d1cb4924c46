"use client";
import type { Connection } from "../../contracts/kit/connections.js";
import { Button } from "../../primitives/button.js";
import { Badge } from "../../primitives/badge.js";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { accountName } from "../account-name.js";
import { Moment } from "../moment.js";
import { useLaterMessages } from "../use-later-messages.js";
import type { ConnectActions, ConnectViewProps } from "./flow-of.js";
import { Footer } from "./footer.js";
import { StepHeading } from "./step-heading.js";

/** Several accounts could be used; none is chosen on the customer's behalf. */
export function ChooseConnection({ state, flow }: ConnectViewProps<"choosing-connection">) {
  const slot = useSlots();
  const { text, rich } = useLaterMessages();
  const provider = state.detail.provider.displayName;
  return (
    <>
      <StepHeading>{text("choose.title")}</StepHeading>
      <p className={slot("text")}>{rich("choose.text", { provider })}</p>
      <ul className={slot("accounts")}>
        {state.detail.connections.map((connection) => (
          <Account key={connection.id} connection={connection} provider={provider} flow={flow} />
        ))}
      </ul>
      <Footer>
        {state.detail.connection ? (
          <Button data-tenon-action="cancel" onClick={() => flow.cancel()}>
            {text("action.cancel")}
          </Button>
        ) : null}
        <Button data-tenon-action="connect-another" onClick={() => flow.connectAnother()}>
          {text("choose.another")}
        </Button>
      </Footer>
    </>
  );
}

interface AccountProps {
  connection: Connection;
  provider: string;
  flow: ConnectActions;
}

function Account({ connection, provider, flow }: AccountProps) {
  const slot = useSlots();
  const { text } = useLaterMessages();
  const name = accountName(connection, provider);
  const isFine = connection.state === "connected" || connection.state === "pending";
  return (
    <li className={slot("account")}>
      <span className="tenon-account-name">
        <ServerText>{name}</ServerText>
      </span>
      <Badge tone={isFine ? "positive" : "caution"}>{text(isFine ? "status.connected" : "status.attention")}</Badge>
      <span className="tenon-account-since">
        <Moment value={connection.createdAt} />
      </span>
      <span className="tenon-account-actions">
        {connection.actions.includes("disconnect") ? (
          <Button
            tone="quiet"
            data-tenon-action="disconnect"
            data-tenon-connection={connection.id}
            onClick={() => flow.disconnect(connection.id)}
          >
            {text("action.disconnect")}
            <span className="tenon-sr-only"> ({name})</span>
          </Button>
        ) : null}
        <Button
          data-tenon-action="choose-connection"
          data-tenon-connection={connection.id}
          onClick={() => flow.chooseConnection(connection.id)}
        >
          {text("choose.use")}
          <span className="tenon-sr-only"> ({name})</span>
        </Button>
      </span>
    </li>
  );
}
