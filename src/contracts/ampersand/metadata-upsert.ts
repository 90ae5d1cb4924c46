import * as z from "zod/mini";
import { mapOf, listOf, opt, strictMapOf } from "../dropping.js";

const optionalText = z.optional(z.string());
const optionalFlag = z.optional(z.boolean());

/** How a field points to another object. */
export const associationRequestSchema = z.strictObject({
  associationType: z.string(),
  targetObject: z.string(),
  targetField: optionalText,
  cardinality: optionalText,
  onDelete: optionalText,
  required: optionalFlag,
  reverseLookupFieldName: optionalText,
  labels: z.optional(z.strictObject({ singular: optionalText, plural: optionalText })),
});

/** A field to be made, or changed, in the customer's own account. */
export const fieldDefinitionRequestSchema = z.strictObject({
  fieldName: z.string().check(z.minLength(1, "must not be empty")),
  displayName: z.string(),
  description: optionalText,
  valueType: z.enum([
    "string",
    "boolean",
    "date",
    "datetime",
    "singleSelect",
    "multiSelect",
    "int",
    "float",
    "reference",
  ]),
  required: optionalFlag,
  unique: optionalFlag,
  indexed: optionalFlag,
  stringOptions: z.optional(
    z.strictObject({
      length: z.optional(z.int()),
      pattern: optionalText,
      values: z.optional(z.array(z.string())),
      valuesRestricted: optionalFlag,
      defaultValue: optionalText,
    }),
  ),
  numericOptions: z.optional(
    z.strictObject({
      precision: z.optional(z.int()),
      scale: z.optional(z.int()),
      min: z.optional(z.number()),
      max: z.optional(z.number()),
      defaultValue: z.optional(z.number()),
    }),
  ),
  association: z.optional(associationRequestSchema),
});
export type FieldDefinitionRequest = z.output<typeof fieldDefinitionRequestSchema>;

/** `PUT …/object-metadata`: fields by object name. */
export const upsertMetadataRequestSchema = z.strictObject({
  groupRef: z.string().check(z.minLength(1, "must not be empty")),
  fields: strictMapOf(z.array(fieldDefinitionRequestSchema)),
});
export type UpsertMetadataRequest = z.output<typeof upsertMetadataRequestSchema>;

/** Its answer: object name, then field name, to what was done. */
export const upsertMetadataResponseSchema = z.object({
  success: z.boolean(),
  fields: mapOf(mapOf(z.object({ fieldName: z.string(), action: opt(z.string()), warnings: opt(listOf(z.string())) }))),
});
export type UpsertMetadataResponse = z.output<typeof upsertMetadataResponseSchema>;
