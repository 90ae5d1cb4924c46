import fc from "fast-check";
import { createCodatClient, type CodatClient, type TenonError } from "tenon-kit/server";
import { describe, expect, it } from "vitest";
import { codatKey, companyId, connection, integration, page, scripted, type Script } from "./codat-harness.js";

const clientOf = (script: Script) => {
  const service = scripted(script);
  return { client: createCodatClient({ apiKey: codatKey, fetch: service.fetch }), ...service };
};
const run = (name: string) => ({ companyId, syncId: name, syncStatusCode: 2000, syncStatus: "Complete" });
const company = { id: companyId, name: "Acme", redirect: "https://link.codat.io/company/x" };
const connections = `/companies/${companyId}/connections`;
const runs = `/companies/${companyId}/sync/commerce/syncs`;

/** One row for each operation: how it is called, what stands on the wire, what came, and what is read of it. */
const operations: [string, (client: CodatClient) => Promise<unknown>, string, string, object, object][] = [
  [
    "connections.create",
    ({ connections: { create } }) => create({ companyId, platformKey: "gbol" }),
    `POST ${connections}`,
    '{"platformKey":"gbol"}',
    connection("gbol", "PendingAuth"),
    { id: "gbol-connection", status: "PendingAuth" },
  ],
  [
    "connections.getSyncFlowUrl",
    (client) =>
      client.connections.getSyncFlowUrl({
        commerceKey: "fztf",
        accountingKey: "gbol",
        merchantIdentifier: "Bob's café & co+1",
        redirectUrl: "https://app.example.com/back?a=b c",
      }),
    "GET /config/sync/commerce/fztf/gbol/start?merchantIdentifier=Bob%27s%20caf%C3%A9%20%26%20co%2B1&redirectUrl=https%3A%2F%2Fapp.example.com%2Fback%3Fa%3Db%20c",
    "",
    { url: "https://sync-flow.codat.io/x" },
    { url: "https://sync-flow.codat.io/x" },
  ],
  [
    "connections.list",
    (client) =>
      client.connections.list({ companyId, page: 2, pageSize: 25, query: "status=Linked&&a=b", orderBy: "-created" }),
    `GET ${connections}?page=2&pageSize=25&query=status%3DLinked%26%26a%3Db&orderBy=-created`,
    "",
    page([connection("gbol", "Linked")], { pageNumber: 2, pageSize: 25, totalResults: 26 }),
    { results: [{ id: "gbol-connection" }], pageNumber: 2, pageSize: 25, totalResults: 26, hasNext: false },
  ],
  [
    "connections.updateAuthorization",
    (client) =>
      client.connections.updateAuthorization({
        companyId,
        connectionId: "c1",
        authorization: { accessToken: "t-secret", businessId: "7" },
      }),
    `PUT ${connections}/c1/authorization`,
    '{"accessToken":"t-secret","businessId":"7"}',
    connection("lqai", "Linked"),
    { status: "Linked" },
  ],
  [
    "connections.updateConnection",
    (client) => client.connections.updateConnection({ companyId, connectionId: "c1", status: "Unlinked" }),
    `PATCH ${connections}/c1`,
    '{"status":"Unlinked"}',
    connection("gbol", "Unlinked"),
    { status: "Unlinked" },
  ],
  [
    "integrations.list",
    (client) => client.integrations.list({ page: 1, pageSize: 100 }),
    "GET /config/integrations?page=1&pageSize=100",
    "",
    page([integration("gbol", "Accounting")]),
    { results: [{ key: "gbol", enabled: true }] },
  ],
  [
    "integrations.getBranding",
    (client) => client.integrations.getBranding({ platformKey: "gbol" }),
    "GET /config/integrations/gbol/branding",
    "",
    { logo: { full: { image: { src: "https://x/l.png", alt: "L" } } }, button: {} },
    { logo: { full: { image: { src: "https://x/l.png" } } } },
  ],
  [
    "companies.list",
    (client) => client.companies.list({ query: "name~Acme" }),
    "GET /companies?query=name%7EAcme",
    "",
    page([company]),
    { results: [{ id: companyId, name: "Acme" }] },
  ],
  [
    "companies.create",
    (client) => client.companies.create({ name: "Acme" }),
    "POST /companies",
    '{"name":"Acme"}',
    company,
    { id: companyId },
  ],
  [
    "companies.get",
    (client) => client.companies.get({ companyId }),
    `GET /companies/${companyId}`,
    "",
    company,
    { name: "Acme" },
  ],
  [
    "configuration.get",
    (client) => client.configuration.get({ companyId }),
    `GET /config/companies/${companyId}/sync/commerce`,
    "",
    { companyId, enable: true, configured: false },
    { enable: true, configured: false },
  ],
  [
    "configuration.set",
    (client) => client.configuration.set({ companyId, configuration: { enable: false } }),
    `POST /config/companies/${companyId}/sync/commerce`,
    '{"enable":false}',
    { companyId, enable: false },
    { enable: false },
  ],
  [
    "syncFlow.getText",
    (client) => client.syncFlow.getText({ locale: "en-us" }),
    "GET /sync/commerce/config/ui/text?locale=en-us",
    "",
    { title: { text: "Hello", required: true }, odd: "plain" },
    { title: { text: "Hello", required: true } },
  ],
  [
    "syncFlow.updateText",
    (client) => client.syncFlow.updateText({ locale: "fr-fr", texts: { title: { text: "Bonjour" } } }),
    "PATCH /sync/commerce/config/ui/text?locale=fr-fr",
    '{"title":{"text":"Bonjour"}}',
    { title: { text: "Bonjour", required: false } },
    { title: { text: "Bonjour" } },
  ],
  [
    "syncFlow.getVisibleAccounts",
    (client) => client.syncFlow.getVisibleAccounts({ clientId: "cl", platformKey: "gbol" }),
    "GET /clients/cl/config/ui/accounts/platform/gbol",
    "",
    { visibleAccounts: ["a"] },
    { visibleAccounts: ["a"] },
  ],
  [
    "syncFlow.updateVisibleAccounts",
    (client) => client.syncFlow.updateVisibleAccounts({ platformKey: "gbol", visibleAccounts: null }),
    "POST /sync/commerce/config/ui/accounts/platform/gbol",
    '{"visibleAccounts":null}',
    { visibleAccounts: null },
    {},
  ],
  [
    "sync.request",
    (client) => client.sync.request({ companyId, syncTo: "2026-05-31T00:00:00Z" }),
    `POST /companies/${companyId}/sync/commerce/latest`,
    '{"syncTo":"2026-05-31T00:00:00Z"}',
    { companyId, commerceSyncId: "s1", syncStatusCode: 1000 },
    { commerceSyncId: "s1" },
  ],
  [
    "sync.requestForDateRange",
    (client) => client.sync.requestForDateRange({ companyId, start: "a", finish: "b" }),
    `POST /meta/companies/${companyId}/sync/commerce/historic`,
    '{"dateRange":{"start":"a","finish":"b"}}',
    { companyId, commerceSyncId: "s1" },
    { commerceSyncId: "s1" },
  ],
  [
    "sync.getStatus",
    (client) => client.sync.getStatus({ companyId }),
    `GET /meta/companies/${companyId}/sync/commerce/status`,
    "",
    { companyId, syncStatusCode: 2000, dataConnections: [connection("gbol", "Linked"), 7] },
    { syncStatusCode: 2000, dataConnections: [{ id: "gbol-connection" }] },
  ],
  [
    "sync.getLatest",
    ({ sync }) => sync.getLatest({ companyId }),
    `GET ${runs}/latest/status`,
    "",
    run("s1"),
    run("s1"),
  ],
  [
    "sync.getLastSuccessful",
    ({ sync }) => sync.getLastSuccessful({ companyId }),
    `GET ${runs}/lastSuccessful/status`,
    "",
    run("s1"),
    run("s1"),
  ],
  ["sync.get", ({ sync }) => sync.get({ companyId, syncId: "s1" }), `GET ${runs}/s1/status`, "", run("s1"), run("s1")],
  [
    "sync.list",
    ({ sync }) => sync.list({ companyId }),
    `GET ${runs}/list/status`,
    "",
    [run("s1"), null, run("s2")],
    [run("s1"), run("s2")],
  ],
];

