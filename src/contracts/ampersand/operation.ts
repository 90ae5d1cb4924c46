import * as z from "zod/mini";
import { openEnum } from "../open-enum.js";
import { listOf, opt } from "../dropping.js";

/** One read, write or subscribe action of an installation. */
export const operationSchema = z.object({
  id: z.string(),
  projectId: opt(z.string()),
  integrationId: opt(z.string()),
  installationId: opt(z.string()),
  configId: opt(z.string()),
  actionType: opt(openEnum(["read", "write", "subscribe"])),
  /** @default "unknown" */
  status: z.catch(openEnum(["success", "failure", "in_progress"]), "unknown"),
  /** A sentence for people. */
  result: opt(z.string()),
  metadata: opt(
    z.object({
      objects: opt(listOf(z.string())),
      retry: opt(z.object({ attempts: opt(z.number()), lastAttempt: opt(z.string()), lastNotified: opt(z.string()) })),
      progress: opt(
        z.object({
          installationId: opt(z.string()),
          objectName: opt(z.string()),
          operationId: opt(z.string()),
          recordsProcessed: opt(z.number()),
          recordsEstimatedTotal: opt(z.number()),
        }),
      ),
      successfulRecordIds: opt(listOf(z.string())),
    }),
  ),
  createTime: opt(z.string()),
});
export type Operation = z.output<typeof operationSchema>;

/** Without a token this is the last page. */
export const paginationSchema = z.object({ done: opt(z.boolean()), nextPageToken: opt(z.string()) });

/** `GET …/installations/{id}/operations`. */
export const operationPageSchema = z.object({
  results: listOf(operationSchema),
  pagination: opt(paginationSchema),
});
export type OperationPage = z.output<typeof operationPageSchema>;

/** `GET …/backfill-progress`; 404 means there is no backfill. The estimate comes for some providers only. */
export const backfillProgressSchema = z.object({
  installationId: opt(z.string()),
  objectName: opt(z.string()),
  operationId: opt(z.string()),
  recordsProcessed: z.number(),
  recordsEstimatedTotal: opt(z.number()),
  createTime: opt(z.string()),
  updateTime: opt(z.string()),
});
export type BackfillProgress = z.output<typeof backfillProgressSchema>;

/** `GET /projects/{p}/operations/{id}/logs`. */
export const operationLogSchema = z.object({
  timestamp: opt(z.string()),
  message: z.looseObject({ msg: opt(z.string()), error: opt(z.string()), operation_id: opt(z.string()) }),
  severity: opt(openEnum(["DEBUG", "INFO", "WARNING", "ERROR"])),
});
export type OperationLog = z.output<typeof operationLogSchema>;
export const operationLogListSchema = listOf(operationLogSchema);

/** Read host: `POST …/integrations/{i}/objects/{o}` (201 with the operation's id). */
export const triggerReadRequestSchema = z.strictObject({
  groupRef: z.string().check(z.minLength(1, "must not be empty")),
  mode: z.enum(["async"]),
  sinceTimestamp: z.optional(z.string()),
  untilTimestamp: z.optional(z.string()),
});
export type TriggerReadRequest = z.output<typeof triggerReadRequestSchema>;
export const triggerReadResponseSchema = z.object({ operationId: z.string() });

/** Read host: `POST …/installations/{id}:pause` and `:unpause` (204). @default every object */
export const pauseRequestSchema = z.strictObject({
  objects: z.optional(z.array(z.string())),
  note: z.optional(z.string()),
});
export type PauseRequest = z.output<typeof pauseRequestSchema>;
