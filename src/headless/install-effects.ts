import type { Connection } from "../contracts/kit/connections.js";
import { sameConfiguration } from "../flows/config-draft-configuration.js";
import type { InstallEffect, InstallReport } from "../flows/install-event.js";
import { isTenonError, TenonError } from "../http/tenon-error.js";
import { flowError, isAmbiguous } from "./flow-error.js";
import type { IntentKeys } from "./intent-keys.js";
import { safeUrl } from "./safe-url.js";
import type { KeptDraft, TenonScope } from "./tenon-scope.js";

/** What a person typed. Passed along by hand and never kept (D6). */
export interface ConnectValues {
  readonly metadata?: Readonly<Record<string, string>>;
  readonly credentials?: Readonly<Record<string, string>>;
}

export interface EffectContext {
  readonly scope: TenonScope;
  readonly integration: string;
  readonly keys: IntentKeys;
  /** Aborted when the state that asked for the effect is left. */
  readonly signal: AbortSignal;
}

type Of<Type extends InstallEffect["type"]> = Extract<InstallEffect, { type: Type }>;

const hasCode = (thrown: unknown, code: TenonError["code"]): boolean => isTenonError(thrown) && thrown.code === code;

export async function readDetail({ scope, integration }: EffectContext, maxAgeMs: number): Promise<InstallReport> {
  try {
    return { type: "detail", detail: await scope.readIntegration(integration, maxAgeMs) };
  } catch (thrown) {
    return { type: "detail-failed", error: flowError(thrown) };
  }
}

export async function readObjects(
  { scope, integration, signal }: EffectContext,
  { connectionId }: Of<"read-objects">,
  version: string | null,
): Promise<InstallReport> {
  try {
    const objects = await scope.client.getIntegrationObjects(integration, connectionId, { signal });
    const kept = scope.drafts.get(integration);
    const holds = (one: KeptDraft) =>
      one.connectionId === connectionId && one.revisionId === objects.revisionId && one.version === version;
    return { type: "objects", objects, draft: kept && holds(kept) ? kept.draft : null };
  } catch (thrown) {
    return { type: "objects-failed", error: flowError(thrown) };
  }
}

export async function startAuthorization(
  { scope, integration, keys, signal }: EffectContext,
  { connectionId }: Of<"start-authorization">,
  values: ConnectValues,
): Promise<InstallReport> {
  const body = {
    integration,
    ...(connectionId === null ? {} : { connectionId }),
    metadata: { ...values.metadata },
    credentials: { ...values.credentials },
  };
  try {
    const idempotencyKey = keys.keyFor("authorize", body);
    const authorization = await scope.client.createAuthorization(body, { signal, idempotencyKey });
    keys.settle("authorize");
    if (authorization.authorizationUrl === undefined) return { type: "authorization", authorization };
    const authorizationUrl = safeUrl("authorization", authorization.authorizationUrl);
    if (authorizationUrl === null) {
      throw new TenonError({
        code: "unsafe_url",
        message: "The handler answered with an address that may not be opened.",
      });
    }
    return { type: "authorization", authorization: { ...authorization, authorizationUrl } };
  } catch (thrown) {
    if (!isAmbiguous(thrown)) keys.settle("authorize");
    return { type: "authorization-failed", error: flowError(thrown) };
  }
}

/** Connects, or renews in place. Where the answer was lost, a read decides before anybody is told that it failed (D10). */
export async function sendCredentials(
  context: EffectContext,
  { connectionId, known }: Of<"send-credentials">,
  values: ConnectValues,
): Promise<InstallReport> {
  const { scope, integration, keys, signal } = context;
  const typed = { metadata: { ...values.metadata }, credentials: { ...values.credentials } };
  try {
    if (connectionId !== null) {
      return { type: "connected", connection: await scope.client.updateConnection(connectionId, typed, { signal }) };
    }
    const body = { integration, ...typed };
    const idempotencyKey = keys.keyFor("connect", body);
    const connection = await scope.client.createConnection(body, { signal, idempotencyKey });
    keys.settle("connect");
    return { type: "connected", connection };
  } catch (thrown) {
    const doubtful = isAmbiguous(thrown);
    if (connectionId === null && (doubtful || hasCode(thrown, "conflict"))) {
      const found = await findNewConnection(context, known);
      if (found) {
        keys.settle("connect");
        return { type: "connected", connection: found };
      }
    }
    if (!doubtful) keys.settle("connect");
    return { type: "connect-failed", error: flowError(thrown) };
  }
}

