import { describe, expect, it } from "vitest";
import { createTenonClient, type GetSessionToken, type TenonClientOptions } from "tenon-kit/client";

const identity = { project: "acme", consumer: { ref: "user-1" }, group: { ref: "org-1" } };
const session = {
  contractVersion: "1",
  project: { id: "acme" },
  consumer: { ref: "user-1" },
  group: { ref: "org-1" },
  services: { installations: true, syncFlow: false },
};

interface Seen {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | null;
}

/** A handler that says what it is told to say, and remembers what it was asked. */
function handler(...answers: (() => Response | Promise<Response>)[]) {
  const seen: Seen[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    seen.push({
      url: input as string,
      method: init?.method ?? "GET",
      headers: new Headers(init?.headers),
      body: (init?.body as string | null | undefined) ?? null,
    });
    init?.signal?.throwIfAborted();
    const answer = answers[Math.min(seen.length, answers.length) - 1];
    return answer ? answer() : Response.json(session);
  };
  return { seen, fetch };
}

const clientOf = (fetch: typeof globalThis.fetch, more: Partial<TenonClientOptions> = {}) =>
  createTenonClient({ identity, fetch, sleep: () => Promise.resolve(), ...more });

const refused = () => Response.json({ status: 401, code: "session_ended" }, { status: 401 });
const jwt = (claims: object) => `e30.${btoa(JSON.stringify(claims)).replace(/=+$/, "")}.c2ln`;

describe("Every request of the client", () => {
  it("says which contract it speaks and whom it claims to act for", async () => {
    const { seen, fetch } = handler();
    await clientOf(fetch).session();
    const { url, headers } = seen[0]!;
    expect(url).toBe("/api/tenon/session");
    expect(headers.get("tenon-contract")).toBe("1");
    expect(headers.get("tenon-project")).toBe("acme");
    expect(headers.get("tenon-consumer")).toBe("user-1");
    expect(headers.get("tenon-group")).toBe("org-1");
    expect(headers.has("authorization")).toBe(false);
  });

  it("carries names of any script in a header, percent-encoded", async () => {
    const { seen, fetch } = handler();
    const strange = { ...identity, consumer: { ref: "Жанна 100% \uD800" }, group: { ref: "a@b.example" } };
    await clientOf(fetch, { identity: strange }).session();
    expect(decodeURIComponent(seen[0]!.headers.get("tenon-consumer")!)).toBe("Жанна 100% \uFFFD");
    expect(seen[0]!.headers.get("tenon-group")).toBe("a@b.example");
  });

  it("puts a secret into the body and nowhere else", async () => {
    const { seen, fetch } = handler(() => Response.json({ id: "c1", provider: "x" }, { status: 201 }));
    const client = clientOf(fetch);
    await client.createConnection({ integration: "crm", credentials: { apiKey: "canary" } }, { idempotencyKey: "k1" });
    const { url, method, headers, body } = seen[0]!;
    expect([method, url, headers.get("idempotency-key")]).toEqual(["POST", "/api/tenon/connections", "k1"]);
    expect(body).toContain("canary");
    expect(url + JSON.stringify([...headers])).not.toContain("canary");
    expect(JSON.stringify(client)).not.toContain("canary");
  });
});

describe("The session token", () => {
  it("is asked for once for requests at the same time, and kept", async () => {
    const { seen, fetch } = handler();
    let asked = 0;
    const getSessionToken: GetSessionToken = async () => `token-${(asked += 1)}`;
    const client = clientOf(fetch, { getSessionToken });
    await Promise.all([client.session(), client.session(), client.session()]);
    await client.session();
    expect(asked).toBe(1);
    expect(new Set(seen.map((one) => one.headers.get("authorization")))).toEqual(new Set(["Bearer token-1"]));
  });

  it("is renewed once when it has run out, and the request is repeated", async () => {
    const { seen, fetch } = handler(refused, () => Response.json(session));
    let asked = 0;
    await clientOf(fetch, { getSessionToken: () => `token-${(asked += 1)}` }).session();
    expect(seen.map((one) => one.headers.get("authorization"))).toEqual(["Bearer token-1", "Bearer token-2"]);
  });

  it("that is never accepted ends the session after exactly two requests", async () => {
    const { seen, fetch } = handler(refused);
    const call = clientOf(fetch, { getSessionToken: () => "token" }).session();
    await expect(call).rejects.toMatchObject({ code: "session_ended" });
    expect(seen).toHaveLength(2);
  });

  it("without a function that gives one, a refusal ends the session after one request", async () => {
    const { seen, fetch } = handler(refused);
    await expect(clientOf(fetch).session()).rejects.toMatchObject({ code: "session_ended" });
    expect(seen).toHaveLength(1);
  });

  it.each([
    ["rejects", () => Promise.reject(new Error("no")), "session token"],
    [
      "throws",
      () => {
        throw new Error("no");
      },
      "session token",
    ],
    ["answers with nothing", () => undefined as unknown as string, "not a token"],
    ["answers with an object", () => ({ token: "x" }) as unknown as string, "not a token"],
    ["answers with a line break", () => "a\nb", "not a token"],
    ["answers with an empty text", () => "", "not a token"],
    ["answers with a secret key", () => "sk_live_123", "secret key"],
    ["answers with a header", () => "Basic YTpi", "not a token"],
  ] as [string, GetSessionToken, string][])(
    "ends the session with a word to developers when the host's function %s",
    async (_, getSessionToken, word) => {
      const { seen, fetch } = handler();
      const call = clientOf(fetch, { getSessionToken }).session();
      await expect(call).rejects.toMatchObject({
        code: "session_ended",
        message: expect.stringContaining(word) as string,
      });
      expect(seen).toHaveLength(0);
    },
  );

  it("can be asked for again after a failure", async () => {
    const { fetch } = handler();
    let asked = 0;
    const client = clientOf(fetch, {
      getSessionToken: () => ((asked += 1) === 1 ? Promise.reject(new Error("no")) : "token"),
    });
    await expect(client.session()).rejects.toMatchObject({ code: "session_ended" });
    await expect(client.session()).resolves.toMatchObject({ project: { id: "acme" } });
  });

  it.each([
    ["has most of its life before it", 0, 0, 1],
    ["has lived 70 % of it", 420_000, 0, 2],
    ["slept through it with the computer", 0, 420_000, 2],
    ["sees the clock set back an hour", 0, -3_600_000, 1],
  ])("is asked for as often as needed when it %s", async (_, monotonic, wall, expected) => {
    const { fetch } = handler();
    let passed = { monotonic: 0, wall: 0 };
    let asked = 0;
    const client = clientOf(fetch, {
      // The server's clock is years away from this one: only the length of the token's life counts.
      getSessionToken: () => jwt({ iat: 1_000_000, exp: 1_000_600, n: (asked += 1) }),
      clock: { monotonic: () => 5_000 + passed.monotonic, wall: () => 1_800_000_000_000 + passed.wall },
    });
    await client.session();
    passed = { monotonic, wall };
    await client.session();
    expect(asked).toBe(expected);
  });

  it("stops only the one who stops waiting for it", async () => {
    const { fetch } = handler();
    let give: (token: string) => void = () => undefined;
    const client = clientOf(fetch, { getSessionToken: () => new Promise<string>((resolve) => (give = resolve)) });
    const gone = new AbortController();
    const first = client.session({ signal: gone.signal });
    const second = client.session();
    gone.abort();
    await expect(first).rejects.toMatchObject({ name: "AbortError" });
    give("token");
    await expect(second).resolves.toMatchObject({ project: { id: "acme" } });
  });
});
