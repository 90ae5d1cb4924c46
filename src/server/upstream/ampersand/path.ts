import { TenonError } from "../../../http/tenon-error.js";

/** What a name in a path of the platform may be: ids, project names, provider keys. */
const segment = /^[\p{L}\p{N}._~@$+ -]{1,128}$/u;
/** Objects have the names their systems gave them; whatever cannot be read as another path is let through. */
const objectSegment = /^[^\p{C}\\]{1,256}$/u;

const isDots = (part: string): boolean => part === "" || part === "." || part === "..";
/** Whether a value can be a parameter of a path. */
export const mayStand = (name: string, value: string): boolean =>
  name === "object"
    ? objectSegment.test(value) && !value.split("/").some(isDots)
    : segment.test(value) && !isDots(value);

/**
 * Builds an address below the base. Parameters come from browsers in the end, and URL parsers normalize much, so a value is checked
 * by pattern, encoded, and the result compared with the base once more.
 * @throws TenonError `not_found` for a value that cannot be the name of anything
 */
export function upstreamUrl(
  base: URL,
  template: string,
  params: Record<string, string>,
  query: Record<string, string | undefined> = {},
): string {
  const path = template.replace(/\/:(\w+)/g, (_, name: string) => {
    const value = params[name] ?? "";
    if (!mayStand(name, value)) {
      throw new TenonError({ code: "not_found", message: `There is no such ${name}` });
    }
    return `/${encodeURIComponent(value)}`;
  });
  const prefix = base.href.replace(/\/+$/, "");
  const url = new URL(prefix + path);
  if (url.origin !== base.origin || url.href !== prefix + path) {
    throw new TenonError({ code: "not_found", message: "The address would leave the upstream" });
  }
  for (const [key, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(key, value);
  return url.href;
}

/** @throws Error that says what is wrong with the address of the platform */
export function checkBaseUrl(value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isLocal =
    url !== undefined &&
    (["localhost", "127.0.0.1", "[::1]"].includes(url.hostname) || url.hostname.endsWith(".localhost"));
  const isFit =
    url !== undefined &&
    (url.protocol === "https:" || (url.protocol === "http:" && isLocal)) &&
    url.username === "" &&
    url.password === "" &&
    url.search === "" &&
    url.hash === "";
  if (isFit) return url;
  throw new Error(
    `ampersand: "${value}" cannot be the \`baseUrl\`. The project's key is sent there, so it has to be an https address (or http on ` +
      "this machine) without user name, query or fragment, for instance https://api.withampersand.com/v1",
  );
}
