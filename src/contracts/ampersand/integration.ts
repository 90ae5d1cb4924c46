import * as z from "zod/mini";
import { openEnum } from "../open-enum.js";
import { listOf, mapOf, opt } from "../dropping.js";

const mappingField = z.object({
  mapToName: z.string(),
  mapToDisplayName: opt(z.string()),
  default: opt(z.string()),
  prompt: opt(z.string()),
});

/**
 * A field of a manifest. The wire has no discriminator: with `fieldName` it names a field of the provider, without it
 * the customer chooses which of their fields fills `mapToName`.
 */
export const manifestFieldSchema = z.union([
  z.object({ fieldName: z.string(), mapToName: opt(z.string()), mapToDisplayName: opt(z.string()) }),
  mappingField,
]);
export type ManifestField = z.output<typeof manifestFieldSchema>;

/** A hydrated field: the same two forms, with the provider's own display name. */
export const hydratedFieldSchema = z.union([
  z.object({
    fieldName: z.string(),
    displayName: opt(z.string()),
    mapToName: opt(z.string()),
    mapToDisplayName: opt(z.string()),
  }),
  mappingField,
]);
export type HydratedField = z.output<typeof hydratedFieldSchema>;

/** True when the customer has to choose the provider's field. */
export function isMappingField<F extends ManifestField | HydratedField>(
  field: F,
): field is Exclude<F, { fieldName: string }> {
  return !("fieldName" in field);
}

export const backfillSchema = z.object({
  defaultPeriod: opt(z.object({ days: opt(z.number()), fullHistory: opt(z.boolean()) })),
});

const event = opt(
  z.object({
    enabled: opt(openEnum(["always", "never"])),
    watchFieldsAuto: opt(openEnum(["all", "selected"])),
    requiredWatchFields: opt(listOf(z.string())),
    includeFullRecords: opt(z.boolean()),
  }),
);

const proxySchema = z.object({ enabled: opt(z.boolean()), useModule: opt(z.boolean()) });
const valueDefaultsSchema = z.object({ allowAnyFields: opt(z.boolean()) });
const delivery = opt(z.object({ mode: opt(openEnum(["onRequest", "auto"])), pageSize: opt(z.number()) }));

/** What a revision of an integration says, before anything is known of the customer's account. */
export const integrationContentSchema = z.object({
  name: z.string(),
  provider: z.string(),
  displayName: opt(z.string()),
  module: opt(z.string()),
  read: opt(
    z.object({
      objects: opt(
        listOf(
          z.object({
            objectName: z.string(),
            destination: opt(z.string()),
            schedule: opt(z.string()),
            mapToName: opt(z.string()),
            mapToDisplayName: opt(z.string()),
            requiredFields: opt(listOf(manifestFieldSchema)),
            optionalFields: opt(listOf(manifestFieldSchema)),
            optionalFieldsAuto: opt(openEnum(["all"])),
            backfill: opt(backfillSchema),
            delivery,
            enabled: opt(openEnum(["always"])),
          }),
        ),
      ),
    }),
  ),
  write: opt(
    z.object({
      objects: opt(
        listOf(
          z.object({
            objectName: z.string(),
            inheritMapping: opt(z.boolean()),
            valueDefaults: opt(valueDefaultsSchema),
          }),
        ),
      ),
    }),
  ),
  subscribe: opt(
    z.object({
      objects: opt(
        listOf(
          z.object({
            objectName: z.string(),
            destination: opt(z.string()),
            inheritFieldsAndMapping: opt(z.boolean()),
            createEvent: event,
            updateEvent: event,
            deleteEvent: event,
            associationChangeEvent: event,
            otherEvents: opt(listOf(z.string())),
          }),
        ),
      ),
    }),
  ),
  proxy: opt(proxySchema),
  watchSchema: opt(z.looseObject({ destination: opt(z.string()), schedule: opt(z.string()) })),
});
export type IntegrationContent = z.output<typeof integrationContentSchema>;
export type ReadObject = NonNullable<NonNullable<IntegrationContent["read"]>["objects"]>[number];
export type WriteObject = NonNullable<NonNullable<IntegrationContent["write"]>["objects"]>[number];
export type SubscribeObject = NonNullable<NonNullable<IntegrationContent["subscribe"]>["objects"]>[number];

