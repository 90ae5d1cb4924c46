import type { Connection as WireConnection } from "../../../contracts/ampersand/connection.js";
import type { Integration } from "../../../contracts/ampersand/integration.js";
import type { OperationPage } from "../../../contracts/ampersand/operation.js";
import type { ProviderInfo } from "../../../contracts/ampersand/provider.js";
import type { Connection } from "../../../contracts/kit/connections.js";
import type { Operation, StatusItem } from "../../../contracts/kit/status.js";
import { isTenonError } from "../../../http/tenon-error.js";
import { fewAtOnce } from "../few-at-once.js";
import type { Caller } from "../upstream.js";
import { toConnection } from "./connection.js";
import { decodeContent } from "./decode-configuration.js";
import { known } from "./known.js";
import { outcomeOf, rawWord } from "./operation.js";
import { decisiveOperation, newestSuccess, readBackfills, readOperations, toOperations } from "./operation-page.js";
import type { InstallationState, Platform } from "./platform.js";
import { toProvider } from "./provider.js";

/** Reaches back far enough to meet each object's last read, and is one small answer still. */
const pageSize = "50";
const mostAtOnce = 6;

interface Known {
  readonly catalog: Readonly<Record<string, ProviderInfo>>;
  readonly connections: readonly WireConnection[];
  readonly logos: boolean;
}

/**
 * How all of a group's integrations and accounts are doing: one request each for integrations, accounts and installations, and one for
 * each installation's operations.
 */
export async function readStatus(
  platform: Platform,
  { logos }: { logos: boolean },
  caller: Caller,
): Promise<StatusItem[]> {
  const [integrations, connections, installations, catalog] = await Promise.all([
    platform.integrations(),
    platform.connections(caller),
    platform.installationStates(caller),
    // Names only.
    platform.catalog().catch((): Record<string, ProviderInfo> => ({})),
  ]);
  const all: Known = { catalog, connections, logos };
  const works = await fewAtOnce(installations, mostAtOnce, async (installation) => {
    const integration = integrations.find(({ id }) => id === installation.integrationId);
    return { installation, integration, ...(await readWork(platform, installation, integration, caller)) };
  });
  const inUse = new Set(installations.flatMap(({ connection }) => connection?.id ?? []));
  const free = connections.filter(({ id }) => !inUse.has(id));

  const items = integrations.flatMap((integration): StatusItem[] => {
    const own = works.filter(({ installation }) => installation.integrationId === integration.id);
    if (own.length === 0) return [idleItem(integration, free, all)];
    return own.map((each, index) => installedItem(integration, each, index === 0, all));
  });
  const shown = new Set(items.flatMap(({ connection }) => connection?.id ?? []));
  return [...items, ...connections.filter(({ id }) => !shown.has(id)).map((each) => accountItem(each, all))];
}

interface Work {
  readonly installation: InstallationState;
  readonly installed: Pick<NonNullable<StatusItem["installation"]>, "latest" | "backfills">;
  readonly syncedAt: string | undefined;
}

/** What an installation did lately. When that cannot be read, the installation still says how its last operation went. */
async function readWork(
  platform: Platform,
  installation: InstallationState,
  integration: Integration | undefined,
  caller: Caller,
): Promise<Omit<Work, "installation">> {
  const manifest = integration?.latestRevision.content;
  const page = await readOperations(platform, installation, { pageSize }, caller).catch(unreadable);
  const operations = page ? toOperations(page, manifest) : [];
  const reads = readObjects(installation).flatMap(({ paused, objectName }) => (paused ? [] : [objectName]));
  return {
    installed: {
      latest: decisiveOperation(operations, new Set(reads)) ?? lastOperation(installation),
      backfills: page ? await readBackfills(platform, installation, page, manifest, caller) : [],
    },
    syncedAt: newestSuccess(operations),
  };
}

const unreadable = (error: unknown): OperationPage | undefined => {
  if (isTenonError(error)) return undefined;
  throw error;
};

/** Support can find it by the installation; the operation's own id is not known. */
function lastOperation({ id, lastOperationStatus }: InstallationState): Operation | undefined {
  if (lastOperationStatus === undefined) return undefined;
  const outcome = outcomeOf(lastOperationStatus);
  const rawOutcome = outcome === "unknown" ? rawWord(lastOperationStatus) : undefined;
  return { id, kind: "unknown", outcome, rawOutcome, objects: [] };
}

function installedItem(
  integration: Integration,
  { installation, installed, syncedAt }: Work,
  isFirst: boolean,
  all: Known,
): StatusItem {
  const reads = readObjects(installation);
  const health = known(installation.healthStatus, ["healthy", "unhealthy"]) ?? "unknown";
  return {
    ...integrationItem(integration, all),
    ...(!isFirst && { id: `installation:${installation.id}` }),
    connection: connectionOf(installation, integration.provider, all),
    syncedAt,
    installation: {
      id: installation.id,
      health,
      rawHealth: health === "unknown" ? rawWord(installation.healthStatus) : undefined,
      createdAt: installation.createTime,
      objects: reads.length,
      paused: reads.filter(({ paused }) => paused).length,
      ...installed,
    },
  };
}

/** Nothing is installed. The group's only account of the provider is the one that would be used. */
function idleItem(integration: Integration, free: readonly WireConnection[], all: Known): StatusItem {
  const [only, ...others] = free.filter(({ provider }) => provider === integration.provider);
  return {
    ...integrationItem(integration, all),
    connection: only && others.length === 0 ? shown(only, all) : undefined,
  };
}

function integrationItem({ name, provider, latestRevision }: Integration, { catalog, logos }: Known): StatusItem {
  return {
    id: `integration:${name}`,
    service: "installations",
    integration: { name, displayName: latestRevision.content.displayName ?? name },
    provider: toProvider(provider, catalog[provider], logos),
    errors: [],
  };
}

const accountItem = (wire: WireConnection, all: Known): StatusItem => ({
  id: `connection:${wire.id}`,
  service: "installations",
  provider: toProvider(wire.provider, all.catalog[wire.provider], all.logos),
  connection: shown(wire, all),
  errors: [],
});

const shown = (wire: WireConnection, { catalog }: Known): Connection => {
  const connection = toConnection(wire, catalog[wire.provider]);
  return { ...connection, rawStatus: connection.rawStatus && rawWord(connection.rawStatus) };
};

/** An account that is there and not understood is told as unknown, never as gone. */
function connectionOf({ connection }: InstallationState, provider: string, all: Known): Connection | undefined {
  if (!connection) return undefined;
  const listed = all.connections.find(({ id }) => id === connection.id);
  if (listed) return shown(listed, all);
  if ("status" in connection) return shown(connection, all);
  return { id: connection.id, provider, state: "unknown", metadata: [], missing: [], actions: [] };
}

const readObjects = ({ config }: InstallationState) => decodeContent(config?.content ?? {}).read;
