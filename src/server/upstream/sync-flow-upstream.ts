import type { StatusItem } from "../../contracts/kit/status.js";
import type { Platform, PlatformLink, Sync, SyncFlow, Syncs } from "../../contracts/kit/sync-flow.js";
import type { Caller } from "./upstream.js";

/**
 * What the routes ask of a service that runs a hosted sync flow. The customer's company comes from the caller's group alone; an id from
 * a browser is compared with what belongs to that company before anything is done with it, and answers `not_found` otherwise.
 */
export interface SyncFlowUpstream {
  /** A key for signing, derived from a secret of the upstream's own; the same on every machine. */
  deriveKey(label: string): Promise<Uint8Array>;
  listPlatforms(caller: Caller): Promise<Platform[]>;
  /** Mints an address; never repeated by itself, as each call may set something up. */
  createSyncFlow(
    body: { commerceKey: string; accountingKey: string; returnUrl?: string | undefined },
    caller: Caller,
  ): Promise<{ url: string }>;
  getSyncFlow(caller: Caller): Promise<SyncFlow>;
  listSyncs(query: { page?: string | undefined }, caller: Caller): Promise<Syncs>;
  createSync(body: { from?: string | undefined; to?: string | undefined }, caller: Caller): Promise<Sync>;
  createPlatformLink(
    body: { platformKey?: string | undefined; connectionId?: string | undefined },
    caller: Caller,
  ): Promise<PlatformLink>;
  deletePlatformLink(connectionId: string, caller: Caller): Promise<void>;
  /** Its accounts, as part of everything the customer has. */
  getStatus(caller: Caller): Promise<StatusItem[]>;
}
