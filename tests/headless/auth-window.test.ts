import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { AuthWindow, type WindowHandle } from "../../src/headless/auth-window.js";
import { FakeEnvironment } from "./fake-environment.js";

/** A window that gets its closings lost, as one does that is on its way to another site. */
class DeafWindow implements WindowHandle {
  closed = false;
  asked = 0;
  readonly source = {};
  constructor(private readonly deafFor: number) {}
  focus = () => undefined;
  navigate = () => undefined;
  close = () => {
    this.asked += 1;
    if (this.asked > this.deafFor) this.closed = true;
  };
}

beforeAll(() => vi.stubGlobal("window", { screenX: 0, screenY: 0, outerWidth: 1280, outerHeight: 800 }));
afterAll(() => void vi.unstubAllGlobals());

const shown = (...windows: DeafWindow[]) => {
  const environment = new FakeEnvironment();
  const window = new AuthWindow(() => windows.shift(), environment, "about:blank");
  window.show(null);
  return { environment, window };
};

describe("Closing the window", () => {
  it.each([
    [0, 1],
    [1, 2],
    [2, 3],
  ])("is asked for again while it is still there: deaf to %i closings, closed by the next", async (deafFor, asked) => {
    const opened = new DeafWindow(deafFor);
    const { environment, window } = shown(opened);
    window.close();
    await environment.pass(5_000);
    expect([opened.closed, opened.asked]).toEqual([true, asked]);
    expect(environment.timers.size).toBe(0);
  });

  it("is given up after a second: a window whose tie is cut hears nobody", async () => {
    const opened = new DeafWindow(Infinity);
    const { environment, window } = shown(opened);
    window.close();
    await environment.pass(60_000);
    expect(opened.asked).toBe(3);
  });

  it("never hits the window that is opened next", async () => {
    const [first, second] = [new DeafWindow(Infinity), new DeafWindow(0)];
    const { environment, window } = shown(first, second);
    window.close();
    window.show("https://login.example.com/");
    await environment.pass(5_000);
    expect([first.asked, second.asked, environment.timers.size]).toEqual([1, 0, 0]);
  });
});

describe("Looking after the window", () => {
  it("rests while it is closed by us, and goes on when it is shown again", async () => {
    const [first, second] = [new DeafWindow(0), new DeafWindow(0)];
    const { environment, window } = shown(first, second);
    let told = 0;
    window.look(
      () => undefined,
      () => (told += 1),
    );
    window.close();
    await environment.pass(10_000);
    expect([told, environment.timers.size]).toEqual([0, 0]);
    window.show("https://login.example.com/");
    await environment.pass(1_000);
    second.closed = true;
    await environment.pass(10_000);
    expect(told).toBe(1);
    window.close();
    await environment.pass(2_000);
    expect(environment.timers.size).toBe(0);
  });
});
