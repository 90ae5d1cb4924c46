import { describe, expect, test } from "vitest";
import { createMemoryProvider, OAuthProviderError } from "tenon-kit/sandbox";
import { codeChallengeOf } from "../../src/sandbox/random.js";
import { world } from "./world.js";

const request = {
  projectIdOrName: "sandbox-project",
  provider: "salesforce",
  groupRef: "acme",
  consumerRef: "ana",
  providerWorkspaceRef: "acme",
};

describe("connecting through consent", () => {
  test("answers a bare URL, and allowing makes a working connection", async () => {
    const w = world();
    const asked = await w.send("POST", "/oauth-connect", request);
    expect([asked.status, asked.type]).toEqual([200, expect.stringContaining("text/plain")]);
    const url = new URL(asked.text);
    expect(url.searchParams.get("redirect_uri")).toBe("https://sandbox.invalid/callbacks/v1/oauth");
    expect(url.searchParams.get("code_challenge_method")).toBe("S256");
    expect(url.searchParams.get("state")).toHaveLength(43);
    const page = await w.send("GET", w.provider.allow(asked.text));
    expect(page.status).toBe(200);
    expect(page.text).toContain("AUTHORIZATION_SUCCEEDED");
    expect(page.headers.get("content-security-policy")).toMatch(
      /default-src 'none'; script-src 'nonce-[\w-]+'.*frame-ancestors 'none'/,
    );
    expect(page.headers.get("cache-control")).toBe("no-store");
    const [connection] = w.sandbox.state().connections;
    expect(connection).toMatchObject({
      provider: "salesforce",
      groupRef: "acme",
      status: "working",
      authScheme: "oauth2/authorizationCodePKCE",
      providerWorkspaceRef: "acme",
    });
    const tokens = connection?.credentials.oauth2AuthorizationCode;
    expect(tokens?.accessToken?.token).toMatch(/^access-/);
    expect(page.text).not.toContain(tokens?.accessToken?.token);
    expect(page.text).not.toContain(tokens?.refreshToken?.token);
  });

  test("consenting again renews the same connection", async () => {
    const w = world();
    expect(await w.connect()).toBe(await w.connect());
    expect(w.sandbox.state().connections).toHaveLength(1);
    await w.connect("acme", "salesforce", "bo");
    expect(w.sandbox.state().connections).toHaveLength(2);
  });

  test.each(["used", "unknown", "missing", "expired"])(
    "a state that is %s gives a page with 400, no message and no connection",
    async (kind) => {
      const w = world();
      const callback = new URL(w.provider.allow((await w.send("POST", "/oauth-connect", request)).text));
      if (kind === "used") await w.send("GET", callback.href);
      if (kind === "unknown") callback.searchParams.set("state", "made-up");
      if (kind === "missing") callback.searchParams.delete("state");
      if (kind === "expired") w.sandbox.advance(10 * 60_000);
      const before = w.sandbox.state().connections;
      const page = await w.send("GET", callback.href);
      expect([page.status, page.text.includes("postMessage")]).toEqual([400, false]);
      expect(w.sandbox.state().connections).toEqual(before);
    },
  );

  test("declining tells the opener and makes no connection; the state is spent", async () => {
    const w = world();
    const url = (await w.send("POST", "/oauth-connect", request)).text;
    const page = await w.send("GET", w.provider.deny(url));
    expect(page.text).toContain("AUTHORIZATION_FAILED");
    expect(page.text).toContain("access_denied");
    expect((await w.send("GET", w.provider.allow(url))).status).toBe(400);
    expect(w.sandbox.state().connections).toEqual([]);
  });

  test("a code that was made up is refused, and its text stays inert", async () => {
    const w = world();
    const state = new URL((await w.send("POST", "/oauth-connect", request)).text).searchParams.get("state") ?? "";
    const page = await w.send("GET", `/callbacks/v1/oauth?code=made-up&state=${state}`);
    expect(page.text).toContain("invalid_grant");
    const again = new URL((await w.send("POST", "/oauth-connect", request)).text).searchParams.get("state") ?? "";
    const hostile = await w.send(
      "GET",
      `/callbacks/v1/oauth?error=${encodeURIComponent("</script><script>alert(1)</script>")}&state=${again}`,
    );
    expect(hostile.text).not.toContain("<script>alert");
  });

  test("asks for what the catalog needs, and refuses providers that connect otherwise", async () => {
    const w = world();
    const { providerWorkspaceRef: _workspace, ...without } = request;
    expect((await w.send("POST", "/oauth-connect", without)).status).toBe(400);
    expect(
      (
        await w.send("POST", "/oauth-connect", {
          ...without,
          providerMetadata: { workspace: { value: "acme", source: "input" } },
        })
      ).status,
    ).toBe(200);
    expect((await w.send("POST", "/oauth-connect", { ...request, provider: "stripe" })).status).toBe(400);
    expect((await w.send("POST", "/oauth-connect", { ...request, providerAppId: "nobody" })).status).toBe(400);
    expect((await w.send("POST", "/oauth-connect", { ...request, projectIdOrName: "other" })).status).toBe(404);
  });

  test("reconnecting keeps the connection's id and its installation", async () => {
    const w = world();
    await w.install();
    const [connection] = w.sandbox.state().connections;
    const asked = await w.send("PATCH", `${w.project}/connections/${connection?.id ?? ""}:oauth-update`);
    expect(asked.type).toContain("text/plain");
    await w.send("GET", w.provider.allow(asked.text));
    const [after] = w.sandbox.state().connections;
    expect(after?.id).toBe(connection?.id);
    expect(after?.credentials).not.toEqual(connection?.credentials);
    expect((await w.send("PATCH", `${w.project}/connections/nobody:oauth-update`)).status).toBe(404);
  });

  test("follows the origin it is moved to", async () => {
    const w = world();
    w.sandbox.setOrigin("http://localhost:4010");
    const url = new URL((await w.send("POST", "/oauth-connect", request)).text);
    expect(url.searchParams.get("redirect_uri")).toBe("http://localhost:4010/callbacks/v1/oauth");
  });
});

describe("the provider in memory", () => {
  test("computes S256 as RFC 7636 shows", async () => {
    expect(await codeChallengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")).toBe(
      "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    );
  });

  test.each([
    ["a wrong verifier", { codeVerifier: "other" }, true],
    ["no verifier", {}, true],
    ["a verifier nobody announced", { codeVerifier: "v" }, false],
    ["another redirect address", { codeVerifier: "v", redirectUri: "https://evil.example/" }, true],
  ])("refuses %s", async (_what, redeem, withChallenge) => {
    const provider = createMemoryProvider();
    const redirectUri = "https://sandbox.invalid/callbacks/v1/oauth";
    const challenge = withChallenge ? { codeChallenge: await codeChallengeOf("v") } : {};
    const url = await provider.authorizationUrl({ provider: "p", state: "s", redirectUri, scopes: [], ...challenge });
    const code = new URL(provider.allow(url)).searchParams.get("code") ?? "";
    await expect(provider.redeem({ code, redirectUri, ...redeem })).rejects.toThrow(OAuthProviderError);
    await expect(provider.redeem({ code, redirectUri, codeVerifier: "v" })).rejects.toThrow("invalid_grant");
  });
});
