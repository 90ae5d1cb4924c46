import type { Connection } from "../../contracts/kit/connections.js";
import type { ConnectState } from "../../headless/use-connect-flow.js";

/** The account at hand: connected, or the one being renewed, edited or disconnected. */
export function accountOf(state: ConnectState): Connection | null {
  if ("reconnecting" in state) return state.reconnecting;
  return "connection" in state ? state.connection : null;
}

/** Whether there is anything kept with the account that can be changed. */
export const mayEdit = (state: ConnectState, { actions }: Connection): boolean =>
  "detail" in state &&
  actions.includes("edit") &&
  state.detail.connectMethod.inputs.some(({ target }) => target === "metadata");
