import { waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { connect, createWorld, focusPage, install, mapRegion, mountFlow, post, untilAsked } from "./world.js";

const values = { metadata: { workspace: "acme" } };
const writes = (requests: readonly string[]) => requests.filter((request) => !request.startsWith("GET"));

describe("From nothing to installed", () => {
  it("goes through the provider's window, and stores what was chosen", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    await connect(world, page);
    await install(page);
    expect(page.state).toMatchObject({ name: "installed", fresh: true });
    expect(Object.values(world.sandbox.state().installations)).toHaveLength(1);
    expect(world.windows).toHaveLength(1);
    expect(world.windows[0]!.closed).toBe(true);
  });

  it("opens the window in the click, before anything is asked, and sends it on later", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    await page.until("needs-auth");
    const asked = world.requests.length;
    let openedAtOnce = 0;
    await page.act((flow) => {
      flow.connect(values);
      openedAtOnce = world.windows.length;
      expect(world.requests.length).toBe(asked);
    });
    expect(openedAtOnce).toBe(1);
    const { authorizationUrl } = await untilAsked(page);
    expect(world.windows[0]!.visited).toEqual([authorizationUrl]);
  });

  it("tells the host each thing once, in order", async () => {
    const world = createWorld();
    const told: string[] = [];
    const page = mountFlow(world, {
      onEvent: (event) => told.push(event.type),
      onReady: () => told.push("onReady"),
      onSuccess: ({ installation }) => told.push(`onSuccess ${installation.integration}`),
      onExit: (reason) => told.push(`onExit ${reason}`),
      onError: () => told.push("onError"),
    });
    await connect(world, page);
    await install(page);
    expect(told).toEqual([
      "step",
      "ready",
      "onReady",
      "window-opened",
      "step",
      "connected",
      "step",
      "installed",
      "onSuccess crm",
      "onExit installed",
    ]);
    expect(world.events.map((event) => event.type)).toEqual(told.filter((one) => !one.startsWith("on")));
  });

  it("is not disturbed by a host that throws", async () => {
    const world = createWorld();
    const reported: unknown[] = [];
    vi.stubGlobal("reportError", (error: unknown) => reported.push(error));
    const page = mountFlow(world, {
      onReady: () => {
        throw new Error("the host's own");
      },
    });
    await page.until("needs-auth");
    expect(reported).toEqual([new Error("the host's own")]);
    vi.unstubAllGlobals();
  });

  it("connects with a key, once however often it is pressed", async () => {
    const world = createWorld();
    const page = mountFlow(world, { integration: "payments" });
    await page.until("needs-auth");
    const key = { credentials: { apiKey: "canary-key" }, metadata: {} };
    let accepted: boolean[] = [];
    await page.act(async (flow) => {
      accepted = await Promise.all([
        flow.submitCredentials(key),
        flow.submitCredentials(key),
        flow.submitCredentials(key),
      ]);
    });
    expect(accepted).toEqual([true, true, true]);
    await page.until("configuring");
    expect(writes(world.requests)).toEqual(["POST /connections"]);
    expect(world.windows).toHaveLength(0);
    expect(JSON.stringify([page.state, world.events])).not.toContain("canary-key");
  });
});

describe("Requests", () => {
  it("are one for what is not connected, two for what is, and at most one when the page is looked at again", async () => {
    const world = createWorld();
    const first = mountFlow(world);
    await first.until("needs-auth");
    expect(world.requests).toEqual(["GET /integrations/crm"]);
    await connect(world, first);
    first.unmount();

    world.requests.length = 0;
    const second = mountFlow(world);
    await second.until("configuring");
    expect(world.requests).toEqual(["GET /integrations/crm", "GET /integrations/crm/objects"]);
    await install(second);
    second.unmount();

    world.requests.length = 0;
    const third = mountFlow(world);
    await third.until("installed");
    expect(world.requests).toEqual(["GET /integrations/crm"]);
    await focusPage();
    await focusPage();
    expect(world.requests.length).toBeLessThanOrEqual(2);
  });

  it("are not more in Strict Mode", async () => {
    const world = createWorld();
    const page = mountFlow(world, { strict: true });
    await page.until("needs-auth");
    expect(world.requests).toEqual(["GET /integrations/crm"]);
    await connect(world, page);
    await install(page);
    expect(writes(world.requests)).toEqual(["POST /connections/authorizations", "POST /installations"]);
  });
});