describe.concurrent("every operation", () => {
  it.each(operations)("%s says exactly this, and reads what comes", async (_name, call, wire, body, answer, read) => {
    const { client, asked, requests, bodies } = clientOf({ [wire.replace(/\?.*/, "")]: answer });
    expect(await call(client)).toMatchObject(read);
    expect(asked).toEqual([wire]);
    expect(bodies).toEqual([body]);
    expect([...(requests[0]?.headers.keys() ?? [])].sort()).toEqual(
      body === "" ? ["accept", "authorization"] : ["accept", "authorization", "content-type"],
    );
    expect(requests[0]?.headers.get("authorization")).toBe(`Basic ${btoa(codatKey)}`);
    expect(requests[0]?.redirect).toBe("manual");
  });

  it.each(operations)("%s is never repeated where it changes something", async (name, call, wire) => {
    const failing = () => Response.json({ canBeRetried: "True" }, { status: 503, headers: { "retry-after": "0" } });
    const { client, asked } = clientOf({ [wire.replace(/\?.*/, "")]: failing });
    await expect(call(client)).rejects.toMatchObject({ code: "upstream_unavailable", retryable: true });
    const changes = !wire.startsWith("GET") || name === "connections.getSyncFlowUrl";
    expect(asked).toHaveLength(changes ? 1 : 2);
  });

  it.each(operations)("%s keeps the key, the company and passcodes out of its errors", async (_name, call, wire) => {
    const error = `No ${codatKey} ${btoa(codatKey)} of ${companyId} t-secret https://x/start?a=b&otp=836415&c=d`;
    const answer = Response.json(
      { error, validation: { errors: [{ itemId: companyId, message: error }] } },
      { status: 400 },
    );
    const { client } = clientOf({ [wire.replace(/\?.*/, "")]: answer });
    const seen = await call(client).then(String, (thrown: unknown) => {
      const { message, issues } = thrown as TenonError;
      return JSON.stringify([message, issues]);
    });
    for (const secret of [codatKey, btoa(codatKey), "836415", ...(wire.includes(companyId) ? [companyId] : [])]) {
      expect(seen).not.toContain(secret);
    }
    if (wire.startsWith("PUT")) expect(seen).not.toContain("t-secret");
  });
});

