import type { InstallFlow } from "../../headless/use-install-flow.js";
import type { InstallState, InstallStateName } from "../../flows/install-state.js";

/** One state of the flow, by name. */
export type StateOf<Name extends InstallStateName> = Extract<InstallState, { name: Name }>;

/** What the customer can do; the state goes beside it, already narrowed. */
export type FlowActions = Omit<InstallFlow, "state">;

/** What every view of one state takes. */
export interface ViewProps<Name extends InstallStateName> {
  state: StateOf<Name>;
  flow: FlowActions;
}
