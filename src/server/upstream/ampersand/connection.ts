import type { Connection as WireConnection } from "../../../contracts/ampersand/connection.js";
import type { Connection } from "../../../contracts/kit/connections.js";
import { isRotatable } from "./credentials.js";
import { workspaceName } from "./connect-method.js";

/** A connection as the browser may see it. Every member is named here: tokens and keys are never copied. */
export function toConnection(wire: WireConnection, providerName: string | undefined): Connection {
  const metadata = Object.entries(wire.providerMetadata ?? {})
    // What came with a token stays where the token is.
    .filter(([name, { source }]) => name !== workspaceName && source !== "token")
    .map(([name, { value, displayName }]) => ({ name, label: displayName, value }));
  return {
    id: wire.id,
    provider: wire.provider,
    providerName,
    ...stateOf(wire.status),
    workspace: wire.providerWorkspaceRef ?? wire.providerMetadata?.[workspaceName]?.value,
    account: wire.providerConsumerRef,
    metadata,
    missing: [],
    createdAt: wire.createTime,
    updatedAt: wire.updateTime,
    actions: actionsOf(wire),
  };
}

function stateOf(status: string): Pick<Connection, "state" | "rawStatus" | "reason"> {
  switch (status) {
    case "created":
    case "working":
      return { state: "connected" };
    case "bad_credentials":
      return { state: "needs-attention", reason: "bad_credentials" };
    default:
      return { state: "unknown", rawStatus: status };
  }
}

function actionsOf(wire: WireConnection): Connection["actions"] {
  const hasInput = Object.values(wire.providerMetadata ?? {}).some(({ source }) => source === "input");
  return [
    ...(isWindowScheme(wire) ? (["reconnect"] as const) : []),
    ...(isRotatable(wire) ? (["rotate"] as const) : []),
    ...(hasInput ? (["edit"] as const) : []),
    "disconnect",
  ];
}

/** Renewed by going through the provider's window again. */
export const isWindowScheme = ({ authScheme }: WireConnection): boolean =>
  authScheme === "oauth2/authorizationCode" || authScheme === "oauth2/authorizationCodePKCE";
