import { waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createWorld, mountFlow, post, untilAsked, type World } from "./world.js";

const signalOrigin = "https://callback.invalid";
const said = (params: unknown) => ({ kind: "CALLBACK", data: params });

/** A handler whose authorizations take several steps: answers of the real one, with those of the steps given by the test. */
function inSteps(world: World, answers: readonly (object | "drop")[]) {
  const resumed: { path: string; key: string | null; body: unknown }[] = [];
  let next = 0;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const path = (input as string).replace("/api/tenon", "");
    const json = (body: object) =>
      new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });
    if (init?.method === "POST" && path.startsWith("/connections/authorizations/")) {
      resumed.push({
        path,
        key: new Headers(init.headers).get("idempotency-key"),
        body: JSON.parse(init.body as string) as unknown,
      });
      const answer = answers[next];
      next += 1;
      if (answer === undefined || answer === "drop") throw new TypeError("fetch failed");
      return json(answer);
    }
    // An attempt of a later step.
    if (path.startsWith("/connections/authorizations/step-")) return json({ state: "pending" });
    const response = await world.fetch(input, init);
    if (init?.method !== "POST" || path !== "/connections/authorizations") return response;
    const started = (await response.json()) as { signals: object[] };
    const signal = { origin: signalOrigin, field: "kind", value: "CALLBACK", means: "resume", paramsPath: "data" };
    return json({ ...started, signals: [...started.signals, signal] });
  };
  return { resumed, fetch };
}

async function begin(world: World, answers: readonly (object | "drop")[]) {
  const steps = inSteps(world, answers);
  const page = mountFlow(world, { provider: { fetch: steps.fetch } });
  await page.until("needs-auth");
  await page.act((flow) => flow.connect({ metadata: { workspace: "acme" } }));
  const started = await untilAsked(page);
  return { page, started, ...steps };
}

const second = { state: "continue", attemptId: "step-2", authorizationUrl: "https://provider.invalid/second" };

describe("An authorization of several steps", () => {
  it("goes on in the same window, with what the window came back with handed over once", async () => {
    const world = createWorld();
    const failed = { state: "failed", reason: "denied" };
    const { page, started, resumed } = await begin(world, [second, failed]);
    const window = world.windows[0]!;
    await page.act(() => {
      post(said({ code: "a", state: "b", count: 3, nested: { no: "no" } }), signalOrigin, window.source);
      post(said({ code: "again" }), signalOrigin, window.source);
    });
    await waitFor(() => expect(page.state).toMatchObject({ phase: "waiting", authorization: { attemptId: "step-2" } }));
    expect(window.visited).toEqual([started.authorizationUrl, second.authorizationUrl]);
    expect(world.windows).toHaveLength(1);
    expect(window.closed).toBe(false);
    await page.act(() => post(said({ code: "c" }), signalOrigin, window.source));
    const { trouble } = await page.until("needs-auth");
    expect(trouble).toEqual({ kind: "denied" });
    expect(resumed.map(({ path, body }) => [path, body])).toEqual([
      [`/connections/authorizations/${encodeURIComponent(started.attemptId)}`, { params: { code: "a", state: "b" } }],
      ["/connections/authorizations/step-2", { params: { code: "c" } }],
    ]);
    expect(world.events.filter(({ type }) => type === "window-opened")).toHaveLength(1);
  });

  it("listens to nobody but the window of the attempt", async () => {
    const world = createWorld();
    const { page, resumed } = await begin(world, [second]);
    await page.act(() => {
      post(said({ code: "a" }), "https://evil.invalid", world.windows[0]!.source);
      post(said({ code: "a" }), signalOrigin, window);
    });
    expect(resumed).toEqual([]);
  });

  it("ends in a connection, which the handler reports", async () => {
    const world = createWorld();
    const connection = { id: "c9", provider: "salesforce", state: "connected" };
    const { page } = await begin(world, [{ state: "connected", connection }]);
    await page.act(() => post(said({ code: "a" }), signalOrigin, world.windows[0]!.source));
    await page.until("preparing");
    expect(world.windows[0]!.closed).toBe(true);
  });

  it("repeats the handing over with the same key where the answer was lost", async () => {
    const world = createWorld();
    const { page, resumed } = await begin(world, ["drop", second]);
    await page.act(() => post(said({ code: "a" }), signalOrigin, world.windows[0]!.source));
    await waitFor(() => expect(page.state).toMatchObject({ authorization: { attemptId: "step-2" } }));
    expect(new Set(resumed.map(({ key }) => key)).size).toBe(1);
    expect(resumed).toHaveLength(2);
  });

  it("is not failed by what was handed over already: the attempt itself is asked how it went", async () => {
    const world = createWorld();
    const { page, started } = await begin(world, [{ state: "failed", reason: "failed" }]);
    // Another tab was faster.
    await world.decide("allow", started.authorizationUrl, false);
    await page.act(() => post(said({ code: "a" }), signalOrigin, world.windows[0]!.source));
    await page.until("configuring");
    expect(world.events.map(({ type }) => type)).not.toContain("connect-failed");
  });

  it("has failed where the attempt has come to nothing either", async () => {
    const world = createWorld();
    const { page } = await begin(world, [{ state: "failed", reason: "failed" }]);
    await page.act(() => post(said({ code: "a" }), signalOrigin, world.windows[0]!.source));
    const { trouble } = await page.until("needs-auth");
    expect(trouble).toEqual({ kind: "failed" });
  });

  it("does not go to an address that may not be opened", async () => {
    const world = createWorld();
    const { page, started } = await begin(world, [{ ...second, authorizationUrl: "javascript:alert(1)" }]);
    await page.act(() => post(said({ code: "a" }), signalOrigin, world.windows[0]!.source));
    const { trouble } = await page.until("needs-auth");
    expect(trouble).toMatchObject({ kind: "error", error: { code: "unsafe_url" } });
    expect(world.windows[0]!.visited).toEqual([started.authorizationUrl]);
  });
});
