import type { Connection } from "../../contracts/kit/connections.js";

/**
 * How an account is made good again: in a window, with new credentials in a form, or, where neither is possible (credentials of the
 * provider's own making), by another account in its place.
 */
export const renewalWay = (connection: Connection | null): "reconnect" | "rotate" | "replace" => {
  if (connection === null || connection.actions.includes("reconnect")) return "reconnect";
  return connection.actions.includes("rotate") ? "rotate" : "replace";
};
