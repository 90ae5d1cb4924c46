"use client";
import type { ReactNode } from "react";
import { Button } from "../../primitives/button.js";
import { Notice } from "../../primitives/notice.js";
import { Progress } from "../../primitives/progress.js";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { accountName } from "../account-name.js";
import { ErrorNotice } from "../error-notice.js";
import { Moment } from "../moment.js";
import { useLaterMessages } from "../use-later-messages.js";
import { renewalWay } from "./account-renewal.js";
import { isBroken } from "./install-status.js";
import { InstalledObjects, type InstalledProps } from "./installed-objects.js";
import type { ViewProps } from "./flow-of.js";
import { Footer } from "./footer.js";
import { StepHeading } from "./step-heading.js";

/** What runs, since when, and the few things one may do. */
export function Installed({ state, flow, onPlace }: InstalledProps) {
  const { text, rich } = useLaterMessages();
  const { detail, fresh, error, movingTo } = state;
  const provider = detail.provider.displayName;
  const integration = detail.displayName || detail.name;
  const isMoving = movingTo !== undefined && error === null;
  const broken = isBroken(state) && !isMoving;
  return (
    <>
      <StepHeading>{rich(broken ? "installed.brokenTitle" : "installed.title", { integration })}</StepHeading>
      {fresh && !broken ? (
        <Notice tone="positive" title={text("installed.fresh.title")}>
          <p>{text("installed.fresh.text")}</p>
        </Notice>
      ) : null}
      {error ? (
        <ErrorNotice
          error={error}
          provider={provider}
          actions={
            <Button data-tenon-action="retry" onClick={() => flow.retry()}>
              {text("action.retry")}
            </Button>
          }
        />
      ) : null}
      {broken ? <Broken state={state} flow={flow} /> : null}
      {isMoving ? (
        <Notice title={rich("installed.moving", { account: accountName(movingTo, provider) })}>
          <Progress label={text("review.saving")} />
        </Notice>
      ) : null}
      <InstalledObjects state={state} flow={flow} onPlace={onPlace} />
      <Facts state={state} flow={flow} />
      <Footer>
        <Button data-tenon-action="change-data" busy={isMoving} onClick={() => flow.changeData()}>
          {text("action.changeData")}
        </Button>
      </Footer>
    </>
  );
}

/** One sentence, one button. */
function Broken({ state, flow }: ViewProps<"installed">) {
  const { text, rich } = useLaterMessages();
  const provider = state.detail.provider.displayName;
  const { connection } = state;
  const way = renewalWay(connection);
  const isSync = connection?.state === "connected";
  const kind = isSync ? "failing" : connection === null ? "connectionGone" : way === "replace" ? "replace" : "signIn";
  return (
    <Notice
      tone="caution"
      title={rich(`installed.${kind}.title`, { provider })}
      actions={
        way === "replace" ? (
          <Button tone="primary" data-tenon-action="connect-another" onClick={() => flow.replaceConnection()}>
            {text("choose.another")}
          </Button>
        ) : (
          <Button tone="primary" data-tenon-action="reconnect" onClick={() => flow.reconnect()}>
            {text(way === "rotate" ? "action.rotate" : "action.reconnect")}
          </Button>
        )
      }
    >
      <p>{rich(`installed.${kind === "connectionGone" ? "signIn" : kind}.text`, { provider })}</p>
    </Notice>
  );
}

function Facts({ state, flow }: ViewProps<"installed">) {
  const slot = useSlots();
  const { text } = useLaterMessages();
  const { detail, installation, connection } = state;
  const { createdAt, updatedAt, lastOperation } = installation;
  const may = connection?.actions ?? [];
  const canEdit = may.includes("edit") && detail.connectMethod.inputs.some(({ target }) => target === "metadata");
  const changed = updatedAt !== undefined && updatedAt !== createdAt;
  return (
    <dl className={slot("facts")}>
      {connection ? (
        <Fact name={text("installed.account")}>
          <span className="tenon-account-line">
            <ServerText>{accountName(connection, detail.provider.displayName)}</ServerText>
            {canEdit ? (
              <button
                type="button"
                className="tenon-text-button"
                data-tenon-action="edit-details"
                onClick={() => flow.editDetails()}
              >
                {text("action.editDetails")}
              </button>
            ) : null}
            {may.includes("disconnect") ? (
              <button
                type="button"
                className="tenon-text-button"
                data-tenon-action="disconnect"
                onClick={() => flow.disconnect()}
              >
                {text("action.disconnect")}
              </button>
            ) : null}
          </span>
        </Fact>
      ) : null}
      {lastOperation === "unknown" ? null : (
        <Fact name={text("installed.lastSync")}>{text(`installed.sync.${lastOperation}`)}</Fact>
      )}
      {createdAt === undefined ? null : (
        <Fact name={text("installed.since")}>
          <Moment value={createdAt} />
        </Fact>
      )}
      {changed ? (
        <Fact name={text("installed.changed")}>
          <Moment value={updatedAt} />
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
