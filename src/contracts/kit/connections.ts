import * as z from "zod/mini";
import { enumOr, optionalList, optionalMoment, optionalText, otherwise } from "../tolerant.js";
import { connectInputSchema } from "./connect-method.js";

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
  /** What the integration needs to know and this account was never asked: answered with `updateConnection`. Empty outside of an integration. */
  missing: optionalList(connectInputSchema),
  createdAt: optionalMoment,
  updatedAt: optionalMoment,
  /** What this person may do: `reconnect` in a window, `rotate` credentials in a form, `edit` metadata, `disconnect`. */
  actions: optionalList(z.enum(connectionActions)),
});
export type Connection = z.output<typeof connectionSchema>;
export type ConnectionState = Connection["state"];
