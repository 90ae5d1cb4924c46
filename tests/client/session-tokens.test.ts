import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createTenonClient, type GetSessionToken, type SessionClock, type TenonClientOptions } from "tenon-kit/client";
import { SessionTokens } from "../../src/client/session-tokens.js";

const identity = { project: "acme", consumer: { ref: "user-1" }, group: { ref: "org-1" } };
const session = {
  contractVersion: "1",
  project: { id: "acme" },
  consumer: { ref: "user-1" },
  group: { ref: "org-1" },
  services: { installations: true, syncFlow: false },
};
const refused = () => Response.json({ status: 401, code: "session_ended" }, { status: 401 });
const jwt = (claims: object) => `e30.${btoa(JSON.stringify(claims)).replace(/=+$/, "")}.c2ln`;

/** A client whose requests are answered by what `judge` says of the token they bring. */
function clientOf(
  getSessionToken: GetSessionToken,
  judge: (token: string) => Response = () => Response.json(session),
  more: Partial<TenonClientOptions> = {},
) {
  const sent: string[] = [];
  const client = createTenonClient({
    identity,
    getSessionToken,
    sleep: () => Promise.resolve(),
    fetch: (_input, init) => {
      const token = new Headers(init?.headers).get("authorization")?.replace("Bearer ", "") ?? "";
      sent.push(token);
      return Promise.resolve(judge(token));
    },
    ...more,
  });
  return { client, sent };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const patience = new AbortController().signal;

interface Moment {
  /** Milliseconds that pass on the clock that only runs forward. */
  readonly passes: number;
  /** What the wall clock jumps by besides: set by hand, or a night's sleep the other clock slept through. */
  readonly jump: number;
  /** Requests that begin at once. */
  readonly requests: number;
  /** How long the host takes to answer, where it is asked. */
  readonly latency: number;
}

const moments: fc.Arbitrary<Moment[]> = fc.array(
  fc.record({
    passes: fc.oneof(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 900_000 })),
    jump: fc.oneof(fc.constant(0), fc.integer({ min: -7_200_000, max: 36_000_000 })),
    requests: fc.integer({ min: 1, max: 4 }),
    latency: fc.integer({ min: 0, max: 9_000 }),
  }),
  { minLength: 1, maxLength: 12 },
);

describe("Whatever clocks, hosts and lifetimes do", () => {
  it("no token is sent near its end, the host is asked one thing at a time, and every request gets through", async () => {
    await fc.assert(
      fc.asyncProperty(moments, fc.integer({ min: 1, max: 600 }), fc.integer(), async (story, lifeSeconds, skew) => {
        const now = { monotonic: 5_000, wall: 1_800_000_000_000 };
        const clock: SessionClock = { monotonic: () => now.monotonic, wall: () => now.wall };
        const made = new Map<string, number>();
        let asking = 0;
        let latency = 0;
        const host = async () => {
          asking += 1;
          if (asking > 1) expect.fail("the host is asked twice at the same time");
          await Promise.resolve();
          now.monotonic += latency;
          now.wall += latency;
          asking -= 1;
          // The server's clock is anywhere: only the length of a life counts.
          const token = jwt({ iat: skew, exp: skew + lifeSeconds, n: made.size });
          made.set(token, now.monotonic);
          return token;
        };
        const tokens = new SessionTokens(host, clock);
        // One that lives shorter than the margin is good for what it was fetched for, and for nothing after that.
        const oldest = Math.max(0, lifeSeconds * 1_000 - Math.max(lifeSeconds * 300, 15_000));
        for (const moment of story) {
          now.monotonic += moment.passes;
          now.wall += moment.passes + moment.jump;
          latency = moment.latency;
          const before = made.size;
          const asked = Array.from({ length: moment.requests }, () => tokens.get(patience));
          const ages = (await Promise.all(asked)).map((token) => now.monotonic - (made.get(token) ?? -Infinity));
          if (Math.max(...ages) > oldest || made.size - before > 1)
            expect.fail(`ages ${ages.join()}, at most ${oldest}`);
        }
      }),
      { seed: 14, numRuns: 1_000 },
    );
  });
});

