import * as contract from "tenon-kit/contracts";
import { createDirectHandler } from "tenon-kit/direct";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ada, configuration, createHarness, eve } from "../server/harness.js";
import { createDirectWorld } from "./direct-world.js";

type World = Awaited<ReturnType<typeof createDirectWorld>>;
type Page = ReturnType<World["page"]>;
let world: World;

beforeEach(async () => {
  world = await createDirectWorld();
});

interface Started {
  attemptId: string;
  authorizationUrl: string;
}

/** The customer goes through the window; gives what the platform's page says to its opener. */
async function allow(authorizationUrl: string): Promise<Record<string, string>> {
  const page = await world.sandbox.ampersand.fetch(new Request(world.provider.allow(authorizationUrl)));
  const [, message = "{}"] = /postMessage\((\{.*?\}),"\*"\)/.exec(await page.text()) ?? [];
  return (JSON.parse(message) as { params?: Record<string, string> }).params ?? {};
}

async function connect({ ask }: Page): Promise<{ id: string; attemptId: string }> {
  const body = { integration: "crm", metadata: { workspace: "acme" } };
  const started = (await ask("POST", "/connections/authorizations", body)).body as Started;
  await allow(started.authorizationUrl);
  const attempt = await ask("GET", `/connections/authorizations/${started.attemptId}`);
  return { ...(attempt.body as { connection: { id: string } }).connection, attemptId: started.attemptId };
}

const install = ({ ask }: Page, connectionId: string) =>
  ask("POST", "/installations", { integration: "crm", connectionId, configuration });

