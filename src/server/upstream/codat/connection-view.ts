import type { Connection as WireConnection } from "../../../contracts/codat/connection.js";
import { readMoment } from "../../../contracts/codat/moment.js";
import type { Connection } from "../../../contracts/kit/connections.js";
import type { ConnectionError } from "../../../contracts/kit/status.js";
import { blot } from "../upstream-refusal.js";

/** A connection as the browser may see it. Every member is named here: what the service knows of the account stays where it is. */
export function toConnection(wire: WireConnection): Connection {
  return {
    id: wire.id,
    provider: keyOf(wire),
    providerName: wire.platformName === "" ? undefined : wire.platformName,
    ...stateOf(wire),
    metadata: [],
    missing: [],
    createdAt: readMoment(wire.created),
  };
}

/** The key is left out by newer versions of the service; something has to tell systems apart all the same. */
export const keyOf = ({ integrationKey, integrationId }: WireConnection): string =>
  integrationKey ?? integrationId ?? "unknown";

function stateOf({ status }: WireConnection): Pick<Connection, "state" | "rawStatus" | "reason" | "actions"> {
  switch (status) {
    case "PendingAuth":
      return { state: "pending", actions: ["reconnect"] };
    case "Linked":
      return { state: "connected", actions: ["reconnect", "disconnect"] };
    case "Unlinked":
      return { state: "needs-attention", reason: "unlinked", actions: ["reconnect"] };
    case "Deauthorized":
      return { state: "needs-attention", reason: "deauthorized", actions: ["reconnect"] };
    default:
      return { state: "unknown", rawStatus: status, actions: ["reconnect"] };
  }
}

const longestDetail = 500;

/** What the account's system answered, newest first. @param secrets are blotted out of its words */
export function toErrors({ dataConnectionErrors = [] }: WireConnection, secrets: readonly string[]): ConnectionError[] {
  return dataConnectionErrors
    .map(({ errorMessage, statusText, statusCode, erroredOnUtc, status, resolvedOnUtc }) => {
      const detail = errorMessage ?? statusText;
      return {
        detail: detail === undefined ? undefined : blot(detail, secrets, longestDetail),
        code: statusCode,
        at: readMoment(erroredOnUtc),
        resolved: status === "Resolved" || (status === undefined && resolvedOnUtc !== undefined),
      };
    })
    .sort((a, b) => (b.at ?? "").localeCompare(a.at ?? ""));
}
