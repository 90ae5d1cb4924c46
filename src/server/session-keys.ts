import { base64url, importJWK, type CryptoKey, type JWK } from "jose";

/** Ed25519, as `crypto.subtle.generateKey` answers it. */
export interface SessionKeyPair {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

export interface SessionKey {
  /** Names the key in the tokens it signed; every key has another name. */
  readonly kid: string;
  /**
   * A secret of at least 32 bytes (text, bytes, a JWK of kind `oct`, an HMAC key): tokens are HS256. Or Ed25519 (a JWK, a pair, one
   * half of a pair): tokens are EdDSA, and who only checks them needs no more than the public half.
   */
  readonly key: string | Uint8Array | JWK | CryptoKey | SessionKeyPair;
}

type Material = CryptoKey | Uint8Array;

/** A key and the one algorithm it is good for: what a token says of its own algorithm decides nothing. */
interface Named {
  readonly kid: string;
  readonly algorithm: "HS256" | "EdDSA";
}
export type SigningKey = Named & { readonly sign: () => Promise<Material> };
export type VerifyingKey = Named & { readonly verify: () => Promise<Material> };
type Prepared = Named & Partial<SigningKey> & Partial<VerifyingKey>;
type Usable = Omit<Prepared, "kid">;

const fewestBytes = 32;
const encoder = new TextEncoder();

/** The first key. @throws Error that says which key cannot work, and what to do */
export function signingKey(keys: readonly SessionKey[], who: string): SigningKey {
  const [first] = prepared(keys, who);
  if (first?.sign) return { ...first, sign: first.sign };
  throw new Error(
    `${who}: the key "${first?.kid ?? ""}" cannot sign, because only its public half is here. Put the private key in front.`,
  );
}

/**
 * All keys by name. To rotate, put the new key in front, wait until tokens of the old one have run out, and take that away.
 * @throws Error that says which key cannot work, and what to do
 */
export function verifyingKeys(keys: readonly SessionKey[], who: string): ReadonlyMap<string, VerifyingKey> {
  const entries = prepared(keys, who).map((key): [string, VerifyingKey] => {
    if (key.verify) return [key.kid, { ...key, verify: key.verify }];
    throw new Error(
      `${who}: the key "${key.kid}" cannot verify, because only its private half is here. Give the public key, or both as ` +
        "{ privateKey, publicKey }.",
    );
  });
  return new Map(entries);
}

function prepared(keys: readonly SessionKey[], who: string): readonly Prepared[] {
  if (!Array.isArray(keys) || keys.length === 0) {
    throw new Error(
      `${who}: \`keys\` is missing or empty, so no session token could be trusted. Give [{ kid: "2026-01", key }], where key is a ` +
        "secret of at least 32 bytes from your environment, for instance of: openssl rand -base64 48",
    );
  }
  const seen = new Set<string>();
  return keys.map(({ kid, key }) => {
    if (typeof kid !== "string" || kid === "" || kid.length > 128) {
      throw new Error(
        `${who}: a key has no \`kid\` (1 to 128 characters), so tokens could not say which key signed them. Name it, for instance ` +
          "by its month: 2026-01",
      );
    }
    if (seen.has(kid)) {
      throw new Error(
        `${who}: two keys are called "${kid}", so it would be chance which of them checks a token. Give each key a \`kid\` of its own.`,
      );
    }
    seen.add(kid);
    try {
      return { kid, ...usable(key) };
    } catch (error) {
      throw new Error(`${who}: the key "${kid}" cannot be used, because ${(error as Error).message}`, { cause: error });
    }
  });
}

function usable(key: unknown): Usable {
  if (typeof key === "string") {
    if (key.trimStart().startsWith("-----")) {
      throw new Error(
        "it is PEM text, which would be taken for a secret that others know. Hand it over as JWK or CryptoKey.",
      );
    }
    return secret(encoder.encode(key));
  }
  if (key instanceof Uint8Array) return secret(key);
  if (typeof key === "object" && key !== null) {
    if ("privateKey" in key && "publicKey" in key) {
      return { ...half(key.privateKey, "private"), ...half(key.publicKey, "public"), algorithm: "EdDSA" };
    }
    if ("usages" in key) return ofCryptoKey(key as CryptoKey);
    if ("kty" in key) return ofJwk(key as JWK);
  }
  throw new Error(
    'it is neither text, bytes, JWK nor CryptoKey. A KeyObject of Node becomes a JWK by key.export({ format: "jwk" }).',
  );
}

function secret(bytes: Uint8Array): Usable {
  if (bytes.length < fewestBytes) {
    throw new Error(
      `a secret of fewer than ${fewestBytes} bytes can be guessed. Generate one, for instance with: openssl rand -base64 48`,
    );
  }
  // A copy: bytes that are overwritten later must not change what was agreed on.
  const own = Uint8Array.from(bytes);
  return { algorithm: "HS256", sign: () => Promise.resolve(own), verify: () => Promise.resolve(own) };
}

function ofJwk(jwk: JWK): Usable {
  const { kty, crv, alg, k, x, d } = jwk;
  if (kty === "oct" && typeof k === "string" && (alg === undefined || alg === "HS256"))
    return secret(base64url.decode(k));
  if (kty === "OKP" && crv === "Ed25519" && typeof x === "string" && ["EdDSA", "Ed25519", undefined].includes(alg)) {
    const verify = once({ kty, crv, x });
    return { algorithm: "EdDSA", verify, ...(typeof d === "string" && { sign: once({ kty, crv, x, d }) }) };
  }
  throw new Error("of JWKs only Ed25519 (EdDSA) and oct (HS256) are taken: one algorithm for each kind of key.");
}

function once(jwk: JWK): () => Promise<Material> {
  let imported: Promise<Material> | undefined;
  return () => (imported ??= importJWK(jwk, "EdDSA"));
}

function ofCryptoKey(key: CryptoKey): Usable {
  if (key.type !== "secret") return half(key, key.type === "private" ? "private" : "public");
  const { name, hash, length } = key.algorithm as { name: string; hash?: { name: string }; length?: number };
  if (name !== "HMAC" || hash?.name !== "SHA-256" || (length ?? 0) < fewestBytes * 8) {
    throw new Error(`of secret CryptoKeys only HMAC with SHA-256 and at least ${fewestBytes} bytes is taken.`);
  }
  const itself = () => Promise.resolve(key);
  return {
    algorithm: "HS256",
    ...(key.usages.includes("sign") && { sign: itself }),
    ...(key.usages.includes("verify") && { verify: itself }),
  };
}

function half(value: unknown, type: "private" | "public"): Usable {
  const key = value as Partial<CryptoKey> | undefined;
  const usage = type === "private" ? "sign" : "verify";
  if (key?.type !== type || key.algorithm?.name !== "Ed25519" || !key.usages?.includes(usage)) {
    throw new Error(`of key pairs only Ed25519 is taken, and the ${type} half has to be good to ${usage}.`);
  }
  return { algorithm: "EdDSA", [usage]: () => Promise.resolve(key as CryptoKey) };
}
