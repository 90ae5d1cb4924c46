import type { Issue } from "../../../contracts/kit/problem.js";
import { safeUrl } from "../../../http/safe-url.js";
import { TenonError } from "../../../http/tenon-error.js";
import type { SyncFlowUpstream } from "../sync-flow-upstream.js";
import type { CodatClient } from "./client.js";
import type { Companies } from "./company.js";
import type { CompanyReads } from "./company-reads.js";
import { mayStandAt, type Platforms } from "./platforms.js";

export interface FlowAddressParts {
  readonly client: CodatClient;
  readonly companies: Companies;
  readonly reads: CompanyReads;
  readonly platforms: Platforms;
  /** Hosts of the service's pages, each with its subdomains. */
  readonly flowHosts: readonly string[];
}

/** Mints addresses of the hosted flow. Each holds a passcode: it goes to the browser that asked, and nowhere else. */
export const addressOperations = (parts: FlowAddressParts): Pick<SyncFlowUpstream, "createSyncFlow"> => ({
  createSyncFlow: async ({ commerceKey, accountingKey, returnUrl }, caller) => {
    const { client, companies, reads, platforms, flowHosts } = parts;
    const redirectUrl = returnUrl === undefined ? undefined : returnTo(returnUrl, caller.origins);
    const issues = [
      ...(await endIssues(platforms, "commerce", commerceKey)),
      ...(await endIssues(platforms, "accounting", accountingKey)),
      ...(redirectUrl === null ? [strangeReturn] : []),
    ];
    if (issues.length > 0) throw invalidInput(issues);
    const companyId = await companies.ensure(caller);
    // The service would take the id of a company that is gone for the name of a new one, which nobody would ever find again.
    await reads.connections(companyId);
    const { signal, requestId } = caller;
    const request = {
      commerceKey,
      accountingKey,
      merchantIdentifier: companyId,
      ...(typeof redirectUrl === "string" && { redirectUrl }),
    };
    try {
      const { url } = await client.connections.getSyncFlowUrl(request, { signal, requestId });
      return { url: hostedPage("syncFlow", url, flowHosts) };
    } finally {
      reads.forget(companyId);
    }
  },
});

/** A page of the host, whose address a customer is sent back to; `null` for any other. */
function returnTo(value: string, origins: ReadonlySet<string>): string | null {
  const url = safeUrl("docs", value);
  return url !== null && origins.has(new URL(url).origin) ? url : null;
}

const strangeReturn: Issue = {
  path: "returnUrl",
  code: "invalid",
  message: "This is no address of the page's own site, or of one the handler was given in `origins`.",
};

/** @throws TenonError `unsafe_url` for an address nobody should be sent to, which the message does not repeat */
export function hostedPage(
  kind: "syncFlow" | "platformLink",
  url: string | undefined,
  hosts: readonly string[],
): string {
  if (url === undefined || url.trim() === "") {
    throw new TenonError({ code: "upstream_unavailable", message: "The upstream gave no address" });
  }
  // The service's own documents show addresses with plain spaces in them.
  const safe = safeUrl(kind, url.trim().replaceAll(" ", "%20"), { hosts });
  if (safe !== null) return safe;
  throw new TenonError({
    code: "unsafe_url",
    message: "The upstream gave an address that is not one of its own pages",
  });
}

/** What speaks against a system at one end; the service swaps nothing back, it sets up the wrong thing. */
async function endIssues(platforms: Platforms, side: "commerce" | "accounting", key: string): Promise<Issue[]> {
  const path = `${side}Key`;
  const platform = await platforms.find(key);
  if (!platform) return [{ path, code: "unknown", message: "This system is not switched on." }];
  if (mayStandAt(side, platform)) return [];
  return [{ path, code: "wrong_side", message: `This system cannot stand at the ${side} end.` }];
}

export const invalidInput = (issues: readonly Issue[]): TenonError =>
  new TenonError({ code: "invalid_input", message: issues.map(({ message }) => message).join(" "), issues });
