import type { Endpoint, EndpointInput, EndpointOutput } from "../contracts/kit/endpoint.js";
import {
  createPlatformLink,
  createSync,
  createSyncFlow,
  deletePlatformLink,
  getActivity,
  getStatus,
  getSyncFlow,
  listPlatforms,
  listSyncs,
  startReads,
} from "../contracts/kit/later-endpoints.js";
import { readers } from "../contracts/kit/readers-later.js";
import type { Activity, StartedReads, Status } from "../contracts/kit/status.js";
import type { Platform, PlatformLink, Sync, SyncFlow, Syncs } from "../contracts/kit/sync-flow.js";
import type { CallOptions, ReaderTable } from "../http/call.js";

/** Asks one endpoint for one client. */
export type Ask = <E extends Endpoint>(
  endpoint: E,
  input: EndpointInput<E>,
  options: CallOptions | undefined,
  table?: ReaderTable,
) => Promise<EndpointOutput<E>>;

type Body<E extends Endpoint> = EndpointInput<E> extends { body: infer B } ? B : never;
type Query<E extends Endpoint> = EndpointInput<E> extends { query: infer Q } ? Q : never;

/** What a client can ask about health and the sync flow. */
export interface LaterCalls {
  /** How everything of this customer is doing. */
  getStatus(options?: CallOptions): Promise<Status>;
  /** What an installation did, newest first. */
  getActivity(installationId: string, query?: Query<typeof getActivity>, options?: CallOptions): Promise<Activity>;
  /** Reads again at once. @param objects which; by default everything that is read and not paused */
  startReads(installationId: string, objects?: string[], options?: CallOptions): Promise<StartedReads>;
  /** Systems that can be chosen for a sync flow. */
  listPlatforms(options?: CallOptions): Promise<Platform[]>;
  /** Another address each time, with a one-time passcode in it: open it at once and keep it nowhere. */
  createSyncFlow(body: Body<typeof createSyncFlow>, options?: CallOptions): Promise<{ url: string }>;
  getSyncFlow(options?: CallOptions): Promise<SyncFlow>;
  listSyncs(page?: string, options?: CallOptions): Promise<Syncs>;
  createSync(body: Body<typeof createSync>, options?: CallOptions): Promise<Sync>;
  createPlatformLink(body: Body<typeof createPlatformLink>, options?: CallOptions): Promise<PlatformLink>;
  deletePlatformLink(connectionId: string, options?: CallOptions): Promise<void>;
}

export const laterCalls = (askFor: Ask): LaterCalls => {
  const ask: Ask = (endpoint, input, o) => askFor(endpoint, input, o, readers);
  return {
    getStatus: (o) => ask(getStatus, {}, o),
    getActivity: (installationId, query = {}, o) => ask(getActivity, { params: { installationId }, query }, o),
    startReads: (installationId, objects, o) => ask(startReads, { params: { installationId }, body: { objects } }, o),
    listPlatforms: async (o) => (await ask(listPlatforms, {}, o)).platforms,
    createSyncFlow: (body, o) => ask(createSyncFlow, { body }, o),
    getSyncFlow: (o) => ask(getSyncFlow, {}, o),
    listSyncs: (page, o) => ask(listSyncs, { query: { page } }, o),
    createSync: (body, o) => ask(createSync, { body }, o),
    createPlatformLink: (body, o) => ask(createPlatformLink, { body }, o),
    deletePlatformLink: async (connectionId, o) => {
      await ask(deletePlatformLink, { params: { connectionId } }, o);
    },
  };
};
