import type { BadgeProps } from "../../primitives/badge.js";
import type { Connection } from "../../contracts/kit/connections.js";
import type { InstallState } from "../../flows/install-state.js";
import type { MessageKey } from "../../messages/en.js";
import type { StateOf } from "./flow-of.js";

/** Nothing new is read until somebody acts. */
export const isBroken = ({ connection, installation }: StateOf<"installed">): boolean =>
  connection === null || needsAttention(connection) || installation.health === "unhealthy";

/** The account does not work any more until somebody renews it. */
export const needsAttention = ({ state }: Connection): boolean =>
  state === "needs-attention" || state === "disconnected";

export interface Status {
  readonly tone: NonNullable<BadgeProps["tone"]>;
  readonly key: Extract<MessageKey, `status.${string}`>;
}

/** The one badge of the header. */
export function statusOf(state: InstallState): Status | null {
  switch (state.name) {
    case "loading":
    case "unavailable":
      return null;
    case "needs-auth":
      return state.reconnecting ? { tone: "caution", key: "status.attention" } : { tone: "neutral", key: "status.off" };
    case "choosing-connection":
    case "removed":
      return { tone: "neutral", key: "status.off" };
    case "authorizing":
    case "connecting":
      return { tone: "accent", key: "status.connecting" };
    case "editing-connection":
    case "disconnecting":
      return needsAttention(state.connection)
        ? { tone: "caution", key: "status.attention" }
        : { tone: "positive", key: "status.connected" };
    case "connected":
    case "preparing":
    case "configuring":
    case "reviewing":
    case "installing":
    case "updating":
      return { tone: "positive", key: "status.connected" };
    case "installed":
      return isBroken(state)
        ? { tone: "caution", key: "status.attention" }
        : { tone: "positive", key: "status.running" };
    case "uninstalling":
      return { tone: "positive", key: "status.running" };
  }
}
