import { describe, expect, it } from "vitest";
import { startPoll } from "../../src/headless/poll.js";
import { FakeEnvironment, settle } from "./fake-environment.js";

function polling(answers: (call: number) => boolean | Promise<boolean> = () => false, deadlineMs = 600_000) {
  const environment = new FakeEnvironment();
  const at: number[] = [];
  let deadlines = 0;
  const poll = startPoll({
    check: async () => answers(at.push(environment.time)),
    onDeadline: () => (deadlines += 1),
    deadlineMs,
    environment,
  });
  return { environment, at, poll, deadlines: () => deadlines };
}

describe("Asking how it went", () => {
  it("slows down with time and ends at the deadline, within 140 questions", async () => {
    const { environment, at, deadlines } = polling();
    await environment.pass(600_000);
    const between = (from: number, until: number) => at.filter((time) => time > from && time <= until).length;
    expect(between(0, 30_000)).toBe(20);
    expect(between(30_000, 120_000)).toBe(30);
    expect(between(120_000, 600_000)).toBe(80);
    expect(at.at(-1)).toBe(600_000);
    expect(deadlines()).toBe(1);
    expect([environment.timers.size, environment.wakers.size]).toEqual([0, 0]);
  });

  it("spreads the questions by a fifth either way", async () => {
    for (const [roll, first] of [
      [0, 1_200],
      [0.999_999, 1_800],
    ] as const) {
      const { environment, at } = polling();
      environment.roll = roll;
      const again = startPoll({
        check: async () => at.push(environment.time) < 0,
        onDeadline: () => undefined,
        deadlineMs: 60_000,
        environment,
      });
      at.length = 0;
      await environment.pass(3_000);
      expect(Math.abs(at.at(0)! - first) < 400).toBe(true);
      again.stop();
    }
  });

  it("stops at an answer, and leaves no timer and no listener", async () => {
    const { environment, at } = polling((call) => call === 3);
    await environment.pass(60_000);
    expect(at).toHaveLength(3);
    expect([environment.timers.size, environment.wakers.size]).toEqual([0, 0]);
  });

  it("asks at once when the page wakes, and never twice within a second", async () => {
    const { environment, at } = polling();
    await environment.pass(100);
    for (let i = 0; i < 50; i += 1) await environment.wake("focus");
    expect(at).toEqual([100]);
    await environment.pass(1_000);
    expect(at).toEqual([100, 1_100]);
  });

  it("never has two questions out", async () => {
    let answer: (done: boolean) => void = () => undefined;
    const { environment, at } = polling(() => new Promise<boolean>((resolve) => (answer = resolve)));
    await environment.pass(1_500);
    await environment.wake("focus");
    await environment.pass(10_000);
    expect(at).toHaveLength(1);
    answer(false);
    await settle();
    await environment.pass(1);
    expect(at).toHaveLength(2);
  });

  it("goes on after a question that failed", async () => {
    const { environment, at } = polling(() => Promise.reject(new Error("no answer")));
    await environment.pass(10_000);
    expect(at.length).toBeGreaterThan(4);
  });

  it("rests offline, and while hidden for more than a minute; waking ends the rest", async () => {
    for (const [away, reason] of [
      ["offline", "online"],
      ["hidden", "visible"],
    ] as const) {
      const { environment, at } = polling();
      if (away === "offline") environment.online = false;
      else environment.hidden = true;
      await environment.pass(300_000);
      const asked = at.length;
      expect(asked).toBeLessThan(away === "offline" ? 1 : 35);
      environment.online = true;
      environment.hidden = false;
      await environment.wake(reason);
      expect(at).toHaveLength(asked + 1);
      await environment.pass(10_000);
      expect(at.length).toBeGreaterThan(asked + 1);
    }
  });

  it("does nothing after it was stopped", async () => {
    const { environment, at, poll, deadlines } = polling();
    poll.stop();
    poll.hurry();
    await environment.pass(700_000);
    expect([at.length, deadlines(), environment.timers.size]).toEqual([0, 0, 0]);
  });
});
