import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InstallEffect, InstallEvent } from "../../src/flows/install-event.js";
import type { InstallState } from "../../src/flows/install-state.js";
import { transition } from "../../src/flows/install.js";
import { authorization, connectionOf, detailOf, flowErrorOf, installationOf, objectsOf } from "./install-fixtures.js";

const c1 = connectionOf("c1");
const needsAuth: InstallState = { name: "needs-auth", detail: detailOf(), reconnecting: null, trouble: null };
const objects = objectsOf({ read: [] });

/** What the customer, the browser and the network may do, in any order. */
const steps = [
  "connect",
  "open-window",
  "check-now",
  "cancel",
  "retry",
  "hint",
  "hint-denied",
  "hint-failed",
  "poll",
  "step",
  "address",
  "address-failed",
  "window-closed",
  "deadline",
  "superseded",
  "provider-grants",
  "blocked-from-now",
  "next",
  "back",
  "install",
  "install-answer",
  "install-lost",
  "objects",
  "objects-failed",
  "refresh",
  "uninstall",
  "disconnect",
  "disconnect-refused",
  "reconnect",
  "edit-details",
  "save-details",
  "confirm",
] as const;
type Doing = (typeof steps)[number];

/** The world around one flow: what the handler would say is kept apart from what the flow believes. */
class World {
  state: InstallState = needsAuth;
  connected = false;
  installed = false;
  windows = 0;
  mostWindows = 0;
  blocked = false;
  heard: "denied" | "failed" | null = null;
  creates = 0;
  private outstanding = 0;

  detail() {
    return detailOf({
      ...(this.connected ? { connection: c1, connections: [c1] } : {}),
      ...(this.installed ? { installation: installationOf() } : {}),
    });
  }

  send(event: InstallEvent): void {
    const before = this.state;
    const { state, effects } = transition(before, event);
    this.state = state;
    if (state.name !== before.name && state.name !== "authorizing") this.heard = null;
    for (const effect of effects) this.run(effect);
    this.mostWindows = Math.max(this.mostWindows, this.windows);
  }

  private run(effect: InstallEffect): void {
    if (effect.type === "open-window") {
      if (this.blocked) this.send({ type: "window-blocked" });
      else {
        this.windows += 1;
        this.send({ type: "window-opened" });
      }
    }
    if (effect.type === "close-window") this.windows = 0;
    if (effect.type === "create-installation") {
      this.creates += 1;
      this.outstanding += 1;
    }
  }

