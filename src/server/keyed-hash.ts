const encoder = new TextEncoder();

/** Keys as the platform holds them, for as long as somebody holds the bytes they were made of: each import costs as much as a hash. */
const imported = new WeakMap<Uint8Array, Promise<CryptoKey>>();

function importKey(secret: string | Uint8Array): Promise<CryptoKey> {
  const known = typeof secret === "string" ? undefined : imported.get(secret);
  if (known) return known;
  const raw = typeof secret === "string" ? encoder.encode(secret) : Uint8Array.from(secret);
  const key = crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  if (typeof secret !== "string") imported.set(secret, key);
  return key;
}

/** HMAC-SHA-256: a key for one purpose out of a secret, or a fingerprint nobody can guess backwards. The bytes of `secret` stay as they are. */
export async function keyedHash(secret: string | Uint8Array, text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign("HMAC", await importKey(secret), encoder.encode(text)));
}

/** SHA-256 of a text, shortened to `bytes`, as base64url. */
export async function shortHash(text: string, bytes: number): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", encoder.encode(text)));
  return base64url(digest.subarray(0, bytes));
}

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** JSON with sorted keys: the same text for the same content. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
