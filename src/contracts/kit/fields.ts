import * as z from "zod/mini";
import { isNotNegative } from "../conditions.js";
import { flag, optionalList, optionalText, otherwise, tolerantList } from "../tolerant.js";

/** A field the integration reads, or one the customer must choose. */
export const fieldSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("existing"),
    fieldName: z.string(),
    displayName: z.string(),
    mapToName: optionalText,
    mapToDisplayName: optionalText,
  }),
  z.object({
    kind: z.literal("mapping"),
    /** The application's own name of the field. */
    mapToName: z.string(),
    mapToDisplayName: optionalText,
    prompt: optionalText,
    /** Provider field suggested by the manifest. */
    defaultFieldName: optionalText,
  }),
]);
export type Field = z.output<typeof fieldSchema>;
export type ExistingField = Extract<Field, { kind: "existing" }>;
export type MappingField = Extract<Field, { kind: "mapping" }>;

/** A field of the customer's own account. `valueType` is open: `string`, `boolean`, `singleSelect`, `multiSelect`, `date`, `datetime`, `int`, `float`, `reference`, `other` … */
export const accountFieldSchema = z.object({
  fieldName: z.string(),
  displayName: z.string(),
  valueType: optionalText,
  readOnly: flag,
  isCustom: flag,
  isRequired: flag,
  values: optionalList(z.object({ value: z.string(), displayValue: z.string() })),
});
export type AccountField = z.output<typeof accountFieldSchema>;

export const backfillSchema = z.object({
  days: otherwise(z.optional(z.number()), undefined, isNotNegative),
  fullHistory: otherwise(z.optional(z.boolean()), undefined),
});
export type Backfill = z.output<typeof backfillSchema>;

export const readObjectSchema = z.object({
  objectName: z.string(),
  displayName: z.string(),
  mapToName: optionalText,
  mapToDisplayName: optionalText,
  /** Cron text. */
  schedule: optionalText,
  destination: optionalText,
  backfill: otherwise(z.optional(backfillSchema), undefined),
  requiredFields: optionalList(fieldSchema),
  optionalFields: optionalList(fieldSchema),
  /** The customer may choose any field of the account. */
  anyOptionalField: flag,
  /** Every field of the object in this account, in the upstream's order. */
  accountFields: optionalList(accountFieldSchema),
  /** The object could not be read from the account; the others are fine. */
  unavailable: otherwise(z.optional(z.object({ code: z.string(), detail: optionalText })), undefined),
});
export type ReadObject = z.output<typeof readObjectSchema>;

export const writeObjectSchema = z.object({
  objectName: z.string(),
  displayName: z.string(),
  inheritMapping: flag,
  allowsFieldDefaults: flag,
  /** Missing: not read yet; ask for the object alone. */
  accountFields: otherwise(z.optional(tolerantList(accountFieldSchema)), undefined),
});
export type WriteObject = z.output<typeof writeObjectSchema>;

/** Which events of an object are passed on; the integration says so, and a configuration repeats it. */
export const subscribeSettings = {
  destination: optionalText,
  inheritFieldsAndMappings: flag,
  createEvent: flag,
  updateEvent: flag,
  deleteEvent: flag,
  /** Names of fields that trigger the update event; empty means any. */
  watchedFields: optionalList(z.string()),
  otherEvents: optionalList(z.string()),
};

export const subscribeObjectSchema = z.object({ objectName: z.string(), ...subscribeSettings });
export type SubscribeObject = z.output<typeof subscribeObjectSchema>;

/** What an integration can do with one connected account. */
export const integrationObjectsSchema = z.object({
  revisionId: z.string(),
  read: optionalList(readObjectSchema),
  write: optionalList(writeObjectSchema),
  subscribe: optionalList(subscribeObjectSchema),
  /** The application may call the provider's API as this account. */
  proxy: flag,
});
export type IntegrationObjects = z.output<typeof integrationObjectsSchema>;

/** One object of a connected account, read by itself: after it could not be read with the others, or where only its fields are wanted. */
export const integrationObjectSchema = z.object({
  objectName: z.string(),
  displayName: z.string(),
  /** Every field of the object in this account, in the upstream's order. */
  accountFields: optionalList(accountFieldSchema),
  /** What the integration reads of it; missing where it reads nothing. */
  read: otherwise(z.optional(readObjectSchema), undefined),
});
export type IntegrationObject = z.output<typeof integrationObjectSchema>;
