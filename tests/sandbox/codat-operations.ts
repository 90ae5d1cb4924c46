import type { Kind } from "./codat-strict.js";

/** Where an operation's path takes ids from. */
export interface Ids {
  companyId: string;
  connectionId: string;
  syncId: string;
  clientId: string;
  platformKey: string;
}

export interface Operation {
  method: string;
  path(ids: Ids): string;
  body?: unknown;
  answer: Kind;
}

const of = (method: string, path: (ids: Ids) => string, answer: Kind, body?: unknown): Operation => ({
  method,
  path,
  answer,
  ...(body !== undefined && { body }),
});
const company = (rest: string) => (ids: Ids) => `/companies/${ids.companyId}${rest}`;
const connection = (rest: string) => (ids: Ids) => `/companies/${ids.companyId}/connections/${ids.connectionId}${rest}`;

/** Every operation of the service, by the name it has in the documents. */
export const operations: Readonly<Record<string, Operation>> = {
  "list companies": of("GET", () => "/companies", "companies"),
  "create a company": of("POST", () => "/companies", "company", { name: "New", tags: { region: "north" } }),
  "get a company": of("GET", company(""), "company"),
  "list connections": of("GET", company("/connections"), "connections"),
  "create a connection": of("POST", company("/connections"), "connection", { platformKey: "exgd" }),
  "get a connection": of("GET", connection(""), "connection"),
  "update a connection": of("PATCH", connection(""), "connection", { status: "Unlinked" }),
  "update the authorization": of("PUT", connection("/authorization"), "connection", { accessToken: "told" }),
  "get the sync flow's address": of(
    "GET",
    (ids) => `/config/sync/commerce/fztf/gbol/start?merchantIdentifier=${ids.companyId}`,
    "syncFlowUrl",
  ),
  "list integrations": of("GET", () => "/config/integrations", "integrations"),
  "get the branding": of("GET", (ids) => `/config/integrations/${ids.platformKey}/branding`, "branding"),
  "get the configuration": of("GET", (ids) => `/config/companies/${ids.companyId}/sync/commerce`, "configuration"),
  "set the configuration": of("POST", (ids) => `/config/companies/${ids.companyId}/sync/commerce`, "configuration", {
    schedule: { syncHour: 5 },
  }),
  "get the flow's texts": of("GET", () => "/sync/commerce/config/ui/text?locale=en-us", "texts"),
  "update the flow's texts": of("PATCH", () => "/sync/commerce/config/ui/text?locale=fr-fr", "texts", {
    welcomeTitle: { text: "Bonjour", required: true },
  }),
  "get visible accounts": of(
    "GET",
    (ids) => `/clients/${ids.clientId}/config/ui/accounts/platform/${ids.platformKey}`,
    "visibleAccounts",
  ),
  "update visible accounts": of(
    "POST",
    (ids) => `/sync/commerce/config/ui/accounts/platform/${ids.platformKey}`,
    "visibleAccounts",
    { visibleAccounts: ["tips"] },
  ),
  "get the latest sync": of("GET", company("/sync/commerce/syncs/latest/status"), "companySync"),
  "get the last successful sync": of("GET", company("/sync/commerce/syncs/lastSuccessful/status"), "companySync"),
  "get a sync": of("GET", (ids) => company(`/sync/commerce/syncs/${ids.syncId}/status`)(ids), "companySync"),
  "list syncs": of("GET", company("/sync/commerce/syncs/list/status"), "companySyncs"),
  "get the status": of("GET", (ids) => `/meta/companies/${ids.companyId}/sync/commerce/status`, "syncStatus"),
  "request a sync": of("POST", company("/sync/commerce/latest"), "syncSummary", {}),
  "request a sync of a date range": of(
    "POST",
    (ids) => `/meta/companies/${ids.companyId}/sync/commerce/historic`,
    "syncSummary",
    { dateRange: { start: "2026-01-01", finish: "2026-02-01T00:00:00" } },
  ),
};
export const operationNames = Object.keys(operations);

export function operation(name: string): Operation {
  const found = operations[name];
  if (!found) throw new Error(`There is no operation ${name}`);
  return found;
}
