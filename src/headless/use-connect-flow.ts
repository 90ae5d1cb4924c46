"use client";

import type { Connection } from "../contracts/kit/connections.js";
import type { InstallState } from "../flows/install-state.js";
import { callHost } from "./call-host.js";
import type { InstallFlow } from "./install-flow.js";
import { useFlow, type FlowCallbacks, type FlowEnd, type FlowOptions } from "./use-flow.js";

export type ConnectExit = "connected" | "cancelled" | "dismissed";

/** Each is called once per real event, `onEvent` first, then `onSuccess` or `onError`, then `onExit`. A new function at each render costs nothing. */
export interface ConnectCallbacks extends FlowCallbacks {
  /** An account was connected or renewed in this flow, and the handler says so; or, of several, the person chose it. */
  onSuccess?: ((result: { connection: Connection }) => void) | undefined;
  /** The person is done, gave up, or closed the dialog. */
  onExit?: ((reason: ConnectExit) => void) | undefined;
}

export type UseConnectFlowOptions = ConnectCallbacks & FlowOptions;

/** What a flow can do that has nothing to choose and nothing to install. Its last state is `connected`. */
export type ConnectFlow = Omit<
  InstallFlow,
  | "state"
  | "hasChanges"
  | "edit"
  | "readObject"
  | "keepMine"
  | "takeTheirs"
  | "setPaused"
  | "next"
  | "goTo"
  | "install"
  | "save"
  | "changeData"
  | "uninstall"
  | "replaceConnection"
> & { readonly state: ConnectState };

/** The states of such a flow. */
export type ConnectState = Exclude<
  InstallState,
  {
    name:
      "preparing" | "configuring" | "reviewing" | "installing" | "updating" | "installed" | "removed" | "uninstalling";
  }
>;

const connecting: FlowEnd<ConnectCallbacks> = {
  caller: "useConnectFlow",
  goal: "connect",
  tell: (notice, { onSuccess, onExit }) => {
    if (notice.type === "exit") callHost(onExit, notice.reason);
    if (notice.type !== "connected") return;
    callHost(onSuccess, { connection: notice.connection });
    callHost(onExit, "connected");
  },
};

/**
 * Connects an account and installs nothing: of an integration's provider, or of a provider by its key. Where several could be used, the
 * customer picks one.
 *
 * @example
 * const { state, connect } = useConnectFlow({ provider: "salesforce", onSuccess: ({ connection }) => use(connection.id) });
 */
export const useConnectFlow = (options: UseConnectFlowOptions): ConnectFlow =>
  // The rules of the flow leave no other state (see `onlyConnecting`).
  useFlow(options, connecting) as ConnectFlow;
