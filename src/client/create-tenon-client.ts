import type { Attempt, Authorization } from "../contracts/kit/authorizations.js";
import type { Connection } from "../contracts/kit/connections.js";
import type { Endpoint, EndpointInput } from "../contracts/kit/endpoint.js";
import {
  createAuthorization,
  createConnection,
  createInstallation,
  createPlatformLink,
  createSync,
  createSyncFlow,
  deleteConnection,
  deleteInstallation,
  deletePlatformLink,
  getActivity,
  getAuthorization,
  getConnection,
  getInstallation,
  getIntegration,
  getIntegrationObject,
  getIntegrationObjects,
  getProvider,
  getSession,
  getStatus,
  getSyncFlow,
  listConnections,
  listIntegrations,
  listPlatforms,
  listSyncs,
  resumeAuthorization,
  startReads,
  updateConnection,
  updateInstallation,
} from "../contracts/kit/endpoints.js";
import type { IntegrationObject, IntegrationObjects } from "../contracts/kit/fields.js";
import type { Installation } from "../contracts/kit/installations.js";
import type { IntegrationCard, IntegrationDetail, ProviderDetail } from "../contracts/kit/integrations.js";
import { contractVersion, kitHeaders } from "../contracts/kit/kit-headers.js";
import type { Session } from "../contracts/kit/session.js";
import type { Activity, StartedReads, Status } from "../contracts/kit/status.js";
import type { Platform, PlatformLink, Sync, SyncFlow, Syncs } from "../contracts/kit/sync-flow.js";
import { callEndpoint, type CallOptions, type Transport } from "../http/call.js";
import { identityHeaders, type TenonIdentity } from "./identity.js";
import { SessionTokens, type GetSessionToken, type SessionClock } from "./session-tokens.js";

export interface TenonClientOptions {
  /** Where the handler is mounted. @default "/api/tenon" */
  endpoint?: string | undefined;
  /** @default globalThis.fetch */
  fetch?: typeof globalThis.fetch | undefined;
  identity: TenonIdentity;
  /** Left out where the host's own session (a cookie) identifies the person to the handler. */
  getSessionToken?: GetSessionToken | undefined;
  /** @default setTimeout */
  sleep?: Transport["sleep"];
  /** @default the system's clocks */
  clock?: SessionClock | undefined;
}

type Query<E extends Endpoint> = EndpointInput<E> extends { query: infer Q } ? Q : never;
type Body<E extends Endpoint> = EndpointInput<E> extends { body: infer B } ? B : never;

/** Every method rejects with `TenonError`, or with the signal's reason when it is aborted. */
export interface TenonClient {
  readonly identity: TenonIdentity;
  session(options?: CallOptions): Promise<Session>;
  listIntegrations(options?: CallOptions): Promise<IntegrationCard[]>;
  getIntegration(integration: string, options?: CallOptions): Promise<IntegrationDetail>;
  getIntegrationObjects(integration: string, connectionId: string, options?: CallOptions): Promise<IntegrationObjects>;
  /** One object of an account by itself. */
  getIntegrationObject(
    integration: string,
    object: string,
    connectionId: string,
    options?: CallOptions,
  ): Promise<IntegrationObject>;
  /** What is needed to connect an account of one provider, without an integration. */
  getProvider(provider: string, options?: CallOptions): Promise<ProviderDetail>;
  listConnections(provider?: string, options?: CallOptions): Promise<Connection[]>;
  getConnection(connectionId: string, options?: CallOptions): Promise<Connection>;
  /** Secrets go out with this very call; nothing of them is kept. */
  createConnection(body: Body<typeof createConnection>, options?: CallOptions): Promise<Connection>;
  updateConnection(
    connectionId: string,
    body: Body<typeof updateConnection>,
    options?: CallOptions,
  ): Promise<Connection>;
  deleteConnection(connectionId: string, options?: CallOptions): Promise<void>;
  createAuthorization(body: Body<typeof createAuthorization>, options?: CallOptions): Promise<Authorization>;
  getAuthorization(attemptId: string, options?: CallOptions): Promise<Attempt>;
  /** Hands over what a step in the window came back with. Once for each step: the answer holds the id of the next. */
  resumeAuthorization(
    attemptId: string,
    body: Body<typeof resumeAuthorization>,
    options?: CallOptions,
  ): Promise<Attempt>;
  createInstallation(body: Body<typeof createInstallation>, options?: CallOptions): Promise<Installation>;
  getInstallation(installationId: string, options?: CallOptions): Promise<Installation>;
  updateInstallation(
    installationId: string,
    body: Body<typeof updateInstallation>,
    options?: CallOptions,
  ): Promise<Installation>;
  deleteInstallation(installationId: string, options?: CallOptions): Promise<void>;
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
  /** Forgets the session token. */
  close(): void;
}

