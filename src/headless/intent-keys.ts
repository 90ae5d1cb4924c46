/**
 * Idempotency keys: one for each thing a person means to do. While it is unknown whether a create was carried out, doing the same
 * again carries the same key; another content, or a clear answer, ends the intent.
 */
export type IntentKeys = Map<string, { readonly content: number; readonly key: string }>;

export function keyFor(open: IntentKeys, intent: string, body: unknown): string {
  const content = digest(JSON.stringify(body));
  const known = open.get(intent);
  if (known?.content === content) return known.key;
  const key = newKey();
  open.set(intent, { content, key });
  return key;
}

/** 53 bits are kept instead of the content, which may hold a secret: enough to tell "changed", nothing to read back. */
export function digest(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  return 4294967296 * (2097151 & (b ^ (a >>> 16))) + ((a ^ (b >>> 13)) >>> 0);
}

/** `crypto.randomUUID` is missing on pages without https. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
