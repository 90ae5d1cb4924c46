import { importJWK, importPKCS8, SignJWT, type JWK } from "jose";
import { jwtMaxLifetimeSeconds } from "../../../contracts/ampersand/jwt-key.js";

export interface AmpersandTokenOptions {
  /** The RSA key (2048 bits or more) whose public half is registered at the platform: PEM text (PKCS #8), a JWK or a CryptoKey. */
  privateKey: string | JWK | CryptoKey;
  /** What the platform called the key when its public half was registered (`kid`). It belongs to one project. */
  keyId: string;
  /** The person, as your own session says. */
  consumer: { readonly ref: string };
  /** The organization the person acts for; the token opens what belongs to it and nothing else. */
  group: { readonly ref: string };
  /** How long the token is good, in whole seconds; the platform refuses more than 600. @default 300 */
  expiresInSeconds?: number | undefined;
}

const algorithm = "RS256";

/**
 * A token with which a page speaks to Ampersand for one person of one organization, for a few minutes. Make it where your own session
 * is known, and hand it to that page alone.
 * @throws Error when an option is missing or cannot work; it never holds anything of the key
 * @example
 * const { token } = await createAmpersandToken({
 *   privateKey: process.env.AMPERSAND_PRIVATE_KEY,
 *   keyId: process.env.AMPERSAND_KEY_ID,
 *   consumer: { ref: session.userId },
 *   group: { ref: session.organizationId },
 * });
 */
export async function createAmpersandToken(
  options: AmpersandTokenOptions,
): Promise<{ token: string; expiresInSeconds: number }> {
  const { privateKey, keyId, consumer, group, expiresInSeconds = 300 } = options;
  for (const [name, value] of [
    ["keyId", keyId],
    ["consumer.ref", (consumer as Partial<typeof consumer> | undefined)?.ref],
    ["group.ref", (group as Partial<typeof group> | undefined)?.ref],
  ]) {
    if (typeof value !== "string" || value.trim() === "") {
      throw new Error(
        `createAmpersandToken: \`${name}\` is missing or empty, so the platform would refuse the token. ` +
          (name === "keyId"
            ? "It is the `kid` the platform answered when the public key was registered."
            : "Take it from your own session, never from what the page sent."),
      );
    }
  }
  if (!Number.isInteger(expiresInSeconds) || expiresInSeconds < 1 || expiresInSeconds > jwtMaxLifetimeSeconds) {
    throw new Error(
      `createAmpersandToken: \`expiresInSeconds\` is ${expiresInSeconds}, and the platform accepts whole seconds from 1 to ` +
        `${jwtMaxLifetimeSeconds} only. Pages ask for the next token by themselves, so a short life costs nothing.`,
    );
  }
  const key = await signingKey(privateKey);
  const now = Math.floor(Date.now() / 1000);
  try {
    const token = await new SignJWT({ groupRef: group.ref, consumerRef: consumer.ref })
      .setProtectedHeader({ alg: algorithm, kid: keyId, typ: "JWT" })
      .setIssuedAt(now)
      .setExpirationTime(now + expiresInSeconds)
      .sign(key);
    return { token, expiresInSeconds };
  } catch {
    throw unfit("is too short or may not sign", "Use an RSA key of 2048 bits or more that may sign");
  }
}

async function signingKey(key: AmpersandTokenOptions["privateKey"]): Promise<CryptoKey> {
  if (typeof key === "string") return fromPem(key);
  if (typeof key !== "object" || (key as unknown) === null) throw unfit("is missing", howToMake);
  if (isCryptoKey(key)) {
    const { name, hash } = key.algorithm as Partial<RsaHashedKeyAlgorithm>;
    if (name !== "RSASSA-PKCS1-v1_5" || hash?.name !== "SHA-256") throw unfit("is no RSA key for RS256", howToMake);
    if (key.type !== "private") throw unfit("is a public key", takePrivate);
    return key;
  }
  if (key.kty !== "RSA") throw unfit("is no RSA key", howToMake);
  if (key.d === undefined) throw unfit("is a public key", takePrivate);
  try {
    return (await importJWK(key, algorithm)) as CryptoKey;
  } catch {
    throw unfit("is a JWK that cannot be read", howToMake);
  }
}

const isCryptoKey = (key: JWK | CryptoKey): key is CryptoKey => typeof (key as CryptoKey).algorithm === "object";

/** What PEM text says it is, and what to do about it. */
const otherPems: readonly [RegExp, string, string][] = [
  [
    /-BEGIN RSA PRIVATE KEY-/,
    "is in the older PKCS #1 form",
    "Convert it: openssl pkcs8 -topk8 -nocrypt -in old.pem -out key.pem",
  ],
  [
    /-BEGIN ENCRYPTED PRIVATE KEY-/,
    "is protected with a passphrase",
    "Take it off where secrets are kept: openssl pkcs8 -topk8 -nocrypt -in old.pem -out key.pem",
  ],
];
const takePrivate = "The public half is for the platform; sign with the private one";
const howToMake = "Make one: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out key.pem";

async function fromPem(text: string): Promise<CryptoKey> {
  // Environments often hold a key on one line.
  const pem = text.replaceAll("\\n", "\n").trim();
  for (const [mark, what, remedy] of otherPems) if (mark.test(pem)) throw unfit(what, remedy);
  if (/-BEGIN (?:RSA )?PUBLIC KEY-|-BEGIN CERTIFICATE-/.test(pem)) throw unfit("is a public key", takePrivate);
  if (/-BEGIN (?:EC|DSA|OPENSSH) PRIVATE KEY-/.test(pem)) throw unfit("is no RSA key", howToMake);
  if (!/-BEGIN PRIVATE KEY-/.test(pem)) throw unfit("is no PEM text", "It begins with -----BEGIN PRIVATE KEY-----");
  try {
    return await importPKCS8(pem, algorithm);
  } catch {
    throw unfit("is no RSA key, or is damaged", howToMake);
  }
}

const unfit = (what: string, remedy: string): Error =>
  new Error(`createAmpersandToken: \`privateKey\` ${what}, and the platform accepts RS256 alone. ${remedy}.`);
