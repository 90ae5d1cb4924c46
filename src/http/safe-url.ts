/** `syncFlow` and `platformLink` are pages of somebody else that hold a one-time passcode: opened at once and kept nowhere. */
export type UrlKind = "authorization" | "docs" | "logo" | "platformLink" | "syncFlow";

export interface SafeUrlOptions {
  /** Hosts the address may lead to, each also covering its subdomains. @default any host */
  hosts?: readonly string[] | undefined;
  /** An origin the address must not have: a sign-in that is a page of the host itself is none. */
  notOrigin?: string | undefined;
}

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);
const rasterData = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$/;
// eslint's no-control-regex is about accidents; here the control characters are the point: browsers strip them before they parse.
const controls = new RegExp("[\\u0000-\\u0020\\u007F-\\u009F]");

/**
 * The only way an address from a server reaches `window.open`, `location`, `href` or `src` (D5).
 * Returns the normalized address, or `null` where it must not be used: not absolute, not https (http is allowed on loopback, for
 * development), with a user name or password in it, with control characters, or outside `hosts`.
 */
export function safeUrl(kind: UrlKind, value: string | null | undefined, options: SafeUrlOptions = {}): string | null {
  if (
    typeof value !== "string" ||
    value === "" ||
    value.length > 16_384 ||
    controls.test(value) ||
    value.includes("\\")
  )
    return null;
  if (kind === "logo" && rasterData.test(value)) return value;
  if (!/^https?:\/\//i.test(value)) return null;
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    return null;
  }
  const isLocal = loopback.has(url.hostname) || url.hostname.endsWith(".localhost");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLocal)) return null;
  if (url.username !== "" || url.password !== "") return null;
  if (url.origin === options.notOrigin) return null;
  const hosts = options.hosts;
  if (hosts && !hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))) return null;
  return url.href;
}
