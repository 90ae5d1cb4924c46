import { integrationOperations, type IntegrationOperations } from "./client-integrations.js";
import { companyOperations, type CompanyOperations } from "./client-companies.js";
import { connectionOperations, type ConnectionOperations } from "./client-connections.js";
import { settingsOperations, type SettingsOperations } from "./client-settings.js";
import { syncOperations, type SyncOperations } from "./client-sync.js";
import { checkTransportOptions, createTransport } from "./transport.js";

export interface CodatClientOptions {
  /** The key of the client account. It opens every company: it never leaves the server. */
  apiKey: string;
  /** Address of the service's API. @default "https://api.codat.io" */
  baseUrl?: string | undefined;
  /** Carries the requests. @default globalThis.fetch */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
}

/** The operations of the service, each by its name. They reject with `TenonError`; reads are repeated once, nothing else ever is. */
export interface CodatClient {
  readonly connections: ConnectionOperations;
  readonly companies: CompanyOperations;
  readonly integrations: IntegrationOperations;
  readonly configuration: SettingsOperations["configuration"];
  readonly syncFlow: SettingsOperations["syncFlow"];
  readonly sync: SyncOperations;
}

/**
 * A client for a host's own server code: what the kit's handler does not do for its pages, such as handing over credentials on a
 * customer's behalf. It acts for any company whose id it is given, so no id may come from a browser.
 * @example
 * const client = createCodatClient({ apiKey: process.env.CODAT_API_KEY });
 * await client.connections.updateAuthorization({ companyId, connectionId, authorization: { accessToken } });
 * @throws Error when an option is missing or cannot work
 */
export function createCodatClient(options: CodatClientOptions): CodatClient {
  const ask = createTransport(checkTransportOptions(options, "createCodatClient"));
  return {
    connections: connectionOperations(ask),
    companies: companyOperations(ask),
    integrations: integrationOperations(ask),
    ...settingsOperations(ask),
    sync: syncOperations(ask),
  };
}
