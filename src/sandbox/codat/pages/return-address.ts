const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * The address a customer may be sent back to: https, or http on this computer, without a user name in it. Nothing is ever added to
 * it. The documents show one without a scheme; such a one is read as https.
 * @returns undefined when nobody may be sent there
 */
export function returnAddress(given: string): string | undefined {
  const text = /^[a-z][a-z\d+.-]*:/i.test(given) && !/^[\w.-]+:\d/.test(given) ? given : `https://${given}`;
  if (!URL.canParse(text) || hasControl(text)) return undefined;
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") return undefined;
  const isAllowed = url.protocol === "https:" || (url.protocol === "http:" && loopback.has(url.hostname));
  return isAllowed ? url.href : undefined;
}

/** What a customer reads of an address: whom it belongs to. */
export function hostOf(address: string): string {
  return new URL(address).host;
}

/** Browsers drop some of these from addresses silently: `java\nscript:`. */
function hasControl(text: string): boolean {
  return /[\p{Cc}\\]/u.test(text);
}
