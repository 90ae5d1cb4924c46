import { exportSPKI, generateKeyPair, SignJWT, type JWTPayload } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { world } from "./world.js";

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
let keys: Keys;
let others: Keys;
let pem: string;

beforeAll(async () => {
  keys = await generateKeyPair("RS256", { extractable: true });
  others = await generateKeyPair("RS256");
  pem = await exportSPKI(keys.publicKey);
});

async function registered() {
  const w = world();
  const made = await w.tree("POST", `${w.project}/jwt-keys`, { label: "main", algorithm: "RS256", publicKeyPem: pem });
  const kid = made.kid;
  const now = Math.floor(Date.now() / 1000);
  const sign = (
    claims: { [Claim in keyof JWTPayload]?: JWTPayload[Claim] | undefined } = {},
    header: object = {},
    key = keys.privateKey,
  ) =>
    new SignJWT({ groupRef: "acme", consumerRef: "ana", iat: now, exp: now + 600, ...claims } as JWTPayload)
      .setProtectedHeader({ alg: "RS256", kid, ...header })
      .sign(key);
  const as = (token: string) => ({ authorization: `Bearer ${token}` });
  return { ...w, kid, now, sign, as };
}

describe("a customer's token", () => {
  test("lets a customer see the data of their own group only", async () => {
    const w = await registered();
    const mine = await w.install("acme");
    const theirs = await w.install("other");
    const token = w.as(await w.sign());
    expect((await w.list("GET", w.installations(), undefined, token)).map((each) => each.id)).toEqual([mine]);
    expect(await w.tree("GET", `${w.project}/installations?groupRef=other`, undefined, token)).toEqual([]);
    expect(await w.tree("GET", `${w.project}/connections`, undefined, token)).toHaveLength(1);
    const [, foreign] = w.sandbox.state().connections;
    expect((await w.send("GET", `${w.project}/connections/${foreign?.id ?? ""}`, undefined, token)).status).toBe(404);
    expect((await w.send("DELETE", `${w.installations()}/${theirs}`, undefined, token)).status).toBe(404);
    const operation = w.sandbox.state().operations.find((each) => each.installationId === theirs);
    expect((await w.send("GET", `${w.project}/operations/${operation?.id ?? ""}`, undefined, token)).status).toBe(404);
  });

  test("acts for its own group and consumer only", async () => {
    const w = await registered();
    const token = w.as(await w.sign());
    const generate = (groupRef: string, consumerRef: string) =>
      w.send(
        "POST",
        `${w.project}/connections:generate`,
        { groupRef, consumerRef, provider: "stripe", apiKey: "k" },
        token,
      );
    expect((await generate("acme", "ana")).status).toBe(201);
    expect((await generate("other", "ana")).status).toBe(403);
    expect((await generate("acme", "bo")).status).toBe(403);
    for (const [method, path] of [
      ["GET", `${w.project}/jwt-keys`],
      ["DELETE", `${w.project}/integrations/crm`],
      ["POST", `${w.project}/integrations/crm/objects/account`],
    ] as const) {
      expect((await w.send(method, path, method === "POST" ? {} : undefined, token)).status).toBe(403);
    }
  });

  test.each<[string, (w: Awaited<ReturnType<typeof registered>>) => Promise<string>]>([
    ["has expired", (w) => w.sign({ iat: w.now - 700, exp: w.now - 100 })],
    ["lives longer than ten minutes", (w) => w.sign({ exp: w.now + 601 })],
    ["was issued in the future", (w) => w.sign({ iat: w.now + 300, exp: w.now + 400 })],
    ["has no group", (w) => w.sign({ groupRef: undefined })],
    ["has an empty consumer", (w) => w.sign({ consumerRef: "" })],
    ["has no end", (w) => w.sign({ exp: undefined })],
    ["has no beginning", (w) => w.sign({ iat: undefined })],
    ["names no key", (w) => w.sign({}, { kid: undefined })],
    ["names an unknown key", (w) => w.sign({}, { kid: "nobody" })],
    ["is signed by another key", (w) => w.sign({}, {}, others.privateKey)],
    [
      "is not signed",
      async (w) => `${btoa(JSON.stringify({ alg: "none", kid: w.kid }))}.${(await w.sign()).split(".")[1] ?? ""}.`,
    ],
    [
      "is signed with the public key as a shared secret",
      (w) =>
        new SignJWT({ groupRef: "acme", consumerRef: "ana", iat: w.now, exp: w.now + 60 })
          .setProtectedHeader({ alg: "HS256", kid: w.kid })
          .sign(new TextEncoder().encode(pem)),
    ],
    [
      "has changed contents",
      async (w) => {
        const [head, , signature] = (await w.sign()).split(".");
        return `${head ?? ""}.${btoa(JSON.stringify({ groupRef: "other", consumerRef: "ana", iat: w.now, exp: w.now + 60 }))}.${signature ?? ""}`;
      },
    ],
    ["is no token", async () => "abc"],
  ])("is refused with 401 when it %s", async (_why, make) => {
    const w = await registered();
    const answer = await w.send("GET", `${w.project}/connections`, undefined, w.as(await make(w)));
    expect([answer.status, answer.type]).toEqual([401, "application/problem+json"]);
  });

  test("stops working when its key is switched off or deleted", async () => {
    const w = await registered();
    const token = w.as(await w.sign());
    expect((await w.send("GET", w.project, undefined, token)).status).toBe(200);
    await w.send("PATCH", `${w.project}/jwt-keys/${w.kid}`, { updateMask: ["active"], jwtKey: { active: false } });
    expect((await w.send("GET", w.project, undefined, token)).status).toBe(401);
    expect((await w.send("DELETE", `${w.project}/jwt-keys/${w.kid}`)).status).toBe(204);
    expect((await w.send("GET", w.project, undefined, token)).status).toBe(401);
  });
});

