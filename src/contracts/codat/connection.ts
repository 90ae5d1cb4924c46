import * as z from "zod/mini";
import { listOf, mapOf, opt, strictMapOf } from "../dropping.js";
import { openEnum } from "../open-enum.js";

/** `Unlinked`: the product cut it off. `Deauthorized`: the customer or their system took the access back, or it expired. */
export const connectionStatuses = ["PendingAuth", "Linked", "Unlinked", "Deauthorized"] as const;
export type ConnectionStatus = (typeof connectionStatuses)[number];

/** What kind of system it is. */
export const sourceTypes = ["Accounting", "Banking", "BankFeed", "Commerce", "Expense", "Other", "Unknown"] as const;
export type SourceType = (typeof sourceTypes)[number];

/** Something the customer's system answered; `statusCode` is text. No `status`: it did not pass by itself. */
export const connectionErrorSchema = z.object({
  statusCode: opt(z.string()),
  statusText: opt(z.string()),
  errorMessage: opt(z.string()),
  erroredOnUtc: opt(z.string()),
  status: opt(openEnum(["Active", "Resolved"])),
  resolvedOnUtc: opt(z.string()),
});
export type ConnectionError = z.output<typeof connectionErrorSchema>;

/**
 * A company's connection to one system. SECRET: `connectionInfo` may name things of the customer's account; it has no place in a
 * browser. Moments are text as `readMoment` takes it: with a zone or without, or only a date.
 */
export const connectionSchema = z.object({
  id: z.string(),
  integrationId: opt(z.string()),
  /** Four letters; newer versions of the service may leave it out. */
  integrationKey: opt(z.string()),
  sourceId: opt(z.string()),
  /** @default "Unknown" */
  sourceType: z.catch(openEnum(sourceTypes), "Unknown"),
  /** @default "" */
  platformName: z.catch(z.string(), ""),
  /** Where the customer gives access. */
  linkUrl: opt(z.string()),
  /** @default "Unknown", which the service itself never says */
  status: z.catch(openEnum(connectionStatuses), "Unknown"),
  /** Absent or null: never. */
  lastSync: opt(z.string()),
  created: opt(z.string()),
  dataConnectionErrors: opt(listOf(connectionErrorSchema)),
  connectionInfo: opt(mapOf(z.unknown())),
});
export type Connection = z.output<typeof connectionSchema>;

/** `POST /companies/{id}/connections`. */
export const createConnectionRequestSchema = z.strictObject({ platformKey: z.optional(z.string()) });
export type CreateConnectionRequest = z.output<typeof createConnectionRequestSchema>;

/** `PATCH /companies/{id}/connections/{id}`. */
export const updateConnectionRequestSchema = z.strictObject({
  status: z.optional(z.nullable(z.enum(connectionStatuses))),
});
export type UpdateConnectionRequest = z.output<typeof updateConnectionRequestSchema>;

/** `PUT /companies/{id}/connections/{id}/authorization`. SECRET: all of it. */
export const updateAuthorizationRequestSchema = strictMapOf(z.string());
