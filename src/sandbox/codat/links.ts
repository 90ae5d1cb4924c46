import type { ConnectionStatus } from "../../contracts/codat/connection.js";
import type { OpenEnum } from "../../contracts/open-enum.js";
import { connectionsOf, findCompany, linkedOf, type CodatContext } from "./codat-context.js";
import type { StoredCodatConnection } from "./codat-state.js";
import { firstConfiguration } from "./flow-configuration.js";
import { platformOf } from "./platforms.js";
import { preciseTime } from "./syncs.js";

function cut(connection: StoredCodatConnection, status: StoredCodatConnection["status"]): void {
  connection.status = status;
  delete connection.credentials;
}

/**
 * The customer, or the product for them, gave access. One accounting system is in use at a time: an earlier one is unlinked.
 * @param more.isFirstRead data are read at once; not after credentials were handed over by the product
 */
export function linkConnection(
  context: CodatContext,
  connection: StoredCodatConnection,
  more: { isFirstRead?: boolean; accountName?: string; credentials?: Record<string, string> } = {},
): void {
  const { store } = context;
  const { isFirstRead = false, accountName, credentials } = more;
  const company = findCompany(context, connection.companyId);
  if (platformOf(connection.platformKey)?.sourceType === "Accounting") {
    for (const each of connectionsOf(context, company.id)) {
      const isOther = each.id !== connection.id && platformOf(each.platformKey)?.sourceType === "Accounting";
      if (isOther && each.status === "Linked") cut(each, "Unlinked");
    }
  }
  connection.status = "Linked";
  connection.linkedAt = store.now();
  for (const error of connection.errors) {
    if (error.status !== "Active") continue;
    error.status = "Resolved";
    error.resolvedOnUtc = preciseTime(store.now());
  }
  if (isFirstRead) connection.lastSync = preciseTime(store.now());
  if (accountName !== undefined) connection.accountName = accountName;
  if (credentials !== undefined) connection.credentials = credentials;
  if (linkedOf(context, company.id, "Commerce") && linkedOf(context, company.id, "Accounting")) {
    company.configuration ??= firstConfiguration(store.now());
  }
  store.changed();
}

/** Access ended, or has not begun: what was read stays, nothing new is read or written. */
export function setConnectionStatus(
  context: CodatContext,
  connection: StoredCodatConnection,
  status: OpenEnum<ConnectionStatus>,
): void {
  if (status === "Linked") {
    linkConnection(context, connection, { isFirstRead: true });
    return;
  }
  cut(connection, status);
  context.store.changed();
}
