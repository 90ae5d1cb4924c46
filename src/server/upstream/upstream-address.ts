import { TenonError } from "../../http/tenon-error.js";

export interface AddressParts {
  /** Template such as `/projects/:project/connections/:id`. */
  readonly path: string;
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly query?: Readonly<Record<string, string | undefined>> | undefined;
}

/** Whether a value can be the parameter of this name. */
export type MayStand = (name: string, value: string) => boolean;

export const isDots = (part: string): boolean => part === "" || part === "." || part === "..";

/**
 * Builds an address below the base. Parameters come from browsers in the end, and URL parsers normalize much, so a value is checked
 * by pattern, encoded, and the result compared with the base once more.
 * @throws TenonError `not_found` for a value that cannot be the name of anything
 */
export function upstreamAddress(
  base: URL,
  { path, params = {}, query = {} }: AddressParts,
  mayStand: MayStand,
): string {
  const filled = path.replace(/\/:(\w+)/g, (_, name: string) => {
    const value = params[name] ?? "";
    if (isDots(value) || !mayStand(name, value)) {
      throw new TenonError({ code: "not_found", message: `There is no such ${name}` });
    }
    return `/${encodeURIComponent(value)}`;
  });
  const prefix = base.href.replace(/\/+$/, "");
  const url = new URL(prefix + filled);
  if (url.origin !== base.origin || url.href !== prefix + filled) {
    throw new TenonError({ code: "not_found", message: "The address would leave the upstream" });
  }
  for (const [key, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(key, value);
  // A plus means a space in forms only; `%20` is a space to everybody.
  url.search = url.search.replaceAll("+", "%20");
  return url.href;
}

const local = new Set(["localhost", "127.0.0.1", "[::1]"]);
export const isLoopback = ({ hostname }: URL): boolean => local.has(hostname) || hostname.endsWith(".localhost");

/** @throws Error that says what is wrong with the address of the upstream `named` so, and shows one as it should be */
export function checkBaseUrl(value: string, named: string, example: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isFit =
    url !== undefined &&
    (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url))) &&
    url.username === "" &&
    url.password === "" &&
    url.search === "" &&
    url.hash === "";
  if (isFit) return url;
  throw new Error(
    `${named}: "${value}" cannot be the \`baseUrl\`. The project's key is sent there, so it has to be an https address (or http on ` +
      `this machine) without user name, query or fragment, for instance ${example}`,
  );
}
