import { describe, expect, it } from "vitest";
import type { InstallEvent, Step } from "../../src/flows/install-event.js";
import type { InstallState } from "../../src/flows/install-state.js";
import { transition } from "../../src/flows/install.js";
import { authorization, connectionOf, detailOf, flowErrorOf } from "./install-fixtures.js";

const play = (state: InstallState, ...events: InstallEvent[]): Step =>
  events.reduce<Step>((step, event) => transition(step.state, event), { state, effects: [] });
const types = ({ effects }: Step) => effects.map(({ type }) => type);

const c1 = connectionOf("c1");
const secret = { name: "apiKey", label: "API key", type: "secret", target: "credential", required: true };
const opened = (more: object = {}, first: InstallEvent = { type: "connect" }) =>
  play(
    { name: "loading" },
    { type: "detail", detail: detailOf(more) },
    first,
    { type: "window-opened" },
    { type: "authorization", authorization },
  ).state;
const waiting = opened();
const closed = play(waiting, { type: "window-closed" }).state;
const answer = (attempt: object, more: object = {}) =>
  ({ type: "attempt", attempt, failure: null, windowOpen: false, ...more }) as InstallEvent;
const next = { ...authorization, attemptId: "attempt-2", authorizationUrl: "https://login.example.com/2" };

describe("A window that seems closed is opened again", () => {
  const again = transition(closed, { type: "open-window" });

  it("in the press itself, blank, and for a fresh attempt: the address of before may be used up", () => {
    expect(again.effects).toEqual([
      { type: "open-window", url: null },
      { type: "start-authorization", connectionId: null, instead: "attempt-1" },
    ]);
    expect(again.state).toMatchObject({ name: "authorizing", phase: "opening", authorization: null });
    const there = play(again.state, { type: "window-opened" }, { type: "authorization", authorization: next });
    expect(there.effects).toEqual([
      { type: "navigate-window", url: next.authorizationUrl },
      { type: "watch", authorization: next },
    ]);
    expect(there.state).toMatchObject({ phase: "waiting", authorization: { attemptId: "attempt-2" } });
  });

  it("once, however often it is pressed", () => {
    expect(types(transition(again.state, { type: "open-window" }))).toEqual(["focus-window"]);
    expect(types(transition(again.state, { type: "continue-here" }))).toEqual([]);
  });

  it("and the success of the attempt before still counts, its failures no more", () => {
    const connected = answer({ state: "connected", connection: c1 });
    expect(play(again.state, connected).state.name).toBe("preparing");
    for (const event of [
      answer({ state: "failed", reason: "denied" }),
      answer({ state: "failed", reason: "expired" }),
      answer({ state: "pending" }, { failure: "denied" }),
      answer({ state: "continue", attemptId: "a", authorizationUrl: "https://login.example.com/3" }),
      { type: "attempt-failed", error: flowErrorOf("not_found") },
      { type: "deadline" },
      { type: "window-closed" },
      { type: "resuming" },
      { type: "hint" },
    ] as InstallEvent[])
      expect(transition(again.state, event)).toEqual({ state: again.state, effects: [] });
  });

  it("in this tab as well, with a fresh address", () => {
    const here = transition(closed, { type: "continue-here" });
    expect(types(here)).toEqual(["close-window", "start-authorization"]);
    expect(play(here.state, { type: "authorization", authorization: next }).effects.at(-1)).toEqual({
      type: "leave-for",
      url: next.authorizationUrl,
      attemptId: "attempt-2",
    });
  });

  it("for the very account that is renewed", () => {
    const broken = connectionOf("c1", { state: "needs-attention" });
    const renewing = opened({ connection: broken, connections: [broken] });
    const step = play(renewing, { type: "window-closed" }, { type: "open-window" });
    expect(step.effects).toContainEqual({ type: "start-authorization", connectionId: "c1", instead: "attempt-1" });
  });

  it("from the form where the answers were secret, for those are not kept", () => {
    const steps = opened({ connectMethod: { kind: "custom", window: true, inputs: [secret] } });
    expect(play(steps, { type: "window-closed" }, { type: "open-window" }).state).toMatchObject({
      name: "needs-auth",
      trouble: { kind: "closed" },
    });
  });
});

describe("A window that was blocked", () => {
  const blocked = play(
    { name: "loading" },
    { type: "detail", detail: detailOf() },
    { type: "connect" },
    { type: "window-blocked" },
  ).state;
  const ready = play(blocked, { type: "authorization", authorization }).state;

  it("can be opened before its address is there, and goes to it then", () => {
    const step = play(
      blocked,
      { type: "open-window" },
      { type: "window-opened" },
      { type: "authorization", authorization },
    );
    expect(types(step)).toEqual(["navigate-window", "watch"]);
  });

  it("whose link was followed may be anywhere: from there it is opened with a fresh address", () => {
    const followed = transition(ready, { type: "link-opened" });
    expect(followed).toMatchObject({ state: { phase: "soft-closed" }, effects: [] });
    expect(types(transition(followed.state, { type: "open-window" }))).toEqual(["open-window", "start-authorization"]);
    expect(transition(blocked, { type: "link-opened" }).state).toBe(blocked);
    expect(transition(waiting, { type: "link-opened" }).state).toBe(waiting);
  });

  it("and is blocked again: the fresh address is at hand as a link", () => {
    const step = play(
      closed,
      { type: "open-window" },
      { type: "window-blocked" },
      { type: "authorization", authorization: next },
    );
    expect(step.state).toMatchObject({ phase: "blocked", authorization: { attemptId: "attempt-2" } });
  });
});
