import { createMemoryStore, type TenonStore } from "tenon-kit/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createHarness, eve, install, type Harness, type Person } from "./harness.js";

const key = "key-00000001";
const body = { integration: "payments", credentials: { apiKey: "canary-key" } };
const create = (harness: Harness, as: string, asking: { as?: Person; body?: unknown; signal?: AbortSignal } = {}) =>
  harness.ask("POST", "/connections", { body, ...asking, headers: { "Idempotency-Key": as } });
const writes = ({ upstream }: Harness) => upstream.filter((line) => line.startsWith("POST"));
const ids = (answers: { body: never }[]) => new Set(answers.map((answer) => (answer.body as { id: string }).id));
const problem = (answer: { status: number; body: never }) => [answer.status, (answer.body as { code: string }).code];

afterEach(() => {
  vi.useRealTimers();
});

describe("a create with an idempotency key", () => {
  it("is done once, however often it is asked for", async () => {
    const harness = createHarness();
    const answers = [await create(harness, key), await create(harness, key)];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(ids(answers).size).toBe(1);
    expect(writes(harness)).toHaveLength(1);
    expect(answers[1]!.headers.get("x-request-id")).not.toBe(answers[0]!.headers.get("x-request-id"));
    expect(harness.lines.map(({ replayed }) => replayed)).toEqual([undefined, true]);
  });

  it("is done once when fifty ask at the same time, and all get the same answer", async () => {
    const harness = createHarness();
    const answers = await Promise.all(Array.from({ length: 50 }, () => create(harness, key)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(writes(harness)).toHaveLength(1);
    expect(harness.sandbox.state().connections).toHaveLength(1);
  });

  it("is refused when the same key comes with something else", async () => {
    const harness = createHarness();
    await create(harness, key);
    const other = await create(harness, key, { body: { ...body, credentials: { apiKey: "another" } } });
    expect(problem(other)).toEqual([422, "invalid_input"]);
  });

  it("is another one for somebody else with the same key", async () => {
    const harness = createHarness();
    const answers = [await create(harness, key), await create(harness, key, { as: eve })];
    expect(ids(answers).size).toBe(2);
  });

  it("may be tried again under the same key after it was refused", async () => {
    const harness = createHarness();
    harness.sandbox.scenario("bad-credentials");
    expect((await create(harness, key)).status).toBe(422);
    harness.sandbox.scenario("ok");
    expect((await create(harness, key)).status).toBe(201);
  });

  it("is refused with a key that is none", async () => {
    expect((await create(createHarness(), "short")).status).toBe(422);
  });

  it("leaves no secret and nothing that was sent in the store", async () => {
    const memory = createMemoryStore();
    const told: unknown[] = [];
    const { claim, note, settle } = memory.idempotency;
    const telling =
      <Given extends unknown[], Answer>(method: (...given: Given) => Answer) =>
      (...given: Given): Answer => {
        told.push(given);
        return method(...given);
      };
    const idempotency = {
      ...memory.idempotency,
      claim: telling(claim),
      note: telling(note),
      settle: telling(settle),
    };
    const harness = createHarness({ store: { ...memory, idempotency } });
    expect((await create(harness, key)).status).toBe(201);
    expect(told).toHaveLength(3);
    expect(JSON.stringify(told)).not.toMatch(/canary|key-0000|\bada\b|acme/);
  });
});

describe("a create whose answer is slow or lost", () => {
  /** Carries requests on, and does to creates what the test says. */
  const troubled = (trouble: { how: "none" | "lose" | "hold" | "refuse" }, options = {}) => {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const harness = createHarness({
      ...options,
      upstreamFetch: async (request, next) => {
        if (request.method !== "POST") return next(request);
        if (trouble.how === "refuse") return new Response("{}", { status: 503 });
        const answer = await next(request);
        if (trouble.how === "lose") throw new TypeError("socket hang up");
        if (trouble.how === "hold") await held;
        return answer;
      },
    });
    return { harness, letGo };
  };

  it("is found by reading the next time, and not done again", async () => {
    const trouble = { how: "lose" as "lose" | "none" };
    const { harness } = troubled(trouble);
    expect(problem(await create(harness, key))).toEqual([502, "upstream_unavailable"]);
    trouble.how = "none";
    const again = await create(harness, key);
    expect(again.status).toBe(201);
    expect([...ids([again])]).toEqual(harness.sandbox.state().connections.map(({ id }) => id));
    expect(writes(harness)).toHaveLength(1);
    expect((await create(harness, key)).text).toBe(again.text);
  });

  it("is done the next time when reading shows that nothing came of it", async () => {
    const trouble = { how: "refuse" as "refuse" | "none" };
    const { harness } = troubled(trouble);
    await create(harness, "key-of-an-older-one");
    expect((await create(harness, key)).status).toBe(502);
    trouble.how = "none";
    expect((await create(harness, key)).status).toBe(201);
    expect(harness.sandbox.state().connections).toHaveLength(1);
  });

  it("stays in doubt while it cannot be read, and is not done again before", async () => {
    const trouble = { how: "lose" as "lose" | "none" };
    let isBlind = false;
    const harness = createHarness({
      upstreamFetch: async (request, next) => {
        if (request.method !== "POST") {
          return isBlind && request.url.includes("/connections") ? new Response("{}", { status: 403 }) : next(request);
        }
        const answer = await next(request);
        if (trouble.how === "lose") throw new TypeError("socket hang up");
        return answer;
      },
    });
    await create(harness, key);
    isBlind = true;
    expect((await create(harness, key)).status).toBe(403);
    [isBlind, trouble.how] = [false, "none"];
    expect((await create(harness, key)).status).toBe(201);
    expect(harness.sandbox.state().connections).toHaveLength(1);
  });

  it("does not take a colleague's new account for its own", async () => {
    const trouble = { how: "refuse" as "refuse" | "none" };
    const { harness } = troubled(trouble);
    await create(harness, key);
    trouble.how = "none";
    const colleague = await create(harness, "key-of-a-colleague", { as: { group: "acme", consumer: "bob" } });
    const mine = await create(harness, key);
    expect(ids([colleague, mine]).size).toBe(2);
  });

  it("goes on when the browser has gone, so that a reload finds it done", async () => {
    const { harness, letGo } = troubled({ how: "hold" });
    const gone = new AbortController();
    const left = create(harness, key, { signal: gone.signal });
    await vi.waitUntil(() => writes(harness).length === 1, { timeout: 10_000 });
    gone.abort();
    expect((await left).status).toBe(499);
    letGo();
    expect((await create(harness, key)).status).toBe(201);
    expect(writes(harness)).toHaveLength(1);
  });

  it("is waited for, and then answered with a conflict that says when to come again", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    const memory = createMemoryStore();
    let claims = 0;
    const claim: TenonStore["idempotency"]["claim"] = (...given) => {
      claims += 1;
      return memory.idempotency.claim(...given);
    };
    const store = { ...memory, idempotency: { ...memory.idempotency, claim } };
    const { harness, letGo } = troubled({ how: "hold" }, { store });
    const first = create(harness, key);
    while (writes(harness).length === 0) await turn();
    let isOver = false as boolean;
    const second = create(harness, key).finally(() => (isOver = true));
    while (claims < 2) await turn();
    while (!isOver) {
      await vi.advanceTimersByTimeAsync(250);
      await turn();
    }
    const refused = await second;
    expect(problem(refused)).toEqual([409, "conflict"]);
    expect(refused.headers.get("retry-after")).toBe("5");
    expect(refused.body).toMatchObject({ retryable: true, retryAfterSeconds: 5 });
    letGo();
    expect((await create(harness, key)).text).toBe((await first).text);
  });

  it("is adopted when it is an installation", async () => {
    const trouble = { how: "none" as "lose" | "none" };
    const { harness } = troubled(trouble);
    const connection = await harness.connect();
    const ask = () =>
      harness.ask("POST", "/installations", {
        body: { integration: "crm", connectionId: connection, configuration: { read: [], write: [] } },
        headers: { "Idempotency-Key": key },
      });
    trouble.how = "lose";
    const first = await ask();
    trouble.how = "none";
    const again = await ask();
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(harness.sandbox.state().installations).toHaveLength(1);
    expect((await install(harness, connection)).status).toBe(409);
  });
});

describe("a store that fails", () => {
  const broken = (): TenonStore => {
    const fail = () => Promise.reject(new Error("ECONNREFUSED"));
    const memory = createMemoryStore();
    return { ...memory, idempotency: { claim: fail, note: fail, settle: fail, leave: fail, release: fail } };
  };

  it("stops creates that have a key, unless the host says otherwise, and nothing else", async () => {
    const refusing = createHarness({ store: broken() });
    const refused = await create(refusing, key);
    expect(problem(refused)).toEqual([503, "upstream_unavailable"]);
    expect(writes(refusing)).toEqual([]);
    expect((await refusing.ask("GET", "/integrations")).status).toBe(200);
    expect(refusing.errors.map(String)).toEqual(["StoreFailure: Tenon store: claim failed (Error: ECONNREFUSED)"]);

    const going = createHarness({ store: broken(), onStoreFailure: "proceed" });
    expect((await create(going, key)).status).toBe(201);
  });

  it("takes no answer away that there is already", async () => {
    const memory = createMemoryStore();
    const settle = () => Promise.reject(new Error("gone"));
    const harness = createHarness({ store: { ...memory, idempotency: { ...memory.idempotency, settle } } });
    expect((await create(harness, key)).status).toBe(201);
    expect(harness.errors).toHaveLength(1);
  });
});
