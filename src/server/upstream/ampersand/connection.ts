import type { Connection as WireConnection } from "../../../contracts/ampersand/connection.js";
import type { ProviderInfo } from "../../../contracts/ampersand/provider.js";
import type { Connection } from "../../../contracts/kit/connections.js";
import { allModules, connectForm, drawn, isMetadata, workspaceName, type ConnectForm } from "./connect-method.js";
import { isRotatable, missingInputs } from "./credentials.js";

/**
 * A connection as the browser may see it. Every member is named here: tokens and keys are never copied.
 * @param form of the integration it is shown for; tells what the account was never asked
 */
export function toConnection(wire: WireConnection, provider: ProviderInfo | undefined, form?: ConnectForm): Connection {
  const metadata = Object.entries(wire.providerMetadata ?? {})
    // What came with a token stays where the token is.
    .filter(([name, { source, value }]) => name !== workspaceName && source !== "token" && value !== "")
    .map(([name, { value, displayName }]) => ({ name, label: displayName, value }));
  return {
    id: wire.id,
    provider: wire.provider,
    providerName: provider?.displayName,
    ...stateOf(wire.status),
    workspace: [wire.providerWorkspaceRef, wire.providerMetadata?.[workspaceName]?.value].find(Boolean),
    account: wire.providerConsumerRef,
    metadata,
    missing: form ? drawn(missingInputs(wire, form)) : [],
    createdAt: wire.createTime,
    updatedAt: wire.updateTime,
    actions: actionsOf(wire, provider),
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

/** Custom credentials can be changed by nothing the platform offers: another account is connected instead. */
function actionsOf(wire: WireConnection, provider: ProviderInfo | undefined): Connection["actions"] {
  const asks = provider !== undefined && connectForm(provider, allModules).inputs.some(isMetadata);
  return [
    ...(isWindowScheme(wire) ? (["reconnect"] as const) : []),
    ...(isRotatable(wire) ? (["rotate"] as const) : []),
    ...(asks ? (["edit"] as const) : []),
    "disconnect",
  ];
}

/** Renewed by going through the provider's window again. */
export const isWindowScheme = ({ authScheme }: WireConnection): boolean =>
  authScheme === "oauth2/authorizationCode" || authScheme === "oauth2/authorizationCodePKCE";
