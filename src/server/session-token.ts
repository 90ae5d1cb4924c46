import { decodeProtectedHeader, errors, jwtVerify, SignJWT, type JWTPayload } from "jose";
import * as z from "zod/mini";
import { TenonError } from "../http/tenon-error.js";
import { base64url } from "./keyed-hash.js";
import { checkOperations } from "./scope.js";
import { signingKey, verifyingKeys, type SessionKey, type VerifyingKey } from "./session-keys.js";
import type { Identity } from "./upstream/upstream.js";

/** Longest life of a session token, in seconds. */
export const longestSeconds = 600;
const shortestSeconds = 30;
const defaultSeconds = 300;
/** How far two servers' clocks may be apart, in seconds. */
const toleranceSeconds = 30;
const longestToken = 4096;
/* Exactly these: what a sandbox or another service signed is refused even where it was signed with the same key. */
const kind = "tenon-session+jwt";
const issuer = "tenon-session";
const audience = "tenon-handler";

export interface SessionTokenOptions {
  /** The first key signs; the handler verifies with all of its own. */
  keys: readonly SessionKey[];
  /** The same as the handler's `project`, or that of its `installations`. */
  project: string;
  /** The person. Out of your own session, never out of the request. */
  consumer: Identity["consumer"];
  /** The organization the person acts for. */
  group: Identity["group"];
  /** Seconds, 30 to 600. The page asks for another before it runs out. @default 300 */
  expiresInSeconds?: number | undefined;
  /** Name of the one integration the token is good for; of everything else the page sees nothing. @default all */
  integration?: string | undefined;
  /** Names of the endpoints the token is good for, for instance `["getStatus"]`. @default all */
  operations?: readonly string[] | undefined;
}

/** A token, and how long it is good. */
export interface SessionToken {
  readonly token: string;
  readonly expiresInSeconds: number;
}

/**
 * Makes a short-lived token that stands for one person of one organization. Call it in your back end, for whom *your* session says;
 * the page sends it as `Authorization: Bearer` (`getSessionToken` of `TenonProvider`).
 * @throws Error when an option is missing or cannot work
 */
export async function createSessionToken(options: SessionTokenOptions): Promise<SessionToken> {
  const { project, consumer, group, expiresInSeconds = defaultSeconds, integration, operations } = options;
  const { kid, algorithm, sign } = signingKey(options.keys, "createSessionToken");
  checkSessionOptions(options, "createSessionToken");
  for (const [name, value] of Object.entries({
    "consumer.ref": (consumer as Partial<Identity>["consumer"])?.ref,
    "group.ref": (group as Partial<Identity>["group"])?.ref,
    ...(integration !== undefined && { integration }),
  })) {
    if (typeof value === "string" && value !== "") continue;
    throw new Error(
      `createSessionToken: \`${name}\` has to be a text that is not empty, because it decides whose data the page may see. ` +
        "Take it from your own session.",
    );
  }
  if (operations !== undefined) checkOperations(operations, "createSessionToken");
  const issued = Math.floor(Date.now() / 1000);
  const token = await new SignJWT({
    project,
    ...(consumer.name !== undefined && { name: consumer.name }),
    group: { ref: group.ref, name: group.name },
    integration,
    operations: operations && [...operations],
  })
    .setProtectedHeader({ alg: algorithm, typ: kind, kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(consumer.ref)
    .setJti(base64url(crypto.getRandomValues(new Uint8Array(12))))
    .setIssuedAt(issued)
    .setExpirationTime(issued + expiresInSeconds)
    .sign(await sign());
  if (token.length > longestToken) {
    throw new Error(
      `createSessionToken: the token has ${token.length} characters and the handler reads ${longestToken}. Shorten the names, or ` +
        "leave them out: refs are enough.",
    );
  }
  return { token, expiresInSeconds };
}

/** What is the same for every token of a host. @throws Error that says what cannot work */
export function checkSessionOptions(
  { project, expiresInSeconds = defaultSeconds }: Pick<SessionTokenOptions, "project" | "expiresInSeconds">,
  who: string,
): void {
  if (typeof project !== "string" || project === "") {
    throw new Error(
      `${who}: \`project\` is missing, so the token would be good nowhere. Give the project your handler speaks for.`,
    );
  }
  if (!Number.isInteger(expiresInSeconds) || expiresInSeconds < shortestSeconds || expiresInSeconds > longestSeconds) {
    throw new Error(
      `${who}: \`expiresInSeconds\` has to be a whole number from ${shortestSeconds} to ${longestSeconds}, because a token in a page ` +
        "cannot be called back. Leave it out for 300: pages ask for another by themselves.",
    );
  }
}

const ref = z.string().check(z.minLength(1));
const name = z.optional(z.string());
const claims = z.object({
  sub: ref,
  name,
  project: z.string(),
  group: z.object({ ref, name }),
  integration: z.optional(ref),
  operations: z.optional(z.array(z.string())),
});

/** Reads session tokens for one project. It rejects with `session_ended` (401), with the same words whatever is wrong. */
export function sessionTokenReader(sessionKeys: readonly SessionKey[], project: string) {
  const keys = verifyingKeys(sessionKeys, "createTenonHandler");
  return async (token: string): Promise<Identity> => {
    // Counted before anything is made of it.
    const payload = token.length > longestToken ? undefined : await verified(token, keys);
    const read = payload && z.safeParse(claims, payload).data;
    if (read?.project !== project) throw refused();
    const { integration, operations } = read;
    return {
      consumer: { ref: read.sub, name: read.name },
      group: read.group,
      ...((integration !== undefined || operations) && { scope: { integration, operations } }),
    };
  };
}

async function verified(token: string, keys: ReadonlyMap<string, VerifyingKey>): Promise<JWTPayload | undefined> {
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
      maxTokenAge: longestSeconds,
    });
    return payload;
  } catch (error) {
    throw fromTheFuture(error) ?? refused();
  }
}

const refused = (): TenonError =>
  new TenonError({ code: "session_ended", message: "The session token is not good, or not any more" });

/** Only what one of the host's own keys has signed gets this far, so the truth helps nobody but the host. */
function fromTheFuture(error: unknown): TenonError | undefined {
  if (!(error instanceof errors.JWTClaimValidationFailed) || error.reason !== "check_failed") return undefined;
  const { [error.claim]: moment } = error.payload;
  if (!["iat", "nbf"].includes(error.claim) || typeof moment !== "number") return undefined;
  const ahead = Math.round(moment - Date.now() / 1000);
  return new TenonError({
    code: "session_ended",
    message:
      `The clock of this server is behind the one that made the session token: ${error.claim} is ${ahead} s ahead, and ` +
      `${toleranceSeconds} s are tolerated. Let both keep time by NTP`,
  });
}