describe("The provider's window", () => {
  it("is one, and the connection is one, however often connect is pressed", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    await page.until("needs-auth");
    await page.act((flow) => {
      flow.connect(values);
      flow.connect(values);
      flow.connect(values);
    });
    await untilAsked(page);
    expect(world.windows).toHaveLength(1);
    expect(writes(world.requests)).toEqual(["POST /connections/authorizations"]);
  });

  it("may be blocked: the address stays at hand, and success is found by asking", async () => {
    const world = createWorld();
    world.blocked = true;
    const page = mountFlow(world);
    await page.until("needs-auth");
    await page.act((flow) => flow.connect(values));
    const { authorizationUrl } = await untilAsked(page);
    expect(page.state).toMatchObject({ name: "authorizing", phase: "blocked" });
    await world.decide("allow", authorizationUrl);
    await page.act((flow) => flow.checkNow());
    await page.until("configuring");
  });

  it("may be blocked and opened by the next click", async () => {
    const world = createWorld();
    world.blocked = true;
    const page = mountFlow(world);
    await page.until("needs-auth");
    await page.act((flow) => flow.connect(values));
    await untilAsked(page);
    world.blocked = false;
    await page.act((flow) => flow.openWindow());
    expect(page.state).toMatchObject({ phase: "waiting" });
    expect(world.windows).toHaveLength(1);
    await page.act((flow) => flow.openWindow());
    expect(world.windows).toHaveLength(1);
    expect(world.windows[0]!.focused).toBe(1);
  });

  it("may be closed by the person: nothing ends, and every way on is there", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    await page.until("needs-auth");
    await page.act((flow) => flow.connect(values));
    const { authorizationUrl } = await untilAsked(page);
    world.windows[0]!.closed = true;
    await waitFor(() => expect(page.state).toMatchObject({ phase: "soft-closed" }), { timeout: 6_000 });
    await page.act((flow) => flow.openWindow());
    expect(world.windows).toHaveLength(2);
    await waitFor(() => expect(page.state).toMatchObject({ phase: "waiting" }));
    await page.act((flow) => flow.cancel());
    expect(page.state).toMatchObject({ name: "needs-auth", trouble: null });
    // Finished in the window after all: the next look finds it.
    await world.decide("allow", authorizationUrl, false);
    await page.act((flow) => flow.checkNow());
    await page.until("configuring");
  });

  it("need not say a word: success arrives by asking", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    await page.until("needs-auth");
    await page.act((flow) => flow.connect(values));
    const { authorizationUrl } = await untilAsked(page);
    await world.decide("allow", authorizationUrl, false);
    await page.until("configuring");
  });

  it("says that access was declined, and another try is one press away", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    await page.until("needs-auth");
    await page.act((flow) => flow.connect(values));
    const { authorizationUrl } = await untilAsked(page);
    await world.decide("deny", authorizationUrl);
    await waitFor(() => expect(page.state).toMatchObject({ name: "needs-auth", trouble: { kind: "denied" } }), {
      timeout: 4_000,
    });
    await page.act((flow) => flow.connect(values));
    expect(page.state.name).toBe("authorizing");
  });

  it("is not believed when somebody else speaks", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    await page.until("needs-auth");
    await page.act((flow) => flow.connect(values));
    const { signals } = await untilAsked(page);
    const before = page.state;
    const asked = world.requests.length;
    const success = {
      [signals[0]!.field]: signals.find((one) => one.means === "succeeded")!.value,
      data: { connection: { id: "evil" } },
    };
    const { source } = world.windows[0]!;
    await page.act(() => {
      post(success, "https://evil.invalid", source);
      post(success, signals[0]!.origin, window);
      post(success, signals[0]!.origin, null);
      post({ [signals[0]!.field]: "SOMETHING" }, signals[0]!.origin, source);
      post("x".repeat(1_000_000), signals[0]!.origin, source);
    });
    expect(page.state).toBe(before);
    expect(world.requests.length).toBe(asked);
    // The right window, and a lie: the handler is asked, and nothing else happens.
    await page.act(() => post(success, signals[0]!.origin, source));
    await waitFor(() => expect(page.state).toMatchObject({ name: "authorizing", phase: "waiting" }));
    expect(world.requests.length).toBeLessThanOrEqual(asked + 1);
  });
});

