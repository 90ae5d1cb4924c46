import { describe, expect, it, vi } from "vitest";
import { createSessionHandler, type SessionHandlerOptions } from "tenon-kit/server";
import { createHarness, origin } from "./harness.js";

const keys = [{ kid: "1", key: "a secret of the host, of more than 32 bytes" }];
const { project } = createHarness().sandbox.ampersand;
const identity = { consumer: { ref: "ada" }, group: { ref: "acme" } };

const sessionHandler = (more: Partial<SessionHandlerOptions> = {}) =>
  createSessionHandler({
    keys,
    project,
    authenticate: (request) => (request.headers.get("cookie") === "session=ada" ? identity : null),
    ...more,
  });

/** As a browser's `fetch` of a page of the host sends it. */
const asked = (
  { method = "POST", path = "/session-token", ...rest }: RequestInit & { path?: string } = {},
  more: Record<string, string | null> = {},
) => {
  const headers = new Headers();
  const usual = { cookie: "session=ada", "tenon-contract": "1", "content-type": "application/json" };
  for (const [name, value] of Object.entries<string | null>({ ...usual, "sec-fetch-site": "same-origin", ...more })) {
    if (value !== null) headers.set(name, value);
  }
  const body = method === "POST" ? "{}" : null;
  return new Request(origin + path, { method, body, headers, ...rest });
};

describe("The route that gives tokens to pages", () => {
  it("gives one to who is signed in, and the handler takes it", async () => {
    const answer = await sessionHandler().fetch(asked());
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.has("access-control-allow-origin")).toBe(false);
    const { token, ...rest } = (await answer.json()) as { token: string };
    expect(rest).toEqual({ expiresInSeconds: 300 });
    const { ask } = createHarness({ authenticate: undefined, sessionTokens: { keys } });
    const session = await ask("GET", "/session", { as: null, headers: { authorization: `Bearer ${token}` } });
    expect(session.body).toMatchObject(identity);
  });

  it("believes neither the body nor the address", async () => {
    const body = JSON.stringify({ consumer: { ref: "eve" }, consumerRef: "eve", group: { ref: "evil-corp" } });
    const path = "/session-token?consumer=eve&group=evil-corp";
    const answer = await sessionHandler().fetch(asked({ body, path }));
    const { token } = (await answer.json()) as { token: string };
    const { ask } = createHarness({ sessionTokens: { keys } });
    const session = await ask("GET", "/session", { as: null, headers: { authorization: `Bearer ${token}` } });
    expect(session.body).toMatchObject(identity);
    const nobody = await sessionHandler().fetch(asked({ body, path }, { cookie: null }));
    expect(nobody.status).toBe(401);
    expect(await nobody.json()).toMatchObject({ code: "session_ended" });
  });

  it("limits the token to what the host says of the person", async () => {
    const authenticate = () => ({ ...identity, scope: { operations: ["getStatus"] } });
    const answer = await sessionHandler({ authenticate, expiresInSeconds: 60 }).fetch(asked());
    const { token, expiresInSeconds } = (await answer.json()) as { token: string; expiresInSeconds: number };
    expect(expiresInSeconds).toBe(60);
    const { ask } = createHarness({ sessionTokens: { keys } });
    const bearer = { as: null, headers: { authorization: `Bearer ${token}` } };
    expect((await ask("GET", "/session", bearer)).status).toBe(403);
    expect((await ask("GET", "/status", bearer)).status).toBe(200);
  });

  it.each<[string, Parameters<typeof asked>, number]>([
    ["a request to read", [{ method: "GET" }], 405],
    ["a preflight", [{ method: "OPTIONS" }], 405],
    [
      "a form of another site",
      [{ body: "a=b" }, { "content-type": "application/x-www-form-urlencoded", "tenon-contract": null }],
      403,
    ],
    ["a form with the header", [{ body: "a=b" }, { "content-type": "application/x-www-form-urlencoded" }], 415],
    ["a form in capitals", [{ body: "a=b" }, { "content-type": "APPLICATION/X-WWW-FORM-URLENCODED" }], 415],
    ["plain text", [{}, { "content-type": "text/plain" }], 415],
    ["JSON that is called text as well", [{}, { "content-type": "text/plain; application/json" }], 415],
    ["what does not say what it is", [{ body: new Uint8Array([123, 125]) }, { "content-type": null }], 415],
    ["what is no JSON", [{ body: "a" }], 400],
    ["a page of another site", [{}, { "sec-fetch-site": "cross-site", origin: "https://evil.example" }], 403],
    ["a page of a sister site", [{}, { "sec-fetch-site": "same-site", origin: "https://evil.example.com" }], 403],
    ["another origin in an old browser", [{}, { "sec-fetch-site": null, origin: "https://evil.example" }], 403],
    ["a page without an origin", [{}, { "sec-fetch-site": null, origin: "null" }], 403],
    ["a request without the kit's header", [{}, { "tenon-contract": null }], 403],
  ])("refuses %s before anybody is asked who it is", async (_, [init, headers], status) => {
    const authenticate = vi.fn(() => identity);
    const answer = await sessionHandler({ authenticate }).fetch(asked(init, headers));
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("allow")).toBe(status === 405 ? "POST" : null);
    expect(authenticate).not.toHaveBeenCalled();
  });

  it("answers without a word of an error in the host's own function, and tells the host", async () => {
    const onError = vi.fn();
    const authenticate = () => Promise.reject(new Error("db-password-canary"));
    const answer = await sessionHandler({ authenticate, onError }).fetch(asked());
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain("canary");
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ message: "db-password-canary" }), {
      requestId: answer.headers.get("x-request-id"),
    });
  });

  it.each<[string, object, string]>([
    ["without `authenticate`", { authenticate: undefined }, "`authenticate` is missing"],
    ["without keys", { keys: [] }, "`keys` is missing"],
    ["without a project", { project: undefined }, "`project` is missing"],
    ["for a day", { expiresInSeconds: 86_400 }, "from 30 to 600"],
  ])("cannot be made %s", (_, more, word) => {
    expect(() => sessionHandler(more as Partial<SessionHandlerOptions>)).toThrow(word);
  });
});
