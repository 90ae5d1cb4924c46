import { connectionStatus } from "./connection-view.js";
import type { SandboxContext } from "./context.js";
import { providerTrouble, readTrouble } from "./scenarios.js";
import type { StoredInstallation, StoredOperation } from "./store.js";

/** How an operation that starts now will end, where it is not a success with the words of every success. */
export function outcomeOf(
  context: SandboxContext,
  installation: StoredInstallation,
  kind: StoredOperation["kind"],
  objectName: string,
): Pick<StoredOperation, "outcome" | "result"> {
  const planned = takePlanned(installation, objectName);
  if (planned) return planned;
  // A first read goes on when the trouble is over; the others are over themselves.
  if (kind !== "scheduled" && kind !== "triggered") return {};
  const connection = context.store.data.connections.find((each) => each.id === installation.connectionId);
  if (!connection || connection.gone) return failure(objectName, "The account is not connected");
  const { provider } = connection;
  const trouble =
    readTrouble(context, provider, objectName) ??
    providerTrouble(context, provider) ??
    (connectionStatus(context, connection) === "bad_credentials"
      ? `${provider} refused the connection's credentials (401: invalid credentials)`
      : undefined);
  return trouble === undefined ? {} : failure(objectName, trouble);
}

const failure = (objectName: string, words: string) => ({ outcome: "failure", result: `[${objectName}] ${words}` });

/** What a switch says of this object's operations; what it says of the next one alone is then forgotten. */
function takePlanned(
  installation: StoredInstallation,
  objectName: string,
): Pick<StoredOperation, "outcome" | "result"> | undefined {
  const { planned } = installation;
  if (!planned || (planned.object !== undefined && planned.object !== objectName)) return undefined;
  if (planned.which === "next") delete installation.planned;
  const { outcome, result = outcome === "failure" ? "It did not work (500: internal error)" : undefined } = planned;
  return { outcome, ...(result !== undefined && { result: `[${objectName}] ${result}` }) };
}