describe("Troubles on the way", () => {
  it("a first read that fails says why, and a retry may help", async () => {
    const world = createWorld();
    world.fault = () => "drop";
    const page = mountFlow(world);
    const { error } = await page.until("unavailable");
    expect(error).toMatchObject({ code: "network", retryable: true });
    expect(world.requests).toHaveLength(3);
    world.fault = () => undefined;
    await page.act((flow) => flow.retry());
    await page.until("needs-auth");
  });

  it("an address that cannot be had closes the window and keeps the form", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    await page.until("needs-auth");
    world.fault = (method) => (method === "POST" ? "drop" : undefined);
    await page.act((flow) => flow.connect(values));
    const state = await page.until("needs-auth");
    expect(state.trouble).toMatchObject({ kind: "error", error: { code: "network" } });
    expect(world.windows[0]!.closed).toBe(true);
  });

  it.each(["drop", "lose-answer"] as const)("a key whose answer is lost (%s) makes one connection", async (how) => {
    const world = createWorld();
    const page = mountFlow(world, { integration: "payments" });
    await page.until("needs-auth");
    world.fault = (method) => (method === "POST" ? how : undefined);
    const key = { credentials: { apiKey: "k" }, metadata: {} };
    let accepted = false;
    await page.act(async (flow) => void (accepted = await flow.submitCredentials(key)));
    expect(accepted).toBe(how === "lose-answer");
    world.fault = () => undefined;
    if (how === "drop") {
      expect(page.state).toMatchObject({ name: "needs-auth", trouble: { kind: "error" } });
      await page.act((flow) => flow.submitCredentials(key));
    }
    await page.until("configuring");
    expect(Object.values(world.sandbox.state().connections)).toHaveLength(1);
  });

  it.each(["drop", "lose-answer"] as const)("an install whose answer is lost (%s) is one installation", async (how) => {
    const world = createWorld();
    const page = mountFlow(world);
    await connect(world, page);
    await page.act((flow) => flow.edit(mapRegion));
    await page.act((flow) => flow.next());
    world.fault = (method) => (method === "POST" ? how : undefined);
    await page.act((flow) => flow.install());
    if (how === "drop") {
      const { error } = await page.until("reviewing");
      expect(error).toMatchObject({ code: "network" });
      world.fault = () => undefined;
      await page.act((flow) => flow.retry());
    }
    await page.until("installed");
    expect(Object.values(world.sandbox.state().installations)).toHaveLength(1);
  });
});

describe("Leaving and coming back", () => {
  it("loses nothing that was chosen", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    await connect(world, page);
    await page.act((flow) => flow.edit(mapRegion));
    // Another integration takes the place, and then the first comes back.
    page.show({}, "payments");
    await page.until("needs-auth");
    page.show({}, "crm");
    const state = await page.until("configuring");
    expect(state.draft.read.get("account")!.mappings.get("region")).toBe("industry");
  });

  it("is not needed when a name arrives late: it makes nobody another person", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    await connect(world, page);
    await page.act((flow) => flow.edit(mapRegion));
    const before = page.state;
    page.show({ consumer: { ref: "ada", name: "Ada Moreno" }, onEvent: () => undefined, getSessionToken: undefined });
    expect(page.state).toBe(before);
  });

  it("leaves no request, no listener and no window behind", async () => {
    const world = createWorld();
    const signals: AbortSignal[] = [];
    const fetch: typeof globalThis.fetch = (input, init) => {
      if (init?.signal) signals.push(init.signal);
      return world.fetch(input, init);
    };
    const listeners = watchListeners();
    const page = mountFlow(world, { provider: { fetch } });
    await page.until("needs-auth");
    await page.act((flow) => flow.connect(values));
    await untilAsked(page);
    world.fault = () => new Promise(() => undefined);
    await page.act((flow) => flow.checkNow());
    page.unmount();
    await Promise.resolve();
    expect(signals.at(-1)!.aborted).toBe(true);
    expect(world.windows[0]!.closed).toBe(true);
    expect(listeners()).toEqual([]);
    const asked = world.requests.length;
    await focusPage();
    expect(world.requests).toHaveLength(asked);
  });
});

