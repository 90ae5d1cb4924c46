/**
 * Idempotency keys: one for each thing a person means to do. While it is unknown whether a create was carried out, doing the same
 * again carries the same key; another content, or a clear answer, ends the intent.
 */
export class IntentKeys {
  readonly #open = new Map<string, { content: number; key: string }>();

  keyFor(intent: string, body: unknown): string {
    const content = digest(JSON.stringify(body));
    const open = this.#open.get(intent);
    if (open?.content === content) return open.key;
    const key = newKey();
    this.#open.set(intent, { content, key });
    return key;
  }

  settle(intent: string): void {
    this.#open.delete(intent);
  }
}

/** 53 bits are kept instead of the content, which may hold a secret: enough to tell "changed", nothing to read back. */
function digest(text: string): number {
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