export const revisionSchema = z.object({
  id: z.string(),
  specVersion: opt(z.string()),
  createTime: opt(z.string()),
  content: integrationContentSchema,
});
export type Revision = z.output<typeof revisionSchema>;

export const integrationSchema = z.object({
  id: z.string(),
  projectId: opt(z.string()),
  name: z.string(),
  provider: z.string(),
  createTime: opt(z.string()),
  updateTime: opt(z.string()),
  latestRevision: revisionSchema,
});
export type Integration = z.output<typeof integrationSchema>;
/** `GET /projects/{p}/integrations`, and the answer of `PUT …/integrations:batch`. */
export const integrationListSchema = listOf(integrationSchema);

/** What is known of one field in the customer's own account. */
export const fieldMetadataSchema = z.object({
  fieldName: z.string(),
  displayName: opt(z.string()),
  valueType: opt(
    openEnum([
      "string",
      "boolean",
      "singleSelect",
      "multiSelect",
      "date",
      "datetime",
      "int",
      "float",
      "reference",
      "other",
    ]),
  ),
  providerType: opt(z.string()),
  readOnly: opt(z.boolean()),
  isCustom: opt(z.boolean()),
  isRequired: opt(z.boolean()),
  referenceTo: opt(listOf(z.string())),
  values: opt(listOf(z.object({ value: z.string(), displayValue: opt(z.string()) }))),
});
export type FieldMetadata = z.output<typeof fieldMetadataSchema>;

/** `GET …/objects/{o}/metadata`. */
export const objectMetadataSchema = z.object({
  name: z.string(),
  displayName: opt(z.string()),
  mappedObjectName: opt(z.string()),
  fields: mapOf(fieldMetadataSchema),
});
export type ObjectMetadata = z.output<typeof objectMetadataSchema>;

export const hydratedObjectSchema = z.object({
  objectName: z.string(),
  displayName: opt(z.string()),
  /** Present when this one object could not be read from the provider; the others are still usable. */
  error: opt(z.string()),
  mapToName: opt(z.string()),
  mapToDisplayName: opt(z.string()),
  destination: opt(z.string()),
  schedule: opt(z.string()),
  requiredFields: opt(listOf(hydratedFieldSchema)),
  optionalFields: opt(listOf(hydratedFieldSchema)),
  optionalFieldsAuto: opt(openEnum(["all"])),
  allFieldsMetadata: opt(mapOf(fieldMetadataSchema)),
  /** Deprecated by the platform in favour of `allFieldsMetadata`. */
  allFields: opt(listOf(hydratedFieldSchema)),
  backfill: opt(backfillSchema),
});
export type HydratedObject = z.output<typeof hydratedObjectSchema>;

export const hydratedWriteObjectSchema = z.object({
  objectName: z.string(),
  displayName: opt(z.string()),
  valueDefaults: opt(valueDefaultsSchema),
});
export type HydratedWriteObject = z.output<typeof hydratedWriteObjectSchema>;

/** `GET …/revisions/{r}:hydrate?connectionId=`. It carries no subscribe part. */
export const hydratedRevisionSchema = z.object({
  id: z.string(),
  specVersion: opt(z.string()),
  createTime: opt(z.string()),
  content: z.object({
    name: z.string(),
    displayName: opt(z.string()),
    module: opt(z.string()),
    provider: z.string(),
    read: opt(z.object({ objects: opt(listOf(hydratedObjectSchema)) })),
    write: opt(z.object({ objects: opt(listOf(hydratedWriteObjectSchema)) })),
    proxy: opt(proxySchema),
  }),
});
export type HydratedRevision = z.output<typeof hydratedRevisionSchema>;
