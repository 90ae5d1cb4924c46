import { exportJWK, exportPKCS8, generateKeyPair, SignJWT } from "jose";
import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createAmpersandToken } from "tenon-kit/server";
import { ada, eve, type Person } from "../server/harness.js";
import { createDirectWorld, pair, privateKey, publicKeyPem } from "./direct-world.js";

const person = { consumer: { ref: "ada" }, group: { ref: "acme" } };
const make = (more: object) => createAmpersandToken({ privateKey, keyId: "key-1", ...person, ...more });
const payloadOf = (token: string) =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as Record<string, unknown>;

/** What the platform answers when somebody comes with this token. */
async function visit(world: Awaited<ReturnType<typeof createDirectWorld>>, token: string, path = "/connections") {
  const { origin, project, fetch } = world.sandbox.ampersand;
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(new Request(`${origin}/v1/projects/${project}${path}`, { headers }));
  return { status: response.status, body: (await response.json()) as unknown };
}

describe("a token made by the host's back end", () => {
  it("names person, organization, beginning and end, and nothing else", async () => {
    const { token, expiresInSeconds } = await make({});
    const { iat, exp, ...rest } = payloadOf(token);
    expect(expiresInSeconds).toBe(300);
    expect(Number(exp) - Number(iat)).toBe(300);
    expect(rest).toEqual({ groupRef: "acme", consumerRef: "ada" });
  });

  it.each<[string, () => Promise<unknown>]>([
    ["PEM text", () => exportPKCS8(pair.privateKey)],
    ["PEM text on one line", async () => (await exportPKCS8(pair.privateKey)).replaceAll("\n", "\\n")],
    ["a JWK", () => exportJWK(pair.privateKey)],
    ["a CryptoKey", async () => pair.privateKey],
  ])("is let in when it was signed with the registered key, given as %s", async (_, key) => {
    const world = await createDirectWorld();
    const { token } = await make({ keyId: world.keyId, privateKey: await key() });
    expect(await visit(world, token)).toEqual({ status: 200, body: [] });
  });

  it("opens the things of its own group and of no other", async () => {
    const world = await createDirectWorld();
    const { ask } = world.page(ada);
    const made = await ask("POST", "/connections", { integration: "payments", credentials: { apiKey: "key-of-ada" } });
    const { id } = made.body as { id: string };
    const seen = async (who: Person) => {
      const token = await world.tokenOf(who);
      return [await visit(world, token, `/connections/${id}`), await visit(world, token)].map(({ status, body }) =>
        Array.isArray(body) ? body.length : status,
      );
    };
    expect([await seen(ada), await seen(eve)]).toEqual([
      [200, 1],
      [404, 0],
    ]);
  });

  it("is refused after its end, when it would live longer, or was signed with another key or for another project", async () => {
    const world = await createDirectWorld();
    const other = await generateKeyPair("RS256");
    const now = Math.floor(Date.now() / 1000);
    const byHand = (iat: number, exp: number) =>
      new SignJWT({ groupRef: "acme", consumerRef: "ada", iat, exp })
        .setProtectedHeader({ alg: "RS256", kid: world.keyId })
        .sign(pair.privateKey);
    const elsewhere = await createDirectWorld();
    const tokens = [
      await byHand(now - 700, now - 100),
      await byHand(now, now + 601),
      (await make({ keyId: world.keyId, privateKey: other.privateKey })).token,
      await elsewhere.tokenOf(ada),
    ];
    expect(await Promise.all(tokens.map(async (token) => (await visit(world, token)).status))).toEqual(
      tokens.map(() => 401),
    );
  });
});

const pem = (type: "pkcs1" | "pkcs8", format: { cipher?: string; passphrase?: string } = {}) =>
  generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type, format: "pem", ...format }) as string;
const ec = () => generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;

describe("what cannot sign is refused with what to do", () => {
  it.each<[string, () => Promise<object> | object, RegExp]>([
    ["a missing key", () => ({ privateKey: undefined }), /is missing.*openssl genpkey/],
    ["another text", () => ({ privateKey: "amp-key-1234" }), /no PEM text.*BEGIN PRIVATE KEY/],
    ["the public key", () => ({ privateKey: publicKeyPem }), /is a public key.*sign with the private one/],
    ["a public JWK", async () => ({ privateKey: await exportJWK(pair.publicKey) }), /is a public key/],
    ["a public CryptoKey", () => ({ privateKey: pair.publicKey }), /is a public key/],
    ["PKCS #1", () => ({ privateKey: pem("pkcs1") }), /PKCS #1.*openssl pkcs8 -topk8/],
    [
      "a key with a passphrase",
      () => ({ privateKey: pem("pkcs8", { cipher: "aes-256-cbc", passphrase: "p" }) }),
      /passphrase.*openssl pkcs8/,
    ],
    ["an EC key", () => ({ privateKey: ec().export({ type: "sec1", format: "pem" }) }), /no RSA key.*genpkey/],
    ["an EC key as PKCS #8", () => ({ privateKey: ec().export({ type: "pkcs8", format: "pem" }) }), /no RSA key/],
    ["an EC JWK", () => ({ privateKey: ec().export({ format: "jwk" }) }), /no RSA key/],
    [
      "a key of another algorithm",
      async () => ({ privateKey: (await generateKeyPair("PS256")).privateKey }),
      /no RSA key for RS256/,
    ],
    [
      "a short key",
      () => ({
        privateKey: generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey.export({
          type: "pkcs8",
          format: "pem",
        }),
      }),
      /2048 bits or more/,
    ],
    ["601 seconds", () => ({ expiresInSeconds: 601 }), /whole seconds from 1 to 600/],
    ["half a second", () => ({ expiresInSeconds: 0.5 }), /whole seconds/],
    ["no key id", () => ({ keyId: "" }), /`keyId` is missing.*when the public key was registered/],
    ["no group", () => ({ group: { ref: "" } }), /`group.ref` is missing.*your own session/],
    ["no consumer", () => ({ consumer: undefined }), /`consumer.ref` is missing/],
  ])("%s", async (_, given, words) => {
    const more = await given();
    const error: unknown = await make(more).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).toMatch(words);
    const key = (more as { privateKey?: unknown }).privateKey;
    if (typeof key === "string") expect((error as Error).message).not.toContain(key.slice(40, 80) || key);
  });
});
