import { createMemoryStore, type TenonStore } from "tenon-kit/server";
import { describe, expect, it, vi } from "vitest";
import { ada, createHarness, eve, type Harness, type Person } from "./harness.js";

const read = (harness: Harness, as: Person = ada, path = "/integrations") => harness.ask("GET", path, { as });
const times = <T>(count: number, one: () => Promise<T>) => Promise.all(Array.from({ length: count }, one));
const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).sort();

describe("rate limits", () => {
  it("refuse what is too much with the time to wait, in the header and in the body", async () => {
    const harness = createHarness({ rateLimits: { reads: 3 } });
    expect(statuses(await times(5, () => read(harness)))).toEqual([200, 200, 200, 429, 429]);
    const refused = await read(harness);
    const wait = Number(refused.headers.get("retry-after"));
    expect(wait > 0 && wait <= 60).toBe(true);
    expect(refused.body).toMatchObject({ code: "rate_limited", retryable: true, retryAfterSeconds: wait });
    expect(refused.headers.get("cache-control")).toBe("no-store");
  });

  it("are each operation's and each person's own", async () => {
    const harness = createHarness({ rateLimits: { reads: 1 } });
    expect((await read(harness)).status).toBe(200);
    expect((await read(harness)).status).toBe(429);
    expect((await read(harness, ada, "/connections")).status).toBe(200);
    expect((await read(harness, eve)).status).toBe(200);
    expect((await read(harness, { group: ada.group, consumer: "bob" })).status).toBe(200);
  });

  it("count writes by themselves, and repetitions of one too", async () => {
    const harness = createHarness({ rateLimits: { writes: 2 } });
    const body = { integration: "payments", credentials: { apiKey: "k" } };
    const ask = () => harness.ask("POST", "/connections", { body, headers: { "Idempotency-Key": "key-00000001" } });
    expect(statuses([await ask(), await ask(), await ask()])).toEqual([201, 201, 429]);
    expect((await read(harness)).status).toBe(200);
  });

  it("stand at 120 reads and 30 writes a minute when nobody says anything", async () => {
    const harness = createHarness({ rateLimits: {} });
    expect(statuses(await times(121, () => read(harness))).filter((status) => status === 429)).toHaveLength(1);
    const remove = () => harness.ask("DELETE", "/connections/none");
    expect(statuses(await times(31, remove)).filter((status) => status === 429)).toHaveLength(1);
  });

  it.each([{ reads: 0 }, { writes: 1.5 }, { mints: -1 }, { read: 5 }])("cannot be %o", (rateLimits) => {
    expect(() => createHarness({ rateLimits })).toThrow(/cannot be one of `rateLimits`.*whole numbers/s);
  });

  it("let reads through and stop writes while nobody can count", async () => {
    const limits = { take: () => Promise.reject(new Error("down")) };
    const store: TenonStore = { ...createMemoryStore(), limits };
    const harness = createHarness({ store, rateLimits: {} });
    expect((await read(harness)).status).toBe(200);
    expect((await harness.ask("DELETE", "/connections/none")).status).toBe(503);
    expect(harness.errors).toHaveLength(2);
    const going = createHarness({ store, rateLimits: {}, onStoreFailure: "proceed" });
    expect((await going.ask("DELETE", "/connections/none")).status).toBe(404);
  });
});

describe("the same question at the same moment", () => {
  /** Lists of connections stay under way until they are let go; `asked(n)` waits until so many requests have got so far. */
  const held = () => {
    let letGo: () => void = () => undefined;
    const until = new Promise<void>((resolve) => (letGo = resolve));
    let counted = 0;
    const take = () => {
      counted += 1;
      return Promise.resolve({ allowed: true } as const);
    };
    const harness = createHarness({
      store: { ...createMemoryStore(), limits: { take } },
      rateLimits: {},
      upstreamFetch: async (request, next) => {
        if (request.url.includes("/connections?")) await until;
        return next(request);
      },
    });
    const lists = () => harness.upstream.filter((line) => line.includes("/connections?")).length;
    const asked = async (count: number) => {
      await vi.waitUntil(() => counted === count, { timeout: 10_000 });
      await new Promise((resolve) => setImmediate(resolve));
    };
    return { harness, lists, letGo, asked };
  };

  it("is asked upstream once for two hundred", async () => {
    const { harness, lists, letGo, asked } = held();
    const reads = times(200, () => read(harness, ada, "/connections"));
    await asked(200);
    letGo();
    const answers = await reads;
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.get("x-request-id"))).size).toBe(200);
    expect(lists()).toBe(1);
  });

  it("is never shared with somebody else, nor with another question", async () => {
    const { harness, lists, letGo, asked } = held();
    const bob = { group: ada.group, consumer: "bob" };
    const people = [ada, eve, bob].map((as) => read(harness, as, "/connections"));
    const other = read(harness, ada, "/connections?provider=stripe");
    await asked(4);
    letGo();
    await Promise.all([...people, other]);
    expect(lists()).toBe(4);
  });

  it("is answered for the others when one goes away", async () => {
    const { harness, letGo, asked } = held();
    const gone = new AbortController();
    const left = harness.ask("GET", "/connections", { signal: gone.signal });
    const stays = read(harness, ada, "/connections");
    await asked(2);
    gone.abort();
    letGo();
    expect([(await left).status, (await stays).status]).toEqual([499, 200]);
  });

  it("is asked again after something was changed, also while the older one is under way", async () => {
    const { harness, lists, letGo, asked } = held();
    const before = read(harness, ada, "/connections");
    await asked(1);
    await harness.ask("DELETE", "/connections/none");
    const after = read(harness, ada, "/connections");
    await asked(3);
    letGo();
    await Promise.all([before, after]);
    expect(lists()).toBe(2);
  });
});
