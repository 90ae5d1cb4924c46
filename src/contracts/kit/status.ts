import * as z from "zod/mini";
import { isNotNegative } from "../conditions.js";
import { enumOr, flag, optionalList, optionalMoment, optionalText, otherwise, tolerantList } from "../tolerant.js";
import { connectionSchema } from "./connections.js";
import { providerSchema } from "./integrations.js";
import { syncFlowConfigurationSchema, syncSchema } from "./sync-flow.js";

export const services = ["installations", "syncFlow"] as const;
export type Service = (typeof services)[number];

const named = { objectName: z.string(), displayName: z.string() };
const count = otherwise(z.optional(z.number()), undefined, isNotNegative);

/** One thing the integration did or is doing. */
export const operationSchema = z.object({
  /** What support asks for. */
  id: z.string(),
  kind: enumOr(["read", "write", "subscribe", "unknown"], "unknown"),
  outcome: enumOr(["success", "failure", "in-progress", "unknown"], "unknown"),
  /** The upstream's own word, shown where `outcome` is `unknown`. */
  rawOutcome: optionalText,
  objects: optionalList(z.object(named)),
  /** Records so far, where they were counted. */
  processed: count,
  /** Records there are: an estimate, and only some providers tell. */
  total: count,
  startedAt: optionalMoment,
  /** What the upstream says of it, at most 500 characters; shown as somebody else's words. */
  detail: optionalText,
});
export type Operation = z.output<typeof operationSchema>;

/** The first reading of what was there before: how far it is. Without a total nobody knows how much is left. */
export const backfillProgressSchema = z.object({
  ...named,
  processed: z.number(),
  total: count,
  startedAt: optionalMoment,
  updatedAt: optionalMoment,
});
export type BackfillProgress = z.output<typeof backfillProgressSchema>;

/** What the account's own system said went wrong. */
export const connectionErrorSchema = z.object({
  /** At most 500 characters; shown as somebody else's words. */
  detail: optionalText,
  /** HTTP status of that system, or its own code. */
  code: optionalText,
  at: optionalMoment,
  /** It is over. */
  resolved: flag,
});
export type ConnectionError = z.output<typeof connectionErrorSchema>;

const installationStatusSchema = z.object({
  id: z.string(),
  health: enumOr(["healthy", "unhealthy", "unknown"], "unknown"),
  /** The upstream's own word, shown where `health` is `unknown`. */
  rawHealth: optionalText,
  createdAt: optionalMoment,
  /** How many objects are read, and how many of them are paused. */
  objects: otherwise(z.number(), 0, isNotNegative),
  paused: otherwise(z.number(), 0, isNotNegative),
  /** The newest operation, or the newest read of one of the objects where that went worse. */
  latest: otherwise(z.optional(operationSchema), undefined),
  /** Those that are under way. */
  backfills: optionalList(backfillProgressSchema),
});
export type InstallationStatus = z.output<typeof installationStatusSchema>;

/**
 * How one integration is doing, or one account that no integration uses. An integration that nothing is connected for is an item as
 * well, without `connection` and without `installation`.
 */
export const statusItemSchema = z.object({
  /** Stable for as long as the thing is there; unique in a list. */
  id: z.string(),
  /** Which of the handler's services it belongs to. */
  service: enumOr(services, "installations"),
  /** Missing: an account without an integration. */
  integration: otherwise(z.optional(z.object({ name: z.string(), displayName: z.string() })), undefined),
  provider: providerSchema,
  /** Missing: nothing is connected, or the account is gone. */
  connection: otherwise(z.optional(connectionSchema), undefined),
  /** Newest first. */
  errors: optionalList(connectionErrorSchema),
  /** When data last moved with success. */
  syncedAt: optionalMoment,
  installation: otherwise(z.optional(installationStatusSchema), undefined),
  /** Of an account that belongs to a sync flow: how that is doing. */
  syncFlow: otherwise(
    z.optional(
      z.object({
        configuration: otherwise(z.optional(syncFlowConfigurationSchema), undefined),
        latest: otherwise(z.optional(syncSchema), undefined),
      }),
    ),
    undefined,
  ),
});
export type StatusItem = z.output<typeof statusItemSchema>;

/** Everything a page shows about health, in one answer, however many places show it. */
export const statusSchema = z.object({
  items: tolerantList(statusItemSchema),
  /** Services that could not be asked: what was known of their items before still holds, as far as anybody knows. */
  unavailable: optionalList(z.enum(services)),
});
export type Status = z.output<typeof statusSchema>;

/** What one installation did, newest first. */
export const activitySchema = z.object({
  operations: tolerantList(operationSchema),
  /** Asks for the page after this one; missing on the last. */
  nextPage: optionalText,
  /** Those that are under way. */
  backfills: optionalList(backfillProgressSchema),
});
export type Activity = z.output<typeof activitySchema>;

/** Reads that were started: one operation for each object. */
export const startedReadsSchema = z.object({
  started: tolerantList(z.object({ objectName: z.string(), operationId: z.string() })),
});
export type StartedReads = z.output<typeof startedReadsSchema>;
