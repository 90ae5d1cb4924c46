import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createHarness, origin } from "./harness.js";
import { callWith, endpoints, slotName, slots } from "./id-slots.js";
import { readText } from "../../src/http/read-body.js";
import { upstreamAddress } from "../../src/server/upstream/upstream-address.js";
import { mayStand } from "../../src/server/upstream/ampersand/path.js";
import { isPathName } from "../../src/server/upstream/codat/transport.js";

/*
 * R42 (T42, P2): what is put into a parameter never changes where a request goes.  R55 (P3): a path is one operation, 404 or 405.
 * R50 (P19): a body is the same however it is cut.  R31: names that change a prototype are refused.
 * The builder of addresses alone: upstream.test.ts. Every id slot, as ids: isolation.test.ts.
 */

const vectors = [
  ...[
    "..",
    ".",
    "%2e%2e",
    "%2E.",
    "..%2f",
    "..\\",
    "%5c",
    "\t..",
    "a/../../",
    "?x=1",
    "#x",
    "@evil",
    ";x",
    "%00",
    "\u0000",
  ],
  ...[
    "a\r\nHost: evil",
    "//evil.example",
    "http://evil.example",
    "..;/",
    "\u2024\u2024",
    "\uFF0E\uFF0E",
    "\uFF0F",
    "x".repeat(10_000),
  ],
];
const addresses =
  /^GET \/v1\/(?:projects\/sandbox-project(?:\/(?:connections|installations|integrations)(?:\/[\w@%;.-]+)?)?|providers(?:\/[\w@%;.-]+)?)(?:\?[^#]*)?$/;

describe("a hostile value in a parameter of a path or a query", () => {
  const places = slots.filter(
    ({ endpoint, place }) => !place.startsWith("body") && !endpoint.path.startsWith("/sync-flows"),
  );
  const usual = {
    path: {
      integration: "crm",
      object: "account",
      provider: "salesforce",
      connectionId: "c",
      installationId: "i",
      attemptId: "a",
    },
    query: {},
    body: {},
  };

  it.each([
    ["encoded", encodeURIComponent],
    ["as it stands", (value: string) => value],
    ["encoded twice", (value: string) => encodeURIComponent(encodeURIComponent(value))],
  ])("%s is refused, and what is asked upstream lies where it should", async (_how, encode) => {
    const harness = createHarness();
    for (const slot of places) {
      for (const vector of vectors) {
        harness.upstream.length = 0;
        const { method, path, body } = callWith(slot, vector, usual, encode);
        const { status, text } = await harness.ask(
          method,
          path,
          method === "GET" || method === "DELETE" ? {} : { body },
        );
        const where = `${slotName(slot)} ${JSON.stringify(vector.slice(0, 20))} ${String(status)}`;
        // As it stands, `..` makes another address before anybody has read it, and that may be one there is.
        if (encode === encodeURIComponent && slot.place.startsWith("path"))
          expect([404, 405, 422], where).toContain(status);
        expect(status, where).toBeLessThan(500);
        expect(text).not.toContain("evil");
        for (const line of harness.upstream) {
          expect(line, where).toMatch(addresses);
          expect(line.split("?")[0], where).not.toMatch(/%2f|%5c|%00|\/\.\.?(?:\/|$)/i);
        }
      }
    }
  });

  it.each([
    ["of the one service", mayStand, "id"],
    ["of the other", (_name: string, value: string) => isPathName(value), "id"],
    ["that names an object", mayStand, "object"],
  ] as const)("never adds or takes a segment of an address %s", (_which, check, name) => {
    const base = new URL("https://api.example.com/v1");
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...vectors), fc.string({ unit: "binary", maxLength: 30 }), fc.webUrl(), fc.webPath()),
        fc.string({ unit: "binary", maxLength: 30 }),
        (value, query) => {
          let url: URL;
          try {
            url = new URL(
              upstreamAddress(base, { path: `/a/:${name}/b`, params: { [name]: value }, query: { q: query } }, check),
            );
          } catch {
            return;
          }
          expect([url.origin, url.username, url.hash]).toEqual([base.origin, "", ""]);
          const segments = url.pathname.split("/").slice(1);
          expect(segments.map(decodeURIComponent)).toEqual(["v1", "a", value, "b"]);
          expect(url.searchParams.get("q")).toBe(query);
        },
      ),
      { seed: 41, numRuns: 400 },
    );
  });
});

