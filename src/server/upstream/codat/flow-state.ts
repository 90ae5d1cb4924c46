import type { Connection } from "../../../contracts/codat/connection.js";
import { readMoment } from "../../../contracts/codat/moment.js";
import type { StatusItem } from "../../../contracts/kit/status.js";
import type { Sync, SyncFlowConfiguration, SyncFlowOutcome } from "../../../contracts/kit/sync-flow.js";
import type { SyncFlowUpstream } from "../sync-flow-upstream.js";
import type { Companies } from "./company.js";
import { orNull, type CompanyReads } from "./company-reads.js";
import { keyOf, toConnection, toErrors } from "./connection-view.js";
import { sideOf, type Platforms } from "./platforms.js";
import { toConfiguration, toSync } from "./sync-view.js";

/** How the sync itself is doing. */
interface Progress {
  /** `null`: there is none yet. `undefined`: it cannot be read, or says nothing. */
  readonly configuration: SyncFlowConfiguration | null | undefined;
  readonly latest: Sync | undefined;
}

/** Where a customer's flow stands, and how its accounts are doing. Reads only: a customer without a company costs no request. */
export function stateOperations(
  companies: Companies,
  reads: CompanyReads,
  platforms: Platforms,
): Pick<SyncFlowUpstream, "getSyncFlow" | "getStatus"> {
  // A company that is gone has nothing, like one that was never made.
  const connectionsOf = async (companyId: string) => (await orNull(reads.connections(companyId))) ?? [];

  const progressOf = async (companyId: string, connections: readonly Connection[]): Promise<Progress> => {
    // Before both ends have ever been connected there is nothing to configure and nothing ran; not asking saves the quota.
    if (!hasBoth(connections, ({ status }) => status !== "PendingAuth"))
      return { configuration: null, latest: undefined };
    const [configuration, latest] = await Promise.all([
      reads.configuration(companyId).then(
        (wire) => wire && toConfiguration(wire),
        () => undefined,
      ),
      reads.latest(companyId).then(
        (wire) => toSync(wire, [companyId]),
        () => undefined,
      ),
    ]);
    return { configuration, latest };
  };

  const lastSuccessOf = async (companyId: string, latest: Sync | undefined): Promise<Sync | undefined> => {
    if (latest === undefined || latest.state === "success" || latest.state === "nothing-new") return latest;
    return toSync(await reads.lastSuccessful(companyId).catch(() => null), [companyId]);
  };

  return {
    getSyncFlow: async (caller) => {
      const companyId = await companies.of(caller);
      const connections = companyId === undefined ? [] : await connectionsOf(companyId);
      if (companyId === undefined || connections.length === 0) return { outcome: "incomplete", connections: [] };
      const { configuration, latest } = await progressOf(companyId, connections);
      return {
        outcome: outcomeOf(connections, configuration),
        connections: connections.map((wire) => ({ side: sideOf(wire.sourceType), connection: toConnection(wire) })),
        configuration: configuration ?? undefined,
        latest,
        lastSuccessful: await lastSuccessOf(companyId, latest),
      };
    },

    getStatus: async (caller) => {
      const companyId = await companies.of(caller);
      const connections = companyId === undefined ? [] : await connectionsOf(companyId);
      if (companyId === undefined || connections.length === 0) return [];
      const { configuration, latest } = await progressOf(companyId, connections);
      const syncFlow = { configuration: configuration ?? undefined, latest };
      return Promise.all(
        connections.map(async (wire): Promise<StatusItem> => {
          const connection = toConnection(wire);
          return {
            id: wire.id,
            service: "syncFlow",
            provider: {
              key: keyOf(wire),
              displayName: connection.providerName ?? keyOf(wire),
              logoUrl: await platforms.logoOf(wire.integrationKey).catch(() => undefined),
            },
            connection,
            errors: toErrors(wire, [companyId]),
            syncedAt: readMoment(wire.lastSync),
            ...(sideOf(wire.sourceType) !== "other" && { syncFlow }),
          };
        }),
      );
    },
  };
}

const hasBoth = (connections: readonly Connection[], fits: (connection: Connection) => boolean): boolean =>
  (["Commerce", "Accounting"] as const).every((type) =>
    connections.some((each) => each.sourceType === type && fits(each)),
  );

function outcomeOf(connections: readonly Connection[], configuration: Progress["configuration"]): SyncFlowOutcome {
  if (!hasBoth(connections, ({ status }) => status === "Linked") || configuration === null) return "incomplete";
  if (configuration === undefined) return "unknown";
  return configuration.enabled && configuration.configured ? "completed" : "incomplete";
}
