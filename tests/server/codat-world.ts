import { codat, createCodatClient, createTenonHandler, type LogLine } from "tenon-kit/server";
import { createMemoryProvider, createSandbox, sampleManifest } from "tenon-kit/sandbox";
import { ada, eve, type Answer, type Asking } from "./harness.js";

export const origin = "https://app.example.com";
export const apiKey = "codat-key-canary-0123456789abcdef";

/** What a company has from the beginning. */
export interface Facts {
  connections?: { platformKey: string; status?: string }[];
  configured?: boolean;
}

/** The handler over the sandbox's service; two groups, whose companies the host remembers. */
export function codatWorld(facts: { acme?: Facts; evil?: Facts } = {}) {
  const provider = createMemoryProvider({ origin: "https://provider.invalid" });
  const sandbox = createSandbox({ manifest: sampleManifest, provider, codat: { apiKey } });
  const service = sandbox.codat;
  const companies = new Map<string, string>();
  const made = { acme: facts.acme, evil: facts.evil };
  const ids = { acme: [] as string[], evil: [] as string[] };
  for (const who of ["acme", "evil"] as const) {
    const each = made[who];
    if (!each) continue;
    const { companyId, connectionIds } = service.addCompany({ name: who, ...each });
    companies.set({ acme: ada, evil: eve }[who].group, companyId);
    ids[who] = connectionIds;
  }
  const asked: Request[] = [];
  const lines: LogLine[] = [];
  const errors: unknown[] = [];
  const handler = createTenonHandler({
    // Scripts ask more in a second than a person in a minute.
    rateLimits: false,
    authenticate: (request) => {
      const { group, consumer } = JSON.parse(request.headers.get("x-test-session") ?? "null") as typeof ada;
      return { group: { ref: group, name: `Group ${group}` }, consumer: { ref: consumer } };
    },
    project: "shop",
    syncFlow: codat({
      apiKey,
      baseUrl: service.origin,
      fetch: (request) => {
        asked.push(request.clone());
        return service.fetch(request);
      },
      company: async ({ ref }, create) => {
        const id = companies.get(ref) ?? (await create?.());
        if (id !== undefined) companies.set(ref, id);
        return id;
      },
    }),
    logger: (line) => lines.push(line),
    onError: (error) => errors.push(error),
  });
  const ask = async (method: string, path: string, { as = ada, headers = {}, body }: Asking = {}): Promise<Answer> => {
    const request = new Request(`${origin}/api/tenon${path}`, {
      method,
      headers: {
        "tenon-contract": "1",
        "x-test-session": JSON.stringify(as),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const response = await handler.fetch(request);
    const text = await response.text();
    const parsed = text === "" ? undefined : (JSON.parse(text) as unknown);
    return { status: response.status, headers: response.headers, text, body: parsed as never };
  };
  const client = createCodatClient({ apiKey, baseUrl: service.origin, fetch: (request) => service.fetch(request) });

  /** A window without a screen: follows redirects, and allows what the customer's system asks. */
  const window = () => {
    const browser = service.browser();
    return async (address: string, form?: Record<string, string>): Promise<{ url: string; text: string }> => {
      let request = new Request(address, form ? { method: "POST", body: new URLSearchParams(form) } : {});
      for (;;) {
        const answer = await browser.fetch(request);
        const location = answer.headers.get("location");
        if (location === null) return { url: request.url, text: await answer.text() };
        const next = new URL(location, request.url);
        request = new Request(next.origin === service.origin ? next : provider.allow(next.href));
      }
    };
  };
  return { sandbox, service, client, companies, ids, asked, lines, errors, ask, window };
}

export const keys = { commerceKey: "fztf", accountingKey: "gbol" };
export const bothLinked: Facts = {
  connections: [
    { platformKey: "fztf", status: "Linked" },
    { platformKey: "gbol", status: "Linked" },
  ],
  configured: true,
};
