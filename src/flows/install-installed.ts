import type { Configuration } from "../contracts/kit/configuration.js";
import type { Connection } from "../contracts/kit/connections.js";
import type { Installation } from "../contracts/kit/installations.js";
import type { IntegrationDetail } from "../contracts/kit/integrations.js";
import { arrive, needsAuth, prepare } from "./install-arrive.js";
import { failure, notify, to, type InstallEvent, type Step } from "./install-event.js";
import { inMoving, replaceConnection } from "./install-moving.js";
import type { InstallState, Pausing } from "./install-state.js";
import { installedState } from "./installed-state.js";

type In<Name extends InstallState["name"]> = Extract<InstallState, { name: Name }>;

export function inInstalled(state: In<"installed">, event: InstallEvent): Step {
  const { detail, connection, installation } = state;
  if (state.pausing !== null) return whilePausing(state, state.pausing, event);
  if (state.movingTo) {
    if (event.type === "update-failed" && event.installation === null)
      return removed({ ...detail, installation: undefined }, state.movingTo, installation.configuration, false);
    const step = inMoving(state, state.movingTo, event);
    if (step) return step;
  }
  switch (event.type) {
    case "change-data":
      return connection ? prepare(detail, connection) : needsAuth(detail, null);
    case "replace-connection":
      return replaceConnection(state, event.connectionId);
    case "set-paused":
      return pause(state, installation, event);
    case "uninstall":
      return to({ name: "uninstalling", detail, installation, connection, phase: "confirming" });
    case "retry":
      return to({ ...state, error: null }, { type: "read-detail" });
    case "detail-failed":
      return to({ ...state, error: event.error }, failure(event.error));
    case "detail": {
      if (!event.detail.installation)
        return removed(event.detail, stillThere(event.detail, connection), installation.configuration, false);
      const arrived = arrive(event.detail);
      const same = arrived.state.name === "installed" && arrived.state.installation.id === installation.id;
      return same
        ? to({ ...arrived.state, fresh: state.fresh, error: state.error, movingTo: state.movingTo })
        : arrived;
    }
    default:
      return to(state);
  }
}

/** Saves the configuration as it is stored, with this one thing changed. */
function pause(state: In<"installed">, installation: Installation, pausing: Pausing): Step {
  const { objectName, paused, again } = pausing;
  const { configuration } = installation;
  if (configuration.read.find((read) => read.objectName === objectName)?.paused !== !paused) return to(state);
  const read = configuration.read.map((one) => (one.objectName === objectName ? { ...one, paused } : one));
  return to(
    { ...state, error: null, pausing: { objectName, paused, ...(again && { again }) } },
    {
      type: "update-installation",
      installation,
      connectionId: installation.connectionId,
      configuration: { ...configuration, read },
    },
  );
}

function whilePausing(state: In<"installed">, pausing: Pausing, event: InstallEvent): Step {
  const known = (installation: Installation): In<"installed"> => ({
    ...state,
    detail: { ...state.detail, installation },
    installation,
    pausing: null,
  });
  switch (event.type) {
    case "updated":
      return to(
        known(event.installation),
        { type: "announce" },
        notify({ type: "updated", installation: event.installation }),
      );
    case "update-failed": {
      const { error, installation: now = state.installation } = event;
      if (now === null) {
        const detail = { ...state.detail, installation: undefined };
        return removed(detail, state.connection, state.installation.configuration, false);
      }
      // Somebody else changed something: this one thing is changed on top of it.
      if (error.code === "conflict" && now !== state.installation && !pausing.again)
        return pause(known(now), now, { ...pausing, again: true });
      return to({ ...known(now), error }, failure(error));
    }
    default:
      return to(state);
  }
}

/** The account as it is now; `null` where it went with the installation. */
export const stillThere = (detail: IntegrationDetail, connection: Connection | null): Connection | null =>
  detail.connections.find((one) => one.id === connection?.id) ?? detail.connection ?? null;

/** Gone, and not by this flow. */
export const removed = (
  detail: IntegrationDetail,
  connection: Connection | null,
  configuration: Configuration,
  kept: boolean,
): Step =>
  to(
    { name: "removed", detail, connection, configuration, kept },
    { type: "forget-draft" },
    { type: "keep-configuration", configuration },
    { type: "announce" },
    // The account may be gone with it.
    { type: "read-detail" },
  );

export function inRemoved(state: In<"removed">, event: InstallEvent): Step {
  const { detail, connection } = state;
  switch (event.type) {
    case "change-data":
    case "retry":
      return connection ? prepare(detail, connection) : needsAuth(detail, null);
    case "detail": {
      const { detail: now } = event;
      if (now.installation) return arrive(now);
      return to({ ...state, detail: now, connection: stillThere(now, connection) });
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
      return to(installedState(detail, installation, connection));
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
      return to(installedState(detail, installation, connection, { error: event.error }), failure(event.error));
    default:
      return to(state);
  }
}
