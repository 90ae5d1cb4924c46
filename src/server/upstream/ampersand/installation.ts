import type { Installation as WireInstallation } from "../../../contracts/ampersand/installation.js";
import type { Installation } from "../../../contracts/kit/installations.js";
import { canonicalJson, shortHash } from "../../keyed-hash.js";
import { decodeContent } from "./decode-configuration.js";
import { known } from "./known.js";
import { outcomeOf } from "./operation.js";

/** An installation as the browser may see it; the connection inside it stays behind. */
export async function toInstallation(wire: WireInstallation, integration: string): Promise<Installation> {
  return {
    id: wire.id,
    integration,
    connectionId: wire.connection.id,
    health: known(wire.healthStatus, ["healthy", "unhealthy"]) ?? "unknown",
    lastOperation: wire.lastOperationStatus === undefined ? "none" : outcomeOf(wire.lastOperationStatus),
    createdAt: wire.createTime,
    updatedAt: wire.updateTime,
    version: await versionOf(wire),
    revisionId: wire.config.revisionId,
    configuration: decodeContent(wire.config.content),
  };
}

/** The platform has no version of its own, so the content speaks for itself, known to the kit or not. */
export const versionOf = ({ config, connection }: WireInstallation): Promise<string> =>
  shortHash(canonicalJson([connection.id, config.content]), 15);
