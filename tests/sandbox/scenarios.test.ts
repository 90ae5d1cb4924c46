import { afterEach, describe, expect, test, vi } from "vitest";
import { sampleManifest, scenarioNames, type ScenarioName } from "tenon-kit/sandbox";
import { manifest, world } from "./world.js";

afterEach(() => vi.useRealTimers());

const identity = { groupRef: "acme", consumerRef: "ana" };

describe("troubles of the transport", () => {
  test("rate-limited refuses twice, says when to come back, and then works", async () => {
    const w = world();
    w.sandbox.scenario("rate-limited");
    for (let count = 0; count < 2; count++) {
      const answer = await w.send("GET", w.project);
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "1"]);
      expect(answer.body).toMatchObject({ retryable: true, retryAfter: expect.any(String) as string });
    }
    expect((await w.send("GET", w.project)).status).toBe(200);
    w.sandbox.scenario("rate-limited");
    expect((await w.send("GET", w.project)).status).toBe(429);
  });

  test.each<[ScenarioName, number]>([
    ["server-error", 500],
    ["expired-session", 401],
  ])("%s answers %i as a problem until it is over", async (name, status) => {
    const w = world();
    w.sandbox.scenario(name);
    const answer = await w.send("GET", `/v1${w.project}/integrations`);
    expect([answer.status, answer.type]).toEqual([status, "application/problem+json"]);
    w.sandbox.scenario("ok");
    expect((await w.send("GET", w.project)).status).toBe(200);
  });

  test("malformed answers 200 with JSON that ends in the middle", async () => {
    const w = world();
    w.sandbox.scenario("malformed");
    const answer = await w.send("GET", w.project);
    expect([answer.status, answer.type, answer.body]).toEqual([200, "application/json", undefined]);
  });

  test("slow answers after three seconds", async () => {
    const w = world();
    w.sandbox.scenario("slow");
    vi.useFakeTimers();
    let status = 0;
    const pending = w.send("GET", w.project).then((answer) => (status = answer.status));
    await vi.advanceTimersByTimeAsync(2900);
    expect(status).toBe(0);
    await vi.advanceTimersByTimeAsync(200);
    await pending;
    expect(status).toBe(200);
  });

  test("can be limited to some requests, and spares pages and preflights", async () => {
    const w = world();
    w.sandbox.scenario("server-error", { match: "POST /v1/projects" });
    expect((await w.send("GET", w.project)).status).toBe(200);
    expect((await w.send("POST", `/v1${w.project}/connections:generate`, {})).status).toBe(500);
    w.sandbox.scenario("server-error");
    expect((await w.send("GET", "/callbacks/v1/oauth?state=x")).status).toBe(400);
    expect(
      (
        await w.send("OPTIONS", w.project, undefined, {
          origin: "https://a.example",
          "access-control-request-method": "GET",
        })
      ).status,
    ).toBe(204);
  });
});

