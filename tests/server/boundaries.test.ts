import { ampersand, createTenonHandler } from "tenon-kit/server";
import { describe, expect, it } from "vitest";
import { ada, apiKey, createHarness, eve, install, origin } from "./harness.js";

const project = "sandbox-project";

describe("who may ask", () => {
  it("needs a function that says who is asking", () => {
    const installations = ampersand({ project: "p", apiKey: "k" });
    expect(() => createTenonHandler({ installations })).toThrow(/`authenticate` is missing.*Give a function/s);
    expect(() => createTenonHandler({ authenticate: () => null })).toThrow(
      /`installations` and `syncFlow` are both missing/,
    );
    expect(() => createTenonHandler({ authenticate: () => null, installations, secret: "short" })).toThrow(/32 bytes/);
    expect(() => createTenonHandler({ authenticate: () => null, installations, origins: ["https://a.b/"] })).toThrow(
      /not an origin/,
    );
  });

  it.each(["http://api.example.com", "ftp://x", "https://u:p@x.com", "https://x.com/?a=1", "nothing"])(
    "refuses %s as the address of the upstream",
    (baseUrl) => {
      expect(() => ampersand({ project: "p", apiKey: "k", baseUrl })).toThrow(/cannot be the `baseUrl`/);
    },
  );

  it("answers 401 to nobody, and never asks the upstream for them", async () => {
    const { ask, upstream } = createHarness();
    const { status, body } = await ask("GET", "/integrations", { as: null });
    expect([status, (body as { code: string }).code]).toEqual([401, "session_ended"]);
    expect(upstream).toEqual([]);
  });

  it.each([
    ["a page that leaves the kit's header empty", { "tenon-contract": "" }, 403],
    ["another site", { "sec-fetch-site": "cross-site" }, 403],
    ["a sibling site", { "sec-fetch-site": "same-site" }, 403],
    ["the own site", { "sec-fetch-site": "same-origin" }, 200],
    ["an old browser of another site", { origin: "https://evil.example" }, 403],
    ["an old browser of the own site", { origin }, 200],
    ["an opaque origin", { origin: "null" }, 403],
  ])("judges a request from %s", async (_name, headers, status) => {
    const { ask } = createHarness();
    expect((await ask("GET", "/session", { headers })).status).toBe(status);
  });

  it("refuses a request without the header of the kit", async () => {
    const { fetch, upstream } = createHarness();
    const response = await fetch(
      new Request(`${origin}/api/tenon/session`, { headers: { "x-test-session": JSON.stringify(ada) } }),
    );
    expect(response.status).toBe(403);
    expect(upstream).toEqual([]);
  });

  it.each([
    ["Tenon-Project", project, "other"],
    ["Tenon-Consumer", "ada", "eve"],
    ["Tenon-Group", "acme", "evil-corp"],
  ])("compares the claim %s with the session", async (header, right, wrong) => {
    const { ask } = createHarness();
    expect((await ask("GET", "/session", { headers: { [header]: right } })).status).toBe(200);
    const { status, body } = await ask("GET", "/session", { headers: { [header]: wrong } });
    expect([status, (body as { code: string }).code]).toEqual([403, "identity_mismatch"]);
  });

  it("understands a claim that holds more than a header can", async () => {
    const { ask } = createHarness();
    const group = "Müller & Söhne 100%";
    const as = { group: encodeURIComponent(group), consumer: "ada" };
    expect(
      (await ask("GET", "/session", { as, headers: { "Tenon-Group": encodeURIComponent(as.group) } })).status,
    ).toBe(200);
  });
});

