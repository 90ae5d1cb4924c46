import { beforeAll, describe, expect, it, vi } from "vitest";
import { useConnection, useConnections } from "../../src/headless/index.js";
import { identityKey } from "../../src/client/identity.js";
import { backfillOf, installationOf, itemOf, operationOf } from "../flows/status-items.js";
import { loadFirst, problem, statusPage, turns } from "./status-page.js";

const items = (...more: Parameters<typeof itemOf>) => ({ items: [itemOf(...more)], unavailable: [] });
const syncing = () => items({ installation: installationOf({ backfills: [backfillOf("account", 4)] }) });

beforeAll(loadFirst);

describe("Reading how things are", () => {
  it("is one request for each read, however many places show it", async () => {
    const page = statusPage();
    const fifty = Array.from({ length: 50 }, () => 0);
    const { result, unmount } = page.mount(() => fifty.map(() => useConnection({ integration: "crm" })), {
      strict: true,
    });
    expect(result.current.every(({ isLoading, report }) => isLoading && report === undefined)).toBe(true);
    await page.pass(0);
    expect(page.at).toEqual([0]);
    expect(result.current.every(({ report }) => report?.health.reason === "works")).toBe(true);
    await page.pass(30_000);
    expect(page.at).toEqual([0, 30_000]);
    unmount();
    expect(page.left()).toBe(0);
    await page.pass(600_000);
    expect(page.at).toHaveLength(2);
  });

  it("slows down from half a minute to two while nothing changes, and is quick again with a change", async () => {
    const page = statusPage();
    page.mount(() => useConnections());
    await page.pass(600_000);
    const gaps = page.at.slice(1).map((at, index) => at - page.at[index]!);
    expect(gaps[0]).toBe(30_000);
    expect(gaps.at(-1)).toBe(120_000);
    expect(gaps.every((gap, index) => index === 0 || gap >= gaps[index - 1]!)).toBe(true);
    const asked = page.at.length;
    page.answer = () => items({ installation: installationOf({ health: "unhealthy" }) });
    await page.pass(150_000);
    expect(page.at[asked + 1]! - page.at[asked]!).toBe(30_000);
  });

  it("is quicker while something is under way, from 5 to 15 seconds, and spread by a fifth", async () => {
    for (const [roll, factor] of [
      [0, 0.8],
      [0.5, 1],
      [0.999_999, 1.2],
    ] as const) {
      const page = statusPage();
      page.environment.roll = roll;
      page.answer = syncing;
      const { unmount } = page.mount(() => useConnections());
      await page.pass(120_000);
      const gaps = page.at.slice(1).map((at, index) => at - page.at[index]!);
      expect(gaps[0]).toBeCloseTo(5_000 * factor, -1);
      expect(Math.max(...gaps)).toBeCloseTo(15_000 * factor, -1);
      unmount();
    }
  });

  it("asks at most 60 times in ten minutes, whatever wakes it and whoever tells it", async () => {
    let tell: () => void = () => undefined;
    const page = statusPage({
      push: (changed) => {
        tell = changed;
        return () => undefined;
      },
    });
    page.environment.roll = 0;
    const states = ["in-progress", "failure"] as const;
    page.answer = (call) =>
      items({ installation: installationOf({ latest: operationOf({ id: `o${call}`, outcome: states[call % 2]! }) }) });
    const { result } = page.mount(() => useConnections());
    for (let second = 0; second < 600; second += 1) {
      await page.wake("focus");
      if (second % 3 === 0) await page.act(() => tell());
      await page.pass(1_000);
    }
    expect(page.at.length).toBeLessThanOrEqual(60);
    expect(page.at.length).toBeGreaterThan(40);
    // Nobody who presses waits for that, nor for what was done here.
    const asked = page.at.length;
    await page.pass(1_000);
    await page.act(() => result.current.refetch());
    await page.pass(1_000);
    await page.act(() => page.scope.announce());
    expect(page.at).toHaveLength(asked + 2);
  });

  it("asks nothing while the page is hidden, and at once when it is seen again", async () => {
    const page = statusPage();
    page.mount(() => useConnections());
    await page.pass(0);
    page.environment.hidden = true;
    await page.pass(600_000);
    await page.act(() => page.scope.announce());
    await page.wake("focus");
    expect(page.at).toEqual([0]);
    page.environment.hidden = false;
    await page.wake("visible");
    expect(page.at).toEqual([0, 600_000]);
    await page.pass(42_000);
    expect(page.at).toHaveLength(3);
  });

  it("asks nothing offline; what is known stays and is said to be old", async () => {
    const page = statusPage();
    const { result } = page.mount(() => useConnections());
    await page.pass(0);
    const { readAt } = result.current;
    expect(readAt).toBe(Date.parse("2027-03-01T08:00:00Z"));
    await page.offline();
    expect(result.current).toMatchObject({ isStale: true, error: null, readAt, items: [{ isStale: true, readAt }] });
    await page.pass(300_000);
    expect(page.at).toEqual([0]);
    page.environment.online = true;
    await page.wake("online");
    expect(page.at).toEqual([0, 300_000]);
    expect(result.current).toMatchObject({ isStale: false, readAt: readAt! + 300_000, items: [{ isStale: false }] });
  });

  it("a page that begins offline says so, and shows everything when it is online", async () => {
    const page = statusPage();
    page.environment.online = false;
    const { result } = page.mount(() => useConnections());
    await page.pass(60_000);
    expect(result.current).toMatchObject({ isLoading: false, isStale: true, error: { code: "network" } });
    page.environment.online = true;
    await page.wake("online");
    expect(result.current).toMatchObject({ isStale: false, error: null, items: [{ health: { state: "connected" } }] });
  });

  it("asks at once when the page wakes and when something was written, and never twice in a second", async () => {
    const page = statusPage();
    page.mount(() => useConnections());
    await page.pass(10_000);
    for (let time = 0; time < 20; time += 1) await page.wake("focus");
    expect(page.at).toEqual([0, 10_000]);
    await page.pass(100);
    await page.act(() => page.scope.announce());
    await page.act(() => page.scope.announce());
    expect(page.at).toHaveLength(2);
    await page.pass(1_000);
    expect(page.at).toEqual([0, 10_000, 11_000]);
  });

  it("asks once more after a write that an answer under way may have missed", async () => {
    const page = statusPage();
    let answer: (status: ReturnType<typeof items>) => void = () => undefined;
    page.answer = () => new Promise((resolve) => (answer = resolve));
    page.mount(() => useConnections());
    await page.pass(0);
    await page.act(() => page.scope.announce());
    await page.pass(5_000);
    expect(page.at).toEqual([0]);
    await page.act(() => answer(items()));
    expect(page.at).toEqual([0, 5_000]);
  });

  it("asks at once when another tab finished something", async () => {
    const page = statusPage();
    const leave = page.scope.use();
    page.mount(() => useConnections());
    await page.pass(5_000);
    const tab = new BroadcastChannel(`tenon:${identityKey(page.scope.identity)}`);
    tab.postMessage("changed");
    await vi.waitFor(async () => {
      await page.act(turns);
      expect(page.at).toEqual([0, 5_000]);
    });
    tab.close();
    leave();
  });

  it("backs off to two minutes while reads fail, keeps what is known, and recovers", async () => {
    const page = statusPage();
    const { result } = page.mount(() => useConnections());
    await page.pass(0);
    page.answer = () => problem(502, "upstream_unavailable");
    await page.pass(600_000);
    const gaps = page.at.slice(2).map((at, index) => at - page.at[index + 1]!);
    expect(gaps.slice(0, 6)).toEqual([3_000, 6_000, 12_000, 24_000, 48_000, 96_000]);
    expect(gaps.at(-1)).toBe(120_000);
    expect(result.current).toMatchObject({
      isStale: true,
      error: { code: "upstream_unavailable" },
      items: [{ isStale: true, health: { state: "connected" } }],
    });
    page.answer = () => items();
    await page.act(() => result.current.refetch());
    expect(result.current).toMatchObject({ isStale: false, error: null, items: [{ isStale: false }] });
  });

  it("waits as long as the handler asks for, unless a person presses", async () => {
    const page = statusPage();
    const { result } = page.mount(() => useConnections());
    await page.pass(0);
    page.answer = () => problem(429, "rate_limited", { "retry-after": "300" });
    await page.pass(30_000);
    await page.wake("focus");
    await page.pass(299_000);
    await page.wake("focus");
    expect(page.at).toEqual([0, 30_000]);
    await page.pass(1_000);
    expect(page.at).toEqual([0, 30_000, 330_000]);
    page.answer = () => items();
    await page.pass(2_000);
    await page.act(() => result.current.refetch());
    expect(page.at.at(-1)).toBe(332_000);
    expect(result.current.error).toBeNull();
  });

  it("with a push source asks when it tells, and otherwise every two minutes even while something is under way", async () => {
    let tell: () => void = () => undefined;
    let ended = 0;
    const push = vi.fn((changed: () => void) => {
      tell = changed;
      return () => void (ended += 1);
    });
    const page = statusPage({ push });
    page.answer = syncing;
    const { unmount } = page.mount(() => useConnections());
    await page.pass(125_000);
    expect(page.at).toEqual([0, 120_000]);
    await page.act(() => tell());
    expect(page.at).toEqual([0, 120_000, 125_000]);
    expect(push).toHaveBeenCalledTimes(1);
    unmount();
    expect(ended).toBe(1);
    tell();
    await page.pass(300_000);
    expect(page.at).toHaveLength(3);
  });

  it("a push source that throws is the host's to see, and the page asks as without one", async () => {
    const seen = vi.fn();
    vi.stubGlobal("reportError", seen);
    const page = statusPage({
      push: () => {
        throw new Error("no socket");
      },
    });
    const { unmount } = page.mount(() => useConnections());
    await page.pass(60_000);
    expect(page.at).toEqual([0, 30_000]);
    expect(seen).toHaveBeenCalledTimes(1);
    unmount();
    vi.unstubAllGlobals();
  });

  it("an identity that has gone takes everything with it", async () => {
    const page = statusPage();
    const leave = page.scope.use();
    let answer: (status: ReturnType<typeof items>) => void = () => undefined;
    const { result } = page.mount(() => useConnections());
    await page.pass(0);
    page.answer = () => new Promise((resolve) => (answer = resolve));
    await page.pass(30_000);
    leave();
    await page.act(turns);
    expect(page.signals.at(-1)!.aborted).toBe(true);
    await page.act(() => answer(items()));
    await page.pass(600_000);
    expect(page.at).toHaveLength(2);
    expect(page.left()).toBe(0);
    expect(result.current.items).toHaveLength(1);
  });
});
