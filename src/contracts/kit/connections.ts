import * as z from "zod/mini";
import { enumOr, optionalList, optionalMoment, optionalText, otherwise, safeName, tolerantList } from "../tolerant.js";
import { defineEndpoint } from "./endpoint.js";

export const connectionActions = ["reconnect", "rotate", "edit", "disconnect"] as const;

/** A connected account, the same for every upstream. It never carries a secret. */
export const connectionSchema = z.object({
  id: z.string(),
  /** Provider key, for instance `salesforce`. */
  provider: z.string(),
  providerName: optionalText,
  state: enumOr(["connected", "pending", "needs-attention", "disconnected", "unknown"], "unknown"),
  /** The upstream's own word, shown where `state` is `unknown`. */
  rawStatus: optionalText,
  /** Why it needs attention. */
  reason: otherwise(z.optional(z.enum(["bad_credentials", "deauthorized", "unlinked", "failing", "other"])), undefined),
  /** Subdomain, store, tenant … of the account. */
  workspace: optionalText,
  /** The provider's own id of the account. */
  account: optionalText,
  metadata: optionalList(z.object({ name: z.string(), label: optionalText, value: z.string() })),
  createdAt: optionalMoment,
  updatedAt: optionalMoment,
  /** What this person may do: `reconnect` in a window, `rotate` credentials in a form, `edit` metadata, `disconnect`. */
  actions: optionalList(z.enum(connectionActions)),
});
export type Connection = z.output<typeof connectionSchema>;
export type ConnectionState = Connection["state"];

const values = z.record(safeName, z.string().check(z.maxLength(16_384)));

/** Which provider is meant: named by an integration of the project, or directly. */
export const connectTarget = { integration: z.optional(safeName), provider: z.optional(safeName) };

export const createConnectionBody = z.strictObject({
  ...connectTarget,
  /** By input name. Write-only: never stored, cached, logged or answered by the kit. */
  credentials: z._default(values, {}),
  metadata: z._default(values, {}),
});

export const listConnections = defineEndpoint({
  name: "listConnections",
  method: "GET",
  path: "/connections",
  query: z.strictObject({ provider: z.optional(safeName) }),
  response: z.object({ connections: tolerantList(connectionSchema) }),
  status: 200,
});

export const getConnection = defineEndpoint({
  name: "getConnection",
  method: "GET",
  path: "/connections/:connectionId",
  response: connectionSchema,
  status: 200,
});

export const createConnection = defineEndpoint({
  name: "createConnection",
  method: "POST",
  path: "/connections",
  body: createConnectionBody,
  response: connectionSchema,
  status: 201,
});

/** Rotates credentials and changes metadata in place; what is not named stays. */
export const updateConnection = defineEndpoint({
  name: "updateConnection",
  method: "PATCH",
  path: "/connections/:connectionId",
  body: z.strictObject({ credentials: z.optional(values), metadata: z.optional(values) }),
  response: connectionSchema,
  status: 200,
});

export const deleteConnection = defineEndpoint({
  name: "deleteConnection",
  method: "DELETE",
  path: "/connections/:connectionId",
  response: z.unknown(),
  status: 204,
});
