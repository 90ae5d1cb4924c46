import type { Connection } from "../contracts/kit/connections.js";
import { arrive, asking, needsAuth, prepare, renewsAtOnce, withConnection } from "./install-arrive.js";
import { beginConnect } from "./install-connect.js";
import { failure, notify, to, type InstallEvent, type Step } from "./install-event.js";
import { isMoving, replaceConnection } from "./install-moving.js";
import type { InstallState } from "./install-state.js";
import { installedState } from "./installed-state.js";

type In<Name extends InstallState["name"]> = Extract<InstallState, { name: Name }>;

/** Where an account may be renewed, edited and disconnected: wherever nothing is under way. */
type Resting = In<
  "needs-auth" | "choosing-connection" | "preparing" | "configuring" | "reviewing" | "installed" | "connected"
>;
type OnConnection = Extract<InstallEvent, { type: "reconnect" | "disconnect" | "edit-details" }>;

const busy: readonly string[] = ["connecting", "installing", "updating"] satisfies InstallState["name"][];
const isResting = (state: InstallState): state is Resting =>
  "detail" in state && !("phase" in state) && !busy.includes(state.name) && !isMoving(state);

/** What is done with an account, the same wherever it is shown. Which one is never guessed. */
export function onConnection(state: InstallState, event: OnConnection): Step {
  if (!isResting(state)) return to(state);
  const { detail } = state;
  const connection = meant(state, event.connectionId);
  switch (event.type) {
    case "reconnect":
      if (connection === null) {
        // Nothing is left of the account an installation used: another one takes over.
        if (state.name !== "installed") return to(state);
        return renewsAtOnce(detail) ? beginConnect(detail, null, true) : replaceConnection(state, undefined);
      }
      return renewsAtOnce(detail) ? beginConnect(detail, connection) : needsAuth(detail, connection);
    case "edit-details": {
      if (connection === null) return to(state);
      const next = asking(detail, connection, state);
      return next.inputs.length > 0 ? to(next) : to(state);
    }
    case "disconnect": {
      if (connection === null) return to(state);
      const installation = detail.installation?.connectionId === connection.id ? detail.installation : null;
      return to({
        name: "disconnecting",
        detail,
        connection,
        installation,
        phase: "confirming",
        error: null,
        before: state,
      });
    }
  }
}

function meant(state: Resting, connectionId: string | undefined): Connection | null {
  const own = state.name === "needs-auth" ? state.reconnecting : "connection" in state ? state.connection : null;
  if (connectionId === undefined || own?.id === connectionId) return own;
  return state.detail.connections.find((one) => one.id === connectionId) ?? null;
}

export function inEditingConnection(state: In<"editing-connection">, event: InstallEvent): Step {
  const { connection, before } = state;
  switch (event.type) {
    case "save-details":
      return state.phase === "saving"
        ? to(state)
        : to({ ...state, phase: "saving", error: null }, { type: "update-details", connectionId: connection.id });
    case "details-saved":
      return saved(state, event.connection);
    case "details-failed":
      return to({ ...state, phase: "editing", error: event.error }, failure(event.error));
    case "cancel":
    case "back":
      if (state.phase === "saving") return to(state);
      if (before !== null) return goBack(before);
      if (state.detail.installation) return arrive(state.detail);
      if (state.detail.connections.length > 1) return to({ name: "choosing-connection", detail: state.detail });
      return event.type === "cancel" ? to(state, notify({ type: "exit", reason: "cancelled" })) : to(state);
    default:
      return to(state);
  }
}

/** What can be chosen may depend on what was changed, so that is read again. */
function saved({ detail: known, before }: In<"editing-connection">, connection: Connection): Step {
  const detail = withConnection(known, connection);
  const done = [{ type: "announce" }, notify({ type: "connection-updated", connectionId: connection.id })] as const;
  if (before?.name === "choosing-connection") return to({ ...before, detail }, ...done);
  if (before?.name === "needs-auth") return to({ ...before, detail, reconnecting: connection }, ...done);
  const { installation } = detail;
  if (before?.name === "installed" && installation)
    return to(installedState(detail, installation, connection), ...done);
  return prepare(detail, connection, ...done);
}

export function inDisconnecting(state: In<"disconnecting">, event: InstallEvent): Step {
  const { detail, connection, installation } = state;
  switch (event.type) {
    case "confirm":
      return state.phase === "working"
        ? to(state)
        : to({ ...state, phase: "working", error: null }, { type: "delete-connection", connection, detail });
    case "cancel":
    case "back":
      return state.phase === "working" ? to(state) : goBack(state.before);
    case "uninstall":
      return state.phase === "working" || installation === null
        ? to(state)
        : to({ name: "uninstalling", detail, installation, connection, phase: "confirming" });
    case "disconnected": {
      const arrived = arrive(event.detail);
      return to(
        arrived.state,
        { type: "forget-draft" },
        { type: "announce" },
        notify({ type: "disconnected", connectionId: connection.id }),
        ...arrived.effects,
      );
    }
    case "disconnect-failed":
      return to({ ...state, phase: "confirming", error: event.error }, failure(event.error));
    default:
      return to(state);
  }
}

/** What was being read when it was left is read again. */
const goBack = (before: InstallState): Step =>
  before.name === "preparing" ? prepare(before.detail, before.connection) : to(before);

/** A flow that only connects is here when it is done. */
export function inConnected(state: In<"connected">, event: InstallEvent): Step {
  switch (event.type) {
    case "connect-another":
      return state.detail.connections.length > 1
        ? to({ name: "choosing-connection", detail: { ...state.detail, connection: state.connection } })
        : needsAuth(state.detail, null);
    case "retry":
      return to(state, { type: "read-detail" });
    case "detail": {
      // The account at hand stays the one at hand, also among several.
      const { detail } = event;
      const connection = detail.connections.find((one) => one.id === state.connection.id);
      return connection ? to({ ...state, detail, connection }) : arrive(detail);
    }
    default:
      return to(state);
  }
}
