import { notFound } from "./problem.js";
import type { SandboxContext } from "./context.js";
import { troubles } from "./scenarios.js";
import type { StoredConnection, StoredProviderApp } from "./store.js";

/** A provider app as answered: its secret never leaves. */
export function viewProviderApp({ clientSecret: _secret, ...app }: StoredProviderApp) {
  return app;
}

/** Under `bad-credentials` every connection made before the switch is refused by its provider until it is connected anew. */
export function connectionStatus(context: SandboxContext, connection: StoredConnection): StoredConnection["status"] {
  const { since } = context.store.data.scenario;
  return troubles(context, "bad-credentials", connection.provider) && connection.authorizedAt <= since
    ? "bad_credentials"
    : connection.status;
}

/**
 * A connection as answered. As on the platform it may carry credentials: an API key always, OAuth tokens when asked for.
 */
export function viewConnection(
  context: SandboxContext,
  connection: StoredConnection,
  include: { creds?: boolean; refreshToken?: boolean } = {},
) {
  const { id: projectId, createTime: projectTime } = context.store.data.project;
  const {
    groupRef,
    groupName,
    consumerRef,
    consumerName,
    credentials,
    providerAppId,
    authorizedAt: _order,
    gone: _gone,
    ...rest
  } = connection;
  const app = context.store.data.providerApps.find((each) => each.id === providerAppId);
  const times = { projectId, createTime: projectTime, updateTime: projectTime };
  const tokens = credentials.oauth2AuthorizationCode;
  return {
    ...rest,
    status: connectionStatus(context, connection),
    ...(app && { providerApp: viewProviderApp(app) }),
    group: { groupRef, groupName, ...times },
    consumer: { consumerRef, consumerName, ...times },
    ...(credentials.apiKey !== undefined && { apiKey: credentials.apiKey }),
    ...(include.creds &&
      tokens && {
        oauth2AuthorizationCode: {
          accessToken: tokens.accessToken,
          ...(include.refreshToken && { refreshToken: tokens.refreshToken }),
          scopes: tokens.scopes,
        },
      }),
  };
}

/** What the callback page tells its opener: no credential in it, because any page may be listening. */
export function viewConnectionForMessage(context: SandboxContext, connection: StoredConnection) {
  const { apiKey: _apiKey, ...view } = viewConnection(context, connection) as Record<string, unknown>;
  return view;
}

/** Removes a connection and what hangs on it. */
export function removeConnection({ store }: SandboxContext, id: string): void {
  const before = store.data.connections.length;
  store.data.connections = store.data.connections.filter((each) => each.id !== id);
  if (store.data.connections.length === before) throw notFound(`Connection ${id}`);
}
