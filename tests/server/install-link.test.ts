import { SignJWT, type JWTPayload } from "jose";
import { describe, expect, it, vi } from "vitest";
import { createInstallLink, createSessionToken, type InstallLinkOptions, type SessionKey } from "tenon-kit/server";
import { hostedPages, type HostedPagesOptions, type LinkAnswer } from "tenon-kit/server/hosted";
import { ada, configuration, createHarness, eve, install, origin, type Harness } from "./harness.js";

const key: SessionKey = { kid: "new", key: "a secret of the host, of more than 32 bytes" };
const secret = new TextEncoder().encode(key.key as string);
const brand = { name: "Acme CRM", logoUrl: "https://cdn.example.com/logo.svg" };
const address = `${origin}/api/tenon`;

const start = (hosted: Partial<HostedPagesOptions> = {}): Harness =>
  createHarness({ sessionTokens: { keys: [key] }, hosted: hostedPages({ brand, ...hosted }) });
const { project } = start().sandbox.ampersand;

const linkFor = (more: Partial<InstallLinkOptions> = {}) =>
  createInstallLink({
    keys: [key],
    project,
    consumer: { ref: "guest-of-ada", name: "Guest" },
    group: { ref: "acme", name: "Acme Inc" },
    integration: "crm",
    address,
    ...more,
  });
const tokenOf = (url: string) => new URL(url).hash.slice(1);
const bearer = (token: string, headers: Record<string, string> = {}) => ({
  as: null,
  headers: { authorization: `Bearer ${token}`, ...headers },
});
const exchange = (harness: Harness, token: string, headers: Record<string, string> = {}) =>
  harness.ask("POST", "/hosted/session", bearer(token, headers));
const opened = async (harness: Harness, more: Partial<InstallLinkOptions> = {}) => {
  const answer = await exchange(harness, tokenOf((await linkFor(more)).url));
  return answer.body as Extract<LinkAnswer, { state: "open" }>;
};

