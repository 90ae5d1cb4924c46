import type { Authorization } from "../contracts/kit/authorizations.js";
import type { Connection } from "../contracts/kit/connections.js";
import type { IntegrationDetail } from "../contracts/kit/integrations.js";
import { notify, to, type InstallEffect, type Step } from "./install-event.js";
import { move } from "./install-moving.js";
import type { InstallState } from "./install-state.js";
import { installedState } from "./installed-state.js";

/** Where the truth puts the customer. */
export function arrive(detail: IntegrationDetail): Step {
  const { installation, connection } = detail;
  if (installation) {
    const used = connection ?? detail.connections.find((one) => one.id === installation.connectionId) ?? null;
    return to(installedState(detail, installation, used));
  }
  if (connection) return isBroken(connection) ? needsAuth(detail, connection) : prepare(detail, connection);
  if (detail.connections.length > 1) return to({ name: "choosing-connection", detail });
  return needsAuth(detail, null);
}

export const needsAuth = (
  detail: IntegrationDetail,
  reconnecting: Connection | null,
  ...effects: InstallEffect[]
): Step => to({ name: "needs-auth", detail, reconnecting, trouble: null }, ...effects);

/** Reads what can be configured, for a first install or for the detail's installation. */
export const prepare = (detail: IntegrationDetail, connection: Connection, ...effects: InstallEffect[]): Step => {
  if (connection.missing.length > 0) return to(asking(detail, connection, null), ...effects);
  return to(
    { name: "preparing", detail, connection, installation: detail.installation ?? null, error: null },
    ...effects,
    {
      type: "read-objects",
      connectionId: connection.id,
    },
  );
};

/** The form for what is kept with the account: what is missing, or else everything there is. */
export const asking = (
  detail: IntegrationDetail,
  connection: Connection,
  before: InstallState | null,
): Extract<InstallState, { name: "editing-connection" }> => {
  const isNeeded = connection.missing.length > 0;
  const inputs = isNeeded ? connection.missing : detail.connectMethod.inputs.filter((one) => one.target === "metadata");
  const { workspace } = connection;
  const stored = new Map([
    ...(workspace === undefined ? [] : [["workspace", workspace] as const]),
    // Where a credential has the same name, the input's is longer.
    ...connection.metadata.flatMap(({ name, value }) => [[name, value] as const, [`metadata.${name}`, value] as const]),
  ]);
  return {
    name: "editing-connection",
    detail,
    connection,
    // What was emptied is not filled in again.
    inputs: inputs.map((input) => ({
      ...input,
      defaultValue: stored.get(input.name) ?? (isNeeded ? input.defaultValue : undefined),
    })),
    isNeeded,
    phase: "editing",
    error: null,
    before,
  };
};

/** This tab was at the provider and is back: the handler is asked how it went, before anything else is shown. */
export function arriveBack(detail: IntegrationDetail, attemptId: string): Step {
  const { state } = arrive(detail);
  const reconnecting =
    state.name === "needs-auth" ? state.reconnecting : state.name === "installed" ? state.connection : null;
  // What cannot be renewed can only have been replaced.
  const replacing = state.name === "installed" && !reconnecting?.actions.includes("reconnect") ? true : undefined;
  const authorization: Authorization = { attemptId, authorizationUrl: undefined, expiresInSeconds: 600, signals: [] };
  return to(
    { name: "authorizing", detail, reconnecting, replacing, phase: "verifying", authorization },
    { type: "watch", authorization },
    { type: "check" },
  );
}

export const isBroken = (connection: Connection): boolean =>
  connection.state === "needs-attention" || connection.state === "disconnected";

/** The same, with what is known of one account now. */
export const withConnection = (detail: IntegrationDetail, connection: Connection): IntegrationDetail => {
  const isKnown = detail.connections.some((one) => one.id === connection.id);
  return {
    ...detail,
    connection: detail.connection?.id === connection.id ? connection : detail.connection,
    connections: isKnown
      ? detail.connections.map((one) => (one.id === connection.id ? connection : one))
      : [...detail.connections, connection],
  };
};

/** An account was connected or renewed, and the handler says so. */
export function arriveConnected(before: IntegrationDetail, connection: Connection, replacing?: true): Step {
  const detail = { ...withConnection(before, connection), connection };
  const effects: InstallEffect[] = [
    { type: "close-window" },
    notify({ type: "connected", connection }),
    { type: "announce" },
  ];
  const { installation } = detail;
  // The installation's own account again: nothing else changes. Another account: what it offers has to be looked at first.
  if (installation?.connectionId === connection.id) {
    return to(installedState(detail, installation, connection), ...effects);
  }
  if (replacing && installation) {
    const { state } = arrive({ ...withConnection(before, connection), connection: before.connection });
    if (state.name === "installed") return move(state, connection, ...effects);
  }
  return prepare(detail, connection, ...effects);
}

/** Whether connecting happens in a window of the provider. */
export const usesWindow = ({ connectMethod: method }: IntegrationDetail): boolean =>
  method.kind === "oauth" || method.kind === "hostedLink" || (method.kind === "custom" && method.window);

/** Whether a renewal can begin in the window at once, with nothing to be typed before. */
export const renewsAtOnce = (detail: IntegrationDetail): boolean =>
  usesWindow(detail) && !detail.connectMethod.inputs.some((input) => input.required && input.target === "credential");
