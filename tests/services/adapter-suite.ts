import { Agent } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAdapterUpstream, slashedObject, type AdapterUpstream, type World } from "./adapter-upstream.js";
import { otherOrigin } from "./next-host/host-tenon.js";
import type { RawAnswer, RawRequest, Send } from "./raw-request.js";

export interface Served {
  readonly send: Send;
  /** `host:port` as a browser has it in its address bar. */
  readonly host: string;
  close(): void;
}

export interface Framework {
  readonly name: string;
  /** Where the handler is mounted. @default "/api/tenon" */
  readonly path?: string;
  start(world: World): Promise<Served>;
  /** A parser stands before the handler, and answers for itself what it cannot read. */
  readonly parsed?: boolean;
  /** Methods no endpoint knows, and paths that browsers tidy, are answered by the framework in its own words. */
  readonly ownWords?: boolean;
}

interface Asking extends Omit<RawRequest, "path" | "body"> {
  readonly as?: string | null;
  readonly body?: RawRequest["body"] | object;
}

const json = { "content-type": "application/json" };
const crowd = 40;
const late = 400;
const underTheLimit = 250 * 1024;
const encoder = new TextEncoder();

const bodyOf = (answer: RawAnswer) => JSON.parse(answer.text) as Record<string, unknown>;
const problemOf = ({ status, text }: RawAnswer) => [status, (JSON.parse(text) as { code: string }).code];

/** Cuts bytes at places that are no ends of letters. */
function inChunks(text: string, size: number): Uint8Array[] {
  const bytes = encoder.encode(text);
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.slice(at * size, (at + 1) * size));
}

