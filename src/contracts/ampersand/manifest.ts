import * as z from "zod/mini";

/*
 * An `amp.yaml`: what the product's developer wrote. Wrong types and missing names are errors with a path, keys of a
 * newer version are ignored.
 */

const text = z.string().check(z.minLength(1, "must not be empty"));
const optionalText = z.optional(z.string());

const field = z
  .object({
    fieldName: z.optional(text),
    mapToName: z.optional(text),
    mapToDisplayName: optionalText,
    default: optionalText,
    prompt: optionalText,
  })
  .check(
    z.refine((value) => value.fieldName !== undefined || value.mapToName !== undefined, {
      error: "a field needs fieldName (a field of the provider) or mapToName (the customer chooses the field)",
    }),
  );

const event = z.optional(
  z.object({
    enabled: z.optional(z.enum(["always"])),
    watchFieldsAuto: z.optional(z.enum(["all", "selected"])),
    requiredWatchFields: z.optional(z.array(z.string())),
    includeFullRecords: z.optional(z.boolean()),
  }),
);

const readObject = z.object({
  objectName: text,
  destination: text,
  /** Five-field cron. Some real manifests leave it out. */
  schedule: z.optional(
    z
      .string()
      .check(
        z.refine((value) => value.trim().split(/\s+/).length === 5, { error: "must be a five-field cron expression" }),
      ),
  ),
  mapToName: optionalText,
  mapToDisplayName: optionalText,
  requiredFields: z.optional(z.array(field)),
  optionalFields: z.optional(z.array(field)),
  optionalFieldsAuto: z.optional(z.enum(["all"])),
  backfill: z.optional(
    z.object({
      defaultPeriod: z.object({
        days: z.optional(z.int().check(z.nonnegative("must not be negative"))),
        fullHistory: z.optional(z.boolean()),
      }),
    }),
  ),
  delivery: z.optional(
    z.object({
      mode: z.optional(z.enum(["onRequest", "auto"])),
      pageSize: z.optional(z.int().check(z.gte(50), z.lte(500))),
    }),
  ),
  enabled: z.optional(z.enum(["always"])),
});

const writeObject = z.object({
  objectName: text,
  inheritMapping: z.optional(z.boolean()),
  valueDefaults: z.optional(z.object({ allowAnyFields: z.optional(z.boolean()) })),
});

const subscribeObject = z.object({
  objectName: text,
  destination: text,
  inheritFieldsAndMapping: z.optional(z.boolean()),
  createEvent: event,
  updateEvent: event,
  deleteEvent: event,
  associationChangeEvent: event,
  otherEvents: z.optional(z.array(z.string())),
});

/** One integration of a manifest, also the `content` with which a revision is created. */
export const manifestIntegrationSchema = z.object({
  name: text,
  provider: text,
  displayName: optionalText,
  module: optionalText,
  read: z.optional(z.object({ objects: z.optional(z.array(readObject)) })),
  write: z.optional(z.object({ objects: z.optional(z.array(writeObject)) })),
  subscribe: z.optional(z.object({ objects: z.optional(z.array(subscribeObject)) })),
  proxy: z.optional(z.object({ enabled: z.optional(z.boolean()), useModule: z.optional(z.boolean()) })),
  watchSchema: z.optional(z.looseObject({ destination: text, schedule: optionalText })),
});
export type ManifestIntegration = z.output<typeof manifestIntegrationSchema>;

export const manifestSchema = z.object({
  /** The file says `1.0.0`; YAML reads `1.0` as a number. */
  specVersion: z.union([z.string(), z.number()]),
  integrations: z.array(manifestIntegrationSchema).check(z.minLength(1, "must hold at least one integration")),
});
export type Manifest = z.output<typeof manifestSchema>;

/** `POST /projects/{p}/integrations`. */
export const createIntegrationRequestSchema = z.strictObject({
  name: text,
  provider: text,
  latestRevision: z.strictObject({ specVersion: text, content: manifestIntegrationSchema }),
});
export type CreateIntegrationRequest = z.output<typeof createIntegrationRequestSchema>;

/** `PUT …/integrations:batch` and `POST …/revisions`: the manifest as text, or where a zip of it lies. */
export const deployRequestSchema = z.strictObject({ sourceYaml: optionalText, sourceZipUrl: optionalText });
export type DeployRequest = z.output<typeof deployRequestSchema>;
