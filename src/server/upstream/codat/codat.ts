import { keyedHash } from "../../keyed-hash.js";
import type { SyncFlowUpstream } from "../sync-flow-upstream.js";
import { createCodatClient } from "./client.js";
import { createCompanies, type CompanyOf } from "./company.js";
import { createCompanyReads } from "./company-reads.js";
import { addressOperations } from "./flow-address.js";
import { stateOperations } from "./flow-state.js";
import { linkOperations } from "./links.js";
import { createPlatforms } from "./platforms.js";
import { runOperations } from "./syncs.js";
import { checkTransportOptions } from "./transport.js";

export interface CodatOptions {
  /** The key of the client account. It opens every company: it never leaves the server. */
  apiKey: string;
  /** The host's memory of which company belongs to a group. The id never comes from a browser and never goes to one. */
  company: CompanyOf;
  /** Address of the service's API. @default "https://api.codat.io" */
  baseUrl?: string | undefined;
  /** Carries the requests. @default globalThis.fetch */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /**
   * Give pages the addresses of the systems' logos and of the buttons some vendors demand. They lie on other hosts, which then see the
   * customers. @default false
   */
  logos?: boolean | undefined;
  /** Hosts of the pages customers are sent to, each with its subdomains. @default ["codat.io"], and the host of `baseUrl` */
  flowHosts?: readonly string[] | undefined;
}

const vendorHost = "codat.io";
const hostName = /^[a-z0-9.-]+$|^\[[0-9a-f:]+\]$/;

/**
 * Codat, or the sandbox in its place, as the service behind the hosted sync flow. Everything belongs to the company of the caller's
 * group: everybody of a group sees and may change it.
 * @example
 * const tenon = createTenonHandler({
 *   authenticate: async (request) => sessionOf(request),
 *   project: "acme",
 *   syncFlow: codat({
 *     apiKey: process.env.CODAT_API_KEY,
 *     company: async (group, create) => (await db.companyOf(group.ref)) ?? (create && db.remember(group.ref, await create())),
 *   }),
 * });
 * @throws Error when an option is missing or cannot work
 */
export function codat(options: CodatOptions): SyncFlowUpstream {
  const { apiKey, baseUrl, fetch } = checkTransportOptions(options, "codat");
  if (typeof options.company !== "function") {
    throw new Error(
      "codat: `company` is missing. The service keeps everything of a customer in a company, and only you know which belongs to whom. " +
        "Give a function (group, create?) => the company's id; `create` makes one, and you remember its id.",
    );
  }
  const client = createCodatClient({ apiKey, baseUrl: baseUrl.href, fetch });
  const flowHosts = checkHosts(options.flowHosts ?? [vendorHost, baseUrl.hostname]);
  const companies = createCompanies(client, options.company);
  const reads = createCompanyReads(client);
  const platforms = createPlatforms(client, options.logos === true);
  const parts = { client, companies, reads, platforms, flowHosts };
  return {
    deriveKey: (label) => keyedHash(apiKey, label),
    listPlatforms: () => platforms.list(),
    ...addressOperations(parts),
    ...stateOperations(companies, reads, platforms),
    ...linkOperations(parts),
    ...runOperations(client, companies, reads),
  };
}

function checkHosts(hosts: readonly string[]): readonly string[] {
  for (const host of hosts) {
    if (hostName.test(host)) continue;
    throw new Error(
      `codat: "${host}" in \`flowHosts\` is not a host name. Addresses are compared with it, so write the name alone, in small letters ` +
        "and without scheme, port or path, for instance flow.example.com",
    );
  }
  return hosts;
}
