import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAdapterUpstream, type AdapterUpstream } from "./adapter-upstream.js";
import { openFleet, type Fleet } from "./handler-fleet.js";
import { openRedis, type RedisServer } from "./redis-server.js";

const handlers = 4;
const crowd = 50;
const reads = 25;

let upstream: AdapterUpstream;
let redis: RedisServer;
let fleet: Fleet;
let people = 0;
const somebody = () => `person-${(people += 1)}`;

beforeAll(async () => {
  [upstream, redis] = await Promise.all([createAdapterUpstream(), openRedis()]);
  const rateLimits = { reads, writes: 1_000 };
  fleet = await openFleet({ world: upstream.world, redis: redis.url, size: handlers, rateLimits });
});
afterAll(async () => {
  fleet.close();
  upstream.close();
  await redis.close();
});

const headers = (as: string) => ({ "tenon-contract": "1", "x-test-session": as });

async function post(as: string, path: string, body: object, key: string, origin = fleet.origin) {
  const response = await fetch(`${origin}/api/tenon${path}`, {
    method: "POST",
    headers: { ...headers(as), "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

const account = { integration: "payments", credentials: { apiKey: "canary-key" } };
const connect = (as: string, key: string, origin?: string) => post(as, "/connections", account, key, origin);
const idOf = ({ text }: { text: string }) => (JSON.parse(text) as { id: string }).id;
const install = (as: string, connectionId: string, key: string, origin?: string) =>
  post(
    as,
    "/installations",
    { integration: "payments", connectionId, configuration: { read: [{ objectName: "customers", fields: ["id"] }] } },
    key,
    origin,
  );
const asked = (pattern: RegExp) => upstream.asked.filter((line) => pattern.test(line)).length;
const connects = () => asked(/^POST .*connections:generate/);
const installs = () => asked(/^POST .*\/installations$/);
const all = <T>(count: number, one: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => one(n)));

describe(`${handlers} handler processes with one Redis`, () => {
  it(`create one connection when one create arrives ${crowd} times at once, and answer all of them the same`, async () => {
    const as = somebody();
    const before = [connects(), upstream.sandbox.state().connections.length];
    const answers = await all(crowd, () => connect(as, "key-of-a-connection"));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect([connects(), upstream.sandbox.state().connections.length]).toEqual(before.map((count) => count + 1));
    expect(Math.min(...fleet.shares)).toBeGreaterThan(crowd / handlers / 2);
  });

  it(`create one installation when one create arrives ${crowd} times at once`, async () => {
    const as = somebody();
    const connection = idOf(await connect(as, "key-of-a-connection"));
    const before = [installs(), upstream.sandbox.state().installations.length];
    const answers = await all(crowd, () => install(as, connection, "key-of-an-installation"));
    expect(answers[0]?.status).toBe(201);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect([installs(), upstream.sandbox.state().installations.length]).toEqual(before.map((count) => count + 1));
  });

  it("create it once for each person who asks with the same key", async () => {
    const before = connects();
    const [ada, eve] = [somebody(), somebody()];
    const answers = await all(10, (n) => connect(n % 2 === 0 ? ada : eve, "same-key"));
    expect(new Set(answers.map(idOf)).size).toBe(2);
    expect(connects()).toBe(before + 2);
  });

  it("find the connection of a process that was killed before it could say so", async () => {
    const as = somebody();
    const before = connects();
    const doomed = await fleet.doomed();
    await expect(connect(as, "key-of-a-connection", doomed.origin)).rejects.toThrow();
    await doomed.over;
    expect(connects()).toBe(before + 1);
    const answers = await all(5, () => connect(as, "key-of-a-connection"));
    expect(answers[0]?.status).toBe(201);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(connects()).toBe(before + 1);
    const made = upstream.sandbox.state().connections.filter(({ groupRef }) => groupRef === as);
    expect(made.map(({ id }) => id)).toEqual([idOf(answers[0]!)]);
  });

  it("find the installation of a process that was killed before it could say so", async () => {
    const as = somebody();
    const connection = idOf(await connect(as, "key-of-a-connection"));
    const before = installs();
    const doomed = await fleet.doomed();
    await expect(install(as, connection, "key-of-an-installation", doomed.origin)).rejects.toThrow();
    await doomed.over;
    const again = await install(as, connection, "key-of-an-installation");
    expect(again.status).toBe(201);
    expect(installs()).toBe(before + 1);
  });

  it("count requests together, and one who asks too much takes nothing from another", async () => {
    const [noisy, quiet] = [somebody(), somebody()];
    const read = async (as: string) => {
      const response = await fetch(`${fleet.origin}/api/tenon/session`, { headers: headers(as) });
      const body = (await response.json()) as { code?: string; retryAfterSeconds?: number };
      return { status: response.status, wait: Number(response.headers.get("retry-after")), body };
    };
    const [loud, calm] = await Promise.all([all(4 * reads, () => read(noisy)), all(reads, () => read(quiet))]);
    const refused = loud.filter(({ status }) => status === 429);
    expect([loud.filter(({ status }) => status === 200).length, refused.length]).toEqual([reads, 3 * reads]);
    for (const { wait, body } of refused) {
      expect(wait > 0 && wait <= 60).toBe(true);
      expect(body).toMatchObject({ code: "rate_limited", retryAfterSeconds: wait });
    }
    expect(new Set(calm.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await connect(noisy, "key-of-a-connection")).status).toBe(201);
  });
});
