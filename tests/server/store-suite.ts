import type { Claimed, TenonStore } from "tenon-kit/server";
import { describe, expect, it } from "vitest";

export interface OpenStore {
  readonly store: TenonStore;
  /** Lets the lease of everything claimed so far lapse. */
  lapse(): Promise<void>;
}

/** What every store does, whatever it keeps things in. `open` gives an empty one each time. */
export function describeStore(name: string, open: () => OpenStore | Promise<OpenStore>): void {
  const answer = { status: 201, body: '{"id":"1","name":"Ünïcode \\"quoted\\" 🙂"}' };
  const mine: Claimed = { kind: "mine", note: undefined };
  const kinds = (all: Claimed[]) => all.map(({ kind }) => kind).sort();

  describe(`creates in ${name}`, () => {
    it("are one caller's at a time, however many ask at once", async () => {
      const { store } = await open();
      const all = await Promise.all(
        Array.from({ length: 50 }, (_, n) => store.idempotency.claim("k", "f", `owner-${n}`)),
      );
      expect(kinds(all).filter((kind) => kind === "mine")).toHaveLength(1);
      for (const each of all) if (each.kind === "busy") expect(each.leaseMs).toBeGreaterThan(0);
    });

    it("are answered with what the first was answered", async () => {
      const { idempotency } = (await open()).store;
      expect(await idempotency.claim("k", "f", "a")).toEqual(mine);
      expect(await idempotency.settle("k", "a", answer)).toBe(true);
      expect(await idempotency.claim("k", "f", "b")).toEqual({ kind: "done", answer });
      expect(await idempotency.claim("k", "other", "b")).toEqual({ kind: "different" });
    });

    it("may have an answer without a body", async () => {
      const { idempotency } = (await open()).store;
      await idempotency.claim("k", "f", "a");
      await idempotency.settle("k", "a", { status: 204, body: null });
      expect(await idempotency.claim("k", "f", "b")).toEqual({ kind: "done", answer: { status: 204, body: null } });
    });

    it("are refused for another content while they are under way, and after they were left", async () => {
      const { idempotency } = (await open()).store;
      await idempotency.claim("k", "f", "a");
      expect(await idempotency.claim("k", "other", "b")).toEqual({ kind: "different" });
      await idempotency.leave("k", "a");
      expect(await idempotency.claim("k", "other", "b")).toEqual({ kind: "different" });
    });

    it("are free again once nothing was done, for any content", async () => {
      const { idempotency } = (await open()).store;
      await idempotency.claim("k", "f", "a");
      await idempotency.note("k", "a", "before");
      expect(await idempotency.release("k", "a")).toBe(true);
      expect(await idempotency.claim("k", "other", "b")).toEqual(mine);
    });

    it("hand their note to the next when nobody knows whether they were done", async () => {
      const { idempotency } = (await open()).store;
      await idempotency.claim("k", "f", "a");
      expect(await idempotency.note("k", "a", '["before"]')).toBe(true);
      expect(await idempotency.leave("k", "a")).toBe(true);
      expect(await idempotency.claim("k", "f", "b")).toEqual({ kind: "mine", note: '["before"]' });
      expect((await idempotency.claim("k", "f", "c")).kind).toBe("busy");
    });

    it("are somebody else's once the lease has lapsed, and the first can change nothing any more", async () => {
      const { store, lapse } = await open();
      const { idempotency } = store;
      await idempotency.claim("k", "f", "a");
      await idempotency.note("k", "a", "before");
      await lapse();
      expect(await idempotency.claim("k", "f", "b")).toEqual({ kind: "mine", note: "before" });
      const late = [
        await idempotency.note("k", "a", "late"),
        await idempotency.settle("k", "a", { status: 201, body: "late" }),
        await idempotency.leave("k", "a"),
        await idempotency.release("k", "a"),
      ];
      expect(late).toEqual([false, false, false, false]);
      expect(await idempotency.settle("k", "b", answer)).toBe(true);
      expect(await idempotency.release("k", "b")).toBe(false);
      expect(await idempotency.claim("k", "f", "c")).toEqual({ kind: "done", answer });
    });

    it("do not know of each other's keys", async () => {
      const { idempotency } = (await open()).store;
      expect(await idempotency.claim("k", "f", "a")).toEqual(mine);
      expect(await idempotency.claim("l", "g", "a")).toEqual(mine);
      expect(await idempotency.settle("never", "a", answer)).toBe(false);
    });
  });

  describe(`requests counted in ${name}`, () => {
    it("are let through up to the limit and told how long to wait beyond it, also when all come at once", async () => {
      const { limits } = (await open()).store;
      const taken = await Promise.all(
        Array.from({ length: 30 }, () => limits.take("noisy", { most: 10, windowMs: 60_000 })),
      );
      const refused = taken.flatMap((each) => (each.allowed ? [] : [each.retryAfterMs]));
      expect(refused).toHaveLength(20);
      for (const ms of refused) expect(ms > 0 && ms <= 60_000).toBe(true);
      expect(await limits.take("quiet", { most: 10, windowMs: 60_000 })).toEqual({ allowed: true });
    });
  });
}
