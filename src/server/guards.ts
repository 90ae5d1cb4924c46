import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import { kitHeaders } from "../contracts/kit/kit-headers.js";
import { TenonError } from "../http/tenon-error.js";

/** Exact origins, as a browser writes them: `https://app.example.com`. @throws Error for anything else */
export function checkOrigins(origins: readonly string[]): ReadonlySet<string> {
  for (const origin of origins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new Error(
        `createTenonHandler: "${origin}" in \`origins\` is not an origin. Browsers compare the whole text, so a path, a star ` +
          "or a trailing slash would never match. Write scheme, host and port only, for instance https://app.example.com",
      );
    }
  }
  return new Set(origins);
}

/**
 * Keeps other sites' pages out. The header of the kit cannot be set by a form, and from another origin only after a preflight
 * that is answered for `origins` alone; the browser's own word about the caller is checked besides.
 */
export function refuseForeignPages(request: Request, origins: ReadonlySet<string>): void {
  if (!request.headers.get(kitHeaders.contract)) {
    throw new TenonError({ code: "forbidden", message: `The header ${kitHeaders.contract} is missing` });
  }
  const origin = request.headers.get("origin");
  if (origin !== null && origins.has(origin)) return;
  const site = request.headers.get("sec-fetch-site");
  const isOwn =
    site === null
      ? origin === null || (URL.canParse(origin) && new URL(origin).host === hostOf(request))
      : site === "same-origin" || site === "none";
  if (!isOwn) throw new TenonError({ code: "forbidden", message: "Pages of this origin are not allowed here" });
}

/** What the browser asked. No page can choose it, and in the URL some frameworks write the address they listen at instead. */
const hostOf = (request: Request): string => request.headers.get("host") ?? new URL(request.url).host;

/** Where pages of this host may be: what was named, and where this request came from and went to, once it has been let in. */
export function pageOrigins(request: Request, origins: ReadonlySet<string>): ReadonlySet<string> {
  const asking = request.headers.get("origin");
  const own = `${new URL(request.url).protocol}//${hostOf(request)}`;
  return new Set([...origins, own, ...(asking !== null && URL.canParse(asking) ? [asking] : [])]);
}

/**
 * An encoded slash or dot segment would mean one path here and another to whoever decodes again. Only the name of an object may hold
 * slashes (`contacts/custom-fields`), as the last part of a path and without empty or dot parts.
 */
export function isAmbiguousPath(url: string): boolean {
  const path = new URL(url).pathname;
  const plain = path.replace(/(\/objects\/[^/]+)$/, (name) => (hasDotPart(name) ? name : name.replace(/%2f/gi, "-")));
  return /%(?:2f|5c|00)/i.test(plain);
}

const hasDotPart = (text: string): boolean =>
  text
    .slice(1)
    .split(/\/|%2f/i)
    .some((part) => /^(?:\.|%2e){0,2}$/i.test(part));

const preflightSeconds = 600;

/** CORS for an exact list. No cookies travel: a page of another origin proves its session with a bearer token. */
export const allowOrigins = (origins: ReadonlySet<string>): MiddlewareHandler =>
  cors({
    origin: (origin) => (origins.has(origin) ? origin : null),
    allowMethods: ["GET", "POST", "PATCH", "DELETE"],
    allowHeaders: [
      "Authorization",
      "Content-Type",
      kitHeaders.contract,
      kitHeaders.project,
      kitHeaders.consumer,
      kitHeaders.group,
      kitHeaders.idempotencyKey,
    ],
    exposeHeaders: ["Retry-After", kitHeaders.requestId, kitHeaders.contract],
    maxAge: preflightSeconds,
  });
