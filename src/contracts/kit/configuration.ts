import * as z from "zod/mini";
import { enumOr, flag, optionalList, optionalText, otherwise, safeName } from "../tolerant.js";
import { backfillSchema, subscribeSettings } from "./fields.js";

/*
 * What the customer chose. Everything keyed by a field's or an object's name is a list, never an object, so that a field called
 * `__proto__` is a field like any other. Settings the kit has no control for stay at the upstream: an update changes only what differs.
 */
const filter = z.object({
  fieldName: z.string(),
  operator: otherwise(z.string(), "eq"),
  value: z.optional(z.unknown()),
});

export const readConfigSchema = z.object({
  objectName: safeName,
  paused: flag,
  schedule: optionalText,
  destination: optionalText,
  /** Provider field names, required ones included. */
  fields: optionalList(z.string()),
  /** All fields, also those the account gets in future. */
  allFields: flag,
  mappings: optionalList(z.object({ mapToName: z.string(), fieldName: z.string() })),
  valueMappings: optionalList(
    z.object({
      fieldName: z.string(),
      values: optionalList(z.object({ appValue: z.string(), providerValue: z.string() })),
    }),
  ),
  backfill: otherwise(z.optional(backfillSchema), undefined),
  filters: optionalList(filter),
});
export type ReadConfig = z.output<typeof readConfigSchema>;

export const fieldDefaultSchema = z.object({
  fieldName: z.string(),
  default: otherwise(z.optional(z.union([z.string(), z.number(), z.boolean()])), undefined),
  writeOnCreate: enumOr(["always", "never"], "always"),
  writeOnUpdate: enumOr(["always", "never", "ifEmpty"], "always"),
});

export const writeConfigSchema = z.object({
  objectName: safeName,
  deletion: otherwise(z.optional(z.boolean()), undefined),
  fieldSettings: optionalList(fieldDefaultSchema),
});
export type WriteConfig = z.output<typeof writeConfigSchema>;

export const subscribeConfigSchema = z.object({ objectName: safeName, ...subscribeSettings });
export type SubscribeConfig = z.output<typeof subscribeConfigSchema>;

export const configurationSchema = z.object({
  read: optionalList(readConfigSchema),
  write: optionalList(writeConfigSchema),
  subscribe: optionalList(subscribeConfigSchema),
  /** Missing: nothing said. */
  proxy: otherwise(z.optional(z.boolean()), undefined),
});
export type Configuration = z.output<typeof configurationSchema>;
