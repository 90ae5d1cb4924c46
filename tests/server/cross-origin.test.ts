import { describe, expect, it, vi } from "vitest";
import { createTenonClient, type TenonClientOptions } from "tenon-kit/client";
import { configurationSchema } from "tenon-kit/contracts";
import { createSessionHandler, type SessionKey } from "tenon-kit/server";
import { createHarness } from "./harness.js";

const page = "https://shop.example";
const keys: SessionKey[] = [{ kid: "1", key: "a secret of the host, of more than 32 bytes" }];
const identity = { consumer: { ref: "ada" }, group: { ref: "acme" } };

/**
 * A page of `page` that embeds the kit, with the handler on another origin. Its fetch is a browser's: it says where it comes from, asks
 * first what is allowed, sends no cookies elsewhere, and lets nobody read what was not allowed.
 */
function createEmbed({ origins = [page], from = page }: { origins?: string[]; from?: string } = {}) {
  const authenticate = vi.fn(() => ({ consumer: { ref: "eve" }, group: { ref: "evil-corp" } }));
  const harness = createHarness({ authenticate, sessionTokens: { keys }, origins });
  const { project } = harness.sandbox.ampersand;
  const mint = createSessionHandler({
    keys,
    project,
    authenticate: (request) => (request.headers.get("cookie") === "session=ada" ? identity : null),
  });
  const preflights: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const method = init?.method ?? "GET";
    const headers = new Headers(init?.headers);
    const where = { origin: from, "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" };
    const asked = [...headers.keys()].filter((name) => name !== "accept");
    preflights.push(method);
    const allowed = await harness.fetch(
      new Request(input, {
        method: "OPTIONS",
        headers: {
          ...where,
          "access-control-request-method": method,
          "access-control-request-headers": asked.sort().join(","),
        },
      }),
    );
    const list = (name: string) => (allowed.headers.get(name) ?? "").toLowerCase().split(/\s*,\s*/);
    if (
      allowed.headers.get("access-control-allow-origin") !== from ||
      !list("access-control-allow-methods").includes(method.toLowerCase()) ||
      asked.some((name) => !list("access-control-allow-headers").includes(name))
    ) {
      throw new TypeError("Failed to fetch");
    }
    for (const [name, value] of Object.entries(where)) headers.set(name, value);
    const answer = await harness.fetch(new Request(input, { method, headers, body: init?.body ?? null }));
    if (answer.headers.get("access-control-allow-origin") !== from) throw new TypeError("Failed to fetch");
    return answer;
  };
  const client = createTenonClient({
    endpoint: "https://api.example.net/api/tenon",
    identity: { project, ...identity },
    fetch,
    sleep: () => Promise.resolve(),
    getSessionToken: async () => {
      const headers = {
        cookie: "session=ada",
        "tenon-contract": "1",
        "content-type": "application/json",
        origin: page,
        "sec-fetch-site": "same-origin",
      };
      const answer = await mint.fetch(new Request(`${page}/session-token`, { method: "POST", headers, body: "{}" }));
      return ((await answer.json()) as { token: string }).token;
    },
  } satisfies TenonClientOptions);
  return { ...harness, client, authenticate, preflights };
}

describe("A page of another origin that embeds the kit", () => {
  it("connects and installs with a session token, and no cookie is ever asked", async () => {
    const { client, finish, authenticate, preflights } = createEmbed();
    expect(await client.session()).toMatchObject(identity);
    const started = await client.createAuthorization({ integration: "crm", metadata: { workspace: "acme" } });
    await finish(started.authorizationUrl ?? "");
    const attempt = await client.getAuthorization(started.attemptId);
    const connectionId = attempt.state === "connected" ? attempt.connection.id : "";
    const { read } = await client.getIntegrationObjects("crm", connectionId);
    const object = read.find(({ objectName }) => objectName === "contact");
    const installation = await client.createInstallation(
      {
        integration: "crm",
        connectionId,
        configuration: configurationSchema.parse({
          read: [{ objectName: object?.objectName, fields: ["email"] }],
        }),
      },
      { idempotencyKey: "intent-1" },
    );
    expect((await client.getInstallation(installation.id)).integration).toBe("crm");
    await client.deleteInstallation(installation.id);
    expect(authenticate).not.toHaveBeenCalled();
    expect(new Set(preflights)).toEqual(new Set(["GET", "POST", "DELETE"]));
  });

  it("is let in by its exact name alone", async () => {
    for (const from of ["https://evil.example", "https://shop.example.evil.example", "http://shop.example", "null"]) {
      const { client, upstream } = createEmbed({ from });
      await expect(client.session()).rejects.toMatchObject({ code: "network" });
      expect(upstream).toEqual([]);
    }
  });

  it("is let in nowhere where the handler names no origins", async () => {
    const { client, upstream } = createEmbed({ origins: [] });
    await expect(client.session()).rejects.toMatchObject({ code: "network" });
    expect(upstream).toEqual([]);
  });
});
