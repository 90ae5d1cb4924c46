import { SignJWT } from "jose";
import { describe, expect, it, vi } from "vitest";
import { readAttempt, signAttempt } from "../../src/server/attempt-token.js";
import { ada, createHarness, eve, type Harness, type Person } from "./harness.js";

interface Started {
  attemptId: string;
  authorizationUrl: string;
  expiresInSeconds: number;
  signals: { origin: string; field: string; value: string; means: string; reasonPaths: string[] }[];
}

const start = async (harness: Harness, as: Person = ada, body: object = {}): Promise<Started> => {
  const answer = await harness.ask("POST", "/connections/authorizations", {
    as,
    body: { integration: "crm", metadata: { workspace: "acme" }, ...body },
  });
  expect(answer.status).toBe(201);
  return answer.body;
};
const check = (harness: Harness, attemptId: string, as: Person = ada) =>
  harness.ask("GET", `/connections/authorizations/${attemptId}`, { as });

describe("an authorization in a window", () => {
  it("hands over an address, how long it is good for, and how to recognise the window's words", async () => {
    const harness = createHarness();
    const { authorizationUrl, expiresInSeconds, signals } = await start(harness);
    expect(new URL(authorizationUrl).protocol).toBe("https:");
    expect(expiresInSeconds).toBe(600);
    expect(signals).toContainEqual({
      origin: "https://sandbox.invalid",
      field: "eventType",
      value: "AUTHORIZATION_FAILED",
      means: "failed",
      reasonPaths: ["data.error", "data.message"],
    });
  });

  it("is pending until the upstream has the connection, and connected then, without any word from the window", async () => {
    const harness = createHarness();
    const { attemptId, authorizationUrl } = await start(harness);
    expect((await check(harness, attemptId)).body).toEqual({ state: "pending" });
    await harness.finish(authorizationUrl);
    const { body, text } = await check(harness, attemptId);
    expect(body).toMatchObject({ state: "connected", connection: { provider: "salesforce", workspace: "acme" } });
    expect(text).not.toMatch(/token/i);
    expect((await check(harness, attemptId)).body).toEqual(body);
  });

  it("stays pending when the customer declines, and when only older connections are there", async () => {
    const harness = createHarness();
    await harness.connect();
    const { attemptId, authorizationUrl } = await start(harness);
    await harness.finish(authorizationUrl, "deny");
    expect((await check(harness, attemptId)).body).toEqual({ state: "pending" });
  });

  it("does not take a colleague's connection for its result", async () => {
    const harness = createHarness();
    const { attemptId } = await start(harness);
    await harness.connect({ group: "acme", consumer: "bob" });
    expect((await check(harness, attemptId)).body).toEqual({ state: "pending" });
  });

  it("renews a connection in place", async () => {
    const harness = createHarness();
    const connectionId = await harness.connect();
    const { attemptId, authorizationUrl } = await start(harness, ada, { connectionId });
    expect((await check(harness, attemptId)).body).toEqual({ state: "pending" });
    harness.sandbox.advance(1000);
    await harness.finish(authorizationUrl);
    expect((await check(harness, attemptId)).body).toMatchObject({
      state: "connected",
      connection: { id: connectionId },
    });
    expect(harness.sandbox.state().connections).toHaveLength(1);
  });

  it("is nobody else's: another group and a colleague find nothing", async () => {
    const harness = createHarness();
    const { attemptId } = await start(harness);
    for (const as of [eve, { group: "acme", consumer: "eve" }, { group: "evil-corp", consumer: "ada" }]) {
      expect((await check(harness, attemptId, as)).status).toBe(404);
    }
  });

  it("fails as expired after its time, unless it has succeeded by then", async () => {
    const harness = createHarness();
    const first = await start(harness);
    const second = await start(harness);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 601_000 });
    try {
      expect((await check(harness, first.attemptId)).body).toEqual({ state: "failed", reason: "expired" });
    } finally {
      vi.useRealTimers();
    }
    await harness.finish(second.authorizationUrl);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 601_000 });
    try {
      expect((await check(harness, second.attemptId)).body).toMatchObject({ state: "connected" });
    } finally {
      vi.useRealTimers();
    }
  });

  it("refuses an address that may not be opened", async () => {
    const harness = createHarness({
      upstreamFetch: (request, next) =>
        request.url.endsWith("/oauth-connect") ? Promise.resolve(new Response("javascript:alert(1)")) : next(request),
    });
    const { status, body } = await harness.ask("POST", "/connections/authorizations", {
      body: { integration: "crm", metadata: { workspace: "acme" } },
    });
    expect([status, (body as { code: string }).code]).toEqual([502, "unsafe_url"]);
  });

  it("asks for what is missing before any window could open", async () => {
    const harness = createHarness();
    const { body } = await harness.ask("POST", "/connections/authorizations", { body: { integration: "crm" } });
    expect(body).toMatchObject({ code: "invalid_input", issues: [{ path: "workspace", code: "required" }] });
    expect(harness.upstream.filter((line) => line.startsWith("POST"))).toEqual([]);
  });
});

