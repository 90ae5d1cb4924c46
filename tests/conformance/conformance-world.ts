import { ampersand, codat, createTenonHandler } from "tenon-kit/server";
import { createMemoryProvider, createSandbox } from "tenon-kit/sandbox";
import { runConformance } from "../../src/conformance/run-conformance.js";
import type { ConformanceSettings } from "../../src/conformance/settings.js";
import { ada, apiKey, eve, manifest, type Person } from "../server/harness.js";

export type Fetch = (request: Request) => Promise<Response>;

export const url = "https://app.example.com/api/tenon";
export const credential = "canary-credential";

const session = (person: Person) => [["x-test-session", JSON.stringify(person)]] as const;

/** What the program would be told on its command line. */
export const settings: ConformanceSettings = {
  url,
  headers: session(ada),
  otherHeaders: session(eve),
  credentials: { apiKey: credential },
  metadata: { workspace: "acme" },
};

/** The handler with both services over the sandbox, in memory; the first tenant has a sync flow. */
export function createWorld() {
  const provider = createMemoryProvider({ origin: "https://provider.invalid" });
  const origin = "https://sandbox.invalid";
  const sandbox = createSandbox({ manifest, apiKey, provider, origin, codat: { apiKey } });
  const connections = ["fztf", "gbol"].map((platformKey) => ({ platformKey, status: "Linked" }));
  const { companyId } = sandbox.codat.addCompany({ name: "acme", connections, configured: true });
  const errors: unknown[] = [];
  const handler = createTenonHandler({
    authenticate: (request) => {
      const person = request.headers.get("x-test-session");
      if (person === null) return null;
      const { group, consumer } = JSON.parse(person) as Person;
      return { group: { ref: group }, consumer: { ref: consumer } };
    },
    installations: ampersand({
      project: sandbox.ampersand.project,
      apiKey,
      baseUrl: `${origin}/v1`,
      fetch: (request) => sandbox.ampersand.fetch(request),
    }),
    syncFlow: codat({
      apiKey,
      baseUrl: sandbox.codat.origin,
      fetch: (request) => sandbox.codat.fetch(request),
      company: ({ ref }) => (ref === ada.group ? companyId : undefined),
    }),
    rateLimits: false,
    onError: (error) => errors.push(error),
  });
  return { sandbox, errors, fetch: (request: Request) => handler.fetch(request) };
}

/** Ids of what failed, and everything that was said. */
export async function outcomes(fetch: Fetch, more: Partial<ConformanceSettings> = {}) {
  const { results } = await runConformance({ ...settings, ...more, fetch });
  const idsOf = (outcome: string) => results.filter((each) => each.outcome === outcome).map(({ id }) => id);
  return { results, passed: idsOf("passed"), failed: idsOf("failed"), notOffered: idsOf("not offered") };
}
