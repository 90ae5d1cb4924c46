import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { HandoffVerdict } from "../../src/flows/handoff.js";
import type { WindowHandle } from "../../src/headless/auth-window.js";
import { HandoffRunner, type Errand } from "../../src/headless/handoff-runner.js";
import { TenonScope } from "../../src/headless/tenon-scope.js";
import { FakeEnvironment, settle } from "./fake-environment.js";

const address = "https://sync-flow.example.com/start?otp=418203";
const minute = 60_000;

class Tab implements WindowHandle {
  closed = false;
  readonly went: string[] = [];
  readonly source = { opener: {} as unknown };
  focus = () => undefined;
  navigate = (url: string) => void this.went.push(url);
  close = () => {
    this.closed = true;
  };
}

function world(mint: () => Promise<string> = () => Promise.resolve(address)) {
  const environment = new FakeEnvironment();
  const tabs: Tab[] = [];
  const scope = new TenonScope({
    identity: { project: "p", consumer: { ref: "c" }, group: { ref: "g" } },
    endpoint: "/api/tenon",
    fetch: () => Promise.reject(new Error("Nobody is asked here.")),
    openWindow: () => {
      const tab = new Tab();
      tabs.push(tab);
      return tab;
    },
    environment,
  });
  const phases: string[] = [];
  const runner = new HandoffRunner({
    scope,
    openingText: () => undefined,
    onChange: (_, state) => phases.push(state.name === "away" ? state.phase : (state.end?.kind ?? "idle")),
  });
  let verdict: HandoffVerdict = "unfinished";
  let looks = 0;
  const errand: Errand = {
    kind: "syncFlow",
    mint: vi.fn(mint),
    look: () => {
      looks += 1;
      return Promise.resolve(verdict);
    },
  };
  return {
    environment,
    tabs,
    phases,
    runner,
    errand,
    launch: async () => {
      runner.launch(errand, "window");
      await settle();
    },
    says: (next: HandoffVerdict) => {
      verdict = next;
    },
    looks: () => looks,
  };
}

beforeAll(() =>
  vi.stubGlobal("window", {
    location: { origin: "https://app.example.com" },
    screenX: 0,
    screenY: 0,
    outerWidth: 1280,
    outerHeight: 800,
  }),
);
afterAll(() => void vi.unstubAllGlobals());

describe("Waiting for a customer who is on a hosted page", () => {
  it("costs some fifty looks in half an hour at most, and then rests until the page is looked at again", async () => {
    const at = world();
    await at.launch();
    await at.environment.pass(31 * minute);
    expect(at.looks()).toBeGreaterThan(30);
    expect(at.looks()).toBeLessThanOrEqual(60);
    const before = at.looks();
    await at.environment.pass(60 * minute);
    expect(at.looks()).toBe(before);
    await at.environment.wake("focus");
    expect(at.looks()).toBe(before + 1);
    at.runner.stop();
  });

  it("costs nothing while the customer is in the other tab, and looks at once when they come back", async () => {
    const at = world();
    await at.launch();
    at.environment.hidden = true;
    await at.environment.pass(25 * minute);
    expect(at.looks()).toBe(0);
    at.says("finished");
    at.environment.hidden = false;
    await at.environment.wake("visible");
    expect([at.looks(), at.phases.at(-1)]).toEqual([1, "finished"]);
    expect([at.environment.wakers.size, at.tabs[0]!.closed]).toEqual([0, false]);
    await at.environment.pass(minute);
    expect(at.environment.timers.size).toBe(0);
  });

  it("believes no closed window: it asks", async () => {
    const at = world();
    await at.launch();
    at.tabs[0]!.closed = true;
    await at.environment.pass(4_000);
    expect(at.phases.at(-1)).toBe("soft-closed");
    at.says("finished");
    at.runner.check();
    await settle();
    await at.environment.pass(2_000);
    expect(at.phases.at(-1)).toBe("finished");
  });

  it("forgets an address that arrives after the customer gave up, and one for a window that is gone", async () => {
    let answer: (url: string) => void = () => undefined;
    const slow = world(() => new Promise((resolve) => (answer = resolve)));
    await slow.launch();
    slow.runner.cancel();
    answer(address);
    await settle();
    expect([slow.tabs[0]!.went, slow.tabs[0]!.closed, slow.phases.at(-1)]).toEqual([[], true, "cancelled"]);

    const gone = world(() => new Promise((resolve) => (answer = resolve)));
    await gone.launch();
    gone.tabs[0]!.closed = true;
    answer(address);
    await settle();
    expect([gone.tabs[0]!.went, gone.phases.at(-1)]).toEqual([[], "soft-closed"]);
    gone.runner.stop();
  });

  it("cuts the tie of the window before it goes anywhere, and asks once for each press", async () => {
    const at = world();
    at.runner.launch(at.errand, "window");
    expect(at.tabs[0]!.source.opener).toBeNull();
    at.runner.again("window");
    await settle();
    expect([at.tabs.length, vi.mocked(at.errand.mint).mock.calls.length]).toEqual([1, 1]);
    at.runner.again("window");
    await settle();
    expect([at.tabs.length, at.tabs[0]!.closed, at.tabs[1]!.went]).toEqual([2, true, [address]]);
    at.runner.stop();
    expect(at.environment.wakers.size).toBe(0);
  });
});