describe("a page without a back end of its own", () => {
  it("asks everything of the contract once, with one token and no key", async () => {
    const page = world.page(ada);
    const asked = new Set<string>();
    const ask: Page["ask"] = async (method, path, body, headers) => {
      const answer = await page.ask(method, path, body, headers);
      asked.add(`${method} ${path.replace(/\?.*/, "")} ${answer.status}`);
      return answer;
    };
    const { id, attemptId } = await connect({ ...page, ask });
    const custom = (await ask("POST", "/connections/authorizations", {
      provider: "adminsuite",
      credentials: { tenant: "acme" },
    })) as { body: Started };
    const params = await allow(custom.body.authorizationUrl);
    const step = await ask("POST", `/connections/authorizations/${custom.body.attemptId}`, { params });
    expect(step.body).toMatchObject({ state: "continue" });
    const keyed = await ask("POST", "/connections", { integration: "payments", credentials: { apiKey: "key-of-ada" } });
    const { id: keyedId } = keyed.body as { id: string };
    const { id: installed, version } = (await install({ ...page, ask }, id)).body as { id: string; version: string };
    for (const [method, path, body] of [
      ["GET", "/session"],
      ["GET", "/integrations"],
      ["GET", "/integrations/crm"],
      ["GET", `/integrations/crm/objects?connectionId=${id}`],
      ["GET", `/integrations/crm/objects/account?connectionId=${id}`],
      ["GET", "/providers/stripe"],
      ["GET", "/connections"],
      ["GET", `/connections/${id}`],
      ["GET", `/installations/${installed}`],
      ["GET", "/status"],
      ["GET", `/installations/${installed}/activity`],
      ["PATCH", `/connections/${keyedId}`, { credentials: { apiKey: "another-key" } }],
      ["PATCH", `/installations/${installed}`, { version, configuration: { ...configuration, write: [] } }],
      ["POST", `/installations/${installed}/reads`, {}],
      ["DELETE", `/installations/${installed}`],
      ["DELETE", `/connections/${keyedId}`],
    ] as const) {
      await ask(method, path, body);
    }

    const ids: [string, string][] = [
      [attemptId, ":attemptId"],
      [custom.body.attemptId, ":attemptId"],
      [id, ":connectionId"],
      [keyedId, ":connectionId"],
      [installed, ":installationId"],
    ];
    const templates = [...asked].map((line) => ids.reduce((text, [value, name]) => text.replace(value, name), line));
    const endpoints = Object.values(contract as Record<string, unknown>).filter(
      (each): each is contract.Endpoint =>
        typeof each === "object" &&
        each !== null &&
        "method" in each &&
        !(each as contract.Endpoint).path.includes("sync-flows"),
    );
    const wanted = endpoints.map(({ method, path, status, name }) => {
      const shown = path.replace(":integration", "crm").replace(":object", "account").replace(":provider", "stripe");
      // The platform starts reads for whoever has a key, not for a token.
      return `${method} ${shown} ${name === "startReads" ? 403 : status}`;
    });
    expect([...new Set(templates)].sort()).toEqual([...new Set(wanted)].sort());

    expect(page.minted.count).toBe(1);
    expect(world.sent.length).toBeGreaterThan(20);
    for (const { headers, credentials, cache } of world.sent) {
      expect(headers.get("authorization")).toMatch(/^Bearer ey/);
      expect([...headers.keys()].filter((name) => !["accept", "authorization", "content-type"].includes(name))).toEqual(
        [],
      );
      expect([credentials, cache]).toEqual(["omit", "no-store"]);
    }
    expect(world.answered.filter((line) => /(401|5\d\d)$/.test(line))).toEqual([]);
  });

  it("sees nothing of another group, whatever ids it knows", async () => {
    const ours = world.page(ada);
    const { id, attemptId } = await connect(ours);
    const { id: installed } = (await install(ours, id)).body as { id: string };
    const theirs = world.page(eve);
    for (const [method, path] of [
      ["GET", `/connections/${id}`],
      ["DELETE", `/connections/${id}`],
      ["GET", `/integrations/crm/objects?connectionId=${id}`],
      ["GET", `/installations/${installed}`],
      ["GET", `/connections/authorizations/${attemptId}`],
    ] as const) {
      const missing = path.replaceAll(id, "nobody").replaceAll(installed, "nobody").replaceAll(attemptId, "nobody");
      const told = [await theirs.ask(method, path), await theirs.ask(method, missing)].map(({ status, text }) =>
        `${status} ${text}`.replace(/"requestId":"[^"]*"/, ""),
      );
      expect(told[0], path).toBe(told[1]);
    }
    expect((await theirs.ask("GET", "/connections")).body).toEqual({ connections: [] });
    expect((await ours.ask("GET", `/installations/${installed}`)).status).toBe(200);
  });

  it("takes another token after a 401, once, and carries the write out once", async () => {
    const tokens = ["", await world.tokenOf(ada)];
    const [header, payload] = (tokens[1] ?? "").split(".");
    tokens[0] = `${header ?? ""}.${payload ?? ""}.${"A".repeat(342)}`;
    const getToken = vi.fn(() => tokens.shift() ?? "");
    const page = world.page(ada, { getToken });
    const body = { integration: "payments", credentials: { apiKey: "key-of-ada" } };
    expect((await page.ask("POST", "/connections", body)).status).toBe(201);
    expect(getToken).toHaveBeenCalledTimes(2);
    expect(world.sandbox.state().connections).toHaveLength(1);
  });

  it("ends the session when the new token is refused as well, and does not ask for ever", async () => {
    world.sandbox.scenario("expired-session");
    const page = world.page(ada);
    const answer = await page.ask("GET", "/connections");
    expect([answer.status, answer.body]).toMatchObject([401, { code: "session_ended" }]);
    expect(page.minted.count).toBe(2);
    expect([...world.answered].sort()).toEqual([...new Set(world.answered)].flatMap((line) => [line, line]).sort());
  });

  it("asks for one token however many requests begin at once", async () => {
    const page = world.page(ada);
    const paths = ["/session", "/integrations", "/connections", "/status", "/integrations/crm"];
    const answers = await Promise.all(paths.map((path) => page.ask("GET", path)));
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
    expect(page.minted.count).toBe(1);
  });

  it("takes the next token before the last one runs out", async () => {
    const page = world.page(ada, {
      getToken: () => {
        page.minted.count += 1;
        return world.tokenOf(ada, page.minted.count === 1 ? 10 : 300);
      },
    });
    await page.ask("GET", "/connections");
    await page.ask("GET", "/connections");
    await page.ask("GET", "/connections");
    expect(page.minted.count).toBe(2);
    expect(world.answered.filter((line) => line.endsWith("401"))).toEqual([]);
  });

  it.each<[string, () => string | Promise<string>, number, string, RegExp]>([
    [
      "of another group",
      () => world.tokenOf({ ...ada, group: "evil-corp" }),
      403,
      "identity_mismatch",
      /another person/,
    ],
    ["of another person", () => world.tokenOf({ ...ada, consumer: "bo" }), 403, "identity_mismatch", /another person/],
    ["that is an API key", () => world.apiKey, 401, "session_ended", /API key.*createAmpersandToken/],
    ["that is empty", () => "", 401, "session_ended", /no token of the platform/],
    [
      "that is nobody's",
      () => {
        throw new Error("the route is down");
      },
      401,
      "session_ended",
      /getToken failed/,
    ],
  ])("sends nothing with a token %s, and says why", async (_, getToken, status, code, detail) => {
    const answer = await world.page(ada, { getToken }).ask("GET", "/connections");
    expect([answer.status, answer.body]).toMatchObject([
      status,
      { code, detail: expect.stringMatching(detail) as unknown },
    ]);
    expect(world.sent).toEqual([]);
  });

  it("refuses what the page says of itself where the token says otherwise", async () => {
    const answer = await world.page(ada).ask("GET", "/connections", undefined, { "tenon-group": "evil-corp" });
    expect([answer.status, answer.body]).toMatchObject([403, { code: "identity_mismatch" }]);
  });

  it("knows an attempt after the customer was away in this tab, and a server's handler does not know it", async () => {
    const started = await world
      .page(ada)
      .ask("POST", "/connections/authorizations", { integration: "crm", metadata: { workspace: "acme" } });
    const { attemptId, authorizationUrl } = started.body as Started;
    await allow(authorizationUrl);
    const path = `/connections/authorizations/${attemptId}`;
    expect((await world.page(ada).ask("GET", path)).body).toMatchObject({ state: "connected" });
    const server = createHarness();
    expect((await server.ask("GET", path)).status).toBe(404);
  });

  it("stops when its request is given up, as fetch does", async () => {
    const { direct } = world.page(ada, { fetch: () => new Promise<Response>(() => undefined) });
    const stop = new AbortController();
    const answer = direct.fetch("/api/tenon/connections", { headers: { "tenon-contract": "1" }, signal: stop.signal });
    stop.abort(new Error("gone"));
    await expect(answer).rejects.toThrow("gone");
    await expect(direct.fetch("/api/tenon/session", { signal: stop.signal })).rejects.toThrow("gone");
  });
});

