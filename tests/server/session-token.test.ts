import { base64url, exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from "jose";
import { describe, expect, it, vi } from "vitest";
import { createSessionToken, type SessionKey, type SessionTokenOptions } from "tenon-kit/server";
import { ada, createHarness, eve, type Harness } from "./harness.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const key: SessionKey = { kid: "new", key: "a secret of the host, of more than 32 bytes" };
const older: SessionKey = { kid: "old", key: "the secret before, of more than 32 bytes" };
const pair = await generateKeyPair("Ed25519", { extractable: true });
const rsa = await generateKeyPair("RS256", { extractable: true });
const publicPem = await exportSPKI(pair.publicKey);

const handlerWith = (keys: readonly SessionKey[] = [key]): Harness => createHarness({ sessionTokens: { keys } });
const project = handlerWith().sandbox.ampersand.project;
const mint = (more: Partial<SessionTokenOptions> = {}) =>
  createSessionToken({ keys: [key], project, consumer: { ref: "ada" }, group: { ref: "acme" }, ...more });

const bearer = (token: string) => ({ as: null, headers: { authorization: `Bearer ${token}` } });
const now = () => Math.floor(Date.now() / 1000);

/** What a good token says, and a way to say something else. */
const claims = (more: JWTPayload = {}): JWTPayload => ({
  iss: "tenon-session",
  aud: "tenon-handler",
  sub: "ada",
  jti: "1",
  iat: now(),
  exp: now() + 300,
  project,
  group: { ref: "acme" },
  ...more,
});
const forged = (
  more: JWTPayload = {},
  header: Record<string, unknown> = {},
  secret: Parameters<SignJWT["sign"]>[0] = bytes(key.key as string),
) =>
  new SignJWT(claims(more))
    .setProtectedHeader({ alg: "HS256", typ: "tenon-session+jwt", kid: "new", ...header })
    .sign(secret);
const without = async (claim: string) => forged({ [claim]: undefined });
/** Signed by hand, as jose would not sign what it does not understand. */
async function handMade(header: object): Promise<string> {
  const text = [header, claims()].map((part) => base64url.encode(JSON.stringify(part))).join(".");
  const hmac = { name: "HMAC", hash: "SHA-256" };
  const secret = await crypto.subtle.importKey("raw", bytes(key.key as string), hmac, false, ["sign"]);
  return `${text}.${base64url.encode(new Uint8Array(await crypto.subtle.sign("HMAC", secret, bytes(text))))}`;
}

const mutants: [string, () => string | Promise<string>][] = [
  ["is not signed", () => new UnsecuredJWT(claims()).encode()],
  [
    "is not signed and says so in other letters",
    () =>
      `${base64url.encode(JSON.stringify({ alg: "nOnE", kid: "new" }))}.${base64url.encode(JSON.stringify(claims()))}.`,
  ],
  ["is signed with RSA", () => forged({}, { alg: "RS256" }, rsa.privateKey)],
  ["says RS256 and is signed with the secret", () => handMade({ alg: "RS256", typ: "tenon-session+jwt", kid: "new" })],
  ["uses the public key as a secret", () => forged({}, { kid: "pair" }, bytes(publicPem))],
  [
    "uses the bytes of the public key as a secret",
    async () => forged({}, { kid: "pair" }, base64url.decode((await exportJWK(pair.publicKey)).x ?? "")),
  ],
  ["is signed with another secret", () => forged({}, {}, bytes("another secret of more than 32 bytes...."))],
  ["is for another audience", () => forged({ aud: "someone-else" })],
  ["is of another issuer", () => forged({ iss: "someone-else" })],
  ["is of a sandbox", () => forged({ iss: "sandbox" })],
  ["is for another project", () => forged({ project: "another" })],
  ["names no project", () => without("project")],
  ["names nobody", () => without("sub")],
  ["names an empty person", () => forged({ sub: "" })],
  ["names no organization", () => without("group")],
  ["has no number", () => without("jti")],
  ["does not say since when", () => without("iat")],
  ["does not say until when", () => without("exp")],
  ["has run out", () => forged({ iat: now() - 331, exp: now() - 31 })],
  ["says it lives for a year and is an hour old", () => forged({ iat: now() - 3_600, exp: now() + 31_536_000 })],
  ["has a scope that cannot be read", () => forged({ integration: 7 })],
  ["has operations that cannot be read", () => forged({ operations: "getSession" })],
  ["is of another kind", () => forged({}, { typ: "JWT" })],
  ["is of no kind", () => forged({}, { typ: undefined })],
  ["names an unknown key", () => forged({}, { kid: "unknown" })],
  ["names a key by a word of every object", () => forged({}, { kid: "__proto__" })],
  ["names no key", () => forged({}, { kid: undefined })],
  ["has lost the end of its signature", async () => (await mint()).token.slice(0, -2)],
  ["has lost its signature", async () => (await mint()).token.replace(/[^.]+$/, "")],
  ["has one more part", async () => `${(await mint()).token}.e30`],
  [
    "has a changed payload",
    async () => (await mint()).token.replace(/\.[^.]+\./, `.${base64url.encode(JSON.stringify(claims()))}.`),
  ],
  ["has letters of other scripts", async () => `${(await mint()).token}\u00e9`],
  ["comes with a second one", async () => `${(await mint()).token}, Bearer ${(await mint()).token}`],
  ["is longer than 4 kB", () => forged({ jti: "x".repeat(4_096) })],
  ["is a megabyte", () => "a".repeat(1_048_576)],
  ["is empty", () => ""],
  [
    "demands what is not understood",
    () => handMade({ alg: "HS256", typ: "tenon-session+jwt", kid: "new", crit: ["x"], x: 1 }),
  ],
  ["is any text", () => "token"],
];

describe("A session token", () => {
  it("stands for the person and the organization it was made for", async () => {
    const { ask } = handlerWith();
    const { token, expiresInSeconds } = await mint({
      consumer: { ref: "ada", name: "Ada" },
      group: { ref: "acme", name: "Acme" },
    });
    expect(expiresInSeconds).toBe(300);
    const { status, body } = await ask("GET", "/session", bearer(token));
    expect(status).toBe(200);
    expect(body).toMatchObject({ consumer: { ref: "ada", name: "Ada" }, group: { ref: "acme", name: "Acme" } });
  });

  it("is another one each time", async () => {
    expect((await mint()).token).not.toBe((await mint()).token);
  });

  it.each(mutants)("that %s is refused, and nothing is asked upstream", async (_, make) => {
    const { ask, upstream, errors } = handlerWith([key, { kid: "pair", key: pair.publicKey }]);
    const token = await make();
    const answer = await ask("GET", "/connections", { as: ada, headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(401);
    const { requestId, ...body } = answer.body as Record<string, unknown>;
    expect(requestId).toBe(answer.headers.get("x-request-id"));
    expect(body).toEqual({
      type: "urn:tenon:problem:session_ended",
      title: "Nobody is signed in",
      status: 401,
      code: "session_ended",
      retryable: false,
      issues: [],
      detail: "The session token is not good, or not any more",
    });
    expect(upstream).toEqual([]);
    expect(errors).toEqual([]);
  });

  it.each([
    ["the next 30 seconds", { iat: 29, exp: 300 }, 200],
    ["a moment further away", { iat: 40, exp: 300 }, 401],
    ["a moment that has not come", { iat: 0, exp: 300, nbf: 95 }, 401],
    ["the last 30 seconds, just run out", { iat: -300, exp: -20 }, 200],
  ])("from %s is judged by clocks that may differ by 30 s, and who is behind is told", async (_, moments, status) => {
    const { ask, upstream } = handlerWith();
    const told = Object.fromEntries(Object.entries(moments).map(([name, seconds]) => [name, now() + seconds]));
    const answer = await ask("GET", "/session", bearer(await forged(told)));
    expect(answer.status).toBe(status);
    if (Object.hasOwn(moments, "nbf") || moments.iat > 30) {
      expect(answer.body).toMatchObject({ code: "session_ended", detail: expect.stringContaining("clock") as string });
      expect(upstream).toEqual([]);
    }
  });

  it("of the handler's own attempts is no session, and a session is no attempt", async () => {
    const { ask, upstream } = createHarness({ sessionTokens: { keys: [key] }, secret: key.key as string });
    const started = await ask("POST", "/connections/authorizations", {
      body: { integration: "crm", metadata: { workspace: "acme" } },
    });
    const { attemptId } = started.body as { attemptId: string };
    upstream.length = 0;
    expect(await ask("GET", "/session", bearer(attemptId))).toMatchObject({ status: 401 });
    const { token } = await mint();
    const asked = await ask("GET", `/connections/authorizations/${token}`, bearer(token));
    expect(asked.body).toMatchObject({ status: 404, code: "not_found", detail: "There is no such attempt" });
    expect(upstream).toEqual([]);
  });

  it("decides alone: the session of a cookie is not asked", async () => {
    const authenticate = vi.fn(() => ({ consumer: { ref: "eve" }, group: { ref: "evil-corp" } }));
    const { ask } = createHarness({ authenticate, sessionTokens: { keys: [key] } });
    const { token } = await mint();
    expect(
      (await ask("GET", "/session", { as: eve, headers: { authorization: `bearer ${token}` } })).body,
    ).toMatchObject({
      consumer: { ref: "ada" },
      group: { ref: "acme" },
    });
    expect(authenticate).not.toHaveBeenCalled();
    expect((await ask("GET", "/session", { as: eve, headers: { authorization: "Basic eDp5" } })).body).toMatchObject({
      consumer: { ref: "eve" },
    });
  });

  it("is compared with what the page claims", async () => {
    const { ask } = handlerWith();
    const { token } = await mint();
    const headers = { authorization: `Bearer ${token}`, "tenon-consumer": "eve" };
    expect((await ask("GET", "/session", { as: null, headers })).body).toMatchObject({ code: "identity_mismatch" });
  });

  it("does not open the door to pages of other origins", async () => {
    const { ask } = handlerWith();
    const headers = { authorization: `Bearer ${(await mint()).token}`, origin: "https://evil.example" };
    expect((await ask("GET", "/session", { as: null, headers })).status).toBe(403);
  });

  it("is needed where there is no other session", async () => {
    const { ask } = createHarness({ authenticate: undefined, sessionTokens: { keys: [key] } });
    expect((await ask("GET", "/session", { as: ada })).body).toMatchObject({ status: 401, code: "session_ended" });
    expect((await ask("GET", "/session", bearer((await mint()).token))).status).toBe(200);
  });

  it("is left to the host where tokens were not asked for", async () => {
    const { ask } = createHarness();
    const headers = { authorization: "Bearer a token of the host's own" };
    expect((await ask("GET", "/session", { as: ada, headers })).status).toBe(200);
  });
});

describe("The keys of session tokens", () => {
  const jwk = () => exportJWK(pair.privateKey);
  const hmac = crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);

  it.each<[string, () => Promise<SessionKey["key"]>, (() => Promise<SessionKey["key"]>)?]>([
    ["text", () => Promise.resolve("x".repeat(32))],
    ["bytes", () => Promise.resolve(bytes("x".repeat(32)))],
    ["a secret JWK", () => Promise.resolve({ kty: "oct", k: base64url.encode("x".repeat(32)) })],
    ["an HMAC key that nobody can read", () => hmac],
    ["an Ed25519 JWK", jwk],
    ["an Ed25519 JWK, of which the handler has the public half", jwk, () => exportJWK(pair.publicKey)],
    ["an Ed25519 pair", () => Promise.resolve(pair)],
    ["halves of an Ed25519 pair", () => Promise.resolve(pair.privateKey), () => Promise.resolve(pair.publicKey)],
  ])("can be %s", async (_, signing, verifying = signing) => {
    const { token } = await mint({ keys: [{ kid: "new", key: await signing() }] });
    const { ask } = handlerWith([{ kid: "new", key: await verifying() }]);
    expect((await ask("GET", "/session", bearer(token))).status).toBe(200);
  });

  it("are changed without a pause: the old one verifies until it is taken away", async () => {
    const before = (await mint({ keys: [older] })).token;
    const after = (await mint({ keys: [key, older] })).token;
    const status = async (keys: SessionKey[], token: string) =>
      (await handlerWith(keys).ask("GET", "/session", bearer(token))).status;
    expect(await status([older], before)).toBe(200);
    expect(await status([key, older], before)).toBe(200);
    expect(await status([key, older], after)).toBe(200);
    expect(await status([key], before)).toBe(401);
    expect(await status([key], after)).toBe(200);
  });

  it.each<[string, unknown, string]>([
    ["are missing", null, "missing or empty"],
    ["are none", [], "missing or empty"],
    ["have no name", [{ key: "x".repeat(32) }], "`kid`"],
    ["have the same name", [key, { ...older, kid: "new" }], 'two keys are called "new"'],
    ["are short text", [{ kid: "1", key: "x".repeat(31) }], "fewer than 32 bytes"],
    ["are few bytes", [{ kid: "1", key: new Uint8Array(16) }], "fewer than 32 bytes"],
    ["are a short JWK", [{ kid: "1", key: { kty: "oct", k: "eHg" } }], "fewer than 32 bytes"],
    ["are a JWK for something else", [{ kid: "1", key: { kty: "oct", k: "eHg", alg: "HS512" } }], "one algorithm"],
    ["are PEM text", [{ kid: "1", key: publicPem }], "PEM"],
    ["are RSA", [{ kid: "1", key: rsa.privateKey }], "Ed25519"],
    ["are an RSA pair", [{ kid: "1", key: rsa }], "Ed25519"],
    ["are nothing", [{ kid: "1", key: null }], "neither text"],
    ["cannot verify", [{ kid: "1", key: pair.privateKey }], "cannot verify"],
  ])("that %s are refused when the handler is made", (_, keys, word) => {
    expect(() => handlerWith(keys as SessionKey[])).toThrow(word);
  });

  it("that cannot sign make no token", async () => {
    await expect(mint({ keys: [{ kid: "1", key: pair.publicKey }] })).rejects.toThrow("cannot sign");
  });
});

describe("Making a session token", () => {
  it.each<[string, object, string]>([
    ["for nobody", { consumer: undefined }, "`consumer.ref`"],
    ["for an empty person", { consumer: { ref: "" } }, "`consumer.ref`"],
    ["for no organization", { group: {} }, "`group.ref`"],
    ["for no project", { project: "" }, "`project`"],
    ["for an hour", { expiresInSeconds: 3_600 }, "from 30 to 600"],
    ["for no time", { expiresInSeconds: 0 }, "from 30 to 600"],
    ["for a fraction", { expiresInSeconds: 60.5 }, "from 30 to 600"],
    ["for an integration without a name", { integration: "" }, "`integration`"],
    ["for nothing to do", { operations: [] }, "empty"],
    ["for what nobody can ask", { operations: ["getSession", "getEverything"] }, '"getEverything"'],
    ["with a name without end", { group: { ref: "acme", name: "x".repeat(4_096) } }, "Shorten"],
  ])("%s says what is wrong", async (_, more, word) => {
    await expect(mint(more as Partial<SessionTokenOptions>)).rejects.toThrow(word);
  });
});
