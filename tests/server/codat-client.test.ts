import fc from "fast-check";
import { createCodatClient } from "tenon-kit/server";
import { describe, expect, it } from "vitest";
import { companyId, connection, page, scriptedClient } from "./codat-harness.js";

const connections = `/companies/${companyId}/connections`;

const ask = (answer: Response | (() => Response)) => {
  const { client, asked } = scriptedClient({ [`GET ${connections}`]: answer });
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
      const { client, asked } = scriptedClient({});
      await expect(client.connections.list({ companyId, ...query })).rejects.toMatchObject({ code: "invalid_input" });
      expect(asked).toEqual([]);
    },
  );

  it("nothing but text is handed over as credentials, and no error repeats it", async () => {
    const { client, asked } = scriptedClient({});
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
    const { client, asked } = scriptedClient({});
    await expect(client.connections.list({ companyId: id })).rejects.toMatchObject({ code: "not_found" });
    await expect(client.sync.get({ companyId, syncId: id })).rejects.toMatchObject({ code: "not_found" });
    expect(asked).toEqual([]);
  });

  it("holds what was put in and nothing else, whatever that is", async () => {
    const { client, requests } = scriptedClient({});
    const anySign = fc.oneof(fc.integer({ min: 0, max: 0x2ff }), fc.integer({ min: 0, max: 0xd7ff }));
    const any = fc.string({ unit: anySign.map((code) => String.fromCodePoint(code)), maxLength: 16 });
    const part = fc.oneof(
      any,
      fc.string({
        unit: fc.constantFrom("a", "Z", "0", "_", "-", ".", "%", "2", "e", "/", "\\"),
        minLength: 1,
        maxLength: 8,
      }),
    );
    await fc.assert(
      fc.asyncProperty(part, part, any, async (first, second, query) => {
        requests.length = 0;
        const request = { commerceKey: first, accountingKey: second, merchantIdentifier: query };
        await client.connections.getSyncFlowUrl(request).catch(() => undefined);
        if (requests[0] === undefined) return;
        const url = new URL(requests[0].url);
        expect(url.origin).toBe("https://api.codat.io");
        const parts = url.pathname.split("/").map(decodeURIComponent);
        expect(parts).toEqual(["", "config", "sync", "commerce", first, second, "start"]);
        expect([...url.searchParams]).toEqual([...new URLSearchParams({ merchantIdentifier: query })]);
        expect(url.search).not.toContain("+");
      }),
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