describe("the id of an attempt", () => {
  const key = new Uint8Array(32).fill(7);
  const identity = { group: { ref: "acme" }, consumer: { ref: "ada" } };
  const scope = { key, project: "p", identity, now: Date.now() };
  const baseline = { provider: "salesforce", marks: ["abc"] };
  const seconds = Math.floor(scope.now / 1000);
  const claims = { project: "p", provider: "salesforce", group: "acme", consumer: "ada", marks: [] };
  const forge = (
    change: Record<string, unknown> = {},
    header: { alg?: string; typ?: string; crit?: string[] } = {},
    by: Uint8Array = key,
  ) =>
    new SignJWT({
      ...claims,
      iss: "tenon-handler",
      aud: "tenon-handler",
      iat: seconds,
      exp: seconds + 600,
      ...change,
    })
      .setProtectedHeader({ alg: "HS256", typ: "tenon-attempt+jwt", ...header })
      .sign(by);

  it("comes back as it went", async () => {
    const token = await signAttempt(baseline, scope);
    expect(await readAttempt(token, scope)).toEqual({
      expired: false,
      baseline: { ...baseline, connectionId: undefined },
    });
    expect(await readAttempt(await forge(), scope)).toMatchObject({ expired: false });
  });

  it.each<[string, () => string | Promise<string>]>([
    ["nothing", () => ""],
    ["words", () => "not a token"],
    ["a megabyte", () => "a".repeat(1_000_000)],
    ["another key", () => forge({}, {}, new Uint8Array(32).fill(8))],
    ["another algorithm", () => forge({}, { alg: "HS512" }, new Uint8Array(64).fill(7))],
    [
      "no algorithm",
      async () => {
        const [, payload] = (await forge()).split(".");
        return `${btoa('{"alg":"none","typ":"tenon-attempt+jwt"}')}.${payload ?? ""}.`;
      },
    ],
    ["another type", () => forge({}, { typ: "JWT" })],
    ["another issuer", () => forge({ iss: "evil" })],
    ["another audience", () => forge({ aud: "evil" })],
    ["no end", () => forge({ exp: undefined })],
    ["no beginning", () => forge({ iat: undefined })],
    ["an end far in the past", () => forge({ iat: seconds - 200_000, exp: seconds - 199_000 })],
    ["a beginning of validity far ahead", () => forge({ nbf: seconds + 200_000 })],
    ["another project", () => forge({ project: "q" })],
    ["another group", () => forge({ group: "evil" })],
    ["another person", () => forge({ consumer: "eve" })],
    ["marks of another shape", () => forge({ marks: "all" })],
    ["a shortened signature", async () => (await forge()).slice(0, -4)],
    ["a part too many", async () => `${await forge()}.x`],
  ])("is not found when it is a token with %s", async (_name, make) => {
    await expect(readAttempt(await make(), scope)).rejects.toMatchObject({ code: "not_found" });
  });

  it("answers a mutated one over the wire as one that never was", async () => {
    const harness = createHarness();
    const { attemptId } = await start(harness);
    const answers = await Promise.all([
      check(harness, `${attemptId.slice(0, -3)}abc`),
      check(harness, "garbage"),
      check(harness, "x".repeat(5000)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});
