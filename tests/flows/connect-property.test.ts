import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InstallEffect, InstallEvent } from "../../src/flows/install-event.js";
import type { InstallState } from "../../src/flows/install-state.js";
import { transition } from "../../src/flows/install.js";
import { authorization, connectionOf, detailOf, flowErrorOf } from "./install-fixtures.js";

/* A flow that only connects, in windows and in this very tab, with a provider that may cut the tie of its window. */

const c1 = connectionOf("c1");

const steps = [
  "connect",
  "open-window",
  "link-opened",
  "continue-here",
  "check-now",
  "cancel",
  "retry",
  "reconnect",
  "connect-another",
  "hint",
  "poll",
  "address",
  "address-failed",
  "window-closed",
  "deadline",
  "superseded",
  "grants",
  "declines",
  "blocked-from-now",
  "tab-from-now",
  "comes-back",
  "loads-again",
  "refresh",
] as const;
type Doing = (typeof steps)[number];

/** The handler, the browser and the person around one flow. */
class World {
  state: InstallState = { name: "loading" };
  windows = 0;
  mostWindows = 0;
  blocked = false;
  inTab = false;
  /** This tab is at the provider, for that attempt. */
  away: string | null = null;
  /** Where the person stands at the provider, in whichever window. */
  at: string | null = null;
  /** Counts what the provider granted. */
  granted = 0;
  readonly used = new Set<string>();
  readonly wentToUsed: string[] = [];
  readonly effects = new Set<string>();
  private readonly begunAt = new Map<string, number>();
  private asking: { instead: string | undefined } | null = null;
  private attempts = 0;

  constructor() {
    this.send({ type: "detail", detail: this.detail() });
  }

  detail() {
    return detailOf(this.granted > 0 ? { connection: c1, connections: [c1] } : {});
  }

  send(event: InstallEvent): void {
    const before = this.state;
    const { state, effects } = transition(before, event, "connect");
    this.state = state;
    // Questions of a state that was left are not answered any more.
    if (state.name !== before.name) this.asking = null;
    for (const effect of effects) this.run(effect);
    this.mostWindows = Math.max(this.mostWindows, this.windows);
  }

  private goTo(url: string): void {
    const attempt = url.split("/").at(-1) ?? "";
    if (this.used.has(attempt)) this.wentToUsed.push(attempt);
    this.at = attempt;
  }

  private run(effect: InstallEffect): void {
    this.effects.add(effect.type);
    switch (effect.type) {
      case "open-window":
        if (effect.url === null) this.windows = 0;
        if (this.inTab) {
          this.send(effect.url === null ? { type: "window-skipped" } : { type: "continue-here" });
          return;
        }
        if (this.blocked) {
          this.send({ type: "window-blocked" });
          return;
        }
        this.windows += 1;
        if (effect.url !== null) this.goTo(effect.url);
        {
          this.send({ type: "window-opened" });
          return;
        }
      case "navigate-window":
        if (this.windows > 0) this.goTo(effect.url);
        return;
      case "close-window":
        this.windows = 0;
        return;
      case "leave-for":
        this.windows = 0;
        this.goTo(effect.url);
        this.away = effect.attemptId;
        return;
      case "start-authorization":
        this.asking = { instead: effect.instead };
        return;
      default:
        return;
    }
  }

  private hasCome(attemptId: string): boolean {
    return this.granted > (this.begunAt.get(attemptId) ?? Infinity);
  }

  private answer(attemptId: string): void {
    const attempt = this.hasCome(attemptId)
      ? ({ state: "connected", connection: c1 } as const)
      : ({ state: "pending" } as const);
    this.send({ type: "attempt", attempt, failure: null, windowOpen: this.windows > 0 });
  }

  private poll(): void {
    if (this.state.name === "authorizing" && this.state.authorization) this.answer(this.state.authorization.attemptId);
  }

  private address(): void {
    const { asking } = this;
    if (asking === null) return;
    this.asking = null;
    this.attempts += 1;
    const attemptId = `attempt-${String(this.attempts)}`;
    this.begunAt.set(attemptId, this.granted);
    if (asking.instead !== undefined && this.hasCome(asking.instead)) {
      this.answer(asking.instead);
      return;
    }
    const authorizationUrl = `https://login.example.com/${attemptId}`;
    this.send({ type: "authorization", authorization: { ...authorization, attemptId, authorizationUrl } });
  }