describe("troubles at the provider", () => {
  test("consent-denied: allowing fails, and no connection is made", async () => {
    const w = world();
    w.sandbox.scenario("consent-denied");
    expect(await w.connect()).toBe("");
    w.sandbox.scenario("ok");
    expect(await w.connect()).not.toBe("");
  });

  test("bad-credentials: connections need attention until they are connected anew", async () => {
    const w = world();
    const id = await w.install();
    w.sandbox.scenario("bad-credentials");
    expect(await w.tree("GET", `${w.installations()}/${id}`)).toMatchObject({
      healthStatus: "unhealthy",
      connection: { status: "bad_credentials" },
    });
    const refused = await w.send("POST", `${w.project}/connections:generate`, {
      ...identity,
      provider: "stripe",
      apiKey: "fine",
    });
    expect(refused.status).toBe(422);
    await w.connect();
    expect(await w.tree("GET", `${w.installations()}/${id}`)).toMatchObject({
      healthStatus: "healthy",
      connection: { status: "working" },
    });
  });

  test("bad-credentials: what was made before recovers when the trouble is over", async () => {
    const w = world();
    await w.install();
    w.sandbox.scenario("bad-credentials");
    w.sandbox.scenario("ok");
    expect(await w.tree("GET", `${w.project}/connections`)).toMatchObject([{ status: "working" }]);
  });

  test("provider-down: objects carry the error, saves fail with the provider's words unless sampling is skipped", async () => {
    const w = world();
    const connectionId = await w.connect();
    w.sandbox.scenario("provider-down");
    const { latestRevision } = await w.tree("GET", `${w.project}/integrations/crm`);
    const hydrated = await w.tree(
      "GET",
      `${w.project}/integrations/crm/revisions/${latestRevision.id}:hydrate?connectionId=${connectionId}`,
    );
    expect(hydrated.content.read.objects.map((each) => each.error)).toEqual([
      expect.stringContaining("503"),
      expect.stringContaining("503"),
    ]);
    const body = { groupRef: "acme", connectionId, config: { content: w.content() } };
    const refused = await w.send("POST", w.installations(), body);
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining("salesforce did not answer")]);
    expect(
      (await w.send("POST", `${w.project}/connections:generate`, { ...identity, provider: "stripe", apiKey: "k" }))
        .status,
    ).toBe(422);
    expect((await w.send("POST", `${w.installations()}?skipSampling=true`, body)).status).toBe(201);
    expect(await w.tree("GET", w.installations())).toMatchObject([
      { healthStatus: "unhealthy", lastOperationStatus: "failure" },
    ]);
  });
});

describe("steering", () => {
  const control = async (w: ReturnType<typeof world>, method: string, path: string, body?: unknown) => {
    const init: RequestInit =
      body === undefined
        ? { method }
        : { method, body: JSON.stringify(body), headers: { "content-type": "application/json" } };
    const response = await w.sandbox.control.fetch(new Request(`http://control.invalid${path}`, init));
    return { status: response.status, body: (await response.json()) as { [key: string]: unknown } };
  };

  test("tells the state, switches scenarios, moves the clock and starts over", async () => {
    const w = world({ clock: { now: () => 0 } });
    await w.install();
    expect((await control(w, "GET", "/state")).body).toEqual(JSON.parse(JSON.stringify(w.sandbox.state())));
    for (const name of scenarioNames)
      expect((await control(w, "POST", "/scenario", { name })).body).toEqual({ scenario: name });
    expect((await control(w, "POST", "/clock", { advanceMs: 1000 })).body).toEqual({ now: "1970-01-01T00:00:01.000Z" });
    expect((await control(w, "POST", "/reset")).status).toBe(200);
    expect(w.sandbox.state()).toMatchObject({
      connections: [],
      installations: [],
      operations: [],
      clockAdvancedMs: 0,
      scenario: { name: "ok" },
    });
  });

  test("starting over keeps the ids that others may remember, and drops what was deployed since", async () => {
    const w = world();
    const path = `${w.project}/integrations`;
    const before = (await w.list("GET", path)).map((each) => [each.id, each.latestRevision.id]);
    await w.send("PUT", `${path}:batch`, { sourceYaml: manifest.replace("displayName: CRM", "displayName: Sales") });
    await w.send("PUT", `${path}:batch`, { sourceYaml: sampleManifest });
    w.sandbox.reset();
    expect((await w.list("GET", path)).map((each) => [each.id, each.latestRevision.id])).toEqual(before);
  });

  test("works while the API is in trouble", async () => {
    const w = world();
    w.sandbox.scenario("server-error");
    expect((await control(w, "GET", "/state")).status).toBe(200);
  });

  test("refuses what it does not know", async () => {
    const w = world();
    const unknown = await control(w, "POST", "/scenario", { name: "flood" });
    expect([unknown.status, unknown.body.detail]).toEqual([400, expect.stringContaining("rate-limited")]);
    expect((await control(w, "POST", "/clock", { advanceMs: -1 })).status).toBe(400);
    expect((await control(w, "POST", "/clock", { advanceMs: "1" })).status).toBe(400);
    expect((await control(w, "GET", "/elsewhere")).status).toBe(404);
    expect(() => w.sandbox.scenario("flood" as ScenarioName)).toThrow(/Known: ok, slow/);
    expect(() => w.sandbox.advance(-1)).toThrow(/forward only/);
  });
});