  do(doing: Doing): void {
    const poll = () =>
      this.send({
        type: "attempt",
        attempt: this.connected ? { state: "connected", connection: c1 } : { state: "pending" },
        failure: this.heard,
        windowOpen: this.windows > 0,
      });
    switch (doing) {
      case "hint": {
        this.send({ type: "hint" });
        return;
      }
      case "hint-denied":
      case "hint-failed":
        this.heard = doing === "hint-denied" ? "denied" : "failed";
        {
          this.send({ type: "hint" });
          return;
        }
      case "poll": {
        poll();
        return;
      }
      case "step":
        if (this.state.name !== "authorizing" || this.state.authorization === null) return;
        this.send({ type: "resuming" });
        this.send({
          type: "attempt",
          attempt: { state: "continue", attemptId: "another", authorizationUrl: "https://login.example.com/step" },
          failure: null,
          windowOpen: this.windows > 0,
        });
        return;
      case "address":
        if (this.state.name === "authorizing" && this.state.authorization === null)
          this.send({ type: "authorization", authorization });
        return;
      case "address-failed":
        if (this.state.name === "authorizing" && this.state.authorization === null)
          this.send({ type: "authorization-failed", error: flowErrorOf() });
        return;
      case "window-closed":
        // Really closed, or only said to be: the flow cannot know. Counted as closed, for the browser says so.
        this.windows = 0;
        {
          this.send({ type: "window-closed" });
          return;
        }
      case "deadline":
        // The last look comes first.
        if (this.connected) {
          poll();
          return;
        }
        {
          this.send({ type: "deadline" });
          return;
        }
      case "provider-grants":
        this.connected ||= this.state.name === "authorizing" && this.state.authorization !== null;
        return;
      case "blocked-from-now":
        this.blocked = !this.blocked;
        return;
      case "install-answer":
        if (this.state.name !== "installing" || this.outstanding === 0) return;
        this.outstanding = 0;
        this.installed = true;
        {
          this.send({ type: "installed", installation: installationOf() });
          return;
        }
      case "install-lost":
        if (this.state.name !== "installing") return;
        this.outstanding = 0;
        {
          this.send({ type: "install-failed", error: flowErrorOf() });
          return;
        }
      case "objects": {
        this.send({ type: "objects", objects, draft: null });
        return;
      }
      case "objects-failed": {
        this.send({ type: "objects-failed", error: flowErrorOf() });
        return;
      }
      case "disconnect-refused": {
        this.send({ type: "disconnect-failed", error: flowErrorOf("conflict") });
        return;
      }
      case "refresh": {
        this.send({ type: "detail", detail: this.detail() });
        return;
      }
      case "confirm":
        this.send({ type: "confirm" });
        if (this.state.name === "disconnecting" && this.state.phase === "working") {
          this.connected = false;
          this.installed = false;
          this.send({ type: "disconnected", detail: this.detail() });
          return;
        }
        if (this.state.name !== "uninstalling") return;
        this.installed = false;
        {
          this.send({ type: "uninstalled", detail: this.detail() });
          return;
        }
      default: {
        this.send({ type: doing });
        return;
      }
    }
  }
}

describe("In whatever order clicks, answers, messages and closings come", () => {
  it("there is one window at most, success is the handler's word, and no failure contradicts it", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 60, size: "max" }), (doings) => {
        const world = new World();
        for (const doing of doings) {
          const before = world.state;
          world.do(doing);
          const { state } = world;
          expect(world.mostWindows).toBeLessThanOrEqual(1);
          const pastConnecting = ["preparing", "configuring", "reviewing", "installing", "updating"].includes(
            state.name,
          );
          if (pastConnecting) expect(world.connected).toBe(true);
          if (state.name === "installed" || state.name === "uninstalling") expect(world.installed).toBe(true);
          if (before.name === "authorizing" && state.name === "needs-auth") {
            const kind = state.trouble?.kind;
            if (kind === "denied" || kind === "failed" || kind === "timed-out") expect(world.connected).toBe(false);
            expect(world.windows).toBe(0);
          }
        }
      }),
      { seed: 10, numRuns: 2_000 },
    );
  });

  it("there is always a way on", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 40, size: "max" }), (doings) => {
        const world = new World();
        for (const doing of doings) world.do(doing);
        world.blocked = false;
        const way: Doing[] = ["address", "provider-grants", "poll", "objects", "next", "install", "install-answer"];
        for (const doing of [
          "back",
          "cancel",
          "retry",
          "connect",
          ...way,
          "retry",
          ...way,
          "refresh",
          ...way,
        ] as const) {
          if ((doing === "back" || doing === "cancel") && !["uninstalling", "disconnecting"].includes(world.state.name))
            continue;
          world.do(doing);
        }
        expect(world.state.name).toBe("installed");
      }),
      { seed: 11, numRuns: 1_000 },
    );
  });

  it("an event that means nothing changes nothing", () => {
    const events: InstallEvent[] = [
      { type: "window-closed" },
      { type: "hint" },
      { type: "deadline" },
      { type: "confirm" },
      { type: "install" },
      { type: "installed", installation: installationOf() },
      { type: "uninstalled", detail: detailOf() },
    ];
    for (const event of events) expect(transition(needsAuth, event)).toEqual({ state: needsAuth, effects: [] });
  });
});
