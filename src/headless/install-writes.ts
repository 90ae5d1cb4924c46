import type { Connection } from "../contracts/kit/connections.js";
import type { IntegrationDetail } from "../contracts/kit/integrations.js";
import { sameConfiguration } from "../flows/config-draft-configuration.js";
import type { InstallEffect, InstallReport, WriteEffect } from "../flows/install-event.js";
import { isTenonError, TenonError } from "../http/tenon-error.js";
import { flowError, isAmbiguous } from "./flow-error.js";
import type { ConnectValues, EffectContext } from "./install-effects.js";
import { keyFor } from "./intent-keys.js";
import { checkedAuthorizationUrl } from "./authorization-url.js";

/** Done or not? Also where the same create is still being carried out: the key must stay, or the next try would be another. */
const isOpen = (thrown: unknown): boolean =>
  isAmbiguous(thrown) || (isTenonError(thrown) && thrown.code === "conflict" && thrown.retryable);

type Of<Type extends InstallEffect["type"]> = Extract<InstallEffect, { type: Type }>;

const hasCode = (thrown: unknown, code: TenonError["code"]): boolean => isTenonError(thrown) && thrown.code === code;

/** Carries out what changes something, and says how it went. */
export function write(context: EffectContext, effect: WriteEffect, values: ConnectValues): Promise<InstallReport> {
  switch (effect.type) {
    case "start-authorization":
      return startAuthorization(context, effect, values);
    case "send-credentials":
      return sendCredentials(context, effect, values);
    case "update-details":
      return updateDetails(context, effect, values);
    case "delete-connection":
      return deleteConnection(context, effect);
    case "create-installation":
      return createInstallation(context, effect);
    case "update-installation":
      return updateInstallation(context, effect);
    case "delete-installation":
      return deleteInstallation(context, effect);
  }
}

/** Whatever the attempt before came to by the time there is another one, only it can tell: the new one begins from there. */
async function startAuthorization(
  context: EffectContext,
  effect: Of<"start-authorization">,
  values: ConnectValues,
): Promise<InstallReport> {
  const started = await createAuthorization(context, effect, values);
  if (effect.instead === undefined) return started;
  const { scope, signal } = context;
  const before = await scope.client.getAuthorization(effect.instead, { signal }).catch(() => null);
  return before?.state === "connected"
    ? { type: "attempt", attempt: before, failure: null, windowOpen: true }
    : started;
}

async function createAuthorization(
  { scope, target, keys, signal }: EffectContext,
  { connectionId }: Of<"start-authorization">,
  values: ConnectValues,
): Promise<InstallReport> {
  const body = {
    ...target,
    ...(connectionId === null ? {} : { connectionId }),
    metadata: { ...values.metadata },
    credentials: { ...values.credentials },
  };
  try {
    const idempotencyKey = keyFor(keys, "authorize", body);
    const authorization = await scope.client.createAuthorization(body, { signal, idempotencyKey });
    keys.delete("authorize");
    if (authorization.authorizationUrl === undefined) return { type: "authorization", authorization };
    const authorizationUrl = checkedAuthorizationUrl(authorization.authorizationUrl);
    if (authorizationUrl === null) {
      throw new TenonError({
        code: "unsafe_url",
        message: "The handler answered with an address that may not be opened.",
      });
    }
    return { type: "authorization", authorization: { ...authorization, authorizationUrl } };
  } catch (thrown) {
    if (!isOpen(thrown)) keys.delete("authorize");
    return { type: "authorization-failed", error: flowError(thrown) };
  }
}

/** Connects, or renews in place. Where the answer was lost, a read decides before anybody is told that it failed (D10). */
async function sendCredentials(
  context: EffectContext,
  { connectionId, known }: Of<"send-credentials">,
  values: ConnectValues,
): Promise<InstallReport> {
  const { scope, target, keys, signal } = context;
  const typed = { metadata: { ...values.metadata }, credentials: { ...values.credentials } };
  try {
    if (connectionId !== null) {
      return { type: "connected", connection: await scope.client.updateConnection(connectionId, typed, { signal }) };
    }
    const body = { ...target, ...typed };
    const idempotencyKey = keyFor(keys, "connect", body);
    const connection = await scope.client.createConnection(body, { signal, idempotencyKey });
    keys.delete("connect");
    return { type: "connected", connection };
  } catch (thrown) {
    const doubtful = isOpen(thrown);
    if (connectionId === null && (doubtful || hasCode(thrown, "conflict"))) {
      const found = await findNewConnection(context, known);
      if (found) {
        keys.delete("connect");
        return { type: "connected", connection: found };
      }
    }
    if (!doubtful) keys.delete("connect");
    return { type: "connect-failed", error: flowError(thrown) };
  }
}

