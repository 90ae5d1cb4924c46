import type { Connection } from "../contracts/kit/connections.js";
import { failure, notify, to, type InstallEffect, type InstallEvent, type Step } from "./install-event.js";
import type { InstallState } from "./install-state.js";
import { installedState } from "./installed-state.js";

type Installed = Extract<InstallState, { name: "installed" }>;

/** Another account takes over from one that cannot be renewed: one that is there already, or one that is connected now. */
export function replaceConnection(state: Installed, connectionId: string | undefined): Step {
  const { detail } = state;
  if (connectionId === undefined)
    return to({ name: "needs-auth", detail, reconnecting: null, trouble: null, replacing: true });
  const chosen = detail.connections.find((one) => one.id === connectionId);
  return chosen ? move(state, chosen) : to(state);
}

/** The installation goes to another account just as it is stored. */
export const move = (state: Installed, movingTo: Connection, ...effects: readonly InstallEffect[]): Step =>
  to({ ...state, movingTo, error: null }, ...effects, {
    type: "update-installation",
    installation: state.installation,
    connectionId: movingTo.id,
    configuration: state.installation.configuration,
  });

/** Nothing else can be done with the installation while it moves. */
export const isMoving = (state: InstallState): boolean =>
  state.name === "installed" && state.movingTo !== undefined && state.error === null;

/** @returns `null` for what has nothing to do with it */
export function inMoving(state: Installed, movingTo: Connection, event: InstallEvent): Step | null {
  switch (event.type) {
    case "updated": {
      const { installation } = event;
      const detail = { ...state.detail, installation, connection: movingTo };
      return to(
        installedState(detail, installation, movingTo, { fresh: true }),
        { type: "forget-draft" },
        { type: "announce" },
        notify({ type: "updated", installation }),
      );
    }
    case "update-failed": {
      const { error } = event;
      const installation = event.installation ?? state.installation;
      const known = { ...state, detail: { ...state.detail, installation }, installation };
      // Somebody saved something else meanwhile: that is what moves then.
      if (error.code === "conflict" && installation.version !== state.installation.version)
        return move(known, movingTo);
      return to({ ...known, error }, failure(error));
    }
    case "retry":
      return state.error === null ? to(state) : move(state, movingTo);
    default:
      return isMoving(state) ? to(state) : null;
  }
}