describe("A token that is not taken", () => {
  it("once is renewed, and a write is repeated with the same key and body", async () => {
    let asked = 0;
    const bodies: [unknown, string | null, unknown][] = [];
    const client = createTenonClient({
      identity,
      getSessionToken: () => `token-${(asked += 1)}`,
      fetch: (_input, init) => {
        const headers = new Headers(init?.headers);
        bodies.push([headers.get("authorization"), headers.get("idempotency-key"), init?.body]);
        const created = () => Response.json({ id: "c1", provider: "x" }, { status: 201 });
        return Promise.resolve(bodies.length === 1 ? refused() : created());
      },
    });
    const body = { integration: "crm", credentials: { apiKey: "k" } };
    await client.createConnection(body, { idempotencyKey: "intent-1" });
    const text = JSON.stringify(body);
    expect(bodies).toEqual([
      ["Bearer token-1", "intent-1", text],
      ["Bearer token-2", "intent-1", text],
    ]);
  });

  it("is renewed once for all requests that were refused together", async () => {
    let asked = 0;
    const { client, sent } = clientOf(
      () => `token-${(asked += 1)}`,
      (token) => (token === "token-1" ? refused() : Response.json(session)),
    );
    await Promise.all([client.session(), client.session(), client.session()]);
    expect(asked).toBe(2);
    expect(sent.slice().sort()).toEqual(["token-1", "token-1", "token-1", "token-2", "token-2", "token-2"]);
  });

  it.each(["createConnection", "session"] as const)("ever ends %s after exactly two requests", async (method) => {
    const { client, sent } = clientOf(() => jwt({ iat: 0, exp: 300 }), refused);
    const call =
      method === "session"
        ? client.session()
        : client.createConnection({ integration: "crm" }, { idempotencyKey: "1" });
    await expect(call).rejects.toMatchObject({ code: "session_ended", status: 401 });
    expect(sent).toHaveLength(2);
  });

  it("because it had run out before it came ends the session after two requests, without a loop", async () => {
    let asked = 0;
    const old = () => {
      asked += 1;
      return jwt({ iat: 1_000_000, exp: 1_000_300 });
    };
    const { client, sent } = clientOf(old, refused);
    await expect(client.session()).rejects.toMatchObject({ code: "session_ended" });
    expect([asked, sent.length]).toEqual([2, 2]);
  });
});

describe("A host that does not answer", () => {
  it("is waited for ten seconds, told to stop, and asked again by the next request", async () => {
    vi.useFakeTimers();
    const signals: AbortSignal[] = [];
    const { client, sent } = clientOf(({ signal }) => {
      signals.push(signal);
      return signals.length === 1 ? new Promise<string>(() => undefined) : "token";
    });
    const ended = expect(client.session()).rejects.toMatchObject({
      code: "session_ended",
      message: expect.stringContaining("10 seconds") as string,
    });
    await vi.advanceTimersByTimeAsync(9_999);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    await vi.advanceTimersByTimeAsync(1);
    await ended;
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(sent).toEqual([]);
    await client.session();
    expect(sent).toEqual(["token"]);
  });

  it("does not answer later either: what comes after the ten seconds is not taken", async () => {
    vi.useFakeTimers();
    let late: (token: string) => void = () => undefined;
    let asked = 0;
    const { client, sent } = clientOf(() => {
      asked += 1;
      return asked === 1 ? new Promise<string>((resolve) => (late = resolve)) : `token-${asked}`;
    });
    const ended = expect(client.session()).rejects.toMatchObject({ code: "session_ended" });
    await vi.advanceTimersByTimeAsync(10_000);
    await ended;
    late("token-late");
    await client.session();
    expect(sent).toEqual(["token-2"]);
  });
});

describe("Where a token is", () => {
  it("is in memory alone: no storage, cookie or address ever holds it", async () => {
    const touched: string[] = [];
    const watched = (name: string) =>
      new Proxy(
        {},
        {
          get: (_, key) => touched.push(`${name}.${String(key)}`),
          set: (_, key) => !!touched.push(`${name}.${String(key)}`),
        },
      );
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches", "document", "history", "location"]) {
      vi.stubGlobal(name, watched(name));
    }
    const urls: string[] = [];
    const client = createTenonClient({
      identity,
      getSessionToken: () => jwt({ iat: 0, exp: 300, canary: "canary" }),
      fetch: (input) => {
        urls.push(input as string);
        return Promise.resolve(urls.length === 1 ? refused() : Response.json(session));
      },
    });
    await client.session();
    expect(touched).toEqual([]);
    expect(urls).toEqual(["/api/tenon/session", "/api/tenon/session"]);
    expect(JSON.stringify(client)).not.toContain("e30.");
  });

  it("belongs to one identity, and is gone when its client is closed", async () => {
    let asked = 0;
    const mine = clientOf(() => `mine-${(asked += 1)}`);
    const theirs = clientOf(() => "theirs", undefined, { identity: { ...identity, consumer: { ref: "user-2" } } });
    await mine.client.session();
    await theirs.client.session();
    mine.client.close();
    await mine.client.session();
    expect([mine.sent, theirs.sent]).toEqual([["mine-1", "mine-2"], ["theirs"]]);
  });
});