describe("a path", () => {
  const words = fc.constantFrom(
    ...[
      "",
      ".",
      "..",
      "session",
      "status",
      "integrations",
      "crm",
      "objects",
      "account",
      "connections",
      "authorizations",
    ],
    ...[
      "installations",
      "activity",
      "reads",
      "sync-flows",
      "links",
      "%61",
      "%2561",
      "%2f",
      "%252f",
      "%5c",
      "%",
      "a b",
      ";",
      "é",
      "%e9",
    ],
  );
  const paths = fc.array(words, { maxLength: 5 }).map((parts) => `/${parts.join("/")}`);
  const methods = fc.constantFrom("GET", "POST", "PATCH", "DELETE", "PUT", "OPTIONS", "HEAD", "PROPFIND");

  it("is exactly one of: an operation, nothing, a wrong method; and decoding once more makes it no other operation", async () => {
    const { fetch, lines } = createHarness();
    // Nobody is signed in, so that an operation that is met answers 401 and does nothing.
    const outcome = async (method: string, path: string) => {
      const response = await fetch(
        new Request(`${origin}/api/tenon${path}`, { method, headers: { "tenon-contract": "1" } }),
      );
      return { status: response.status, operation: lines.at(-1)?.operation ?? "" };
    };
    const names = new Set(endpoints.map(({ name }) => name));
    await fc.assert(
      fc.asyncProperty(methods, paths, async (method, path) => {
        const { status, operation } = await outcome(method, path);
        if (names.has(operation)) expect(status).toBe(401);
        else expect([404, 405], `${method} ${path} ${operation}`).toContain(status);
        let decoded: string;
        try {
          decoded = decodeURI(path);
        } catch {
          return;
        }
        // Whoever stands in front and decodes, leads to the same operation or to none.
        const again = await outcome(method, decoded);
        if (names.has(again.operation) && names.has(operation)) expect(again.operation).toBe(operation);
      }),
      { seed: 43, numRuns: 200 },
    );
  });

  it.each(["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"])(
    "is not asked in another way by %s",
    async (header) => {
      const { ask, lines } = createHarness();
      await ask("GET", "/connections/x", { headers: { [header]: "DELETE" } });
      expect(lines.at(-1)?.operation).toBe("getConnection");
    },
  );
});

describe("a body", () => {
  const text = JSON.stringify({ words: "ä€😀".repeat(20), list: [1, { a: null }] });

  it("is the same however it is cut, and is stopped at the limit wherever that falls", async () => {
    const bytes = new TextEncoder().encode(text);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: bytes.length }), { maxLength: 12 }),
        fc.boolean(),
        async (cuts, isShort) => {
          const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
          const chunks = places.slice(1).map((end, index) => bytes.slice(places[index], end));
          const body = new ReadableStream<Uint8Array>({
            pull: (controller) => {
              const chunk = chunks.shift();
              if (chunk) controller.enqueue(chunk);
              else controller.close();
            },
          });
          const read = readText(body, isShort ? bytes.length - 1 : bytes.length);
          if (isShort) await expect(read).rejects.toMatchObject({ code: "too_large" });
          else expect(await read).toBe(text);
        },
      ),
      { seed: 47, numRuns: 100 },
    );
  });

  it.each(["__proto__", "constructor", "prototype"])(
    "that names something %s changes no prototype, and is refused",
    async (name) => {
      const { ask, upstream } = createHarness();
      const bodies: [string, string][] = [
        ["/connections", `{"integration":"payments","credentials":{"${name}":{"polluted":true}}}`],
        ["/connections", `{"integration":"${name}"}`],
        ["/connections/authorizations", `{"integration":"crm","metadata":{"${name}":"x"}}`],
        [
          "/installations",
          `{"integration":"crm","connectionId":"c","configuration":{"read":[{"objectName":"${name}","polluted":1}]}}`,
        ],
        ["/installations", `{"integration":"crm","connectionId":"c","${name}":{"polluted":true},"configuration":{}}`],
      ];
      for (const [path, body] of bodies) expect((await ask("POST", path, { body })).status, body).toBe(422);
      expect((await ask("GET", `/connections?${name}=x`)).status).toBe(422);
      expect(upstream.filter((line) => !line.startsWith("GET "))).toEqual([]);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );
});
