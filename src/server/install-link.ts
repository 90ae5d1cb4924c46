import { decodeProtectedHeader, errors, jwtVerify, SignJWT } from "jose";
import * as z from "zod/mini";
import { TenonError } from "../http/tenon-error.js";
import { base64url } from "./keyed-hash.js";
import { signingKey, verifyingKeys, type SessionKey } from "./session-keys.js";
import type { Identity } from "./upstream/upstream.js";

const day = 86_400;
const longestSeconds = 30 * day;
const defaultSeconds = 7 * day;
const shortestSeconds = 60;
/** How far two servers' clocks may be apart, in seconds. */
const toleranceSeconds = 30;
const longestToken = 4096;
/* Nothing of a session token: neither is ever taken for the other, though the same key signs both. */
const kind = "tenon-install-link+jwt";
const issuer = "tenon-install-link";
const audience = "tenon-hosted-page";

export interface InstallLinkOptions {
  /** The same as the handler's `sessionTokens.keys`. Taking a key away ends every link it has signed. */
  keys: readonly SessionKey[];
  /** The same as the handler's `project`, or that of its `installations`. */
  project: string;
  /** In whose name is acted: who sends the link, or a reference of your own for a guest. */
  consumer: Identity["consumer"];
  /** The organization whose account is connected. Out of your own session, never out of the request. */
  group: Identity["group"];
  /** Name of the one integration the link is good for. */
  integration: string;
  /** Public address your handler is mounted at, for instance `https://app.example.com/api/tenon`. */
  address: string;
  /** Seconds, 60 to 2592000 (30 days). @default 604800 (7 days) */
  expiresInSeconds?: number | undefined;
  /** Who is named on the page as the one who sent it, and to be asked for a new link. @default nobody */
  sender?: string | undefined;
  /** Language of the page (`de`, `pt-BR` …). @default that of the reader's browser */
  locale?: string | undefined;
}

export interface InstallLink {
  /** To be handed to the other person alone: whoever has it may use it. */
  readonly url: string;
  /** Name of the link, to revoke it by (`revoked` of `hostedPages`). It opens nothing. */
  readonly id: string;
  readonly expiresAt: Date;
}

/**
 * A link with which somebody else installs or reconnects one integration of your customer, without an account of your product. It opens
 * the page of `hostedPages`. What it is good for stands in its fragment, which browsers send to no server.
 * @throws Error when an option is missing or cannot work
 */
export async function createInstallLink(options: InstallLinkOptions): Promise<InstallLink> {
  const { project, consumer, group, integration, sender, locale, expiresInSeconds = defaultSeconds } = options;
  const { kid, algorithm, sign } = signingKey(options.keys, "createInstallLink");
  const page = pageAddress(options.address);
  checkTexts({ project, "consumer.ref": consumer.ref, "group.ref": group.ref, integration });
  if (locale !== undefined) {
    checkLocale(locale);
    page.searchParams.set("lang", locale);
  }
  if (!Number.isInteger(expiresInSeconds) || expiresInSeconds < shortestSeconds || expiresInSeconds > longestSeconds) {
    throw new Error(
      `createInstallLink: \`expiresInSeconds\` has to be a whole number from ${shortestSeconds} to ${longestSeconds} (30 days), because ` +
        "whoever finds the link later could still use it. Leave it out for 7 days, and send another link when it has run out.",
    );
  }
  const id = base64url(crypto.getRandomValues(new Uint8Array(12)));
  const issued = Math.floor(Date.now() / 1000);
  const expires = issued + expiresInSeconds;
  const token = await new SignJWT({
    project,
    name: consumer.name,
    group: { ref: group.ref, name: group.name },
    integration,
    sender,
  })
    .setProtectedHeader({ alg: algorithm, typ: kind, kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(consumer.ref)
    .setJti(id)
    .setIssuedAt(issued)
    .setExpirationTime(expires)
    .sign(await sign());
  if (token.length > longestToken) {
    throw new Error(
      `createInstallLink: the link would have more than ${longestToken} characters, which the handler does not read. Shorten the names, ` +
        "or leave them out: refs are enough.",
    );
  }
  page.hash = token;
  return { url: page.href, id, expiresAt: new Date(expires * 1000) };
}

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

function pageAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && loopback.test(url.hostname));
  if (!url || !isSafe || url.username !== "" || url.search !== "" || url.hash !== "") {
    throw new Error(
      "createInstallLink: `address` is not the https address of your handler, so the link would lead nowhere, or be read by others on " +
        "the way. Write where browsers reach it, without anything behind the path, for instance https://app.example.com/api/tenon",
    );
  }
  url.pathname = `${url.pathname.replace(/\/+$/, "")}/hosted`;
  return url;
}

function checkTexts(texts: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(texts)) {
    if (typeof value === "string" && value !== "") continue;
    throw new Error(
      `createInstallLink: \`${name}\` has to be a text that is not empty, because it decides what the other person may do, and to whose ` +
        "data. Take it from your own session.",
    );
  }
}

function checkLocale(locale: string): void {
  try {
    Intl.getCanonicalLocales(locale);
  } catch (cause) {
    throw new Error(
      `createInstallLink: "${locale}" is not a language tag, so the page could not follow it. Write one as browsers do: de, pt-BR.`,
      { cause },
    );
  }
}

/** What a link that was truly signed says. */
export interface InstallLinkFacts {
  readonly id: string;
  readonly consumer: Identity["consumer"];
  readonly group: Identity["group"];
  readonly integration: string;
  readonly sender?: string | undefined;
  readonly expiresAt: Date;
}

const ref = z.string().check(z.minLength(1));
const name = z.optional(z.string());
const claims = z.object({
  sub: ref,
  jti: ref,
  exp: z.number(),
  name,
  project: z.string(),
  group: z.object({ ref, name }),
  integration: ref,
  sender: name,
});

/** Reads links for one project. It rejects with `session_ended` (401), with the same words whatever is wrong but the time. */
export function installLinkReader(sessionKeys: readonly SessionKey[], project: string) {
  const keys = verifyingKeys(sessionKeys, "createTenonHandler");

  /** Undefined: nobody we know has signed it as a link. */
  const payloadOf = async (token: string): Promise<{ payload: unknown; expired: boolean } | undefined> => {
    try {
      const key = keys.get(decodeProtectedHeader(token).kid ?? "");
      if (!key) return undefined;
      const { payload } = await jwtVerify(token, await key.verify(), {
        algorithms: [key.algorithm],
        typ: kind,
        issuer,
        audience,
        requiredClaims: ["iss", "aud", "exp", "iat", "sub", "jti"],
        clockTolerance: toleranceSeconds,
      });
      return { payload, expired: false };
    } catch (error) {
      // Thrown only after signature, kind, issuer and audience were right: the page may say whom to ask.
      return error instanceof errors.JWTExpired ? { payload: error.payload, expired: true } : undefined;
    }
  };

  return async (token: string): Promise<{ link: InstallLinkFacts; expired: boolean }> => {
    const found = token.length > longestToken ? undefined : await payloadOf(token);
    const read = found && z.safeParse(claims, found.payload).data;
    if (read?.project !== project) {
      throw new TenonError({ code: "session_ended", message: "The link is not good, or not any more" });
    }
    const { sub, jti, exp, group, integration, sender } = read;
    const consumer = { ref: sub, name: read.name };
    const link = { id: jti, consumer, group, integration, sender, expiresAt: new Date(exp * 1000) };
    return { link, expired: found?.expired === true };
  };
}
