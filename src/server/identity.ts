import { kitHeaders } from "../contracts/kit/kit-headers.js";
import { TenonError } from "../http/tenon-error.js";
import type { SessionKey } from "./session-keys.js";
import { sessionTokenReader } from "./session-token.js";
import type { Identity } from "./upstream/upstream.js";

/**
 * Tells who a request comes from, out of the host's own session (a cookie, a bearer token). `null`: nobody is signed in.
 * It is the only source of identity; what the page claims is compared with it and never believed.
 */
export type Authenticate = (request: Request) => Identity | null | Promise<Identity | null>;

export interface SessionTokens {
  /** Those `createSessionToken` signs with; all of them verify. */
  readonly keys: readonly SessionKey[];
}

/**
 * Where a Bearer header is there, the request is the token's and the host's own session is not asked: a cookie must never lend a
 * token more than it says. @throws Error when a key cannot work
 */
export function identifier({
  authenticate,
  sessionTokens,
  project,
}: {
  readonly authenticate?: Authenticate | undefined;
  readonly sessionTokens?: SessionTokens | undefined;
  readonly project: string;
}): (request: Request) => Promise<Identity> {
  const read = sessionTokens && sessionTokenReader(sessionTokens.keys, project);
  return async (request) => {
    const token = read && bearerOf(request);
    if (read && token !== undefined) return read(token);
    if (authenticate) return identify(authenticate, request);
    throw new TenonError({ code: "session_ended", message: "The request holds no session token" });
  };
}

/** `undefined` where the header speaks of something else, as that of a staging site's password does. */
const bearerOf = (request: Request): string | undefined =>
  /^bearer(?:\s+(.*))?$/is
    .exec(request.headers.get("authorization") ?? "")
    ?.slice(1)
    .join("");

/** @throws TenonError `session_ended` (401) when nobody is signed in */
export async function identify(authenticate: Authenticate, request: Request): Promise<Identity> {
  const identity = await authenticate(request);
  if (identity === null) throw new TenonError({ code: "session_ended", message: "authenticate() returned null" });
  for (const party of ["consumer", "group"] as const) {
    const ref: unknown = (identity as Partial<Identity>)[party]?.ref;
    if (typeof ref !== "string" || ref === "") {
      throw new Error(`authenticate() has to return { consumer: { ref }, group: { ref } }; ${party}.ref is missing`);
    }
  }
  return identity;
}

/** @throws TenonError `identity_mismatch` (403) when the page was made for somebody else than the session is now */
export function compareClaims(request: Request, identity: Identity, project: string): void {
  const expected: [string, string][] = [
    [kitHeaders.project, project],
    [kitHeaders.consumer, identity.consumer.ref],
    [kitHeaders.group, identity.group.ref],
  ];
  for (const [header, value] of expected) {
    const claim = request.headers.get(header);
    if (claim !== null && claim !== value && decoded(claim) !== value) {
      throw new TenonError({ code: "identity_mismatch", message: `${header} is not what the session says` });
    }
  }
}

/** A header carries ASCII, so a page sends other names percent-encoded. */
function decoded(claim: string): string | undefined {
  try {
    return decodeURIComponent(claim);
  } catch {
    return undefined;
  }
}
