import { describe, expect, it } from "vitest";
import { ada, apiKey, createHarness, eve, type Harness, type Person } from "./harness.js";

interface Started {
  attemptId: string;
  authorizationUrl: string;
  signals: { means: string; field: string; value: string; paramsPath?: string }[];
}

const start = async (harness: Harness, credentials: Record<string, string> = { tenant: "acme" }) => {
  const { status, body } = await harness.ask("POST", "/connections/authorizations", {
    body: { provider: "adminsuite", credentials },
  });
  expect(status).toBe(201);
  return body as Started;
};

/** What the page in the window posts after the customer has pressed its button. */
const press = async (harness: Harness, address: string, how: "allow" | "deny" = "allow") => {
  const page = await harness.finish(address, how);
  const [, message = "{}"] = /postMessage\((\{.*?\}),"\*"\)/.exec(page) ?? [];
  const { source, params } = JSON.parse(message) as { source: string; params: Record<string, string> };
  expect(source).toBe("ampersand-custom-auth");
  return { params, page };
};

const resume = (harness: Harness, attemptId: string, params: Record<string, string>, as: Person = ada) =>
  harness.ask("POST", `/connections/authorizations/${attemptId}`, { as, body: { params } });

const check = (harness: Harness, attemptId: string) => harness.ask("GET", `/connections/authorizations/${attemptId}`);