/**
 * The typed client of the kit's handler. Holds the session token in memory and nothing else.
 *
 * @example
 * const client = createTenonClient({
 *   identity: { project: "acme", consumer: { ref: "user-1" }, group: { ref: "org-1" } },
 * });
 * const { connections } = await client.getIntegration("salesforce");
 */
export function createTenonClient(options: TenonClientOptions): TenonClient {
  const { identity, getSessionToken } = options;
  const tokens = getSessionToken ? new SessionTokens(getSessionToken, options.clock) : null;
  const fixed = { [kitHeaders.contract]: contractVersion, ...identityHeaders(identity) };
  const transport: Transport = {
    endpoint: options.endpoint ?? "/api/tenon",
    // Called bare: `fetch` as a method of another object is refused by browsers.
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    headers: async (signal) => (tokens ? { ...fixed, authorization: `Bearer ${await tokens.get(signal)}` } : fixed),
    ...(tokens ? { renew: (signal: AbortSignal) => tokens.renew(signal) } : {}),
    ...(options.sleep ? { sleep: options.sleep } : {}),
  };

  return {
    identity,
    session: (o) => callEndpoint(getSession, {}, transport, o),
    listIntegrations: async (o) => (await callEndpoint(listIntegrations, {}, transport, o)).integrations,
    getIntegration: (integration, o) => callEndpoint(getIntegration, { params: { integration } }, transport, o),
    getIntegrationObjects: (integration, connectionId, o) =>
      callEndpoint(getIntegrationObjects, { params: { integration }, query: { connectionId } }, transport, o),
    getIntegrationObject: (integration, object, connectionId, o) =>
      callEndpoint(getIntegrationObject, { params: { integration, object }, query: { connectionId } }, transport, o),
    getProvider: (provider, o) => callEndpoint(getProvider, { params: { provider } }, transport, o),
    listConnections: async (provider, o) =>
      (await callEndpoint(listConnections, { query: { provider } }, transport, o)).connections,
    getConnection: (connectionId, o) => callEndpoint(getConnection, { params: { connectionId } }, transport, o),
    createConnection: (body, o) => callEndpoint(createConnection, { body }, transport, o),
    updateConnection: (connectionId, body, o) =>
      callEndpoint(updateConnection, { params: { connectionId }, body }, transport, o),
    deleteConnection: async (connectionId, o) => {
      await callEndpoint(deleteConnection, { params: { connectionId } }, transport, o);
    },
    createAuthorization: (body, o) => callEndpoint(createAuthorization, { body }, transport, o),
    getAuthorization: (attemptId, o) => callEndpoint(getAuthorization, { params: { attemptId } }, transport, o),
    resumeAuthorization: (attemptId, body, o) =>
      callEndpoint(resumeAuthorization, { params: { attemptId }, body }, transport, o),
    createInstallation: (body, o) => callEndpoint(createInstallation, { body }, transport, o),
    getInstallation: (installationId, o) => callEndpoint(getInstallation, { params: { installationId } }, transport, o),
    updateInstallation: (installationId, body, o) =>
      callEndpoint(updateInstallation, { params: { installationId }, body }, transport, o),
    deleteInstallation: async (installationId, o) => {
      await callEndpoint(deleteInstallation, { params: { installationId } }, transport, o);
    },
    getStatus: (o) => callEndpoint(getStatus, {}, transport, o),
    getActivity: (installationId, query = {}, o) =>
      callEndpoint(getActivity, { params: { installationId }, query }, transport, o),
    startReads: (installationId, objects, o) =>
      callEndpoint(startReads, { params: { installationId }, body: { objects } }, transport, o),
    listPlatforms: async (o) => (await callEndpoint(listPlatforms, {}, transport, o)).platforms,
    createSyncFlow: (body, o) => callEndpoint(createSyncFlow, { body }, transport, o),
    getSyncFlow: (o) => callEndpoint(getSyncFlow, {}, transport, o),
    listSyncs: (page, o) => callEndpoint(listSyncs, { query: { page } }, transport, o),
    createSync: (body, o) => callEndpoint(createSync, { body }, transport, o),
    createPlatformLink: (body, o) => callEndpoint(createPlatformLink, { body }, transport, o),
    deletePlatformLink: async (connectionId, o) => {
      await callEndpoint(deletePlatformLink, { params: { connectionId } }, transport, o);
    },
    close: () => tokens?.forget(),
  };
}
