"use client";
import type { ReactNode } from "react";
import { Button } from "../../primitives/button.js";
import { Notice } from "../../primitives/notice.js";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { accountName } from "../account-name.js";
import { ErrorNotice } from "../error-notice.js";
import { Moment } from "../moment.js";
import { useLaterMessages } from "../use-later-messages.js";
import { isBroken } from "./install-status.js";
import type { StateOf, ViewProps } from "./flow-of.js";
import { Footer } from "./footer.js";
import { StepHeading } from "./step-heading.js";

/** What runs, since when, and the few things one may do. */
export function Installed({ state, flow }: ViewProps<"installed">) {
  const { text, rich } = useLaterMessages();
  const { detail, fresh, error } = state;
  const provider = detail.provider.displayName;
  const integration = detail.displayName || detail.name;
  const broken = isBroken(state);
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
      {broken ? <Broken state={state} onReconnect={() => flow.reconnect()} /> : null}
      <Facts state={state} flow={flow} />
      <Footer>
        <Button data-tenon-action="change-data" onClick={() => flow.changeData()}>
          {text("action.changeData")}
        </Button>
      </Footer>
    </>
  );
}

/** One sentence, one button. */
function Broken({ state, onReconnect }: { state: StateOf<"installed">; onReconnect: () => void }) {
  const { text, rich } = useLaterMessages();
  const provider = state.detail.provider.displayName;
  const isSync = state.connection?.state === "connected";
  const title = isSync
    ? text("installed.failing.title")
    : rich(state.connection ? "installed.signIn.title" : "installed.connectionGone.title", { provider });
  return (
    <Notice
      tone="caution"
      title={title}
      actions={
        <Button tone="primary" data-tenon-action="reconnect" onClick={onReconnect}>
          {text("action.reconnect")}
        </Button>
      }
    >
      <p>{rich(isSync ? "installed.failing.text" : "installed.signIn.text", { provider })}</p>
    </Notice>
  );
}

function Facts({ state, flow }: ViewProps<"installed">) {
  const slot = useSlots();
  const { text, rich, list } = useLaterMessages();
  const { detail, installation, connection } = state;
  const { configuration, createdAt, updatedAt, lastOperation } = installation;
  const nameOf = (objectName: string) =>
    [...detail.reads, ...detail.writes].find((one) => one.objectName === objectName)?.displayName ?? objectName;
  const reads = list(
    configuration.read.map((one) => nameOf(one.objectName)),
    6,
  );
  const writes = list(
    configuration.write.map((one) => nameOf(one.objectName)),
    6,
  );
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
      {reads.length > 0 ? <Fact name={text("installed.reads")}>{rich("list.names", { names: reads })}</Fact> : null}
      {writes.length > 0 ? <Fact name={text("installed.writes")}>{rich("list.names", { names: writes })}</Fact> : null}
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
