import * as z from "zod/mini";
import { openEnum } from "../open-enum.js";
import { listOf, opt } from "../dropping.js";

/** A public key with which the platform checks the tokens a product signs for its customers. */
export const jwtKeySchema = z.object({
  id: z.string(),
  projectId: opt(z.string()),
  label: opt(z.string()),
  /** Sent as `RS256`, answered as `RSA`. */
  algorithm: opt(openEnum(["RSA", "RS256"])),
  publicKeyPem: opt(z.string()),
  active: opt(z.boolean()),
  createTime: opt(z.string()),
  updateTime: opt(z.string()),
});
export type JwtKey = z.output<typeof jwtKeySchema>;
export const jwtKeyListSchema = listOf(jwtKeySchema);

const label = z.string().check(z.minLength(1, "must not be empty"), z.maxLength(255, "must be at most 255 characters"));

/** `POST /projects/{p}/jwt-keys` (201 `{kid}`). */
export const createJwtKeyRequestSchema = z
  .strictObject({
    label: z.optional(label),
    /** The reference's own example sends the label under this name. */
    name: z.optional(label),
    /** The reference says `RS256`; its example, and the keys it lists, say `RSA`. */
    algorithm: z.enum(["RS256", "RSA"]),
    publicKeyPem: z.string(),
  })
  .check(
    z.refine((key) => key.label !== undefined || key.name !== undefined, { path: ["label"], error: "is required" }),
  );
export type CreateJwtKeyRequest = z.input<typeof createJwtKeyRequestSchema>;
export const createJwtKeyResponseSchema = z.object({ kid: z.string() });

/** `PATCH /projects/{p}/jwt-keys/{id}`; a mask without a value is answered with 422. */
export const updateJwtKeyRequestSchema = z.strictObject({
  updateMask: z.array(z.string()).check(z.minLength(1, "must name at least one mask")),
  jwtKey: z.looseObject({ active: z.optional(z.boolean()), label: z.optional(z.string()) }),
});
export type UpdateJwtKeyRequest = z.input<typeof updateJwtKeyRequestSchema>;

/** Longest life the platform accepts for a token (`exp - iat`), in seconds. */
export const jwtMaxLifetimeSeconds = 600;
/** Claims of a token: who asks, for which customer. */
export const jwtClaimsSchema = z.looseObject({
  groupRef: z.string().check(z.minLength(1)),
  consumerRef: z.string().check(z.minLength(1)),
  iat: z.number(),
  exp: z.number(),
});
export type JwtClaims = z.output<typeof jwtClaimsSchema>;
