import * as z from "zod/mini";
import { listOf, opt } from "../dropping.js";
import { connectionSchema } from "./connection.js";

/** What the codes mean. */
export const syncCodes = {
  running: 1000,
  /** For more than ten minutes. */
  runningLong: 1010,
  success: 2000,
  nothingNew: 2040,
  configuration: 4000,
  companyDeleted: 4040,
  deauthorized: 4220,
  billing: 4260,
  server: 5000,
  duplicate: 5080,
  processing: 5120,
  writing: 5130,
} as const;

const outcome = {
  companyId: opt(z.string()),
  syncStatusCode: opt(z.number()),
  /** Words of the service; an open set. */
  syncStatus: opt(z.string()),
  errorMessage: opt(z.string()),
  syncExceptionMessage: opt(z.string()),
  syncUtc: opt(z.string()),
  dataPushed: opt(z.boolean()),
};

/** One run, as its history tells it. */
export const companySyncStatusSchema = z.object({ syncId: opt(z.string()), ...outcome });
export type CompanySyncStatus = z.output<typeof companySyncStatusSchema>;
/** `GET …/syncs/list/status` answers with a bare list. */
export const companySyncStatusListSchema = listOf(companySyncStatusSchema);

/** How the company stands: its latest run with its connections. One object, though described as a list. */
export const syncStatusSchema = z.object({
  commerceSyncId: opt(z.string()),
  syncId: opt(z.string()),
  ...outcome,
  dataConnections: opt(listOf(connectionSchema)),
});
export type SyncStatus = z.output<typeof syncStatusSchema>;

/** What a request to sync answers with. */
export const syncSummarySchema = z.object({
  commerceSyncId: opt(z.string()),
  syncDateRangeUtc: opt(z.object({ start: opt(z.string()), finish: opt(z.string()) })),
  ...outcome,
  dataConnections: opt(listOf(connectionSchema)),
});
export type SyncSummary = z.output<typeof syncSummarySchema>;

/** `POST …/sync/commerce/latest`; the body may be left out. */
export const syncToLatestRequestSchema = z.object({ syncTo: z.optional(z.nullable(z.string())) });
/** `POST …/sync/commerce/historic`. */
export const syncRangeRequestSchema = z.object({
  dateRange: z.object({ start: z.string(), finish: z.string() }),
});
export type SyncRangeRequest = z.output<typeof syncRangeRequestSchema>;

/** `GET /config/sync/commerce/{commerceKey}/{accountingKey}/start`. SECRET: `url` holds a passcode that is good once, for 30 s. */
export const syncFlowUrlSchema = z.object({ url: opt(z.string()) });
