import * as z from "zod/mini";
import { enumOr, flag, optionalList, optionalText, otherwise, safeName, tolerantList } from "../tolerant.js";
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

/** A setting the kit has no control for, shown as it stands. Read only: whatever is sent back under it is ignored, and it stays as it is. */
const kept = otherwise(z.optional(tolerantList(z.object({ name: z.string(), value: z.string() }))), undefined);

/**
 * A mapping the host offers at run time, as it was offered when the configuration was saved. The chosen field stands in `mappings`.
 */
export const dynamicMappingSchema = z.object({
  mapToName: z.string(),
  mapToDisplayName: optionalText,
  prompt: optionalText,
  /** Provider field; where it is given, the customer is not asked for it. */
  fieldName: optionalText,
  /** Values of the application, to each of which the customer may give a value of the provider's. */
  values: optionalList(z.object({ value: z.string(), displayValue: optionalText })),
});
export type DynamicMapping = z.output<typeof dynamicMappingSchema>;

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
  /** Conditions for every read; all of them hold. */
  filters: optionalList(filter),
  /** Conditions for the backfill alone. */
  backfillFilters: optionalList(filter),
  dynamicMappings: optionalList(dynamicMappingSchema),
  kept,
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
  kept,
});
export type WriteConfig = z.output<typeof writeConfigSchema>;

export const subscribeConfigSchema = z.object({ objectName: safeName, ...subscribeSettings, kept });
export type SubscribeConfig = z.output<typeof subscribeConfigSchema>;

export const configurationSchema = z.object({
  read: optionalList(readConfigSchema),
  write: optionalList(writeConfigSchema),
  subscribe: optionalList(subscribeConfigSchema),
  /** Missing: nothing said. */
  proxy: otherwise(z.optional(z.boolean()), undefined),
});
export type Configuration = z.output<typeof configurationSchema>;
