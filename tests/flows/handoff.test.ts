import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  handoff,
  type HandoffEffect,
  type HandoffEvent,
  type HandoffPhase,
  type HandoffState,
} from "../../src/flows/handoff.js";

const error = { code: "upstream_unavailable", retryable: true, issues: [] } as const;
const idle: HandoffState = { name: "idle", end: null };
const away = (phase: HandoffPhase, more: Partial<Extract<HandoffState, { name: "away" }>> = {}): HandoffState => ({
  name: "away",
  phase,
  place: "window",
  unfinished: false,
  ...more,
});
const phaseOf = (state: HandoffState) => (state.name === "away" ? state.phase : (state.end?.kind ?? "idle"));

const table: [string, HandoffState, HandoffEvent, string, HandoffEffect[]][] = [
  ["a press opens the window first", idle, { type: "launch", place: "window" }, "opening", ["open"]],
  ["in this tab there is no window", idle, { type: "launch", place: "tab" }, "opening", ["mint"]],
  ["an open window is given an address", away("opening"), { type: "window", result: "opened" }, "opening", ["mint"]],
  [
    "a refused one costs no address: the next press asks for it",
    away("opening"),
    { type: "window", result: "blocked" },
    "blocked",
    [],
  ],
  [
    "where there are no windows, this tab goes",
    away("opening"),
    { type: "window", result: "unavailable" },
    "opening",
    ["mint"],
  ],
  ["once there, the handler is watched", away("opening"), { type: "left" }, "waiting", ["watch"]],
  ["a second click does nothing", away("opening"), { type: "launch", place: "window" }, "opening", []],
  [
    "an expired address is answered by another one",
    away("waiting"),
    { type: "launch", place: "window" },
    "opening",
    ["close", "open"],
  ],
  [
    "a refused window may become this tab",
    away("blocked"),
    { type: "launch", place: "tab" },
    "opening",
    ["close", "mint"],
  ],
  ["a closed window proves nothing", away("waiting"), { type: "window-closed" }, "soft-closed", ["ask"]],
  [
    "closed before its address came, it waits for a press",
    away("opening"),
    { type: "window-closed" },
    "soft-closed",
    ["watch"],
  ],
  ["“I have finished” asks", away("waiting"), { type: "check" }, "verifying", ["ask"]],
  ["… and is believed by a read alone", away("verifying"), { type: "read", verdict: "unfinished" }, "soft-closed", []],
  [
    "done is what the handler says, and the tab stays the customer's",
    away("waiting"),
    { type: "read", verdict: "finished" },
    "finished",
    ["rest"],
  ],
  [
    "nothing more to see: over when the customer is back",
    away("soft-closed"),
    { type: "read", verdict: "enough" },
    "finished",
    ["rest"],
  ],
  [
    "nothing more to see: not over while the window is open",
    away("waiting"),
    { type: "read", verdict: "enough" },
    "waiting",
    [],
  ],
  [
    "back in this tab without having finished: no more waiting",
    away("waiting", { place: "tab" }),
    { type: "read", verdict: "unfinished" },
    "cancelled",
    ["rest"],
  ],
  ["no address, no window", away("opening"), { type: "failed", error }, "failed", ["close", "rest"]],
  ["given up", away("waiting"), { type: "cancel" }, "cancelled", ["close", "rest"]],
  ["time is over", away("waiting"), { type: "deadline" }, "soft-closed", []],
  ["a read that failed is asked again", away("verifying"), { type: "read-failed" }, "soft-closed", []],
  ["late news after the end", idle, { type: "read", verdict: "finished" }, "idle", []],
];

describe("Sending the customer to a hosted page", () => {
  it.each(table)("%s", (_, state, event, phase, effects) => {
    const step = handoff(state, event);
    expect([phaseOf(step.state), step.effects]).toEqual([phase, effects]);
  });

  const anEvent = fc.oneof(
    fc.constantFrom<HandoffEvent>(
      { type: "launch", place: "window" },
      { type: "launch", place: "window" },
      { type: "launch", place: "tab" },
      { type: "window-closed" },
      { type: "deadline" },
      { type: "check" },
      { type: "cancel" },
      { type: "superseded" },
      { type: "left" },
      { type: "failed", error },
      { type: "read-failed" },
      { type: "read", verdict: "unfinished" },
      { type: "read", verdict: "enough" },
      { type: "read", verdict: "finished" },
      { type: "window", result: "opened" },
      { type: "window", result: "blocked" },
      { type: "window", result: "unavailable" },
    ),
  );

  it("has one window and one address at most, whatever comes when, and ends well by a read alone", () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 60 }), (events) => {
        let state: HandoffState = idle;
        let windows = 0;
        let watching = false;
        let addresses = 0;
        let owed = false;
        for (const event of events) {
          // What a browser says of a window is said in the click; what comes of an address, while it is asked for.
          if (owed !== (event.type === "window")) continue;
          if ((event.type === "left" || event.type === "failed") && addresses === 0) continue;
          owed = false;
          const before = state;
          const step = handoff(state, event);
          state = step.state;
          for (const effect of step.effects) {
            if (effect === "close") [windows, addresses] = [0, 0];
            if (effect === "open") [windows, owed] = [windows + 1, true];
            if (effect === "mint") addresses += 1;
            if (effect === "watch") watching = true;
            // What is left open then is the customer's.
            if (effect === "rest") [windows, watching, addresses] = [0, false, 0];
          }
          if (event.type === "left") addresses = 0;
          expect(windows).toBeLessThanOrEqual(1);
          expect(addresses).toBeLessThanOrEqual(1);
          if (state.name === "idle") {
            expect([windows, watching, addresses]).toEqual([0, false, 0]);
            const isNew = before.name === "away";
            if (isNew && state.end?.kind === "finished") expect(event.type).toBe("read");
          }
        }
      }),
      { numRuns: 1_000, seed: 8 },
    );
  });
});
