import * as z from "zod/mini";
import { configContentRequestSchema, updateConfigContentRequestSchema } from "./config-content-request.js";
import { connectionSchema, groupSchema } from "./connection.js";
import { openEnum } from "../open-enum.js";
import { listOf, opt } from "../dropping.js";

/**
 * What is stored, exactly as it was sent: no member is left out, whether known here or not, because a save has to send back whatever it
 * does not change. Its meaning is read with `configContentSchema`.
 */
const storedContentSchema = z.custom<StoredContent>(
  (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value),
  "Expected an object",
);
export type StoredContent = Readonly<Record<string, unknown>>;

export const configSchema = z.looseObject({
  id: opt(z.string()),
  revisionId: opt(z.string()),
  createTime: opt(z.string()),
  /** `consumer:<ref>`, `builder:<id>` or `api:…`. */
  createdBy: opt(z.string()),
  content: storedContentSchema,
});
export type Config = z.output<typeof configSchema>;

/** SECRET: the embedded connection may carry credentials; see {@link connectionSchema}. */
export const installationSchema = z.object({
  id: z.string(),
  projectId: opt(z.string()),
  integrationId: z.string(),
  group: opt(groupSchema),
  /** @default "unknown" */
  healthStatus: z.catch(openEnum(["healthy", "unhealthy"]), "unknown"),
  lastOperationStatus: opt(openEnum(["success", "failure", "in_progress"])),
  connection: connectionSchema,
  createTime: opt(z.string()),
  createdBy: opt(z.string()),
  updateTime: opt(z.string()),
  config: configSchema,
});
export type Installation = z.output<typeof installationSchema>;
/** `GET …/installations` and `GET /projects/{p}/installations`. */
export const installationListSchema = listOf(installationSchema);

/**
 * The same, read for its standing alone: one whose account is gone or not understood is an installation still. SECRET: as above.
 */
export const installationStateSchema = z.extend(installationSchema, {
  connection: opt(z.union([connectionSchema, z.object({ id: z.string() })])),
  config: opt(configSchema),
});
export type InstallationState = z.output<typeof installationStateSchema>;
export const installationStateListSchema = listOf(installationStateSchema);

/** `POST …/installations` (201). */
export const createInstallationRequestSchema = z.strictObject({
  groupRef: z.string().check(z.minLength(1, "must not be empty")),
  /** @default the group's own connection */
  connectionId: z.optional(z.string()),
  config: z.strictObject({
    revisionId: z.optional(z.string()),
    /** @default "api:create-installation" */
    createdBy: z.optional(z.string()),
    content: configContentRequestSchema,
  }),
});
export type CreateInstallationRequest = z.output<typeof createInstallationRequestSchema>;

/**
 * `PATCH …/installations/{id}`. Masks: `connectionId`, `config.createdBy`, `config.content.read.objects.<object>`,
 * `config.content.write.objects[.<object>]`, `config.content.subscribe.objects[.<object>]`, `config.content.proxy.enabled`;
 * a `.` or `:` inside an object's name is escaped with a backslash. Values not named in the mask are ignored.
 */
export const updateInstallationRequestSchema = z.strictObject({
  updateMask: z.array(z.string()).check(z.minLength(1, "must name at least one mask")),
  installation: z.strictObject({
    connectionId: z.optional(z.string()),
    config: z.optional(
      z.strictObject({
        revisionId: z.optional(z.string()),
        createdBy: z.optional(z.string()),
        content: z.optional(updateConfigContentRequestSchema),
      }),
    ),
  }),
});
export type UpdateInstallationRequest = z.output<typeof updateInstallationRequestSchema>;

export const jsonPatchOperationSchema = z.strictObject({
  op: z.enum(["add", "remove", "replace"]),
  path: z.string(),
  value: z.optional(z.unknown()),
});
export type JsonPatchOperation = z.output<typeof jsonPatchOperationSchema>;

const patchFields = {
  action: z.enum(["read", "subscribe", "write"]),
  changes: z.array(jsonPatchOperationSchema).check(z.minLength(1, "must hold at least one operation")),
};

/** `PATCH …/objects/{o}/config-content`: one of `groupRef` and `installationId` says whose. */
export const patchConfigContentRequestSchema = z.union([
  z.strictObject({ ...patchFields, groupRef: z.string(), installationId: z.optional(z.string()) }),
  z.strictObject({ ...patchFields, installationId: z.string() }),
]);
export type PatchConfigContentRequest = z.output<typeof patchConfigContentRequestSchema>;

/** A name as it is written inside a mask path. */
export function escapeMaskName(name: string): string {
  return name.replace(/[\\.:]/g, (special) => `\\${special}`);
}
