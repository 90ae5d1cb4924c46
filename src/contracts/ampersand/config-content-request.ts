import * as z from "zod/mini";
import { strictMapOf } from "../dropping.js";

/* The configuration of an installation, as sent: unknown keys and values are refused. */

const optionalText = z.optional(z.string());
const period = z.strictObject({
  days: z.optional(z.int().check(z.nonnegative())),
  fullHistory: z.optional(z.boolean()),
});
const filter = z.strictObject({
  fieldName: z.string(),
  operator: z.enum(["eq"]),
  value: z.optional(z.union([z.string(), z.boolean(), z.number()])),
});
const uniqueFilters = z.array(filter).check(
  z.refine((filters) => new Set(filters.map((each) => each.fieldName)).size === filters.length, {
    error: "each field can have only one condition",
  }),
);

const readShape = {
  objectName: z.string(),
  schedule: optionalText,
  disabled: z.optional(z.boolean()),
  destination: optionalText,
  selectedFields: strictMapOf(z.boolean()),
  selectedFieldMappings: strictMapOf(z.string()),
  selectedValueMappings: z.optional(strictMapOf(strictMapOf(z.string()))),
  dynamicMappingsInput: z.optional(
    z.array(
      z.strictObject({
        mapToName: z.string(),
        mapToDisplayName: optionalText,
        prompt: optionalText,
        fieldName: optionalText,
        mappedValues: z.optional(z.array(z.strictObject({ mappedValue: z.string(), mappedDisplayValue: z.string() }))),
      }),
    ),
  ),
  selectedFieldsAuto: z.optional(z.enum(["all"])),
  backfill: z.optional(z.strictObject({ defaultPeriod: period, fieldFilters: z.optional(uniqueFilters) })),
  fieldFilters: z.optional(uniqueFilters),
};

/** One read object as an update sends it: everything optional. */
export const readConfigObjectRequestSchema = z.strictObject({
  ...readShape,
  objectName: optionalText,
  selectedFields: z.optional(readShape.selectedFields),
  selectedFieldMappings: z.optional(readShape.selectedFieldMappings),
});
export type ReadConfigObjectRequest = z.output<typeof readConfigObjectRequestSchema>;

const applyOnUpdate = z.optional(z.enum(["always", "never"]));
const valueDefault = z.union([
  z.strictObject({ value: z.string(), applyOnUpdate }),
  z.strictObject({ value: z.int(), applyOnUpdate }),
  z.strictObject({ value: z.boolean(), applyOnUpdate }),
]);

export const writeConfigObjectRequestSchema = z.strictObject({
  objectName: z.string(),
  deletionSettings: z.optional(z.strictObject({ enabled: z.boolean() })),
  selectedValueDefaults: z.optional(strictMapOf(valueDefault)),
  selectedFieldSettings: z.optional(
    strictMapOf(
      z.strictObject({
        default: z.optional(
          z.strictObject({
            stringValue: optionalText,
            integerValue: z.optional(z.int()),
            booleanValue: z.optional(z.boolean()),
          }),
        ),
        writeOnCreate: z.optional(z.enum(["always", "never"])),
        writeOnUpdate: z.optional(z.enum(["always", "never", "ifEmpty"])),
      }),
    ),
  ),
});
export type WriteConfigObjectRequest = z.output<typeof writeConfigObjectRequestSchema>;

const enabled = z.enum(["always", "never"]);

export const subscribeConfigObjectRequestSchema = z.strictObject({
  objectName: z.string(),
  destination: z.string(),
  inheritFieldsAndMappings: z.boolean(),
  createEvent: z.optional(z.strictObject({ enabled })),
  updateEvent: z.optional(
    z.strictObject({
      enabled,
      watchFieldsAuto: z.optional(z.enum(["all"])),
      requiredWatchFields: z.optional(z.array(z.string())),
    }),
  ),
  deleteEvent: z.optional(z.strictObject({ enabled })),
  otherEvents: z.optional(z.array(z.string())),
  providerOptions: z.optional(
    z.strictObject({ quotaOptimization: z.optional(z.strictObject({ enabled: z.boolean() })) }),
  ),
});
export type SubscribeConfigObjectRequest = z.output<typeof subscribeConfigObjectRequestSchema>;

const rest = {
  write: z.optional(z.strictObject({ objects: z.optional(strictMapOf(writeConfigObjectRequestSchema)) })),
  proxy: z.optional(z.strictObject({ enabled: z.optional(z.boolean()) })),
};

/** `config.content` of a create: a read object has to say which fields and mappings were chosen. */
export const configContentRequestSchema = z.strictObject({
  provider: optionalText,
  read: z.optional(z.strictObject({ objects: strictMapOf(z.strictObject(readShape)) })),
  subscribe: z.optional(z.strictObject({ objects: strictMapOf(subscribeConfigObjectRequestSchema) })),
  ...rest,
});
export type ConfigContentRequest = z.output<typeof configContentRequestSchema>;

/** `config.content` of an update: the same tree, everything optional. */
export const updateConfigContentRequestSchema = z.strictObject({
  provider: optionalText,
  read: z.optional(z.strictObject({ objects: z.optional(strictMapOf(readConfigObjectRequestSchema)) })),
  subscribe: z.optional(z.strictObject({ objects: z.optional(strictMapOf(subscribeConfigObjectRequestSchema)) })),
  ...rest,
});
export type UpdateConfigContentRequest = z.output<typeof updateConfigContentRequestSchema>;
