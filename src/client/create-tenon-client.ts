import type { Attempt, Authorization } from "../contracts/kit/authorizations.js";
import type { Connection } from "../contracts/kit/connections.js";
import type { Endpoint, EndpointInput } from "../contracts/kit/endpoint.js";
import {
  createAuthorization,
  createConnection,
  createInstallation,
  deleteConnection,
  deleteInstallation,
  getAuthorization,
  getConnection,
  getInstallation,
  getIntegration,
  getIntegrationObject,
  getIntegrationObjects,
  getProvider,
  getSession,
  listConnections,
  listIntegrations,
  resumeAuthorization,
  updateConnection,
  updateInstallation,
} from "../contracts/kit/endpoints.js";
import type { IntegrationObject, IntegrationObjects } from "../contracts/kit/fields.js";
import type { Installation } from "../contracts/kit/installations.js";
import type { IntegrationCard, IntegrationDetail, ProviderDetail } from "../contracts/kit/integrations.js";
import { contractVersion, kitHeaders } from "../contracts/kit/kit-headers.js";
import type { Session } from "../contracts/kit/session.js";
import { callEndpoint, type CallOptions, type Transport } from "../http/call.js";
import { identityHeaders, type TenonIdentity } from "./identity.js";
import type { Ask, LaterCalls } from "./later-calls.js";
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

type Body<E extends Endpoint> = EndpointInput<E> extends { body: infer B } ? B : never;

/** Every method rejects with `TenonError`, or with the signal's reason when it is aborted. */
export interface TenonClient extends LaterCalls {
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

  const ask: Ask = (endpoint, input, o, table) => callEndpoint(endpoint, input, transport, o, table);

  return {
    identity,
    session: (o) => ask(getSession, {}, o),
    listIntegrations: async (o) => (await ask(listIntegrations, {}, o)).integrations,
    getIntegration: (integration, o) => ask(getIntegration, { params: { integration } }, o),
    getIntegrationObjects: (integration, connectionId, o) =>
      ask(getIntegrationObjects, { params: { integration }, query: { connectionId } }, o),
    getIntegrationObject: (integration, object, connectionId, o) =>
      ask(getIntegrationObject, { params: { integration, object }, query: { connectionId } }, o),
    getProvider: (provider, o) => ask(getProvider, { params: { provider } }, o),
    listConnections: async (provider, o) => (await ask(listConnections, { query: { provider } }, o)).connections,
    getConnection: (connectionId, o) => ask(getConnection, { params: { connectionId } }, o),
    createConnection: (body, o) => ask(createConnection, { body }, o),
    updateConnection: (connectionId, body, o) => ask(updateConnection, { params: { connectionId }, body }, o),
    deleteConnection: async (connectionId, o) => {
      await ask(deleteConnection, { params: { connectionId } }, o);
    },
    createAuthorization: (body, o) => ask(createAuthorization, { body }, o),
    getAuthorization: (attemptId, o) => ask(getAuthorization, { params: { attemptId } }, o),
    resumeAuthorization: (attemptId, body, o) => ask(resumeAuthorization, { params: { attemptId }, body }, o),
    createInstallation: (body, o) => ask(createInstallation, { body }, o),
    getInstallation: (installationId, o) => ask(getInstallation, { params: { installationId } }, o),
    updateInstallation: (installationId, body, o) => ask(updateInstallation, { params: { installationId }, body }, o),
    deleteInstallation: async (installationId, o) => {
      await ask(deleteInstallation, { params: { installationId } }, o);
    },
    ...laterMethods(ask),
    close: () => tokens?.forget(),
  };
}

const laterNames =
  "getStatus getActivity startReads listPlatforms createSyncFlow getSyncFlow listSyncs createSync createPlatformLink deletePlatformLink";

/** What no first screen asks comes with the first call of it. */
const laterMethods = (ask: Ask): LaterCalls =>
  Object.fromEntries(
    laterNames.split(" ").map((name) => [
      name,
      async (...given: unknown[]): Promise<unknown> => {
        const calls = (await import("./later-calls.js")).laterCalls(ask) as unknown as Record<
          string,
          (...given: unknown[]) => Promise<unknown>
        >;
        return calls[name]?.(...given);
      },
    ]),
  ) as unknown as LaterCalls;
