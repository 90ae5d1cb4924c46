import { arrive, arriveBack, needsAuth } from "./install-arrive.js";
import { inConfiguring, inInstalling, inPreparing, inReviewing, inUpdating } from "./install-configure.js";
import { inAuthorizing, inChoosingConnection, inConnecting, inNeedsAuth } from "./install-connect.js";
import { inConnected, inDisconnecting, inEditingConnection, onConnection } from "./install-connection.js";
import { failure, notify, to, type InstallEvent, type Step } from "./install-event.js";
import { inInstalled, inRemoved, inUninstalling } from "./install-installed.js";
import type { InstallState } from "./install-state.js";

/**
 * The whole install flow: what happens next, and what has to be done for it. Pure: the same state and event give the same step.
 * An event that means nothing in a state changes nothing there (the very same state object comes back), which is what makes
 * a second click and a late answer harmless.
 */
export function transition(state: InstallState, event: InstallEvent, goal: FlowGoal = "install"): Step {
  const step = next(state, event);
  if (goal !== "connect" || step.state === state) return step;
  const only = onlyConnecting(step);
  if (event.type !== "choose-connection" || only.state.name !== "connected") return only;
  // Which of several it is, only the person could say: so the host is told.
  return to(only.state, ...only.effects, notify({ type: "connected", connection: only.state.connection }));
}

/** `connect`: nothing is installed, and the flow ends where an account is connected. */
export type FlowGoal = "install" | "connect";

function onlyConnecting({ state, effects }: Step): Step {
  if (state.name !== "preparing" && state.name !== "installed") return { state, effects };
  const { detail, connection } = state;
  const rest = effects.filter((effect) => effect.type !== "read-objects");
  return to(connection ? { name: "connected", detail, connection } : needsAuth(detail, null).state, ...rest);
}

function next(state: InstallState, event: InstallEvent): Step {
  switch (event.type) {
    case "dismiss":
      return to(state, notify({ type: "exit", reason: "dismissed" }));
    case "reconnect":
    case "disconnect":
    case "edit-details":
      return onConnection(state, event);
    default:
      return within(state, event);
  }
}

function within(state: InstallState, event: InstallEvent): Step {
  switch (state.name) {
    case "loading":
      return inLoading(state, event);
    case "unavailable":
      return event.type === "retry" ? to({ name: "loading" }, { type: "read-detail" }) : to(state);
    case "needs-auth":
      return inNeedsAuth(state, event);
    case "choosing-connection":
      return inChoosingConnection(state, event);
    case "authorizing":
      return inAuthorizing(state, event);
    case "connecting":
      return inConnecting(state, event);
    case "connected":
      return inConnected(state, event);
    case "editing-connection":
      return inEditingConnection(state, event);
    case "disconnecting":
      return inDisconnecting(state, event);
    case "preparing":
      return inPreparing(state, event);
    case "configuring":
      return inConfiguring(state, event);
    case "reviewing":
      return inReviewing(state, event);
    case "installing":
      return inInstalling(state, event);
    case "updating":
      return inUpdating(state, event);
    case "installed":
      return inInstalled(state, event);
    case "removed":
      return inRemoved(state, event);
    case "uninstalling":
      return inUninstalling(state, event);
  }
}

function inLoading(state: Extract<InstallState, { name: "loading" }>, event: InstallEvent): Step {
  switch (event.type) {
    case "start":
      return to(state, { type: "read-detail" });
    case "detail": {
      const { detail, attemptId } = event;
      const arrived = attemptId === undefined ? arrive(detail) : arriveBack(detail, attemptId);
      return to(arrived.state, notify({ type: "ready" }), ...arrived.effects);
    }
    case "detail-failed":
      return to({ name: "unavailable", error: event.error }, failure(event.error));
    default:
      return to(state);
  }
}