describe("an install link", () => {
  it("carries what it is good for in its fragment, and the language beside it", async () => {
    const before = Math.floor(Date.now() / 1000);
    const { url, id, expiresAt } = await linkFor({ locale: "pt-BR" });
    const [page, fragment] = url.split("#");
    expect(page).toBe(`${address}/hosted?lang=pt-BR`);
    expect(fragment).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(id).toMatch(/^[\w-]{16}$/);
    expect(expiresAt.getTime() / 1000 - before - 604_800).toBeLessThanOrEqual(1);
  });

  it.each<[string, Partial<InstallLinkOptions>]>([
    ["https address", { address: "http://app.example.com/api/tenon" }],
    ["https address", { address: "/api/tenon" }],
    ["https address", { address: `${address}?a=b` }],
    ["expiresInSeconds", { expiresInSeconds: 2_592_001 }],
    ["expiresInSeconds", { expiresInSeconds: 59 }],
    ["integration", { integration: "" }],
    ["group.ref", { group: { ref: "" } }],
    ["consumer.ref", { consumer: { ref: "" } }],
    ["project", { project: "" }],
    ["language tag", { locale: "not a language" }],
    ["4096 characters", { group: { ref: "acme", name: "a".repeat(4000) } }],
    ["32 bytes", { keys: [{ kid: "short", key: "short" }] }],
  ])("is not made with a mistake in it; the message names %s", async (named, options) => {
    await expect(linkFor(options)).rejects.toThrow(named);
  });

  it("of this machine may be http, to try it out", async () => {
    const { url } = await linkFor({ address: "http://localhost:3000/api/tenon/" });
    expect(url).toMatch(/^http:\/\/localhost:3000\/api\/tenon\/hosted#/);
  });

  it("opens a session for its one integration, in the name it was made for", async () => {
    const answer = await opened(start(), { sender: "Ada of Acme" });
    expect(answer).toMatchObject({
      state: "open",
      project,
      consumer: "guest-of-ada",
      group: { ref: "acme", name: "Acme Inc" },
      integration: "crm",
      sender: "Ada of Acme",
    });
  });

  it("that has run out, or was taken back, says whom to ask and opens nothing", async () => {
    const expired = await linkFor({ sender: "Ada" });
    vi.useFakeTimers({ now: expired.expiresAt.getTime() + 31_000, toFake: ["Date"] });
    const late = await exchange(start(), tokenOf(expired.url));
    vi.useRealTimers();
    const revoked = await linkFor({ sender: "Ada" });
    const back = await exchange(start({ revoked: ({ id }) => id === revoked.id }), tokenOf(revoked.url));
    for (const { status, body } of [late, back]) {
      expect([status, body]).toEqual([200, { state: "closed", sender: "Ada" }]);
    }
  });

  it("lets nobody in while the host cannot say whether it was taken back", async () => {
    const harness = start({
      revoked: () => {
        throw new Error("the database is away");
      },
    });
    const answer = await exchange(harness, tokenOf((await linkFor()).url));
    expect([answer.status, harness.errors.length]).toEqual([500, 1]);
    expect(answer.text).not.toContain("database");
  });

  const claims = (more: JWTPayload = {}): JWTPayload => {
    const now = Math.floor(Date.now() / 1000);
    const own = {
      iss: "tenon-install-link",
      aud: "tenon-hosted-page",
      sub: "guest",
      jti: "1",
      iat: now,
      exp: now + 300,
    };
    return { ...own, project, group: { ref: "acme" }, integration: "crm", ...more };
  };
  const signed = (more: JWTPayload = {}, header: object = {}, by = secret, without: readonly string[] = []) =>
    new SignJWT(Object.fromEntries(Object.entries(claims(more)).filter(([name]) => !without.includes(name))))
      .setProtectedHeader({ alg: "HS256", typ: "tenon-install-link+jwt", kid: "new", ...header })
      .sign(by);

  it("made by hand as it should be is good, so that the mutants below are refused for what they say they are", async () => {
    expect((await exchange(start(), await signed())).status).toBe(200);
  });

  it.each<[string, () => string | Promise<string>]>([
    ["is empty", () => ""],
    ["is cut off", async () => tokenOf((await linkFor()).url).slice(0, -4)],
    [
      "has another integration written into it",
      async () => {
        const [head, , tail] = tokenOf((await linkFor()).url).split(".");
        return [head, btoa(JSON.stringify(claims({ integration: "payments" }))).replace(/=+$/, ""), tail].join(".");
      },
    ],
    ["is of another project", () => signed({ project: "another" })],
    ["is of another key", () => signed({}, {}, new TextEncoder().encode("somebody else's secret of over 32 bytes"))],
    ["names a key that is gone", () => signed({}, { kid: "old" })],
    ["is of another kind", () => signed({}, { typ: "tenon-session+jwt" })],
    ["is of another issuer", () => signed({ iss: "tenon-session" })],
    ["is for another door", () => signed({ aud: "tenon-handler" })],
    ["never ends", () => signed({}, {}, secret, ["exp"])],
    ["names no integration", () => signed({ integration: "" })],
    ["names nobody", () => signed({ sub: "" })],
    ["ran out, and was forged besides", () => signed({ exp: 1000, iat: 1 }, {}, new Uint8Array(40))],
    [
      "is a session token",
      async () =>
        (await createSessionToken({ keys: [key], project, consumer: { ref: "ada" }, group: { ref: "acme" } })).token,
    ],
    ["is very long", () => "a".repeat(100_000)],
  ])("that %s opens nothing, with the same words", async (_what, make) => {
    const harness = start();
    const [mutant, nothing] = [await exchange(harness, await make()), await exchange(harness, "a.b.c")];
    expect([mutant.status, (mutant.body as { code: string }).code]).toEqual([401, "session_ended"]);
    const plain = (text: string) => text.replace(/"requestId":"[^"]*"/, "");
    expect(plain(mutant.text)).toBe(plain(nothing.text));
    expect(harness.upstream).toEqual([]);
  });

  it("is no session token: nothing but its page's exchange takes it", async () => {
    const harness = start();
    const token = tokenOf((await linkFor()).url);
    for (const path of ["/session", "/integrations", "/integrations/crm", "/connections", "/status"]) {
      expect((await harness.ask("GET", path, bearer(token))).status, path).toBe(401);
    }
    expect(harness.upstream).toEqual([]);
  });

  it.each<[string, Record<string, string>]>([
    ["another site's page", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
    ["another origin of the same site", { "sec-fetch-site": "same-site" }],
    ["a form, which cannot set the kit's header", { "tenon-contract": "" }],
  ])("is not exchanged for %s", async (_who, headers) => {
    const answer = await exchange(start(), tokenOf((await linkFor()).url), headers);
    expect(answer.status).toBe(403);
  });
});

describe("the session of an install link", () => {
  /** Everything a browser may ask that a link has no business with. */
  const outside: [string, string, unknown?][] = [
    ["GET", "/integrations"],
    ["GET", "/providers/salesforce"],
    ["GET", "/status"],
    ["GET", "/installations/INSTALLATION/activity"],
    ["POST", "/installations/INSTALLATION/reads", {}],
    ["DELETE", "/installations/INSTALLATION"],
    ["DELETE", "/connections/CONNECTION"],
  ];

  it("installs the one integration, and is refused whatever else there is, with nothing asked or changed upstream", async () => {
    const harness = start();
    const session = bearer((await opened(harness)).token);
    const connectionId = await harness.connect(ada);
    const installed = await harness.ask("POST", "/installations", {
      ...session,
      body: { integration: "crm", connectionId, configuration },
    });
    expect(installed.status).toBe(201);
    const { id } = installed.body as { id: string };
    harness.upstream.length = 0;
    for (const [method, path, body] of outside) {
      const own = path.replace("INSTALLATION", id).replace("CONNECTION", connectionId);
      const answer = await harness.ask(method, own, { ...session, ...(body !== undefined && { body }) });
      expect([answer.status, (answer.body as { code: string }).code], `${method} ${path}`).toEqual([403, "forbidden"]);
    }
    expect(harness.upstream).toEqual([]);
    expect((await harness.ask("GET", "/session", session)).body).toMatchObject({
      consumer: { ref: "guest-of-ada" },
      group: { ref: "acme" },
    });
  });

  it("sees another integration, and another customer's things, as if they were not there", async () => {
    const harness = start();
    const other = (await install(harness, await harness.connect(eve), eve)).body as { id: string };
    const session = bearer((await opened(harness)).token);
    const missing = await harness.ask("GET", "/installations/00000000-0000-4000-8000-000000000000", session);
    for (const path of ["/integrations/payments", `/installations/${other.id}`]) {
      const answer = await harness.ask("GET", path, session);
      expect([answer.status, (answer.body as { code: string }).code], path).toEqual([404, "not_found"]);
    }
    expect(missing.status).toBe(404);
    const started = await harness.ask("POST", "/connections/authorizations", {
      ...session,
      body: { integration: "payments", metadata: {} },
    });
    expect(started.status).toBe(404);
  });

  it("ends with the link", async () => {
    const link = await linkFor({ expiresInSeconds: 60 });
    const { body } = await exchange(start(), tokenOf(link.url));
    const [, payload = ""] = (body as { token: string }).token.split(".");
    const { iat, exp } = JSON.parse(atob(payload)) as { iat: number; exp: number };
    expect(exp - iat).toBeLessThanOrEqual(60);
  });
});