/** Names of the listeners of the page that were added and not removed since. */
function watchListeners(): () => string[] {
  const open: [EventTarget, string, unknown][] = [];
  for (const target of [window, document]) {
    const { addEventListener, removeEventListener } = target;
    target.addEventListener = function (this: EventTarget, ...args: Parameters<EventTarget["addEventListener"]>) {
      if (["focus", "online", "pageshow", "message", "visibilitychange"].includes(args[0]))
        open.push([target, args[0], args[1]]);
      addEventListener.apply(target, args as never);
    };
    target.removeEventListener = function (this: EventTarget, ...args: Parameters<EventTarget["removeEventListener"]>) {
      const at = open.findIndex(([where, type, what]) => where === target && type === args[0] && what === args[1]);
      if (at >= 0) open.splice(at, 1);
      removeEventListener.apply(target, args as never);
    };
  }
  return () => open.map(([, type]) => type);
}

describe("Two at once", () => {
  it("tabs of the same person: what one finishes, the other finds by asking", async () => {
    const world = createWorld();
    const here = mountFlow(world);
    const there = mountFlow(world);
    await there.until("needs-auth");
    await connect(world, here);
    await install(here);
    // Nothing was told but that something changed; the truth was read.
    await there.until("configuring");
    there.unmount();
    const again = mountFlow(world);
    await again.until("installed");
  });

  it("flows of one page share one window: the one that had it says so, and can begin again", async () => {
    const world = createWorld();
    const page = mountFlow(world, { alongside: "shop" });
    await page.until("needs-auth");
    await page.act((flow) => flow.connect(values));
    await untilAsked(page);
    await waitFor(() => expect(page.other.state.name).toBe("needs-auth"));
    await page.act(() => page.other.connect(values));
    expect(page.state).toMatchObject({ name: "needs-auth", trouble: { kind: "superseded" } });
    expect(world.windows.map((one) => one.closed)).toEqual([true, false]);
    await page.act((flow) => flow.connect(values));
    expect(page.state.name).toBe("authorizing");
  });

  it("tabs that install at the same time make one installation, and both say so", async () => {
    const world = createWorld();
    const here = mountFlow(world);
    await connect(world, here);
    const there = mountFlow(world);
    await there.until("configuring");
    for (const page of [here, there]) {
      await page.act((flow) => flow.edit(mapRegion));
      await page.act((flow) => flow.next());
    }
    await here.act(() => {
      here.flow.install();
      there.flow.install();
    });
    await here.until("installed");
    await there.until("installed");
    expect(Object.values(world.sandbox.state().installations)).toHaveLength(1);
  });
});

describe("Another identity", () => {
  it("never sees what belongs to the one before, not even a late answer", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    await connect(world, page);
    await install(page);
    let release: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (release = resolve));
    world.fault = () => slow;
    await page.act((flow) => flow.changeData());
    expect(page.state.name).toBe("preparing");
    world.fault = () => undefined;
    page.show({ group: "globex" });
    expect(page.state.name).toBe("loading");
    release();
    const state = await page.until("needs-auth");
    expect(state.detail.connections).toEqual([]);
    page.show({ group: "acme" });
    expect(page.state.name).toBe("loading");
    await page.until("installed");
  });
});

describe("What is installed", () => {
  it("is changed, and removed; removing what is gone is success", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    await connect(world, page);
    await install(page);
    await page.act((flow) => flow.changeData());
    await page.until("configuring");
    await page.act((flow) =>
      flow.edit({ type: "select-field", objectName: "account", fieldName: "website", selected: true }),
    );
    await page.act((flow) => flow.next());
    await page.act((flow) => flow.save());
    const { installation } = await page.until("installed");
    expect(installation.configuration.read[0]!.fields).toContain("website");

    await page.act((flow) => flow.uninstall());
    world.fault = (method) => (method === "DELETE" ? "lose-answer" : undefined);
    await page.act((flow) => flow.confirm());
    await page.until("needs-auth");
    expect(Object.values(world.sandbox.state().installations)).toHaveLength(0);
    expect(world.events.map((event) => event.type)).toContain("uninstalled");
  });
});