describe("keeping state", () => {
  test("another sandbox continues where one stopped, a window that is open included", async () => {
    const w = world();
    await w.install();
    const url = (
      await w.send("POST", "/oauth-connect", { ...identity, projectIdOrName: "sandbox-project", provider: "hubspot" })
    ).text;
    const kept = JSON.parse(JSON.stringify(w.sandbox.state())) as ReturnType<typeof w.sandbox.state>;
    const next = world({ provider: w.provider });
    next.sandbox.restore(kept);
    expect(next.sandbox.state()).toEqual(kept);
    await next.send("GET", w.provider.allow(url));
    expect(next.sandbox.state().connections.map((each) => each.provider)).toEqual(["salesforce", "hubspot"]);
    expect(await next.tree("GET", next.installations())).toHaveLength(1);
  });

  test("listeners hear of every stored change until they stop listening", async () => {
    const w = world();
    let heard = 0;
    const stop = w.sandbox.subscribe(() => heard++);
    await w.connect();
    expect(heard).toBeGreaterThan(0);
    stop();
    const before = heard;
    w.sandbox.reset();
    expect(heard).toBe(before);
  });

  test.each<[string, (state: { [key: string]: unknown }) => unknown, RegExp]>([
    ["nothing", () => undefined, /not a state of the sandbox/],
    ["another program's data", () => ({ version: 1 }), /not a state of the sandbox/],
    ["a later version", (state) => ({ ...state, version: 2 }), /version 2/],
    ["a missing list", ({ installations: _gone, ...state }) => state, /damaged: installations/],
    ["a wrong type inside", (state) => ({ ...state, connections: [{ id: 5 }] }), /damaged: connections\[0\]\.id/],
    [
      "an installation without its connection",
      (state) => ({ ...state, connections: [] }),
      /installations\[0\]\.connectionId points nowhere/,
    ],
  ])("refuses %s and changes nothing", async (_what, change, message) => {
    const w = world();
    await w.install();
    const before = w.sandbox.state();
    const damaged = change(before as unknown as { [key: string]: unknown });
    expect(() => w.sandbox.restore(damaged as ReturnType<typeof w.sandbox.state>)).toThrow(message);
    expect(w.sandbox.state()).toEqual(before);
  });
});

describe("a trouble of one provider", () => {
  test("leaves the others alone, and can be switched on from outside", async () => {
    const w = world();
    const make = (provider: string) =>
      w.send("POST", `${w.project}/connections:generate`, {
        ...{ groupRef: "acme", consumerRef: "ana", provider, apiKey: "k" },
      });
    expect((await make("stripe")).status).toBe(201);
    const switched = await w.sandbox.control.fetch(
      new Request("http://127.0.0.1/scenario", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ name: "bad-credentials", provider: "Stripe" }),
      }),
    );
    expect(switched.status).toBe(200);
    expect([(await make("stripe")).status, (await make("pipeboard")).status]).toEqual([422, 201]);
    expect(await w.list("GET", `${w.project}/connections`)).toMatchObject([
      { provider: "stripe", status: "bad_credentials" },
      { provider: "pipeboard", status: "working" },
    ]);
    w.sandbox.scenario("provider-down", { provider: "pipeboard" });
    expect([(await make("stripe")).status, (await make("pipeboard")).status]).toEqual([201, 422]);
  });

  test("a token that was withdrawn is not refreshed", async () => {
    const w = world();
    const id = await w.connect();
    w.sandbox.scenario("bad-credentials");
    const token = w.sandbox.state().connections[0]?.credentials.oauth2AuthorizationCode?.accessToken?.token;
    expect(await w.tree("GET", `${w.project}/connections/${id}?refresh=force`)).toMatchObject({
      status: "bad_credentials",
    });
    expect(w.sandbox.state().connections[0]?.credentials.oauth2AuthorizationCode?.accessToken?.token).toBe(token);
  });
});