const ask = (answer: Response | (() => Response)) => {
  const { client, asked } = clientOf({ [`GET ${connections}`]: answer });
  return { result: client.connections.list({ companyId }), client, asked };
};

describe.concurrent("what is refused", () => {
  it.each([
    [400, "invalid_input", false],
    [401, "upstream_unavailable", false],
    [402, "payment_required", false],
    [403, "upstream_unavailable", false],
    [404, "not_found", false],
    [405, "upstream_unavailable", false],
    [408, "upstream_unavailable", true],
    [409, "conflict", false],
    [410, "not_found", false],
    [422, "invalid_input", false],
    [429, "rate_limited", true],
    [451, "forbidden", false],
    [500, "upstream_unavailable", true],
    [502, "upstream_unavailable", true],
    [503, "upstream_unavailable", true],
    [504, "upstream_unavailable", true],
  ])("%i is %s, whatever number the body has", async (status, code, retryable) => {
    const other = status === 429 ? 500 : 429;
    const { result } = ask(Response.json({ statusCode: other, error: "No", canBeRetried: "Unknown" }, { status }));
    await expect(result).rejects.toMatchObject({ code, retryable });
  });

  it.each([
    ["an empty body", ""],
    ["no JSON", "{"],
    ["a page of HTML", "<html>secret</html>"],
    ["null", "null"],
    ["a list", "[]"],
    ["odd members", JSON.stringify({ error: 7, canBeRetried: true, validation: "x", statusCode: "x" })],
  ])("an error with %s is judged by its status", async (_name, body) => {
    const { result } = ask(new Response(body, { status: 404 }));
    await expect(result).rejects.toMatchObject({ code: "not_found", message: "The upstream answered 404" });
  });

  it("a service that says it cannot be tried again is believed", async () => {
    const { result, asked } = ask(Response.json({ canBeRetried: "False" }, { status: 500 }));
    await expect(result).rejects.toMatchObject({ retryable: false });
    expect(asked).toHaveLength(1);
  });

  it.each([301, 302, 303, 307, 308])("a redirect %i is followed nowhere", async (status) => {
    const { result, asked } = ask(new Response(null, { status, headers: { location: "https://evil.example/" } }));
    await expect(result).rejects.toMatchObject({ code: "upstream_unavailable" });
    expect(asked).toHaveLength(1);
  });

  it.each([
    ["nothing", ""],
    ["a login page", "<!doctype html>"],
    ["broken JSON", '{"results":['],
    ["a text", '"x"'],
    ["null", "null"],
  ])("a success with %s is no answer", async (_name, body) => {
    await expect(ask(new Response(body)).result).rejects.toMatchObject({ code: "upstream_unavailable" });
  });

  it("says what is wrong with each input", async () => {
    const errors = [{ itemId: "query", message: "Malformed query", validatorName: null }, {}];
    const { result } = ask(Response.json({ error: "Bad", validation: { errors, warnings: null } }, { status: 400 }));
    await expect(result).rejects.toMatchObject({
      message: "Bad",
      issues: [
        { path: "query", code: "invalid", message: "Malformed query" },
        { path: "", code: "invalid", message: "" },
      ],
    });
  });

  it.each([{ page: 0 }, { page: 1.5 }, { pageSize: 0 }, { pageSize: 5001 }, { query: "x".repeat(2048) }])(
    "%j is not sent at all",
    async (query) => {
      const { client, asked } = clientOf({});
      await expect(client.connections.list({ companyId, ...query })).rejects.toMatchObject({ code: "invalid_input" });
      expect(asked).toEqual([]);
    },
  );

  it("nothing but text is handed over as credentials, and no error repeats it", async () => {
    const { client, asked } = clientOf({});
    const authorization = { token: { secret: "s-canary" } } as never;
    const failed = await client.connections
      .updateAuthorization({ companyId, connectionId: "c1", authorization })
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: "invalid_input" });
    expect(JSON.stringify(failed)).not.toContain("s-canary");
    expect(asked).toEqual([]);
  });
});

