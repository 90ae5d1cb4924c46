import type { Connection } from "../contracts/kit/connections.js";
import type { IntegrationDetail } from "../contracts/kit/integrations.js";
import { notify, to, type InstallEffect, type Step } from "./install-event.js";

/** Where the truth puts the customer. */
export function arrive(detail: IntegrationDetail): Step {
  const { installation, connection } = detail;
  if (installation) {
    const used = connection ?? detail.connections.find((one) => one.id === installation.connectionId) ?? null;
    return to({ name: "installed", detail, installation, connection: used, fresh: false, error: null });
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
export const prepare = (detail: IntegrationDetail, connection: Connection, ...effects: InstallEffect[]): Step =>
  to({ name: "preparing", detail, connection, installation: detail.installation ?? null, error: null }, ...effects, {
    type: "read-objects",
    connectionId: connection.id,
  });

const isBroken = (connection: Connection): boolean =>
  connection.state === "needs-attention" || connection.state === "disconnected";

/** An account was connected or renewed, and the handler says so. */
export function arriveConnected(before: IntegrationDetail, connection: Connection): Step {
  const others = before.connections.filter((one) => one.id !== connection.id);
  const detail: IntegrationDetail = { ...before, connection, connections: [...others, connection] };
  const effects: InstallEffect[] = [
    { type: "close-window" },
    notify({ type: "connected", connectionId: connection.id }),
    { type: "announce" },
  ];
  const { installation } = detail;
  // The installation's own account again: nothing else changes. Another account: what it offers has to be looked at first.
  if (installation?.connectionId === connection.id) {
    return to({ name: "installed", detail, installation, connection, fresh: false, error: null }, ...effects);
  }
  return prepare(detail, connection, ...effects);
}

/** Whether connecting happens in a window of the provider. */
export const usesWindow = ({ connectMethod: method }: IntegrationDetail): boolean =>
  method.kind === "oauth" || method.kind === "hostedLink" || (method.kind === "custom" && method.window);

/** Whether a renewal can begin in the window at once, with nothing to be typed before. */
export const renewsAtOnce = (detail: IntegrationDetail): boolean =>
  usesWindow(detail) && !detail.connectMethod.inputs.some((input) => input.required && input.target === "credential");
