import fc from "fast-check";
import { createMemoryStore } from "tenon-kit/server";
import { describe, expect, it } from "vitest";
import { createMemoryIdempotencyStore } from "../../src/server/memory-idempotency-store.js";
import { describeStore } from "./store-suite.js";

const leaseMs = 60_000;
const day = 24 * 60 * 60 * 1000;

describeStore("memory", () => {
  const clock = { now: 1 };
  return {
    store: createMemoryStore({ now: () => clock.now }),
    lapse: () => {
      clock.now += leaseMs;
      return Promise.resolve();
    },
  };
});

describe("the memory of creates", () => {
  it("forgets an answer after a day", async () => {
    const clock = { now: 1 };
    const { idempotency } = createMemoryStore({ now: () => clock.now });
    await idempotency.claim("k", "f", "a");
    await idempotency.settle("k", "a", { status: 201, body: "{}" });
    clock.now += day - 1;
    expect((await idempotency.claim("k", "f", "b")).kind).toBe("done");
    clock.now += 1;
    expect((await idempotency.claim("k", "f", "b")).kind).toBe("mine");
  });

  it.each([
    ["entries", { mostEntries: 3 }, "{}"],
    ["bytes", { mostBytes: 9_000 }, "x".repeat(1_200)],
  ])("loses the oldest answers when there are too many %s, and nothing that is under way", async (_, bounds, body) => {
    const store = createMemoryIdempotencyStore(bounds);
    await store.claim("under way", "f", "a");
    for (const key of ["1", "2", "3", "4", "5"]) {
      await store.claim(key, "f", "a");
      await store.settle(key, "a", { status: 201, body });
    }
    expect((await store.claim("under way", "f", "b")).kind).toBe("busy");
    expect((await store.claim("5", "f", "b")).kind).toBe("done");
    expect((await store.claim("1", "f", "b")).kind).toBe("mine");
  });

  it("takes no more when everything in it is under way", async () => {
    const store = createMemoryIdempotencyStore({ mostEntries: 2 });
    await store.claim("1", "f", "a");
    await store.claim("2", "f", "a");
    await expect(store.claim("3", "f", "a")).rejects.toThrow("Too many creates");
    await store.release("1", "a");
    expect((await store.claim("3", "f", "a")).kind).toBe("mine");
  });

  it.each([0, -1, Number.NaN, Infinity])("has a lease that is longer than nothing: %d is refused", (leaseSeconds) => {
    expect(() => createMemoryStore({ leaseSeconds })).toThrow(/cannot be `leaseSeconds`.*Give a number/s);
  });

  /** P17: whatever happens in whatever order, each step answers as a plain table of keys would. */
  it("is one table to everybody, in any order of claims, notes, ends and lapses", async () => {
    const step = fc.record({
      key: fc.constantFrom("k", "l"),
      fingerprint: fc.constantFrom("f", "f", "f", "g"),
      owner: fc.constantFrom("a", "b", "c"),
      does: fc.constantFrom("claim", "claim", "note", "settle", "leave", "release", "lapse"),
    });
    interface Row {
      fingerprint: string;
      owner: string;
      until: number;
      note?: string;
      done?: string;
    }
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const clock = { now: 1 };
        const { idempotency: store } = createMemoryStore({ now: () => clock.now });
        const rows = new Map<string, Row>();
        const owned = (key: string, owner: string) => {
          const row = rows.get(key);
          return row && row.done === undefined && row.owner === owner ? row : undefined;
        };
        for (const [index, { key, fingerprint, owner, does }] of steps.entries()) {
          const row = rows.get(key);
          const own = owned(key, owner);
          const text = `${does} ${index}`;
          if (does === "lapse") clock.now += leaseMs;
          else if (does === "claim") {
            const claimed = await store.claim(key, fingerprint, owner);
            const isFree = row === undefined || row.until <= clock.now;
            const expected =
              row && row.fingerprint !== fingerprint
                ? "different"
                : row?.done !== undefined
                  ? "done"
                  : isFree
                    ? "mine"
                    : "busy";
            expect(claimed.kind).toBe(expected);
            if (claimed.kind === "done") expect(claimed.answer.body).toBe(row?.done);
            if (claimed.kind === "mine") {
              expect(claimed.note).toBe(row?.note);
              rows.set(key, { ...row, fingerprint, owner, until: clock.now + leaseMs });
            }
          } else {
            const answered =
              does === "note"
                ? store.note(key, owner, text)
                : does === "settle"
                  ? store.settle(key, owner, { status: 201, body: text })
                  : does === "leave"
                    ? store.leave(key, owner)
                    : store.release(key, owner);
            expect(await answered).toBe(own !== undefined);
            if (own && does === "note") own.note = text;
            if (own && does === "settle") own.done = text;
            if (own && does === "leave") Object.assign(own, { owner: "", until: 0 });
            if (own && does === "release") rows.delete(key);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the memory of requests", () => {
  /** P18: within any stretch as long as a window no more than the limit and one burst of it; and nobody pays for another. */
  it("never lets more through than the limit allows, and each one has a limit of their own", async () => {
    const windowMs = 1_000;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.record({ who: fc.constantFrom("a", "b"), wait: fc.nat(400) }), { maxLength: 60 }),
        async (most, asked) => {
          const clock = { now: 1 };
          const { limits } = createMemoryStore({ now: () => clock.now });
          const alone = createMemoryStore({ now: () => clock.now }).limits;
          const passed: number[] = [];
          for (const { who, wait } of asked) {
            clock.now += wait;
            const taken = await limits.take(who, { most, windowMs });
            if (who === "b") continue;
            expect(taken).toEqual(await alone.take("a", { most, windowMs }));
            if (taken.allowed) passed.push(clock.now);
            else expect(taken.retryAfterMs > 0 && taken.retryAfterMs <= windowMs).toBe(true);
          }
          for (const from of passed) {
            expect(passed.filter((at) => at >= from && at < from + windowMs).length).toBeLessThanOrEqual(2 * most);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
