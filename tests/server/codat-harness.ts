import { codat, createCodatClient, createTenonHandler, type CodatOptions, type LogLine } from "tenon-kit/server";
import { ada, type Answer, type Asking } from "./harness.js";

export const companyId = "5b1f0c7e-3f0b-4a55-9c1a-0d6f1f6c9a10";
export const codatKey = "codat-key-canary-0123456789abcdef";
export const flowOrigin = "https://app.example.com";
export const passcode = "836415";
export const mintedUrl = `https://sync-flow.codat.io/0c1d/fztf/gbol/start?merchantIdentifier=${companyId}&otp=${passcode}`;

type Reply = Response | object | ((request: Request) => Response | object | Promise<Response | object>);

/** `METHOD /path` → what the service answers; anything else is unknown to it. */
export type Script = Record<string, Reply>;

export const page = (results: readonly unknown[], rest: object = {}) => ({
  results,
  pageNumber: 1,
  pageSize: 100,
  totalResults: results.length,
  _links: { self: { href: "/x" }, current: { href: "/x?page=1" } },
  ...rest,
});

const kinds = { fztf: ["Commerce", "Shopify"], gbol: ["Accounting", "Xero"], lqai: ["Other", "Partner"] } as const;
type Key = keyof typeof kinds;

export const connection = (key: Key, status: string, rest: object = {}) => ({
  id: `${key}-connection`,
  integrationId: `${key}-integration`,
  integrationKey: key,
  sourceId: `${key}-source`,
  sourceType: kinds[key][0],
  platformName: kinds[key][1],
  linkUrl: `https://link.codat.io/connections/${key}-connection/start`,
  status,
  created: "2026-03-01T08:00:00",
  ...rest,
});

export const integration = (key: string, sourceType: string, rest: object = {}) => ({
  key,
  name: `Name of ${key}`,
  logoUrl: `https://static.codat.io/${key}.png`,
  enabled: true,
  sourceType,
  integrationId: `${key}-integration`,
  ...rest,
});

export const integrations = page([
  integration("fztf", "Commerce"),
  integration("gbol", "Accounting"),
  integration("lqai", "Other"),
  integration("bank", "Banking"),
  integration("late", "Commerce", { enabled: false }),
]);

export const paths = {
  integrations: "GET /config/integrations",
  companies: "POST /companies",
  connections: `GET /companies/${companyId}/connections`,
  create: `POST /companies/${companyId}/connections`,
  configuration: `GET /config/companies/${companyId}/sync/commerce`,
  latest: `GET /companies/${companyId}/sync/commerce/syncs/latest/status`,
  lastSuccessful: `GET /companies/${companyId}/sync/commerce/syncs/lastSuccessful/status`,
  syncs: `GET /companies/${companyId}/sync/commerce/syncs/list/status`,
  sync: `POST /companies/${companyId}/sync/commerce/latest`,
  range: `POST /meta/companies/${companyId}/sync/commerce/historic`,
  start: "GET /config/sync/commerce/fztf/gbol/start",
} as const;

/** An answer that is no success. */
export const refused =
  (status: number, rest: object = {}, headers: Record<string, string> = {}) =>
  () =>
    Response.json({ error: "No", ...rest }, { status, headers });

/** Answers by a script, and keeps what was asked. */
export function scripted(script: Script) {
  const asked: string[] = [];
  const requests: Request[] = [];
  const bodies: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    asked.push(`${request.method} ${pathname}${search}`);
    requests.push(request);
    bodies.push(await request.clone().text());
    const reply = script[`${request.method} ${pathname}`];
    const answer =
      typeof reply === "function" ? await (reply as (request: Request) => Promise<object>)(request) : reply;
    if (answer instanceof Response) return answer.clone();
    return answer === undefined
      ? Response.json({ statusCode: 404, error: `${pathname} not found` }, { status: 404 })
      : Response.json(answer);
  };
  return { fetch, asked, requests, bodies };
}

/** The client of the host's own code over a scripted service. */
export const scriptedClient = (script: Script) => {
  const service = scripted(script);
  return { client: createCodatClient({ apiKey: codatKey, fetch: service.fetch }), ...service };
};

/** A handler over a scripted service, for one company unless `company` says otherwise. */
export function createCodatHarness(
  script: Script = {},
  options: Partial<CodatOptions> & { origins?: readonly string[] } = {},
) {
  const { origins, ...rest } = options;
  const service = scripted({ [paths.integrations]: integrations, ...script });
  const lines: LogLine[] = [];
  const errors: unknown[] = [];
  const handler = createTenonHandler({
    // Scripts ask more in a second than a person in a minute.
    rateLimits: false,
    authenticate: (request) => {
      const person = request.headers.get("x-test-session");
      if (person === null) return null;
      const { group, consumer } = JSON.parse(person) as { group: string; consumer: string };
      return { group: { ref: group, name: `Group ${group}` }, consumer: { ref: consumer } };
    },
    project: "shop",
    syncFlow: codat({ apiKey: codatKey, company: () => companyId, fetch: service.fetch, ...rest }),
    logger: (line) => lines.push(line),
    onError: (error) => errors.push(error),
    ...(origins && { origins }),
  });
  const ask = async (
    method: string,
    path: string,
    { as = ada, headers = {}, body, signal }: Asking = {},
  ): Promise<Answer> => {
    const response = await handler.fetch(
      new Request(`${flowOrigin}/api/tenon${path}`, {
        method,
        headers: {
          "tenon-contract": "1",
          ...(as && { "x-test-session": JSON.stringify(as) }),
          ...(body !== undefined && { "content-type": "application/json" }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...(signal && { signal }),
      }),
    );
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (text === "" ? undefined : JSON.parse(text)) as never,
    };
  };
  return { ...service, ask, lines, errors, fetchPage: (request: Request) => handler.fetch(request) };
}
