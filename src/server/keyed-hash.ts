const encoder = new TextEncoder();

/** HMAC-SHA-256: a key for one purpose out of a secret, or a fingerprint nobody can guess backwards. */
export async function keyedHash(secret: string | Uint8Array, text: string): Promise<Uint8Array> {
  const raw = typeof secret === "string" ? encoder.encode(secret) : Uint8Array.from(secret);
  const key = await crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(text)));
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
