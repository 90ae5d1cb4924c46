import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createOAuthServer, type OAuthServer, type OAuthTrouble } from "../../src/sandbox/node/oauth-server.js";
import { createBrowser } from "./browser-walk.js";

const redirectUri = "http://localhost:4010/callbacks/v1/oauth";
const request = {
  provider: "salesforce",
  state: "state-1",
  redirectUri,
  scopes: ["api", "https://service.test/data.read"],
};
const callback = (url: URL) => url.href.startsWith(redirectUri);

let http: Server;
let server: OAuthServer;
let trouble: OAuthTrouble;

async function start(options: Partial<Parameters<typeof createOAuthServer>[0]> = {}): Promise<OAuthServer> {
  http = createServer((incoming, outgoing) => {
    server.listener(incoming, outgoing);
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  server = await createOAuthServer({ origin, password: "right-password", trouble: () => trouble, ...options });
  return server;
}

async function signIn(url: string, browser = createBrowser(callback)) {
  const login = await browser.visit(url);
  const consent = await browser.press(login, "login", { username: "admin@sandbox.test", password: "right-password" });
  return { browser, login, consent };
}

async function authorize(url: string): Promise<URLSearchParams> {
  const { browser, consent } = await signIn(url);
  return new URL((await browser.press(consent, "allow")).url).searchParams;
}

const codeFrom = (answer: URLSearchParams) => answer.get("code") ?? "no code";

beforeEach(() => {
  trouble = {};
});

afterEach(() => {
  http.closeAllConnections();
  http.close();
});

describe("the sandbox's OAuth server", () => {
  it("leads from login over consent back to the platform with a code and the same state", async () => {
    const { login, consent } = await signIn(await (await start()).authorizationUrl(request));
    expect(login.text).toContain("<title>Salesforce sandbox – sign in</title>");
    expect(consent.text).toContain("Allow Integration platform to use your Salesforce account?");
    expect(consent.text).toContain("<code>https://service.test/data.read</code>");

    const answer = await authorize(await server.authorizationUrl(request));
    expect(answer.get("state")).toBe("state-1");
    const tokens = await server.redeem({ code: codeFrom(answer), redirectUri });
    expect(tokens).toMatchObject({ subject: "admin@sandbox.test", expiresInSeconds: 3600 });
    expect(tokens.accessToken).toMatch(/^[\w-]{20,}$/);
    expect([...tokens.scopes].sort()).toEqual(["api", "https://service.test/data.read"]);
  });

  it("connects a provider that asks for no permission by name", async () => {
    const code = codeFrom(await authorize(await (await start()).authorizationUrl({ ...request, scopes: [] })));
    await expect(server.redeem({ code, redirectUri })).resolves.toMatchObject({
      subject: "admin@sandbox.test",
      scopes: [],
    });
  });

  it("answers access_denied when the customer denies, on the consent page and on the login page", async () => {
    const { browser, login, consent } = await signIn(await (await start()).authorizationUrl(request));
    expect(login.text).toContain('data-sandbox-action="deny"');
    const denied = new URL((await browser.press(consent, "deny")).url).searchParams;
    expect(Object.fromEntries(denied)).toMatchObject({ error: "access_denied", state: "state-1" });
    expect(denied.get("code")).toBeNull();

    const other = createBrowser(callback);
    const cancelled = await other.press(await other.visit(await server.authorizationUrl(request)), "deny");
    expect(new URL(cancelled.url).searchParams.get("error")).toBe("access_denied");
  });

  it("says in words that the password is wrong, keeps the user name, and lets the customer go on", async () => {
    const browser = createBrowser(callback);
    const login = await browser.visit(await (await start({ showAccount: false })).authorizationUrl(request));
    const again = await browser.press(login, "login", {
      username: 'admin@sandbox.test"><b>',
      password: "wrong-password",
    });
    expect(again.status).toBe(200);
    expect(again.text).toContain("The user name or the password is not right.");
    expect(again.text).toContain("admin@sandbox.test&quot;&gt;&lt;b&gt;");
    expect(again.text).not.toContain("wrong-password");
    expect(again.text).not.toContain("right-password");
    const consent = await browser.press(again, "login", { username: "admin@sandbox.test", password: "right-password" });
    expect(consent.text).toContain('data-sandbox-action="allow"');
  });

  it("refuses a code whose PKCE verifier does not fit", async () => {
    const codeChallenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    const url = await (await start()).authorizationUrl({ ...request, codeChallenge });
    const code = codeFrom(await authorize(url));
    await expect(server.redeem({ code, redirectUri, codeVerifier: "a".repeat(43) })).rejects.toMatchObject({
      code: "invalid_grant",
    });

    const second = codeFrom(await authorize(await server.authorizationUrl({ ...request, codeChallenge })));
    const codeVerifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    await expect(server.redeem({ code: second, redirectUri, codeVerifier })).resolves.toMatchObject({
      subject: "admin@sandbox.test",
    });
  });

  it("refuses a code that comes a second time, and withdraws what the first one gave", async () => {
    const codeChallenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    const codeVerifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    const code = codeFrom(await authorize(await (await start()).authorizationUrl({ ...request, codeChallenge })));
    const { refreshToken } = await server.redeem({ code, redirectUri, codeVerifier });
    await expect(server.redeem({ code, redirectUri, codeVerifier })).rejects.toMatchObject({ code: "invalid_grant" });
    await expect(server.refresh(refreshToken ?? "")).rejects.toMatchObject({ code: "invalid_grant" });
  });

  it("refuses a code that comes with another callback address", async () => {
    const code = codeFrom(await authorize(await (await start()).authorizationUrl(request)));
    await expect(server.redeem({ code, redirectUri: `${redirectUri}/other` })).rejects.toMatchObject({
      code: "invalid_grant",
    });
  });

  it("gives a refresh token that brings new access tokens", async () => {
    const code = codeFrom(await authorize(await (await start()).authorizationUrl(request)));
    const first = await server.redeem({ code, redirectUri });
    const second = await server.refresh(first.refreshToken ?? "");
    expect(second.accessToken).not.toBe(first.accessToken);
    expect([...second.scopes].sort()).toEqual([...first.scopes].sort());
    await expect(server.refresh("made-up")).rejects.toMatchObject({ code: "invalid_grant" });
  });

  it("never redirects to an address the platform did not ask for", async () => {
    const url = new URL(await (await start()).authorizationUrl(request));
    url.searchParams.set("redirect_uri", "http://localhost:4010/elsewhere");
    const page = await createBrowser(callback).visit(url.href);
    expect(page.status).toBe(400);
    expect(page.text).toContain("This sign-in cannot go on");
  });

  it("insists on PKCE", async () => {
    const url = new URL(await (await start()).authorizationUrl(request));
    url.searchParams.delete("code_challenge");
    url.searchParams.delete("code_challenge_method");
    const answer = new URL((await createBrowser(callback).visit(url.href)).url).searchParams;
    expect(answer.get("error")).toBe("invalid_request");
  });

  it("says that a sign-in has ended when its page is opened in another browser", async () => {
    const browser = createBrowser(callback);
    const login = await browser.visit(await (await start()).authorizationUrl(request));
    const stranger = await createBrowser(callback).visit(login.url);
    expect(stranger.status).toBe(400);
    expect(stranger.text).toContain("This sign-in has ended");
  });

  it("refuses a login form that another site sends", async () => {
    const browser = createBrowser(callback);
    const login = await browser.visit(await (await start()).authorizationUrl(request));
    const form = { username: "admin@sandbox.test", password: "right-password" };
    const refused = await browser.visit(`${login.url}/login`, form, { origin: "https://elsewhere.test" });
    expect(refused.status).toBe(403);
  });

  it("sends pages without scripts, frames or foreign addresses, and the wished opener policy", async () => {
    const page = await createBrowser(callback).visit(
      await (await start({ coop: "same-origin" })).authorizationUrl(request),
    );
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self' http://localhost:4010");
    expect(page.headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(page.text).not.toMatch(/<script|https?:\/\//);
    const style = await fetch(new URL("/sandbox.css", server.origin));
    expect(style.headers.get("content-type")).toContain("text/css");
  });

  it("denies without a click while the customer's refusal is played", async () => {
    trouble = { denyConsent: true };
    const { consent } = await signIn(await (await start()).authorizationUrl(request));
    expect(new URL(consent.url).searchParams.get("error")).toBe("access_denied");
  });

  it("answers 503 on pages and token requests while the service is down", async () => {
    const url = await (await start()).authorizationUrl(request);
    const code = codeFrom(await authorize(url));
    trouble = { down: true };
    expect((await createBrowser(callback).visit(url)).status).toBe(503);
    await expect(server.redeem({ code, redirectUri })).rejects.toMatchObject({ code: "temporarily_unavailable" });
  });

  it("does not accept the password while bad credentials are played", async () => {
    trouble = { refuseLogin: true };
    const { consent } = await signIn(await (await start()).authorizationUrl(request));
    expect(consent.text).toContain("The user name or the password is not right.");
  });
});
