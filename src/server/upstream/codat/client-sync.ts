import * as z from "zod/mini";
import { pageOf } from "../../../contracts/codat/page.js";
import {
  companySyncStatusListSchema,
  companySyncStatusSchema,
  syncRangeRequestSchema,
  syncStatusSchema,
  syncSummarySchema,
  syncToLatestRequestSchema,
  type CompanySyncStatus,
  type SyncStatus,
  type SyncSummary,
} from "../../../contracts/codat/sync.js";
import type { CallOptions } from "./page.js";
import type { Transport } from "./transport.js";

interface OfCompany {
  readonly companyId: string;
}

export interface SyncOperations {
  /** Syncs what is new, up to `syncTo` where it is given. */
  request(request: OfCompany & { syncTo?: string | undefined }, options?: CallOptions): Promise<SyncSummary>;
  requestForDateRange(
    request: OfCompany & { start: string; finish: string },
    options?: CallOptions,
  ): Promise<SyncSummary>;
  getStatus(request: OfCompany, options?: CallOptions): Promise<SyncStatus>;
  getLatest(request: OfCompany, options?: CallOptions): Promise<CompanySyncStatus>;
  getLastSuccessful(request: OfCompany, options?: CallOptions): Promise<CompanySyncStatus>;
  get(request: OfCompany & { syncId: string }, options?: CallOptions): Promise<CompanySyncStatus>;
  /** Every run there is, in the service's own order. */
  list(request: OfCompany, options?: CallOptions): Promise<CompanySyncStatus[]>;
}

const runs = "/companies/:company/sync/commerce/syncs";
/** A bare list; should it ever become a page like the others, its items are still found. */
const listSchema = z.union([
  companySyncStatusListSchema,
  z.pipe(
    pageOf(companySyncStatusSchema),
    z.transform(({ results }) => results),
  ),
]);

export const syncOperations = (ask: Transport): SyncOperations => {
  const status = async (path: string, params: Record<string, string>, options?: CallOptions) =>
    ask({ path: `${runs}/${path}`, params, read: companySyncStatusSchema, ...options });
  return {
    request: async ({ companyId: company, syncTo }, options) =>
      ask({
        method: "POST",
        path: "/companies/:company/sync/commerce/latest",
        params: { company },
        body: z.parse(syncToLatestRequestSchema, { syncTo }),
        read: syncSummarySchema,
        ...options,
      }),
    requestForDateRange: async ({ companyId: company, start, finish }, options) =>
      ask({
        method: "POST",
        path: "/meta/companies/:company/sync/commerce/historic",
        params: { company },
        body: z.parse(syncRangeRequestSchema, { dateRange: { start, finish } }),
        read: syncSummarySchema,
        ...options,
      }),
    getStatus: async ({ companyId: company }, options) =>
      ask({
        path: "/meta/companies/:company/sync/commerce/status",
        params: { company },
        read: syncStatusSchema,
        ...options,
      }),
    getLatest: async ({ companyId: company }, options) => status("latest/status", { company }, options),
    getLastSuccessful: async ({ companyId: company }, options) => status("lastSuccessful/status", { company }, options),
    get: async ({ companyId: company, syncId: sync }, options) => status(":sync/status", { company, sync }, options),
    list: async ({ companyId: company }, options) =>
      ask({ path: `${runs}/list/status`, params: { company }, read: listSchema, ...options }),
  };
};
