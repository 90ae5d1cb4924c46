import * as z from "zod/mini";
import { connectionSchema } from "./connection.js";
import { strictMapOf } from "../dropping.js";

const text = z.string().check(z.minLength(1, "must not be empty"));
const optionalText = z.optional(z.string());

/** What is sent along a connection; every value needs a source, which is `input` for what a customer typed. */
export const providerMetadataRequestSchema = strictMapOf(
  z.strictObject({ value: z.string(), source: z.enum(["input", "token", "provider"]), displayName: optionalText }),
);

const basicAuth = z.strictObject({ username: z.string(), password: z.string() });
const clientCredentials = z.strictObject({
  clientId: z.string(),
  clientSecret: z.string(),
  scopes: z.optional(z.array(z.string())),
});
const passwordCredentials = z.strictObject({
  username: z.string(),
  password: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  scopes: z.optional(z.array(z.string())),
});
const token = z.strictObject({ token: z.string(), expiresAt: optionalText, issuedAt: optionalText });
const authorizationCode = z.strictObject({
  accessToken: z.optional(token),
  refreshToken: z.optional(token),
  scopes: z.optional(z.array(z.string())),
});

const connectionFields = {
  providerWorkspaceRef: optionalText,
  providerMetadata: z.optional(providerMetadataRequestSchema),
  groupName: optionalText,
  consumerName: optionalText,
  apiKey: optionalText,
  customAuth: z.optional(strictMapOf(z.unknown())),
  basicAuth: z.optional(basicAuth),
  oauth2ClientCredentials: z.optional(clientCredentials),
  oauth2PasswordCredentials: z.optional(passwordCredentials),
  oauth2AuthorizationCode: z.optional(authorizationCode),
};

/** `POST /projects/{p}/connections:generate` (201). Exactly one credential, the one the provider's scheme asks for. */
export const generateConnectionRequestSchema = z.strictObject({
  ...connectionFields,
  groupRef: text,
  consumerRef: text,
  provider: text,
});
export type GenerateConnectionRequest = z.output<typeof generateConnectionRequestSchema>;

/** The masks `PATCH …/connections/{id}` knows. There is none for custom auth. */
export const connectionMasks = [
  "providerWorkspaceRef",
  "providerMetadata",
  "apiKey",
  "basicAuth",
  "oauth2ClientCredentials",
  "oauth2PasswordCredentials",
] as const;
export type ConnectionMask = (typeof connectionMasks)[number];

/** `PATCH /projects/{p}/connections/{id}`. Values not named in the mask are ignored. */
export const updateConnectionRequestSchema = z.strictObject({
  updateMask: z.array(z.string()).check(z.minLength(1, "must name at least one mask")),
  connection: z.strictObject({
    ...connectionFields,
    groupRef: optionalText,
    consumerRef: optionalText,
    provider: optionalText,
  }),
});
export type UpdateConnectionRequest = z.output<typeof updateConnectionRequestSchema>;

const identity = {
  projectIdOrName: text,
  provider: text,
  groupRef: text,
  groupName: optionalText,
  consumerRef: text,
  consumerName: optionalText,
  providerMetadata: z.optional(providerMetadataRequestSchema),
  providerAppId: optionalText,
};

/** `POST /oauth-connect`. Answers 200 `text/plain`: the bare URL of the authorization page. */
export const oauthConnectRequestSchema = z.strictObject({
  ...identity,
  providerWorkspaceRef: optionalText,
  enableCSRFProtection: z.optional(z.boolean()),
});
export type OAuthConnectRequest = z.output<typeof oauthConnectRequestSchema>;

/** First call of `POST /custom-auth/connect`. */
export const customAuthStartRequestSchema = z.strictObject({
  ...identity,
  customAuth: z.optional(strictMapOf(z.unknown())),
});
export type CustomAuthStartRequest = z.output<typeof customAuthStartRequestSchema>;

/** Later calls of `POST /custom-auth/connect`; what else the first call carried is allowed and ignored by the platform. */
export const customAuthResumeRequestSchema = z.strictObject({
  projectIdOrName: optionalText,
  sessionId: text,
  callbackParams: z.optional(strictMapOf(z.string())),
  provider: optionalText,
  groupRef: optionalText,
  groupName: optionalText,
  consumerRef: optionalText,
  consumerName: optionalText,
  providerMetadata: z.optional(providerMetadataRequestSchema),
  providerAppId: optionalText,
  customAuth: z.optional(strictMapOf(z.unknown())),
});
export type CustomAuthResumeRequest = z.output<typeof customAuthResumeRequestSchema>;

/** Answer of `POST /custom-auth/connect`: go there and come back, or done. */
export const customAuthConnectResponseSchema = z.union([
  z.object({ redirect: z.object({ url: z.string(), sessionId: z.string() }) }),
  z.object({ connection: connectionSchema }),
]);
export type CustomAuthConnectResponse = z.output<typeof customAuthConnectResponseSchema>;