async function findNewConnection(
  { scope, target, signal }: EffectContext,
  known: readonly string[],
): Promise<Connection | null> {
  try {
    const detail = await scope.rereadDetail(target, signal);
    return detail.connections.find((one) => !known.includes(one.id) && one.provider === detail.provider.key) ?? null;
  } catch {
    return null;
  }
}

async function createInstallation(
  context: EffectContext,
  { connectionId, configuration }: Of<"create-installation">,
): Promise<InstallReport> {
  const { scope, integration, keys, signal } = context;
  const body = { integration, connectionId, configuration };
  try {
    const idempotencyKey = keyFor(keys, "install", body);
    const installation = await scope.client.createInstallation(body, { signal, idempotencyKey });
    keys.delete("install");
    return { type: "installed", installation };
  } catch (thrown) {
    const doubtful = isOpen(thrown);
    if (doubtful || hasCode(thrown, "conflict")) {
      const found = await readInstallation(context);
      if (found) {
        keys.delete("install");
        return { type: "installed", installation: found };
      }
    }
    if (!doubtful) keys.delete("install");
    return { type: "install-failed", error: flowError(thrown) };
  }
}

/** `undefined`: it could not be read. `null`: there is none. */
async function readInstallation({ scope, target, signal }: EffectContext) {
  try {
    return (await scope.rereadDetail(target, signal)).installation ?? null;
  } catch {
    return undefined;
  }
}

async function updateInstallation(
  context: EffectContext,
  { installation, connectionId, configuration }: Of<"update-installation">,
): Promise<InstallReport> {
  const { scope, signal } = context;
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
    const now = await readInstallation(context);
    if (now === undefined) return { type: "update-failed", error };
    const isSaved = now?.connectionId === connectionId && sameConfiguration(now.configuration, configuration);
    return isSaved ? { type: "updated", installation: now } : { type: "update-failed", error, installation: now };
  }
}

async function deleteInstallation(
  { scope, target, signal }: EffectContext,
  { installation, detail }: Of<"delete-installation">,
): Promise<InstallReport> {
  const without = (known: IntegrationDetail): IntegrationDetail => ({ ...known, installation: undefined });
  const gone = await removed(() => scope.client.deleteInstallation(installation.id, { signal }));
  if (gone.failure !== null && !isAmbiguous(gone.failure))
    return { type: "uninstall-failed", error: flowError(gone.failure) };
  try {
    const now = await scope.rereadDetail(target, signal);
    if (now.installation?.id !== installation.id) return { type: "uninstalled", detail: now };
    if (gone.failure === null) return { type: "uninstalled", detail: without(now) };
  } catch {
    if (gone.failure === null) return { type: "uninstalled", detail: without(detail) };
  }
  return { type: "uninstall-failed", error: flowError(gone.failure) };
}

async function updateDetails(
  { scope, signal }: EffectContext,
  { connectionId }: Of<"update-details">,
  values: ConnectValues,
): Promise<InstallReport> {
  try {
    const connection = await scope.client.updateConnection(
      connectionId,
      { metadata: { ...values.metadata } },
      { signal },
    );
    return { type: "details-saved", connection };
  } catch (thrown) {
    return { type: "details-failed", error: flowError(thrown) };
  }
}

/** What is gone already is gone. Where the answer was lost, a read tells. */
async function deleteConnection(
  { scope, target, signal }: EffectContext,
  { connection, detail }: Of<"delete-connection">,
): Promise<InstallReport> {
  const without = (known: IntegrationDetail): IntegrationDetail => ({
    ...known,
    connection: known.connection?.id === connection.id ? undefined : known.connection,
    connections: known.connections.filter((one) => one.id !== connection.id),
  });
  const gone = await removed(() => scope.client.deleteConnection(connection.id, { signal }));
  if (gone.failure !== null && !isAmbiguous(gone.failure))
    return { type: "disconnect-failed", error: flowError(gone.failure) };
  try {
    const now = await scope.rereadDetail(target, signal);
    if (gone.failure === null || !now.connections.some((one) => one.id === connection.id))
      return { type: "disconnected", detail: without(now) };
  } catch {
    if (gone.failure === null) return { type: "disconnected", detail: without(detail) };
  }
  return { type: "disconnect-failed", error: flowError(gone.failure) };
}

/** Deletes; `failure` is `null` where it is gone. */
async function removed(remove: () => Promise<void>): Promise<{ failure: unknown }> {
  try {
    await remove();
    return { failure: null };
  } catch (thrown) {
    return { failure: hasCode(thrown, "not_found") ? null : thrown };
  }
}
