import type { ConnectFlow } from "../../headless/use-connect-flow.js";
import type { InstallFlow } from "../../headless/use-install-flow.js";
import type { InstallState, InstallStateName } from "../../flows/install-state.js";

/** One state of the flow, by name. */
export type StateOf<Name extends InstallStateName> = Extract<InstallState, { name: Name }>;

/** What the customer can do; the state goes beside it, already narrowed. */
export type FlowActions = Omit<InstallFlow, "state">;

/** What the screens of connecting ask of a flow; one that only connects has nothing to uninstall. */
export type ConnectActions = Omit<ConnectFlow, "state" | "step"> & Partial<Pick<InstallFlow, "uninstall">>;

/** What every view of one state takes. */
export interface ViewProps<Name extends InstallStateName, Actions = FlowActions> {
  state: StateOf<Name>;
  flow: Actions;
}

/** The same for the screens that a flow which only connects has as well. */
export type ConnectViewProps<Name extends InstallStateName> = ViewProps<Name, ConnectActions>;
