import type { CodatClient, TenonError } from "tenon-kit/server";
import { describe, expect, it } from "vitest";
import { codatKey, companyId, connection, integration, page, scriptedClient } from "./codat-harness.js";

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
    const { client, asked, requests, bodies } = scriptedClient({ [wire.replace(/\?.*/, "")]: answer });
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
    const { client, asked } = scriptedClient({ [wire.replace(/\?.*/, "")]: failing });
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
    const { client } = scriptedClient({ [wire.replace(/\?.*/, "")]: answer });
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