async function findNewConnection(
  { scope, integration, signal }: EffectContext,
  known: readonly string[],
): Promise<Connection | null> {
  try {
    const detail = await scope.rereadIntegration(integration, signal);
    return detail.connections.find((one) => !known.includes(one.id) && one.provider === detail.provider.key) ?? null;
  } catch {
    return null;
  }
}

export async function createInstallation(
  { scope, integration, keys, signal }: EffectContext,
  { connectionId, configuration }: Of<"create-installation">,
): Promise<InstallReport> {
  const body = { integration, connectionId, configuration };
  try {
    const idempotencyKey = keys.keyFor("install", body);
    const installation = await scope.client.createInstallation(body, { signal, idempotencyKey });
    keys.settle("install");
    return { type: "installed", installation };
  } catch (thrown) {
    const doubtful = isAmbiguous(thrown);
    if (doubtful || hasCode(thrown, "conflict")) {
      const found = await readInstallation({ scope, integration, signal });
      if (found) {
        keys.settle("install");
        return { type: "installed", installation: found };
      }
    }
    if (!doubtful) keys.settle("install");
    return { type: "install-failed", error: flowError(thrown) };
  }
}

/** `undefined`: it could not be read. `null`: there is none. */
async function readInstallation({ scope, integration, signal }: Omit<EffectContext, "keys">) {
  try {
    return (await scope.rereadIntegration(integration, signal)).installation ?? null;
  } catch {
    return undefined;
  }
}

export async function updateInstallation(
  { scope, integration, signal }: EffectContext,
  { installation, connectionId, configuration }: Of<"update-installation">,
): Promise<InstallReport> {
  const body = {
    version: installation.version,
    configuration,
    ...(connectionId === installation.connectionId ? {} : { connectionId }),
  };
  try {
    return { type: "updated", installation: await scope.client.updateInstallation(installation.id, body, { signal }) };
  } catch (thrown) {
    const error = flowError(thrown);
    const stale = hasCode(thrown, "conflict") || hasCode(thrown, "not_found");
    if (!isAmbiguous(thrown) && !stale) return { type: "update-failed", error };
    const now = await readInstallation({ scope, integration, signal });
    if (now === undefined) return { type: "update-failed", error };
    const isSaved = now?.connectionId === connectionId && sameConfiguration(now.configuration, configuration);
    return isSaved ? { type: "updated", installation: now } : { type: "update-failed", error, installation: now };
  }
}

export async function deleteInstallation(
  { scope, integration, signal }: EffectContext,
  { installation, detail }: Of<"delete-installation">,
): Promise<InstallReport> {
  const gone: InstallReport = { type: "uninstalled", detail: { ...detail, installation: undefined } };
  let failure: unknown = null;
  try {
    await scope.client.deleteInstallation(installation.id, { signal });
  } catch (thrown) {
    const isGone = hasCode(thrown, "not_found");
    if (!isGone && !isAmbiguous(thrown)) return { type: "uninstall-failed", error: flowError(thrown) };
    if (!isGone) failure = thrown;
  }
  try {
    const now = await scope.rereadIntegration(integration, signal);
    if (now.installation?.id !== installation.id) return { type: "uninstalled", detail: now };
    return failure === null
      ? { type: "uninstalled", detail: { ...now, installation: undefined } }
      : { type: "uninstall-failed", error: flowError(failure) };
  } catch {
    return failure === null ? gone : { type: "uninstall-failed", error: flowError(failure) };
  }
}
