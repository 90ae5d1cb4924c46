import { findIntegration, mayAccess, type Caller, type SandboxContext } from "./context.js";
import { connectionStatus, viewConnection } from "./connection-view.js";
import { viewOperation } from "./operations.js";
import { notFound } from "./problem.js";
import { troubles } from "./scenarios.js";
import type { StoredConnection, StoredInstallation, StoredIntegration } from "./store.js";

export function connectionOf({ store }: SandboxContext, installation: StoredInstallation): StoredConnection {
  const found = store.data.connections.find((each) => each.id === installation.connectionId && !each.gone);
  if (!found) throw notFound(`Connection ${installation.connectionId}`);
  return found;
}

/** An installation as answered, with its connection inside; without one where the account is gone. */
export function viewInstallation(context: SandboxContext, installation: StoredInstallation) {
  const { groupRef: _group, connectionId, healthStatus, planned: _planned, readsUntil: _until, ...rest } = installation;
  const connection = context.store.data.connections.find((each) => each.id === connectionId);
  if (!connection) throw notFound(`Connection ${connectionId}`);
  const { group, ...view } = viewConnection(context, connection);
  const last = context.store.data.operations.findLast((each) => each.installationId === installation.id);
  const healthy =
    !connection.gone &&
    connectionStatus(context, connection) !== "bad_credentials" &&
    !troubles(context, "provider-down", connection.provider);
  return {
    ...rest,
    group,
    healthStatus: healthStatus ?? (healthy ? "healthy" : "unhealthy"),
    ...(last && { lastOperationStatus: viewOperation(context, last).status }),
    ...(!connection.gone && { connection: { ...view, group } }),
  };
}

/** Another group's installation does not exist for a customer's token. */
export function findInstallation(
  context: SandboxContext,
  caller: Caller,
  integrationIdOrName: string,
  id: string,
): { integration: StoredIntegration; installation: StoredInstallation } {
  const integration = findIntegration(context, integrationIdOrName);
  const installation = context.store.data.installations.find(
    (each) => each.id === id && each.integrationId === integration.id && mayAccess(caller, each.groupRef),
  );
  if (!installation) throw notFound(`Installation ${id}`);
  return { integration, installation };
}
