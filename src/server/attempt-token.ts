import { jwtVerify, SignJWT, type JWTPayload } from "jose";
import * as z from "zod/mini";
import { TenonError } from "../http/tenon-error.js";
import { base64url } from "./keyed-hash.js";
import type { Baseline, Identity } from "./upstream/upstream.js";

/** How long an authorization may take, in seconds. */
export const attemptSeconds = 600;
/** An expired attempt is still told from a forged one for a day: it gets an answer ("expired") instead of "not found". */
const rememberSeconds = 86_400;
const longestToken = 4096;
const algorithm = "HS256";
const kind = "tenon-attempt+jwt";
const party = "tenon-handler";

const claims = z.object({
  exp: z.number(),
  iat: z.number(),
  project: z.string(),
  provider: z.string(),
  group: z.string(),
  consumer: z.string(),
  connection: z.optional(z.string()),
  marks: z.array(z.string()),
  step: z.optional(z.string()),
});

export interface AttemptToken {
  readonly baseline: Baseline;
  readonly expired: boolean;
}

interface Scope {
  readonly key: Uint8Array;
  readonly project: string;
  readonly identity: Identity;
  /** Milliseconds; injected by tests. */
  readonly now: number;
}

/** The attempt's id carries what there was before the window opened, so that any handler on any machine can tell how it went. */
export function signAttempt(baseline: Baseline, scope: Scope): Promise<string> {
  const issued = Math.floor(scope.now / 1000);
  return (
    new SignJWT({
      project: scope.project,
      provider: baseline.provider,
      group: scope.identity.group.ref,
      consumer: scope.identity.consumer.ref,
      ...(baseline.connectionId !== undefined && { connection: baseline.connectionId }),
      marks: [...baseline.marks],
      ...(baseline.step !== undefined && { step: baseline.step }),
    })
      .setProtectedHeader({ alg: algorithm, typ: kind })
      .setIssuer(party)
      // Two windows of the same second are two attempts.
      .setJti(base64url(crypto.getRandomValues(new Uint8Array(9))))
      .setAudience(party)
      .setIssuedAt(issued)
      .setExpirationTime(issued + attemptSeconds)
      .sign(scope.key)
  );
}

/** @throws TenonError `not_found` for anything that is not an attempt of this very person, group and project */
export async function readAttempt(token: string, scope: Scope): Promise<AttemptToken> {
  const payload = token.length > longestToken ? undefined : await verify(token, scope);
  const read = payload && z.safeParse(claims, payload).data;
  const own =
    read?.project === scope.project &&
    read.group === scope.identity.group.ref &&
    read.consumer === scope.identity.consumer.ref;
  if (!read || !own) throw new TenonError({ code: "not_found", message: "There is no such attempt" });
  return {
    expired: scope.now / 1000 >= read.exp,
    baseline: { provider: read.provider, connectionId: read.connection, marks: read.marks, step: read.step },
  };
}

async function verify(token: string, scope: Scope): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, scope.key, {
      algorithms: [algorithm],
      issuer: party,
      audience: party,
      typ: kind,
      requiredClaims: ["iat", "exp"],
      clockTolerance: rememberSeconds,
      currentDate: new Date(scope.now),
    });
    return payload;
  } catch {
    return undefined;
  }
}
