import type { SandboxContext } from "./context.js";
import { own, isObject } from "./own.js";
import { newId } from "./random.js";
import { troubles } from "./scenarios.js";
import type { StoredInstallation, StoredOperation } from "./store.js";

/*
 * Reads do not really happen: an operation knows how long it takes and how many records there are, and its state follows
 * from the sandbox's clock.
 */

const backfillMs = 120_000;
const triggeredMs = 20_000;

/** The same number of records each time for the same name, so that a demo looks the same tomorrow. */
function recordCount(objectName: string): number {
  let hash = 7;
  for (const character of objectName) hash = (hash * 31 + character.charCodeAt(0)) % 9973;
  return 1200 + (hash % 4000);
}

export function startOperation(
  { store }: SandboxContext,
  installation: StoredInstallation,
  kind: StoredOperation["kind"],
  objectName: string,
): StoredOperation {
  const operation: StoredOperation = {
    id: newId(),
    projectId: installation.projectId,
    integrationId: installation.integrationId,
    installationId: installation.id,
    configId: installation.config.id,
    actionType: kind === "subscribe" ? "subscribe" : "read",
    objectName,
    kind,
    createTime: store.time(),
    durationMs: kind === "backfill" ? backfillMs : triggeredMs,
    recordsTotal: kind === "subscribe" ? 0 : recordCount(objectName),
  };
  store.data.operations.push(operation);
  return operation;
}

/** Starts the first reads of the given objects: those with a backfill, unless paused. */
export function startFirstReads(
  context: SandboxContext,
  installation: StoredInstallation,
  objectNames: string[],
): void {
  const integration = context.store.data.integrations.find((each) => each.id === installation.integrationId);
  const manifest = integration?.revisions.at(-1)?.content;
  for (const name of objectNames) {
    const config = own(installation.config.content.read?.objects, name);
    if (!config || config.disabled === true) continue;
    const offered = manifest?.read?.objects?.find((object) => object.objectName === name)?.backfill;
    const backfill: unknown = config.backfill ?? offered;
    const period = isObject(backfill) ? backfill.defaultPeriod : undefined;
    if (isObject(period) && (period.fullHistory === true || Number(period.days ?? 0) > 0)) {
      startOperation(context, installation, "backfill", name);
    }
  }
}

/** How far an operation is at this moment of the sandbox's clock. */
export function progressOf(operation: StoredOperation, now: number) {
  const share = Math.min(1, Math.max(0, (now - Date.parse(operation.createTime)) / operation.durationMs));
  return { done: share >= 1, recordsProcessed: Math.floor(operation.recordsTotal * share) };
}

/** Some providers tell how many records there are beforehand; most do not. */
function estimate(context: SandboxContext, operation: StoredOperation): { recordsEstimatedTotal?: number } {
  const integration = context.store.data.integrations.find((each) => each.id === operation.integrationId);
  const tells = /^(salesforce|hubspot)$/i.test(integration?.provider ?? "");
  return tells ? { recordsEstimatedTotal: operation.recordsTotal } : {};
}

export function viewOperation(context: SandboxContext, operation: StoredOperation) {
  const { objectName, kind, durationMs: _duration, recordsTotal: _total, ...rest } = operation;
  const { done, recordsProcessed } = progressOf(operation, context.store.now());
  const integration = context.store.data.integrations.find((each) => each.id === operation.integrationId);
  const failed = troubles(context, "provider-down", integration?.provider ?? "") && !done;
  return {
    ...rest,
    status: failed ? "failure" : done ? "success" : "in_progress",
    result: failed
      ? `[${objectName}] The provider did not answer`
      : done
        ? `[${objectName}] ${kind === "subscribe" ? "Subscribed" : `${recordsProcessed} records read`}`
        : `[${objectName}] Running`,
    metadata: {
      objects: [objectName],
      ...(kind !== "subscribe" && {
        progress: {
          installationId: operation.installationId,
          objectName,
          operationId: operation.id,
          recordsProcessed,
          ...estimate(context, operation),
        },
      }),
    },
  };
}

export function viewBackfill(context: SandboxContext, operation: StoredOperation) {
  return {
    installationId: operation.installationId,
    objectName: operation.objectName,
    operationId: operation.id,
    recordsProcessed: progressOf(operation, context.store.now()).recordsProcessed,
    ...estimate(context, operation),
    createTime: operation.createTime,
    updateTime: context.store.time(),
  };
}

export function viewLogs(context: SandboxContext, operation: StoredOperation) {
  const { status } = viewOperation(context, operation);
  const line = (timestamp: string, severity: string, msg: string) => ({
    timestamp,
    severity,
    message: { msg, operation_id: operation.id, details: { object: operation.objectName } },
  });
  return [
    line(operation.createTime, "INFO", `${operation.actionType} of ${operation.objectName} started`),
    ...(status === "success"
      ? [line(new Date(Date.parse(operation.createTime) + operation.durationMs).toISOString(), "INFO", "Finished")]
      : []),
    ...(status === "failure" ? [line(context.store.time(), "ERROR", "The provider did not answer")] : []),
  ];
}