describe("an API key", () => {
  test("is needed for everything but providers and pages", async () => {
    const w = world();
    for (const path of ["/projects", w.project, `/v1${w.project}/connections`]) {
      expect((await w.send("GET", path, undefined, {})).status).toBe(401);
      expect((await w.send("GET", path, undefined, { "x-api-key": "other" })).status).toBe(401);
      expect((await w.send("GET", path)).status).toBe(200);
    }
    expect((await w.send("POST", "/oauth-connect", {}, {})).status).toBe(401);
    expect((await w.send("POST", "/v1/custom-auth/connect", {}, {})).status).toBe(401);
    expect((await w.send("GET", "/v1/providers", undefined, {})).status).toBe(200);
    expect((await w.send("GET", "/providers/salesforce", undefined, {})).status).toBe(200);
    expect((await w.send("GET", "/providers/nobody", undefined, {})).status).toBe(404);
  });

  test("is accepted from a page of another origin", async () => {
    const w = world();
    const preflight = await w.send("OPTIONS", `/v1${w.project}/connections`, undefined, {
      origin: "https://product.example",
      "access-control-request-method": "PATCH",
      "access-control-request-headers": "x-api-key,authorization,x-amp-client,x-amp-client-version,content-type",
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
    expect(preflight.headers.get("access-control-allow-headers")).toContain("x-amp-client-version");
    expect(preflight.headers.get("access-control-allow-methods")).toContain("PATCH");
  });
});

describe("keys for tokens", () => {
  test("are created, listed, read, changed and deleted; errors are plain JSON", async () => {
    const w = await registered();
    expect(await w.tree("GET", `${w.project}/jwt-keys`)).toMatchObject([
      { id: w.kid, label: "main", algorithm: "RSA", active: true },
    ]);
    const path = `${w.project}/jwt-keys/${w.kid}`;
    expect(
      await w.tree("PATCH", path, { updateMask: ["label", "active"], jwtKey: { label: "old", active: false } }),
    ).toMatchObject({ label: "old", active: false });
    expect(await w.tree("GET", `${w.project}/jwt-keys?active=true`)).toEqual([]);
    expect((await w.send("PATCH", path, { updateMask: ["active"], jwtKey: {} })).status).toBe(422);
    expect((await w.send("PATCH", path, { updateMask: ["publicKeyPem"], jwtKey: {} })).status).toBe(400);
    const bad = await w.send("POST", `${w.project}/jwt-keys`, {
      label: "x",
      algorithm: "RS256",
      publicKeyPem: "nonsense",
    });
    expect([bad.status, bad.type]).toEqual([400, "application/json"]);
    expect(
      (await w.send("POST", `${w.project}/jwt-keys`, { label: "", algorithm: "RS256", publicKeyPem: pem })).status,
    ).toBe(400);
    expect(
      (await w.send("POST", `${w.project}/jwt-keys`, { label: "x", algorithm: "HS256", publicKeyPem: pem })).status,
    ).toBe(400);
    expect((await w.send("GET", `${w.project}/jwt-keys/nobody`)).status).toBe(404);
  });
});
