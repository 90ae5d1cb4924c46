import * as z from "zod/mini";
import { projectSchema } from "./project.js";
import { openEnum } from "../open-enum.js";
import { listOf, mapOf, opt, strictMapOf } from "../dropping.js";

/* What a product's own people manage: organization, team, keys, bills, destinations. No page of the kit asks for any of it. */

const times = { createTime: opt(z.string()), updateTime: opt(z.string()) };
const text = z.string().check(z.minLength(1, "must not be empty"));
const optionalText = z.optional(z.string());
const mask = z.array(z.string()).check(z.minLength(1, "must name at least one mask"));

export const orgSchema = z.object({ id: z.string(), label: opt(z.string()), defaultTeamId: opt(z.string()), ...times });
export const orgRequestSchema = z.strictObject({ label: text });
export const updateOrgRequestSchema = z.strictObject({
  updateMask: mask,
  org: z.strictObject({ label: optionalText }),
});

export const builderSchema = z.object({
  id: z.string(),
  idpProvider: opt(z.string()),
  idpRef: opt(z.string()),
  fullName: opt(z.string()),
  primaryEmail: opt(z.string()),
  ...times,
});

const role = {
  role: opt(z.string()),
  principalType: opt(openEnum(["team", "builder"])),
  principalId: opt(z.string()),
};
export const builderInfoSchema = z.object({
  builder: builderSchema,
  projectRoles: mapOf(z.object({ ...role, project: opt(projectSchema) })),
  orgRole: opt(z.object({ ...role, org: opt(orgSchema) })),
});

export const inviteRequestSchema = z.strictObject({ email: text });
export const membershipRequestSchema = z.strictObject({ builderId: text });

export const billingAccountSchema = z.object({
  id: z.string(),
  displayName: opt(z.string()),
  billingProvider: opt(z.string()),
  billingProviderRef: opt(z.string()),
  ...times,
});
/** `timeout` in seconds. */
export const portalSessionRequestSchema = z.strictObject({ redirectUrl: text, timeout: z.optional(z.int()) });
export const portalSessionSchema = z.object({ url: z.string() });

export const claimedDomainSchema = z.object({
  id: z.string(),
  parentType: opt(z.string()),
  parentId: opt(z.string()),
  domain: z.string(),
});
export const claimedDomainRequestSchema = z.strictObject({ domain: text, parentId: text, parentType: text });

const scopes = z.array(z.string());
/** SECRET: `key`. */
export const apiKeySchema = z.object({
  key: z.string(),
  projectId: opt(z.string()),
  label: opt(z.string()),
  scopes: opt(listOf(z.string())),
  active: opt(z.boolean()),
});
export const apiKeyRequestSchema = z.strictObject({ label: text, scopes: z.optional(scopes) });
export const updateApiKeyRequestSchema = z.strictObject({
  updateMask: mask,
  apiKey: z.strictObject({ label: optionalText, active: z.optional(z.boolean()), scopes: z.optional(scopes) }),
});

/** Where records and events are delivered. SECRET: `secrets`, where it was asked for. What describes the place differs by type. */
export const destinationSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: openEnum(["webhook", "kinesis"]),
  metadata: opt(z.looseObject({ url: opt(z.string()), headers: opt(mapOf(z.string())) })),
  secrets: opt(z.looseObject({})),
  ...times,
});
const place = z.looseObject({ url: optionalText, headers: z.optional(strictMapOf(z.string())) });
const secrets = z.optional(strictMapOf(z.string()));
export const destinationRequestSchema = z.strictObject({ name: text, type: text, metadata: place, secrets });
export const updateDestinationRequestSchema = z.strictObject({
  updateMask: mask,
  destination: z.strictObject({ name: optionalText, metadata: z.optional(place), secrets }),
});
