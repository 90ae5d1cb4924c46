import { arrive } from "./install-arrive.js";
import { inConfiguring, inInstalling, inPreparing, inReviewing, inUpdating } from "./install-configure.js";
import { inAuthorizing, inChoosingConnection, inConnecting, inNeedsAuth } from "./install-connect.js";
import { notify, to, type InstallEvent, type Step } from "./install-event.js";
import { inInstalled, inUninstalling } from "./install-installed.js";
import type { InstallState } from "./install-state.js";

/**
 * The whole install flow: what happens next, and what has to be done for it. Pure: the same state and event give the same step.
 * An event that means nothing in a state changes nothing there (the very same state object comes back), which is what makes
 * a second click and a late answer harmless.
 */
export function transition(state: InstallState, event: InstallEvent): Step {
  if (event.type === "dismiss") return to(state, notify({ type: "exit", reason: "dismissed" }));
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
    case "uninstalling":
      return inUninstalling(state, event);
  }
}

function inLoading(state: Extract<InstallState, { name: "loading" }>, event: InstallEvent): Step {
  switch (event.type) {
    case "start":
      return to(state, { type: "read-detail" });
    case "detail": {
      const arrived = arrive(event.detail);
      return to(arrived.state, notify({ type: "ready" }), ...arrived.effects);
    }
    case "detail-failed":
      return to({ name: "unavailable", error: event.error }, notify({ type: "error", error: event.error }));
    default:
      return to(state);
  }
}
