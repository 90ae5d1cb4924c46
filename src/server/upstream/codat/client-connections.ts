import * as z from "zod/mini";
import {
  connectionSchema,
  createConnectionRequestSchema,
  updateAuthorizationRequestSchema,
  updateConnectionRequestSchema,
  type Connection,
  type ConnectionStatus,
} from "../../../contracts/codat/connection.js";
import type { PageQuery } from "../../../contracts/codat/page.js";
import { syncFlowUrlSchema } from "../../../contracts/codat/sync.js";
import { invalid, pageQuery, pageSchema, type CallOptions, type Page } from "./page.js";
import type { Transport } from "./transport.js";

export interface SyncFlowUrlRequest {
  /** System at the commerce end; it stands first in the address. */
  readonly commerceKey: string;
  readonly accountingKey: string;
  /** Id of the company the flow is for. The service takes a name as well, and makes a company of each: always give the id once there is one. */
  readonly merchantIdentifier?: string | undefined;
  /** Absolute address the customer comes back to. Left out, the flow ends on its own page. */
  readonly redirectUrl?: string | undefined;
}

export interface ConnectionOperations {
  /** Begins a connection; the customer gives access at its `linkUrl`. */
  create(request: { companyId: string; platformKey: string }, options?: CallOptions): Promise<Connection>;
  /**
   * Mints the address of the hosted flow, with a passcode that is good once and for half a minute. It sets things up, though it is a read
   * on the wire: never asked in advance and never repeated.
   */
  getSyncFlowUrl(request: SyncFlowUrlRequest, options?: CallOptions): Promise<{ url?: string | undefined }>;
  list(request: { companyId: string } & PageQuery, options?: CallOptions): Promise<Page<Connection>>;
  /** Hands over credentials on the customer's behalf; keys are agreed for each system. They are kept nowhere and stand in no error. */
  updateAuthorization(
    request: { companyId: string; connectionId: string; authorization: Readonly<Record<string, string>> },
    options?: CallOptions,
  ): Promise<Connection>;
  /** Only a `Linked` connection can become `Unlinked`; the service documents no other change. */
  updateConnection(
    request: { companyId: string; connectionId: string; status: ConnectionStatus },
    options?: CallOptions,
  ): Promise<Connection>;
}

const all = "/companies/:company/connections";
const one = `${all}/:connection`;
const page = pageSchema(connectionSchema);

export const connectionOperations = (ask: Transport): ConnectionOperations => ({
  create: async ({ companyId: company, platformKey }, options) =>
    ask({
      method: "POST",
      path: all,
      params: { company },
      body: z.parse(createConnectionRequestSchema, { platformKey }),
      read: connectionSchema,
      ...options,
    }),
  getSyncFlowUrl: async ({ commerceKey, accountingKey, merchantIdentifier, redirectUrl }, options) =>
    ask({
      path: "/config/sync/commerce/:commerce/:accounting/start",
      params: { commerce: commerceKey, accounting: accountingKey },
      query: { merchantIdentifier, redirectUrl },
      once: true,
      secrets: merchantIdentifier === undefined ? [] : [merchantIdentifier],
      read: syncFlowUrlSchema,
      ...options,
    }),
  list: async ({ companyId: company, ...query }, options) =>
    ask({ path: all, params: { company }, query: pageQuery(query), read: page, ...options }),
  updateAuthorization: async ({ companyId: company, connectionId: connection, authorization }, options) => {
    const body = z.safeParse(updateAuthorizationRequestSchema, authorization).data;
    if (!body) throw invalid("authorization", "is not a flat map of texts");
    return ask({
      method: "PUT",
      path: `${one}/authorization`,
      params: { company, connection },
      body,
      secrets: Object.values(body),
      read: connectionSchema,
      ...options,
    });
  },
  updateConnection: async ({ companyId: company, connectionId: connection, status }, options) => {
    const body = z.safeParse(updateConnectionRequestSchema, { status }).data;
    if (!body) throw invalid("status", "is no status of a connection");
    return ask({
      method: "PATCH",
      path: one,
      params: { company, connection },
      body,
      read: connectionSchema,
      ...options,
    });
  },
});
