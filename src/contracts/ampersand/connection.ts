import * as z from "zod/mini";
import { openEnum } from "../open-enum.js";
import { providerAppSchema } from "./project.js";
import { listOf, mapOf, opt } from "../dropping.js";

export const groupSchema = z.object({
  groupRef: z.string(),
  groupName: opt(z.string()),
  projectId: opt(z.string()),
  createTime: opt(z.string()),
  updateTime: opt(z.string()),
});
export type Group = z.output<typeof groupSchema>;

export const consumerSchema = z.object({
  consumerRef: z.string(),
  consumerName: opt(z.string()),
  projectId: opt(z.string()),
  createTime: opt(z.string()),
  updateTime: opt(z.string()),
});
export type Consumer = z.output<typeof consumerSchema>;

/** Values collected for a connection; `source` tells whether the customer gave it or it came with the token. */
export const providerMetadataSchema = mapOf(
  z.object({
    value: z.string(),
    source: opt(openEnum(["input", "token", "provider"])),
    displayName: opt(z.string()),
  }),
);
export type ProviderMetadata = z.output<typeof providerMetadataSchema>;

const token = opt(z.object({ token: z.string(), issuedAt: opt(z.string()), expiresAt: opt(z.string()) }));

/**
 * A customer's account at a provider. SECRET: `oauth2AuthorizationCode` and `apiKey` may be present; strip both before
 * anything leaves the server.
 */
export const connectionSchema = z.object({
  id: z.string(),
  projectId: opt(z.string()),
  provider: z.string(),
  providerApp: opt(providerAppSchema),
  group: groupSchema,
  consumer: consumerSchema,
  providerWorkspaceRef: opt(z.string()),
  providerConsumerRef: opt(z.string()),
  createTime: opt(z.string()),
  updateTime: opt(z.string()),
  /** Schemes without a name of their own (custom, jwt) may arrive as any string. @default "unknown" */
  authScheme: z.catch(
    openEnum([
      "none",
      "apiKey",
      "basic",
      "oauth2/authorizationCode",
      "oauth2/authorizationCodePKCE",
      "oauth2/clientCredentials",
      "oauth2/password",
    ]),
    "unknown",
  ),
  /** @default "unknown" */
  status: z.catch(openEnum(["created", "working", "bad_credentials"]), "unknown"),
  oauth2AuthorizationCode: opt(z.object({ accessToken: token, refreshToken: token, scopes: opt(listOf(z.string())) })),
  apiKey: opt(z.string()),
  providerMetadata: opt(providerMetadataSchema),
});
export type Connection = z.output<typeof connectionSchema>;
/** `GET /projects/{p}/connections`. */
export const connectionListSchema = listOf(connectionSchema);