  do(doing: Doing): void {
    switch (doing) {
      case "grants":
        if (this.at !== null && !this.used.has(this.at)) this.granted += 1;
        if (this.at !== null) this.used.add(this.at);
        this.at = null;
        return;
      case "declines":
        // The window can say nothing about it.
        if (this.at !== null) this.used.add(this.at);
        this.at = null;
        return;
      case "comes-back":
        // By the browser's own button: the page is as it was, and asks.
        if (this.away === null) return;
        this.away = null;
        {
          this.send({ type: "check-now" });
          return;
        }
      case "loads-again": {
        const attemptId = this.away ?? undefined;
        this.away = null;
        this.windows = 0;
        this.state = { name: "loading" };
        this.asking = null;
        this.send({ type: "detail", detail: this.detail(), attemptId });
        return;
      }
      default:
    }
    // Nobody presses anything in a page that is not there.
    if (this.away !== null) return;
    switch (doing) {
      case "address": {
        this.address();
        return;
      }
      case "address-failed":
        if (this.asking === null) return;
        this.asking = null;
        {
          this.send({ type: "authorization-failed", error: flowErrorOf() });
          return;
        }
      case "poll": {
        this.poll();
        return;
      }
      case "window-closed":
        this.windows = 0;
        {
          this.send({ type: "window-closed" });
          return;
        }
      case "link-opened": {
        const { state } = this;
        // The link is there where a window was blocked.
        if (state.name !== "authorizing" || state.phase !== "blocked" || !state.authorization?.authorizationUrl) return;
        this.goTo(state.authorization.authorizationUrl);
        this.send({ type: "link-opened" });
        return;
      }
      case "deadline":
        // The last look comes first.
        this.poll();
        {
          this.send({ type: "deadline" });
          return;
        }
      case "blocked-from-now":
        this.blocked = !this.blocked;
        return;
      case "tab-from-now":
        this.inTab = !this.inTab;
        return;
      case "refresh": {
        this.send({ type: "detail", detail: this.detail() });
        return;
      }
      default: {
        this.send({ type: doing });
        return;
      }
    }
  }
}

const doings = (maxLength: number) => fc.array(fc.constantFrom(...steps), { maxLength, size: "max" });

describe("A flow that only connects, in whatever order things come, in windows and in this tab", () => {
  it("has one window at most, believes the handler alone, and installs nothing", () => {
    fc.assert(
      fc.property(doings(60), (all) => {
        const world = new World();
        for (const doing of all) {
          world.do(doing);
          expect(world.mostWindows).toBeLessThanOrEqual(1);
          if (world.state.name === "connected") expect(world.granted).toBeGreaterThan(0);
        }
        for (const effect of ["read-objects", "create-installation", "update-installation"])
          expect(world.effects.has(effect)).toBe(false);
      }),
      { seed: 12, numRuns: 2_000 },
    );
  });

  it("never sends anybody to an address that is used up", () => {
    fc.assert(
      fc.property(doings(60), (all) => {
        const world = new World();
        for (const doing of all) world.do(doing);
        expect(world.wentToUsed).toEqual([]);
      }),
      { seed: 13, numRuns: 2_000 },
    );
  });

  it("always has a way on: back from wherever, and a fresh attempt connects", () => {
    fc.assert(
      fc.property(doings(40), fc.boolean(), (all, inTab) => {
        const world = new World();
        for (const doing of all) world.do(doing);
        world.inTab = inTab;
        world.blocked = false;
        for (const doing of ["comes-back", "retry", "refresh", "cancel", "refresh"] as const) world.do(doing);
        if (world.state.name !== "connected")
          for (const doing of ["connect", "address", "grants", "comes-back", "poll"] as const) world.do(doing);
        expect(world.state.name).toBe("connected");
      }),
      { seed: 14, numRuns: 1_000 },
    );
  });

  it("is there after a fresh load as after the browser's own button", () => {
    for (const back of ["comes-back", "loads-again"] as const) {
      const world = new World();
      world.inTab = true;
      for (const doing of ["connect", "address", "grants", back, "poll"] as const) world.do(doing);
      expect(world.state.name).toBe("connected");
    }
  });
});
