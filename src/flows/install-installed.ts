import { arrive, needsAuth, prepare } from "./install-arrive.js";
import { notify, to, type InstallEvent, type Step } from "./install-event.js";
import type { InstallState } from "./install-state.js";

type In<Name extends InstallState["name"]> = Extract<InstallState, { name: Name }>;

export function inInstalled(state: In<"installed">, event: InstallEvent): Step {
  const { detail, connection, installation } = state;
  switch (event.type) {
    case "change-data":
      return connection ? prepare(detail, connection) : needsAuth(detail, null);
    case "uninstall":
      return to({ name: "uninstalling", detail, installation, connection, phase: "confirming" });
    case "retry":
      return to({ ...state, error: null }, { type: "read-detail" });
    case "detail-failed":
      return to({ ...state, error: event.error }, notify({ type: "error", error: event.error }));
    case "detail": {
      const arrived = arrive(event.detail);
      const same = arrived.state.name === "installed" && arrived.state.installation.id === installation.id;
      return same ? to({ ...arrived.state, fresh: state.fresh, error: state.error }) : arrived;
    }
    default:
      return to(state);
  }
}

export function inUninstalling(state: In<"uninstalling">, event: InstallEvent): Step {
  const { detail, installation, connection } = state;
  switch (event.type) {
    case "confirm":
      if (state.phase === "working") return to(state);
      return to({ ...state, phase: "working" }, { type: "delete-installation", installation, detail });
    case "cancel":
    case "back":
      if (state.phase === "working") return to(state);
      return to({ name: "installed", detail, installation, connection, fresh: false, error: null });
    case "uninstalled": {
      const arrived = arrive(event.detail);
      return to(
        arrived.state,
        { type: "forget-draft" },
        { type: "announce" },
        notify({ type: "uninstalled", installationId: installation.id }),
        ...arrived.effects,
      );
    }
    case "uninstall-failed":
      return to(
        { name: "installed", detail, installation, connection, fresh: false, error: event.error },
        notify({ type: "error", error: event.error }),
      );
    default:
      return to(state);
  }
}