describe("other origins", () => {
  const origins = ["https://good.example"];

  it.each([
    ["https://good.example", true],
    ["https://good.example.evil", false],
    ["https://evilgood.example", false],
    ["http://good.example", false],
    ["https://good.example:8443", false],
    ["null", false],
  ])("lets %s in or not, by the whole text", async (from, allowed) => {
    const { ask } = createHarness({ origins });
    const { status, headers } = await ask("GET", "/session", {
      headers: { origin: from, "sec-fetch-site": "cross-site" },
    });
    expect(status).toBe(allowed ? 200 : 403);
    expect(headers.get("access-control-allow-origin")).toBe(allowed ? from : null);
    expect(headers.get("access-control-allow-credentials")).toBeNull();
    expect(headers.get("vary")).toContain("Origin");
  });

  it("answers a preflight for ten minutes at most", async () => {
    const { fetch } = createHarness({ origins });
    const preflight = (from: string) =>
      fetch(
        new Request(`${origin}/api/tenon/connections`, {
          method: "OPTIONS",
          headers: { origin: from, "access-control-request-method": "POST" },
        }),
      );
    const good = await preflight("https://good.example");
    expect(good.status).toBe(204);
    expect(good.headers.get("access-control-allow-headers")).toContain("Tenon-Contract");
    expect(good.headers.get("access-control-expose-headers")).toBe("Retry-After,X-Request-Id,Tenon-Contract");
    expect(Number(good.headers.get("access-control-max-age"))).toBeLessThanOrEqual(600);
    expect((await preflight("https://evil.example")).headers.get("access-control-allow-origin")).toBeNull();
  });

  it("says nothing of other origins unless told to", async () => {
    const { ask } = createHarness();
    const { headers } = await ask("GET", "/session", { headers: { origin } });
    expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

describe("what may be asked", () => {
  it.each([
    ["GET", "/nothing", 404],
    ["GET", "/integrations/a%2fb", 404],
    ["GET", "/integrations/a%5cb", 404],
    ["HEAD", "/session", 405],
    ["POST", "/session", 405],
    ["PUT", "/connections/x", 405],
    ["GET", "/connections/authorizations", 405],
    ["GET", "/../tenon/session/../../secrets", 404],
  ])("answers %s %s with %i", async (method, path, status) => {
    const { ask } = createHarness();
    const answer = await ask(method, path);
    expect(answer.status).toBe(status);
    if (status === 405) expect(answer.headers.get("allow")).toMatch(/GET|POST/);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  it.each([
    ["no media type", { "content-type": "" }, "{}", 415],
    ["a form", { "content-type": "application/x-www-form-urlencoded" }, "a=1", 415],
    ["plain text", { "content-type": "text/plain" }, "{}", 415],
    ["a charset", { "content-type": "application/json; charset=utf-8" }, "{}", 422],
    ["broken JSON", {}, "{", 400],
    ["a list", {}, "[]", 422],
    ["a body that is too large", {}, JSON.stringify({ a: "x".repeat(300_000) }), 413],
    ["a body that is too deep", {}, `${"[".repeat(40)}${"]".repeat(40)}`, 413],
    ["unknown members", {}, JSON.stringify({ integration: "payments", consumerRef: "eve" }), 422],
    ["a member called __proto__", {}, '{"integration":"payments","credentials":{"__proto__":"x"}}', 422],
  ])("refuses %s", async (_name, headers, body, status) => {
    const { ask, upstream, lines } = createHarness();
    const answer = await ask("POST", "/connections", { headers, body });
    expect(answer.status).toBe(status);
    expect(upstream.filter((line) => !line.startsWith("GET"))).toEqual([]);
    expect(lines.at(-1)).toMatchObject({ operation: "createConnection", status });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it("counts the bytes that arrive and not the ones announced", async () => {
    const { fetch } = createHarness();
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const response = await fetch(
      new Request(`${origin}/api/tenon/connections`, {
        method: "POST",
        headers: {
          "tenon-contract": "1",
          "content-type": "application/json",
          "x-test-session": JSON.stringify(ada),
        },
        body,
        duplex: "half",
      } as RequestInit),
    );
    expect(response.status).toBe(413);
    // A little of what is too much is thrown away unread, so that the answer arrives; then it is over.
    expect(sent).toBeLessThan(1_500_000);
  });

  it("refuses query parameters it does not know, or knows twice", async () => {
    const { ask } = createHarness();
    expect((await ask("GET", "/connections?groupRef=evil-corp")).body).toMatchObject({
      issues: [{ path: "groupRef" }],
    });
    expect((await ask("GET", "/connections?provider=a&provider=b")).status).toBe(422);
  });
});

describe("what every answer carries", () => {
  it("is never stored, and has a number of its own", async () => {
    const { ask, lines } = createHarness();
    const answers = await Promise.all([
      ask("GET", "/session", { headers: { "x-request-id": "mine" } }),
      ask("GET", "/session", { as: null }),
      ask("GET", "/nothing"),
      ask("POST", "/connections", { body: {} }),
    ]);
    for (const { headers } of answers) {
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("x-request-id")).toMatch(/^[\w-]{20}$/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("set-cookie")).toBeNull();
    }
    expect(new Set(answers.map(({ headers }) => headers.get("x-request-id"))).size).toBe(4);
    expect(lines).toHaveLength(4);
    const fine = lines.find(({ status }) => status === 200) ?? {};
    expect(Object.keys(fine).sort()).toEqual(["ms", "operation", "requestId", "status", "tenantHash", "upstream"]);
    expect(JSON.stringify(lines)).not.toMatch(/acme|ada/);
  });

  it("keeps the text of an unexpected cause to itself, and gives it to the host", async () => {
    const { ask, errors } = createHarness({
      authenticate: () => {
        throw new Error("canary: postgres://user:pass@db");
      },
    });
    const { status, text, body } = await ask("GET", "/session");
    expect(status).toBe(500);
    expect(text).not.toContain("canary");
    expect(body).toMatchObject({ code: "unexpected", requestId: expect.any(String) as never });
    expect(errors).toHaveLength(1);
  });

  it("survives a logger that throws", async () => {
    const { ask } = createHarness({
      logger: () => {
        throw new Error("full disk");
      },
    });
    expect((await ask("GET", "/session")).status).toBe(200);
  });
});

describe("two organizations", () => {
  it("finds nothing of the other one, under any id, and changes nothing", async () => {
    const harness = createHarness();
    const connectionId = await harness.connect(ada);
    const installed = (await install(harness, connectionId)).body as {
      id: string;
      version: string;
      configuration: object;
    };
    const own = await harness.connect(eve);
    const before = JSON.stringify(harness.sandbox.state());
    const { version, configuration } = installed;
    const attempts: [string, string, object?][] = [
      ["GET", `/connections/${connectionId}`],
      ["PATCH", `/connections/${connectionId}`, { metadata: { workspace: "evil" } }],
      ["DELETE", `/connections/${connectionId}`],
      ["GET", `/integrations/crm/objects?connectionId=${connectionId}`],
      ["POST", "/connections/authorizations", { integration: "crm", connectionId, metadata: { workspace: "x" } }],
      ["POST", "/installations", { integration: "crm", connectionId, configuration }],
      ["GET", `/installations/${installed.id}`],
      ["PATCH", `/installations/${installed.id}`, { version, configuration }],
      ["DELETE", `/installations/${installed.id}`],
      ["GET", `/installations/${installed.id}/activity`],
      ["POST", `/installations/${installed.id}/reads`, { objects: ["account"] }],
    ];
    harness.upstream.length = 0;
    for (const [method, path, body] of attempts) {
      const foreign = await harness.ask(method, path, { as: eve, body });
      const missing = await harness.ask(
        method,
        path.replace(connectionId, "missing").replace(installed.id, "missing"),
        { as: eve, body: body && (JSON.parse(JSON.stringify(body).replaceAll(connectionId, "missing")) as object) },
      );
      expect([method, path, foreign.status]).toEqual([method, path, 404]);
      const { requestId: _a, ...first } = foreign.body as Record<string, unknown>;
      const { requestId: _b, ...second } = missing.body as Record<string, unknown>;
      expect(first).toEqual(second);
    }
    expect(harness.upstream.filter((line) => !line.startsWith("GET"))).toEqual([]);
    expect(JSON.stringify(harness.sandbox.state())).toBe(before);
    const listed = await harness.ask("GET", "/connections", { as: eve });
    expect((listed.body as { connections: { id: string }[] }).connections.map(({ id }) => id)).toEqual([own]);
    const detail = await harness.ask("GET", "/integrations/crm", { as: eve });
    expect(detail.text).not.toContain(connectionId);
    expect(detail.body).not.toHaveProperty("installation");
  });

  it("does not switch an installation to a connection of the other one", async () => {
    const harness = createHarness();
    const foreign = await harness.connect(ada);
    const installed = (await install(harness, await harness.connect(eve), eve)).body as { id: string };
    const { version, configuration } = installed as unknown as { version: string; configuration: object };
    const answer = await harness.ask("PATCH", `/installations/${installed.id}`, {
      as: eve,
      body: { version, configuration, connectionId: foreign },
    });
    expect(answer.status).toBe(404);
  });
});

describe("secrets", () => {
  it("never stand in an answer, whatever the upstream sends along", async () => {
    const harness = createHarness({
      upstreamFetch: async (request, next) => {
        const response = await next(request);
        if (!response.headers.get("content-type")?.includes("json")) return response;
        const text = (await response.text()).replaceAll(
          /"authScheme":/g,
          '"apiKey":"canary-a","oauth2AuthorizationCode":{"accessToken":{"token":"canary-b"},"refreshToken":{"token":"canary-c"}},' +
            '"clientSecret":"canary-d","providerApp":{"id":"p","provider":"salesforce","clientId":"canary-e"},"authScheme":',
        );
        return new Response(text, { status: response.status, headers: response.headers });
      },
    });
    const id = await harness.connect();
    const installed = await install(harness, id);
    const texts = await Promise.all(
      ["/session", "/integrations", "/integrations/crm", "/connections", `/connections/${id}`].map(
        async (path) => (await harness.ask("GET", path)).text,
      ),
    );
    expect(installed.text + texts.join()).not.toMatch(/canary|accessToken|apiKey"/);
    expect(JSON.stringify(harness.lines)).not.toContain("canary");
  });

  it("stand in no error, even when the upstream repeats them", async () => {
    const { ask } = createHarness({
      upstreamFetch: (request, next) =>
        request.method === "GET"
          ? next(request)
          : Promise.resolve(
              Response.json(
                { detail: `bad key canary-secret for ${apiKey}`, causes: ["canary-secret"] },
                { status: 422 },
              ),
            ),
    });
    const { text, body } = await ask("POST", "/connections", {
      body: { integration: "payments", credentials: { apiKey: "canary-secret" } },
    });
    expect((body as { code: string }).code).toBe("credentials_refused");
    expect(text).not.toMatch(/canary/);
  });
});