/** What every way of serving the handler has to do, over the real framework and the real wire. */
export function adapterSuite({ name, path: base = "/api/tenon", start, ...traits }: Framework) {
  const { parsed = false, ownWords = false } = traits;
  describe(`served by ${name}`, () => {
    let upstream: AdapterUpstream;
    let served: Served;
    let people = 0;
    /** Nobody shares a quota, a cache or an account with a test before. */
    const somebody = (): string => `person-${String((people += 1))}`;

    beforeAll(async () => {
      upstream = await createAdapterUpstream();
      served = await start(upstream.world);
    });
    afterAll(() => {
      served.close();
      upstream.close();
    });

    const send = (path: string, { as = somebody(), headers, body, ...rest }: Asking = {}) => {
      const isRaw = body === undefined || typeof body === "string" || Array.isArray(body);
      return served.send({
        ...rest,
        path: base + path,
        headers: {
          "tenon-contract": "1",
          ...(as !== null && { cookie: `theme=dark; session=${encodeURIComponent(as)}` }),
          ...(body !== undefined && json),
          ...headers,
        },
        ...(body !== undefined && { body: isRaw ? (body as string) : JSON.stringify(body) }),
      });
    };
    /** An answer of the kit: it carries what every one of them does. */
    const ask = async (path: string, asking: Asking = {}): Promise<RawAnswer> => {
      const answer = await send(path, asking);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("x-request-id")).toMatch(/^[\w-]{20}$/);
      expect(answer.headers.has("set-cookie")).toBe(false);
      return answer;
    };
    const connect = async (as: string, apiKey = "good-key"): Promise<string> => {
      const body = { integration: "payments", credentials: { apiKey } };
      const created = await ask("/connections", { method: "POST", as, body });
      expect(created.status).toBe(201);
      return bodyOf(created)["id"] as string;
    };
    const keyOf = (id: string) =>
      upstream.sandbox.state().connections.find((one) => one.id === id)?.credentials["apiKey"];

    it("answers every method, and nothing after a removal", async () => {
      const as = somebody();
      expect(bodyOf(await ask("/session", { as }))).toMatchObject({ consumer: { ref: as } });
      const id = await connect(as);
      const body = { credentials: { apiKey: "another-key" } };
      expect((await ask(`/connections/${id}`, { method: "PATCH", as, body })).status).toBe(200);
      expect(keyOf(id)).toBe("another-key");
      const removed = await ask(`/connections/${id}`, { method: "DELETE", as });
      expect([removed.status, removed.text, removed.headers.get("content-type")]).toEqual([204, "", null]);
      expect(problemOf(await ask(`/connections/${id}`, { as }))).toEqual([404, "not_found"]);
    });

    it("takes every letter as it is, also in chunks that cut letters", async () => {
      const apiKey = `schlüssel-ключ-鍵-🗝️-${"é鍵🗝".repeat(1_000)}`;
      const text = JSON.stringify({ integration: "payments", credentials: { apiKey } });
      for (const body of [text, inChunks(text, 1_021)]) {
        const created = await ask("/connections", { method: "POST", body });
        expect(created.status).toBe(201);
        expect(keyOf(bodyOf(created)["id"] as string)).toBe(apiKey);
      }
    });

    it("reads a body near the limit, and refuses one above it with the connection still answering", async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const as = somebody();
      const padded = (bytes: number) =>
        `{"integration":"payments",${" ".repeat(bytes)}"credentials":{"apiKey":"good-key"}}`;
      const near = await ask("/connections", { method: "POST", as, agent, body: padded(underTheLimit) });
      expect(near.status).toBe(201);
      const long = JSON.stringify({ integration: "payments", credentials: { apiKey: "x".repeat(400 * 1024) } });
      for (const body of [long, inChunks(long, 16_384)]) {
        const refused = await ask("/connections", { method: "POST", as, agent, body });
        expect(problemOf(refused)).toEqual([413, "too_large"]);
        expect((await ask("/session", { as, agent })).status).toBe(200);
      }
      // Of one that goes on and on, the connection may be lost, but not the answer.
      const endless = inChunks("x".repeat(3 * 1024 * 1024), 65_536);
      const alone = new Agent();
      expect((await send("/connections", { method: "POST", as, agent: alone, body: endless })).status).toBe(413);
      agent.destroy();
    });

    it("says what does not fit, in the kit's own shape", async () => {
      const answer = await ask("/connections", { method: "POST", body: { integration: "payments", "ключ 🗝": 1 } });
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(bodyOf(answer)).toMatchObject({
        type: "urn:tenon:problem:invalid_input",
        status: 422,
        requestId: answer.headers.get("x-request-id"),
        issues: [{ path: "ключ 🗝", code: "unknown" }],
      });
      expect(answer.status).toBe(422);
    });

    it("refuses what is no JSON, too deep, of another type, or nothing at all", async () => {
      const post = (body: string, type = json["content-type"]) =>
        send("/connections", { method: "POST", body, headers: { "content-type": type } });
      expect((await post("{")).status).toBe(400);
      expect((await post("a=b", "application/x-www-form-urlencoded")).status).toBe(415);
      expect((await post("[]", "text/plain")).status).toBe(415);
      expect([400, 422]).toContain((await post("")).status);
      const deep = await post(`{"integration":${"[".repeat(20_000)}${"]".repeat(20_000)}}`);
      expect(deep.status).toBe(413);
      if (!parsed) expect(problemOf(await post("{"))).toEqual([400, "invalid_input"]);
    });

    it("lets an encoded slash or dots lead nowhere else, and keeps the one that is part of a name", async () => {
      const as = somebody();
      const id = await connect(as);
      const before = upstream.asked.length;
      for (const path of [
        "/connections/..%2fsession",
        "/connections%2f" + id,
        "/connections/%2e%2e%2fsession",
        "/connections/a%5c..%5csession",
        `/connections/${id}%00`,
        "/integrations/crm%2fobjects",
        "/%2e%2e/%2e%2e/etc/passwd",
        "//session",
        `/connections/${"x".repeat(5_000)}`,
      ]) {
        const { status } = await send(path, { as });
        expect([path, ownWords && status === 308 ? 404 : status]).toEqual([
          path,
          ownWords && status === 400 ? 400 : 404,
        ]);
      }
      expect(upstream.asked.slice(before)).toEqual([]);
      const named = `/integrations/payments/objects/${encodeURIComponent(slashedObject)}?connectionId=${id}`;
      expect((await ask(named, { as })).status).toBe(200);
      expect(upstream.asked.at(-1)).toContain(encodeURIComponent(slashedObject));
    });

    it("reads the query as it was written", async () => {
      expect((await ask("/connections?provider=stripe")).status).toBe(200);
      const twice = bodyOf(await ask("/connections?provider=stripe&provider=hubspot"));
      expect(twice).toMatchObject({ issues: [{ path: "provider", code: "repeated" }] });
      const odd = bodyOf(await ask("/connections?caf%C3%A9%20%2B+1=a%26b"));
      expect(odd).toMatchObject({ issues: [{ path: "café + 1", code: "unknown" }] });
    });

    it("reads several headers of the page beside the session, and compares what they claim", async () => {
      const as = "jürgen 🦊";
      const claims = { "tenon-project": upstream.world.project, "tenon-group": encodeURIComponent(`group of ${as}`) };
      const own = await ask("/session", { as, headers: { ...claims, "tenon-consumer": encodeURIComponent(as) } });
      expect(bodyOf(own)).toMatchObject({ consumer: { ref: as } });
      const foreign = await ask("/session", { as, headers: { ...claims, "tenon-consumer": "somebody else" } });
      expect(problemOf(foreign)).toEqual([403, "identity_mismatch"]);
      expect(problemOf(await ask("/session", { as: null }))).toEqual([401, "session_ended"]);
      expect(problemOf(await ask("/session", { headers: { "tenon-contract": "" } }))).toEqual([403, "forbidden"]);
    });

    it("answers a preflight of an origin it knows, and of no other", async () => {
      const preflight = (origin: string) =>
        send("/connections", {
          method: "OPTIONS",
          as: null,
          headers: {
            origin,
            "access-control-request-method": "POST",
            "access-control-request-headers": "tenon-contract",
          },
        });
      const known = await preflight(otherOrigin);
      expect([known.status, known.text]).toEqual([204, ""]);
      expect(known.headers.get("access-control-allow-origin")).toBe(otherOrigin);
      expect(known.headers.get("access-control-allow-headers")?.toLowerCase()).toContain("tenon-contract");
      expect(known.headers.has("access-control-allow-credentials")).toBe(false);
      expect((await preflight("https://evil.example")).headers.has("access-control-allow-origin")).toBe(false);
    });

    it("lets in pages of its own address and of origins it knows, whatever a proxy says", async () => {
      const status = async (headers: Record<string, string>) => (await ask("/session", { headers })).status;
      expect(await status({ origin: otherOrigin, "sec-fetch-site": "cross-site" })).toBe(200);
      expect(await status({ origin: `http://${served.host}` })).toBe(200);
      // Behind a proxy that ends TLS and keeps the Host header; and one that does not, with the address among `origins`.
      expect(await status({ host: "app.example.com", origin: "https://app.example.com" })).toBe(200);
      expect(await status({ host: "internal:8080", origin: otherOrigin })).toBe(200);
      expect(await status({ origin: "https://evil.example" })).toBe(403);
      expect(await status({ origin: "null" })).toBe(403);
      const forwarded = {
        "x-forwarded-host": "evil.example",
        "x-forwarded-proto": "https",
        forwarded: "host=evil.example",
      };
      expect(await status({ ...forwarded, origin: "https://evil.example" })).toBe(403);
      expect(await status({ origin: `http://${served.host}`, "sec-fetch-site": "cross-site" })).toBe(403);
      const answer = await ask("/session", { headers: { origin: otherOrigin } });
      expect(answer.headers.get("access-control-allow-origin")).toBe(otherOrigin);
      expect(answer.headers.get("access-control-expose-headers")?.toLowerCase()).toContain("x-request-id");
      expect(answer.headers.get("vary")?.toLowerCase()).toContain("origin");
    });

    it("knows what is not there, and what is there for other methods", async () => {
      expect(problemOf(await ask("/nothing/here"))).toEqual([404, "not_found"]);
      const wrong = await ask("/session", { method: "PATCH", body: {} });
      expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET"]);
      const put = await send("/session", { method: "PUT", body: {} });
      expect(put.status).toBe(405);
      const head = await ask("/session", { method: "HEAD" });
      expect([head.status, head.text]).toEqual([405, ""]);
    });

    it("stands at its own path alone", async () => {
      const headers = { "tenon-contract": "1", cookie: `session=${somebody()}` };
      for (const path of [`/other${base}/session`, `${base === "" ? "/" : base}x/session`, `${base}/sessionx`]) {
        expect((await served.send({ path, headers })).status).toBe(404);
      }
    });

    it("stops asking upstream when the client goes away", async () => {
      const { reached, gone } = upstream.hold();
      const leave = new AbortController();
      const left = send("/connections", { signal: leave.signal }).catch(() => "left");
      await reached;
      leave.abort();
      await gone;
      await left;
      expect((await ask("/session")).status).toBe(200);
    });

    it("stops asking upstream also when a body was sent", async () => {
      const { reached, gone } = upstream.hold();
      const leave = new AbortController();
      const body = { integration: "payments", credentials: { apiKey: "good-key" } };
      const left = send("/connections", { method: "POST", body, signal: leave.signal }).catch(() => "left");
      await reached;
      leave.abort();
      await gone;
      await left;
    });

    it("waits for an upstream that takes its time", async () => {
      upstream.delay(late);
      expect((await ask("/connections")).status).toBe(200);
    });

    it("keeps many people apart who ask at the same time", async () => {
      const refs = await Promise.all(
        Array.from({ length: crowd }, async (_, at) => {
          const as = somebody();
          const key = `key-of-${as}`;
          if (at % 2 === 0) return keyOf(await connect(as, key)) === key;
          return (bodyOf(await ask("/session", { as }))["consumer"] as { ref: string }).ref === as;
        }),
      );
      expect(refs.filter(Boolean)).toHaveLength(crowd);
    });
  });
}