describe("a key in the page", () => {
  const given = { project: "acme", consumer: "ada", group: "acme" };
  const make = (installations: object, more: object = {}) =>
    createDirectHandler({
      ...given,
      ...more,
      installations: { project: "acme", ...installations },
    });
  const getToken = () => "";

  it.each<[string, () => unknown, RegExp]>([
    [
      "a key",
      () => make({ apiKey: "amp-key" }),
      /`apiKey` is refused.*read it.*createAmpersandToken.*unsafe: \{ apiKey \}/,
    ],
    ["a key beside tokens", () => make({ apiKey: "amp-key", getToken }), /`apiKey` is refused/],
    ["a key in place of getToken", () => make({ getToken: "amp-key" }), /`installations.getToken` is no function/],
    ["nothing that signs", () => make({}), /`installations.getToken` is no function.*createAmpersandToken/],
    ["both", () => make({ getToken, unsafe: { apiKey: "amp-key" } }), /both given/],
    ["an empty unsafe key", () => make({ unsafe: { apiKey: "" } }), /`unsafe.apiKey` is empty/],
    ["a secret key", () => make({ unsafe: { apiKey: "sk_live_1234" } }), /looks like a secret.*not sent/],
    ["a Basic header", () => make({ unsafe: { apiKey: "Basic YTpi" } }), /looks like a secret/],
    ["a private key", () => make({ unsafe: { apiKey: "-----BEGIN PRIVATE KEY-----" } }), /looks like a secret/],
    ["no project", () => make({ project: "", getToken }), /`installations.project` is missing/],
    ["no group", () => make({ getToken }, { group: undefined }), /`group` is missing/],
    ["an empty person", () => make({ getToken }, { consumer: { ref: " " } }), /`consumer` is missing/],
    ["an address that is not one", () => make({ getToken, baseUrl: "http://api.example.com" }), /https address/],
  ])("is refused with the reason and the remedy: %s", (_, create, words) => {
    expect(create).toThrow(words);
  });

  it("works where it was called unsafe, and says once on the console what that means", async () => {
    const warn = vi.spyOn(globalThis.console, "warn").mockImplementation(() => undefined);
    const page = world.page(ada, { unsafe: { apiKey: world.apiKey } });
    world.page(eve, { unsafe: { apiKey: world.apiKey } });
    expect((await page.ask("GET", "/connections")).status).toBe(200);
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/unsafe\.apiKey.*Use `getToken`/)]]);
    expect(JSON.stringify(warn.mock.calls)).not.toContain(world.apiKey);
    warn.mockRestore();
  });
});
