import { decodeProtectedHeader, importSPKI, jwtVerify } from "jose";
import type { MiddlewareHandler } from "hono";
import * as z from "zod/mini";
import { jwtClaimsSchema, jwtMaxLifetimeSeconds } from "../contracts/ampersand/jwt-key.js";
import type { Caller, SandboxContext, SandboxEnv } from "./context.js";
import { ApiProblem } from "./problem.js";

/*
 * Decisions where the public reference is silent: `iat` may be at most 30 s ahead; `sub` is ignored; tokens are judged by
 * the wall clock, because whoever signs them knows no other (moving the sandbox's clock must not end every session).
 */

const leewaySeconds = 30;

function unauthorized(detail: string): ApiProblem {
  return new ApiProblem(401, detail, {
    subsystem: "auth",
    remedy: "Send a valid X-Api-Key or Authorization: Bearer header",
  });
}

/**
 * Checks a customer's token: RS256 only, signed by a registered and active key named in `kid`, at most ten minutes long.
 * @param wallClock milliseconds since 1970
 * @throws ApiProblem 401
 */
export async function verifyToken(context: SandboxContext, token: string, wallClock: number): Promise<Caller> {
  let kid: string | undefined;
  try {
    const header = decodeProtectedHeader(token);
    if (header.alg !== "RS256") throw new Error("alg");
    kid = header.kid;
  } catch {
    throw unauthorized("The token is not a JWT signed with RS256");
  }
  const key = context.store.data.jwtKeys.find((each) => each.id === kid && each.active);
  if (!key) throw unauthorized("The token names no active key (kid)");
  let payload: unknown;
  try {
    const verified = await jwtVerify(token, await importSPKI(key.publicKeyPem, "RS256"), {
      algorithms: ["RS256"],
      currentDate: new Date(wallClock),
      requiredClaims: ["iat", "exp"],
    });
    payload = verified.payload;
  } catch {
    throw unauthorized("The token's signature does not match or it has expired");
  }
  const claims = z.safeParse(jwtClaimsSchema, payload);
  if (!claims.success) throw unauthorized("The token needs the claims groupRef, consumerRef, iat and exp");
  const { iat, exp, groupRef, consumerRef } = claims.data;
  if (exp - iat > jwtMaxLifetimeSeconds || exp <= iat)
    throw unauthorized(`The token lives longer than ${jwtMaxLifetimeSeconds} seconds`);
  if (iat > wallClock / 1000 + leewaySeconds) throw unauthorized("The token was issued in the future (iat)");
  return { kind: "jwt", groupRef, consumerRef };
}

/** Lets a request in by API key or token. */
export function authenticate(context: SandboxContext, wallClock: () => number): MiddlewareHandler<SandboxEnv> {
  return async (c, next) => {
    const apiKey = c.req.header("x-api-key");
    const bearer = /^Bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
    if (apiKey !== undefined) {
      if (apiKey !== context.apiKey) throw unauthorized("The API key is not known");
      c.set("caller", { kind: "api-key" });
    } else if (bearer !== undefined) {
      c.set("caller", await verifyToken(context, bearer, wallClock()));
    } else throw unauthorized("Authentication is required");
    await next();
  };
}

/** For what a product's back end does and a customer's token may not. */
export function requireApiKey(caller: Caller): void {
  if (caller.kind !== "api-key") throw new ApiProblem(403, "This operation needs an API key", { subsystem: "auth" });
}

/** A token acts for its own group and consumer only. */
export function requireIdentity(caller: Caller, groupRef: string, consumerRef?: string): void {
  if (caller.kind === "api-key") return;
  if (caller.groupRef !== groupRef || (consumerRef !== undefined && caller.consumerRef !== consumerRef)) {
    throw new ApiProblem(403, "The token is for another group or consumer", { subsystem: "auth" });
  }
}