describe("what is read", () => {
  it("one odd connection costs only itself, and odd members only themselves", async () => {
    const odd = { id: "odd", status: "Paused", sourceType: 4, lastSync: null, dataConnectionErrors: null, linkUrl: 7 };
    const { result } = ask(Response.json(page([{ status: "Linked" }, null, "x", odd, connection("gbol", "Linked")])));
    const { results } = await result;
    expect(results).toMatchObject([
      { id: "odd", status: "Paused", sourceType: "Unknown" },
      { id: "gbol-connection", status: "Linked" },
    ]);
    expect(results[0]?.linkUrl ?? results[0]?.lastSync ?? results[0]?.dataConnectionErrors).toBeUndefined();
  });

  it.each([
    [{}, []],
    [{ results: null }, []],
    [{ results: [], _links: null, totalResults: "x" }, []],
  ])("a page like %j has no results", async (body, results) => {
    expect(await ask(Response.json(body)).result).toMatchObject({ results, hasNext: false });
  });
});

describe("the address of a request", () => {
  it.each([
    "",
    ".",
    "..",
    "%2e%2e",
    "..%2f",
    "..\\",
    "\t..",
    "a/b",
    "?x",
    "#x",
    "a;b",
    "a b",
    "@",
    "é",
    "x".repeat(129),
  ])("%j is no part of one", async (id) => {
    const { client, asked } = clientOf({});
    await expect(client.connections.list({ companyId: id })).rejects.toMatchObject({ code: "not_found" });
    await expect(client.sync.get({ companyId, syncId: id })).rejects.toMatchObject({ code: "not_found" });
    expect(asked).toEqual([]);
  });

  it("holds what was put in and nothing else, whatever that is", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "binary", maxLength: 30 }),
        fc.string({ unit: "binary", maxLength: 30 }),
        fc.string({ unit: "grapheme", maxLength: 30 }),
        async (first, second, query) => {
          const { client, requests } = clientOf({});
          const request = { commerceKey: first, accountingKey: second, merchantIdentifier: query };
          await client.connections.getSyncFlowUrl(request).catch(() => undefined);
          if (requests[0] === undefined) return;
          const url = new URL(requests[0].url);
          expect(url.origin).toBe("https://api.codat.io");
          const parts = url.pathname.split("/").map(decodeURIComponent);
          expect(parts).toEqual(["", "config", "sync", "commerce", first, second, "start"]);
          expect([...url.searchParams]).toEqual([...new URLSearchParams({ merchantIdentifier: query })]);
          expect(url.search).not.toContain("+");
        },
      ),
    );
  });

  it.each(["http://api.example.com", "ftp://x", "https://u:p@x.com", "https://x.com/?a=1", "nothing"])(
    "never goes to %s",
    (baseUrl) => {
      expect(() => createCodatClient({ apiKey: "k", baseUrl })).toThrow(/cannot be the `baseUrl`/);
    },
  );

  it("needs a key", () => {
    expect(() => createCodatClient({ apiKey: " " })).toThrow(/`apiKey` is missing or empty/);
  });
});