describe("an account that is connected in several steps", () => {
  it("goes from page to page in one window, and is connected after the last", async () => {
    const harness = createHarness();
    const first = await start(harness);
    expect(first.signals).toContainEqual(
      expect.objectContaining({
        origin: "https://sandbox.invalid",
        means: "resume",
        field: "source",
        value: "ampersand-custom-auth",
        paramsPath: "params",
      }),
    );
    const one = await press(harness, first.authorizationUrl);
    expect(one.page).not.toContain("window.close");
    const next = await resume(harness, first.attemptId, one.params);
    expect([next.status, next.body]).toMatchObject([200, { state: "continue" }]);
    const second = next.body as Started;
    expect(second.attemptId).not.toBe(first.attemptId);
    expect((await check(harness, second.attemptId)).body).toEqual({ state: "pending" });
    const two = await press(harness, second.authorizationUrl);
    expect(two.page).toContain("window.close");
    const { body } = await resume(harness, second.attemptId, two.params);
    expect(body).toMatchObject({ state: "connected", connection: { provider: "adminsuite", state: "connected" } });
    for (const { attemptId } of [first, second]) {
      expect((await check(harness, attemptId)).body).toMatchObject({ state: "connected" });
    }
  });

  it("is connected even when the answer to the last step was lost and the step is sent again", async () => {
    const harness = createHarness();
    const first = await start(harness);
    const one = await press(harness, first.authorizationUrl);
    const second = (await resume(harness, first.attemptId, one.params)).body as Started;
    const two = await press(harness, second.authorizationUrl);
    await resume(harness, second.attemptId, two.params);
    expect((await resume(harness, second.attemptId, two.params)).body).toMatchObject({ state: "connected" });
    expect(harness.sandbox.state().connections).toHaveLength(1);
  });

  it("goes on where it is when a step is handed over twice, by two hints or two tabs", async () => {
    const harness = createHarness();
    const first = await start(harness);
    const one = await press(harness, first.authorizationUrl);
    const [winner, loser] = [
      await resume(harness, first.attemptId, one.params),
      await resume(harness, first.attemptId, one.params),
    ];
    expect([winner.body, loser.body]).toMatchObject([{ state: "continue" }, { state: "pending" }]);
    const second = winner.body as Started;
    const two = await press(harness, second.authorizationUrl);
    expect((await resume(harness, second.attemptId, two.params)).body).toMatchObject({ state: "connected" });
    expect((await check(harness, first.attemptId)).body).toMatchObject({ state: "connected" });
  });

  it("ends as declined when the customer declines, at whichever step", async () => {
    const harness = createHarness();
    const first = await start(harness);
    const { params } = await press(harness, first.authorizationUrl, "deny");
    expect((await resume(harness, first.attemptId, params)).body).toMatchObject({ state: "failed", reason: "denied" });
    const again = await start(harness);
    const one = await press(harness, again.authorizationUrl);
    harness.sandbox.scenario("consent-denied");
    expect((await resume(harness, again.attemptId, one.params)).body).toMatchObject({ reason: "denied" });
    expect(harness.sandbox.state().connections).toEqual([]);
  });

  it("fails for parameters of another step, and says nothing of what was sent", async () => {
    const harness = createHarness();
    const { attemptId } = await start(harness);
    const { body, text } = await resume(harness, attemptId, { grant: "forged-canary-77" });
    expect(body).toMatchObject({ state: "failed", reason: "failed" });
    expect(text).not.toContain("forged-canary-77");
  });

  it("can be tried again when the provider did not answer", async () => {
    const harness = createHarness();
    const { attemptId, authorizationUrl } = await start(harness);
    const { params } = await press(harness, authorizationUrl);
    harness.sandbox.scenario("provider-down");
    expect((await resume(harness, attemptId, params)).body).toMatchObject({
      code: "provider_unavailable",
      retryable: true,
    });
    harness.sandbox.scenario("ok");
    expect((await resume(harness, attemptId, params)).body).toMatchObject({ state: "continue" });
  });

  it("is nobody else's to go on with, and takes nothing but parameters", async () => {
    const harness = createHarness();
    const { attemptId, authorizationUrl } = await start(harness);
    const { params } = await press(harness, authorizationUrl);
    for (const as of [eve, { group: "acme", consumer: "eve" }, { group: "evil-corp", consumer: "ada" }]) {
      expect((await resume(harness, attemptId, params, as)).status).toBe(404);
    }
    const strange = await harness.ask("POST", `/connections/authorizations/${attemptId}`, {
      body: { params, sessionId: "x" },
    });
    expect(strange.status).toBe(422);
    expect((await resume(harness, `${attemptId}x`, params)).status).toBe(404);
    expect((await resume(harness, attemptId, params)).body).toMatchObject({ state: "continue" });
  });

  it("hands the platform's key and the step's own parameters to nobody", async () => {
    const harness = createHarness();
    const first = await start(harness, { tenant: "tenant-canary-5" });
    const { params } = await press(harness, first.authorizationUrl);
    const next = await resume(harness, first.attemptId, params);
    expect(next.text + JSON.stringify(harness.lines)).not.toMatch(
      new RegExp(`${apiKey}|tenant-canary-5|${params.grant ?? ""}`),
    );
  });

  it("refuses a next address that may not be opened", async () => {
    const harness = createHarness({
      upstreamFetch: async (request, next) => {
        const isResume =
          request.url.endsWith("/custom-auth/connect") && (await request.clone().text()).includes("grant");
        return isResume ? Response.json({ redirect: { url: "javascript:alert(1)", sessionId: "s" } }) : next(request);
      },
    });
    const { attemptId, authorizationUrl } = await start(harness);
    const { params } = await press(harness, authorizationUrl);
    expect((await resume(harness, attemptId, params)).body).toMatchObject({ code: "unsafe_url" });
  });

  it("does not take another account for its result", async () => {
    const harness = createHarness({
      upstreamFetch: async (request, next) => {
        const response = await next(request);
        if (!request.url.endsWith("/custom-auth/connect")) return response;
        const answer = (await response.json()) as { connection?: { group: object } };
        if (answer.connection) answer.connection.group = { groupRef: "evil-corp" };
        return Response.json(answer);
      },
    });
    const first = await start(harness);
    const one = await press(harness, first.authorizationUrl);
    const second = (await resume(harness, first.attemptId, one.params)).body as Started;
    const two = await press(harness, second.authorizationUrl);
    expect((await resume(harness, second.attemptId, two.params)).body).toMatchObject({
      state: "failed",
      reason: "state_mismatch",
    });
  });

  it("is connected at once where the platform needs no step", async () => {
    const harness = createHarness({
      upstreamFetch: async (request, next) => {
        if (!request.url.endsWith("/custom-auth/connect")) return next(request);
        const sent = (await request.json()) as object;
        return next(
          new Request(request, { body: JSON.stringify({ ...sent, provider: "callhouse", customAuth: callhouse }) }),
        ).then(async (response) => {
          const { connection } = (await response.json()) as { connection: { id: string } };
          const stored = harness.sandbox.state();
          for (const each of stored.connections) if (each.id === connection.id) each.provider = "adminsuite";
          harness.sandbox.restore(stored);
          return Response.json({ connection });
        });
      },
    });
    const { attemptId, authorizationUrl } = await start(harness);
    expect(authorizationUrl).toBeUndefined();
    expect((await check(harness, attemptId)).body).toMatchObject({ state: "connected" });
  });

  it("asks an attempt without steps for nothing", async () => {
    const harness = createHarness();
    const { body } = await harness.ask("POST", "/connections/authorizations", {
      body: { integration: "crm", metadata: { workspace: "acme" } },
    });
    expect((await resume(harness, (body as Started).attemptId, {})).status).toBe(422);
  });
});

const callhouse = { account: "1", token: "t", environment: "trial" };
