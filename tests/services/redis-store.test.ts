import { Redis } from "ioredis";
import { createClient } from "redis";
import { redisStore, type RedisClient } from "tenon-kit/server/redis";
import { createTenonHandler, type TenonStore } from "tenon-kit/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeStore } from "../server/store-suite.js";
import { openRedis, type RedisServer } from "./redis-server.js";

let server: RedisServer;
let ioredis: Redis;
let nodeRedis: ReturnType<typeof createClient>;

beforeAll(async () => {
  server = await openRedis();
  ioredis = new Redis(server.url);
  nodeRedis = createClient({ url: server.url });
  await nodeRedis.connect();
});

afterAll(async () => {
  ioredis.disconnect();
  nodeRedis.destroy();
  await server.close();
});

const clients: [string, () => RedisClient][] = [
  ["ioredis", () => ioredis],
  ["redis", () => nodeRedis],
];

let stores = 0;
for (const [name, client] of clients) {
  describeStore(`Redis, by ${name}`, () => {
    const prefix = `test-${(stores += 1)}:`;
    return {
      store: redisStore(client(), { prefix }),
      lapse: async () => {
        for (const key of await ioredis.keys(`${prefix}once:*`)) await ioredis.hset(key, "l", "0");
      },
    };
  });
}

describe("a store in Redis", () => {
  it("is one store to both clients", async () => {
    const [one, other] = clients.map(([, client]) => redisStore(client(), { prefix: "both:" }).idempotency);
    await one!.claim("k", "f", "a");
    expect((await other!.claim("k", "f", "b")).kind).toBe("busy");
    await one!.settle("k", "a", { status: 201, body: "{}" });
    expect(await other!.claim("k", "f", "b")).toEqual({ kind: "done", answer: { status: 201, body: "{}" } });
  });

  it("keeps everything below its prefix, and for a day at most", async () => {
    const { idempotency, limits } = redisStore(ioredis, { prefix: "own:" });
    await idempotency.claim("k", "f", "a");
    await limits.take("k", { most: 1, windowMs: 60_000 });
    const keys = await ioredis.keys("own:*");
    expect(keys).toHaveLength(2);
    const day = 24 * 60 * 60 * 1000;
    for (const key of keys) {
      const left = await ioredis.pttl(key);
      expect(left > 0 && left <= day).toBe(true);
    }
    await idempotency.settle("k", "a", { status: 201, body: "{}" });
    expect(await ioredis.hkeys("own:once:k")).toEqual(expect.arrayContaining(["f", "a"]));
    expect(await ioredis.hlen("own:once:k")).toBe(2);
  });

  it("ends a claim when its process has died for as long as the lease", async () => {
    const { idempotency } = redisStore(ioredis, { prefix: "dead:", leaseSeconds: 0.001 });
    await idempotency.claim("k", "f", "a");
    await expect.poll(async () => (await idempotency.claim("k", "f", "b")).kind).toBe("mine");
  });

  it("needs a client", () => {
    expect(() => redisStore(undefined as never)).toThrow(/client is missing.*new Redis/s);
  });
});

describe("a handler whose Redis is down", () => {
  const handlerOn = (store: TenonStore, onStoreFailure: "refuse" | "proceed", errors: unknown[]) => {
    const asked: string[] = [];
    const installations = {
      project: "p",
      deriveKey: () => Promise.resolve(new Uint8Array(32)),
      getProject: () => Promise.resolve({ id: "p" }),
      connectionsBefore: () => Promise.resolve(undefined),
      createConnection: () => {
        asked.push("create");
        return Promise.resolve({ id: "c", provider: "x", state: "connected", metadata: [], missing: [], actions: [] });
      },
    };
    const handler = createTenonHandler({
      authenticate: () => ({ consumer: { ref: "ada" }, group: { ref: "acme" } }),
      installations: installations as never,
      store,
      onStoreFailure,
      onError: (error) => errors.push(error),
    });
    const ask = (path: string, body?: object) =>
      handler.fetch(
        new Request(`https://app.example.com/api/tenon${path}`, {
          method: body ? "POST" : "GET",
          headers: {
            "tenon-contract": "1",
            ...(body && { "content-type": "application/json", "idempotency-key": "key-00000001" }),
          },
          ...(body && { body: JSON.stringify(body) }),
        }),
      );
    return { ask, asked };
  };

  it.each([
    ["refuse", 503, []],
    ["proceed", 201, ["create"]],
  ] as const)("goes on reading, and with `%s` answers a write %d", async (onStoreFailure, status, done) => {
    const down = await openRedis();
    const client = new Redis(down.url, { maxRetriesPerRequest: 0, retryStrategy: () => null });
    client.on("error", () => undefined);
    await client.ping();
    const errors: unknown[] = [];
    const { ask, asked } = handlerOn(redisStore(client), onStoreFailure, errors);
    expect((await ask("/session")).status).toBe(200);
    expect(errors).toEqual([]);
    await down.close();
    expect((await ask("/session")).status).toBe(200);
    const write = await ask("/connections", { provider: "x", credentials: { apiKey: "canary-key" } });
    expect([write.status, asked]).toEqual([status, done]);
    if (status === 503) {
      expect(write.headers.get("retry-after")).toBe("5");
      expect(await write.json()).toMatchObject({ code: "upstream_unavailable", retryable: true, retryAfterSeconds: 5 });
    }
    expect(errors.length).toBeGreaterThan(1);
    for (const error of errors) {
      expect(String(error)).toMatch(/^StoreFailure: Tenon store: .* failed/);
      expect(JSON.stringify([error, String(error)])).not.toMatch(/canary-key|key-00000001|ada|acme/);
    }
    client.disconnect();
  });
});
