import type { SandboxContext } from "./context.js";
import { outcomeOf } from "./operation-outcome.js";
import { own, isObject } from "./own.js";
import { newId } from "./random.js";
import { troubles } from "./scenarios.js";
import type { StoredInstallation, StoredOperation } from "./store.js";

/*
 * Reads do not really happen: an operation knows how long it takes and how many records there are, and its state follows
 * from the sandbox's clock.
 */

const durations = { backfill: 120_000, triggered: 20_000, subscribe: 20_000, scheduled: 5_000, write: 5_000 };
const failingMs = 3_000;

/** The same number of records each time for the same name, so that a demo looks the same tomorrow. */
export function recordCount(kind: StoredOperation["kind"], objectName: string, createTime: string): number {
  switch (kind) {
    case "subscribe":
      return 0;
    case "scheduled":
      return hashOf(objectName + createTime) % 40;
    case "write":
      return 1 + (hashOf(objectName + createTime) % 20);
    default:
      return 1200 + (hashOf(objectName) % 4000);
  }
}

function hashOf(text: string): number {
  let hash = 7;
  for (const character of text) hash = (hash * 31 + character.charCodeAt(0)) % 9973;
  return hash;
}

/** An operation from the beginning; the caller stores it. */
export function newOperation(
  installation: StoredInstallation,
  kind: StoredOperation["kind"],
  objectName: string,
  createTime: string,
): StoredOperation {
  return {
    id: newId(),
    projectId: installation.projectId,
    integrationId: installation.integrationId,
    installationId: installation.id,
    configId: installation.config.id,
    actionType: kind === "subscribe" || kind === "write" ? kind : "read",
    objectName,
    kind,
    createTime,
    durationMs: durations[kind],
    recordsTotal: recordCount(kind, objectName, createTime),
  };
}

/** @param createTime when it began. @default now */
export function startOperation(
  context: SandboxContext,
  installation: StoredInstallation,
  kind: StoredOperation["kind"],
  objectName: string,
  createTime: string = context.store.time(),
): StoredOperation {
  const ending = outcomeOf(context, installation, kind, objectName);
  const operation = {
    ...newOperation(installation, kind, objectName, createTime),
    ...ending,
    ...(ending.outcome === "failure" && { durationMs: failingMs, recordsTotal: 0 }),
  };
  context.store.data.operations.push(operation);
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
  const { createTime, durationMs } = operation;
  const share = durationMs <= 0 ? 1 : Math.min(1, Math.max(0, (now - Date.parse(createTime)) / durationMs));
  return { done: share >= 1, recordsProcessed: Math.floor(operation.recordsTotal * share) };
}

/** Some providers tell how many records there are beforehand; most do not. */
function estimate(context: SandboxContext, operation: StoredOperation): { recordsEstimatedTotal?: number } {
  const integration = context.store.data.integrations.find((each) => each.id === operation.integrationId);
  const tells = operation.estimated ?? /^(salesforce|hubspot)$/i.test(integration?.provider ?? "");
  return tells ? { recordsEstimatedTotal: operation.recordsTotal } : {};
}

export function viewOperation(context: SandboxContext, operation: StoredOperation) {
  const {
    objectName,
    kind,
    durationMs: _duration,
    recordsTotal: _total,
    estimated: _estimated,
    outcome = "success",
    result,
    ...rest
  } = operation;
  const { done, recordsProcessed } = progressOf(operation, context.store.now());
  const integration = context.store.data.integrations.find((each) => each.id === operation.integrationId);
  const failed = troubles(context, "provider-down", integration?.provider ?? "") && !done;
  return {
    ...rest,
    status: failed ? "failure" : done ? outcome : "in_progress",
    result: failed
      ? `[${objectName}] The provider did not answer`
      : done
        ? (result ?? `[${objectName}] ${doneWords(kind, recordsProcessed)}`)
        : `[${objectName}] Running`,
    metadata: {
      objects: [objectName],
      ...(kind === "write" && {
        successfulRecordIds: Array.from({ length: recordsProcessed }, (_, index) => `${objectName}-${index + 1}`),
      }),
      ...(rest.actionType === "read" && {
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

function doneWords(kind: StoredOperation["kind"], records: number): string {
  switch (kind) {
    case "subscribe":
      return "Subscribed";
    case "write":
      return `Batch write completed (${records} succeeded)`;
    default:
      return records === 0 ? "No new data found" : `${records} records read`;
  }
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
  const { status, result } = viewOperation(context, operation);
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
    ...(status === "failure" ? [line(context.store.time(), "ERROR", result)] : []),
  ];
}
