import type { Identity, StoredConnection } from "./store.js";
import { missingMetadata, schemeOf } from "./credentials.js";
import type { SandboxContext } from "./context.js";
import { badRequest } from "./problem.js";
import { codeChallengeOf, newId, randomText } from "./random.js";

/** How long a window may take, on the sandbox's clock. */
export const attemptLifetimeMs = 10 * 60_000;

interface IdentityRequest {
  provider: string;
  groupRef: string;
  groupName?: string | undefined;
  consumerRef: string;
  consumerName?: string | undefined;
  providerWorkspaceRef?: string | undefined;
  providerMetadata?: Record<string, { value: string; source: string; displayName?: string | undefined }> | undefined;
  providerAppId?: string | undefined;
}

/**
 * Whose connection is asked for, with defaults filled in. The default provider app is the first one of the provider.
 * @throws ApiProblem 400 when the catalog asks for inputs that are missing, or the provider app is unknown
 */
export function readIdentity(context: SandboxContext, request: IdentityRequest): Identity {
  const info = context.catalog.find(request.provider);
  const metadata: Identity["providerMetadata"] = Object.create(null) as Identity["providerMetadata"];
  for (const [name, { value, source, displayName }] of Object.entries(request.providerMetadata ?? {})) {
    metadata[name] = { value, source, ...(displayName !== undefined && { displayName }) };
  }
  const workspace = request.providerWorkspaceRef ?? metadata.workspace?.value;
  const issues = missingMetadata(info, workspace, metadata);
  if (issues.length > 0) throw badRequest("The provider needs more to connect", { issues });
  const apps = context.store.data.providerApps;
  const app = request.providerAppId
    ? apps.find((each) => each.id === request.providerAppId)
    : apps.find((each) => each.provider === (info?.name ?? request.provider));
  if (request.providerAppId && !app) {
    throw badRequest("The provider app is not known", {
      issues: [{ in: "body", name: "providerAppId", detail: "is not known" }],
    });
  }
  return {
    provider: info?.name ?? request.provider,
    groupRef: request.groupRef,
    groupName: request.groupName ?? request.groupRef,
    consumerRef: request.consumerRef,
    consumerName: request.consumerName ?? request.consumerRef,
    providerMetadata: metadata,
    ...(workspace ? { providerWorkspaceRef: workspace } : {}),
    ...(app && { providerAppId: app.id }),
  };
}

/** Opens an attempt (256-bit state, single use, PKCE S256) and returns the URL for the window. */
export async function startAuthorization(
  context: SandboxContext,
  identity: Identity,
  connectionId?: string,
): Promise<string> {
  const { store } = context;
  const state = randomText();
  const codeVerifier = randomText();
  const app = store.data.providerApps.find((each) => each.id === identity.providerAppId);
  const url = await context.provider.authorizationUrl({
    provider: identity.provider,
    ...(identity.providerWorkspaceRef !== undefined && { workspace: identity.providerWorkspaceRef }),
    state,
    redirectUri: redirectUri(context),
    codeChallenge: await codeChallengeOf(codeVerifier),
    scopes: app?.scopes ?? [],
  });
  const now = store.now();
  store.data.attempts = store.data.attempts.filter((each) => each.expiresAt > now);
  store.data.attempts.push({
    ...identity,
    state,
    codeVerifier,
    expiresAt: now + attemptLifetimeMs,
    ...(connectionId !== undefined && { connectionId }),
  });
  store.changed();
  return url;
}

export function redirectUri(context: SandboxContext): string {
  return new URL("/callbacks/v1/oauth", context.origin()).href;
}

/** Where a custom flow's pages send the window to. */
export function customRedirectUri(context: SandboxContext): string {
  return new URL("/callbacks/v1/custom-auth", context.origin()).href;
}

/** The provider's scheme decides what an OAuth window may be opened for. */
export function requireOAuth(context: SandboxContext, provider: string): void {
  const { authScheme } = schemeOf(context.catalog.find(provider));
  if (!authScheme.startsWith("oauth2/authorizationCode")) {
    throw badRequest(`${provider} does not connect through OAuth consent`, {
      issues: [{ in: "body", name: "provider", detail: `connects with ${authScheme}` }],
    });
  }
}

/**
 * Stores a connection. With `update` the given one gets new credentials and keeps its id, and so its installations; one of the
 * group's that was gone comes back in the same way.
 */
export function saveConnection(
  { store }: SandboxContext,
  identity: Identity,
  given: Pick<StoredConnection, "credentials" | "authScheme"> & { providerConsumerRef?: string },
  update: StoredConnection | undefined = store.data.connections.find(
    (each) => each.gone && each.groupRef === identity.groupRef && each.provider === identity.provider,
  ),
): StoredConnection {
  const time = store.time();
  const fresh = { ...given, status: "working" as const, authorizedAt: store.nextSequence() };
  if (update) {
    delete update.gone;
    Object.assign(update, identity, fresh, { updateTime: time });
    store.changed();
    return update;
  }
  const connection: StoredConnection = {
    id: newId(),
    projectId: store.data.project.id,
    ...identity,
    ...fresh,
    createTime: time,
    updateTime: time,
  };
  store.data.connections.push(connection);
  store.changed();
  return connection;
}
