import { decodeJwt, decodeProtectedHeader } from "jose";
import * as z from "zod/mini";
import { jwtClaimsSchema, type JwtClaims } from "../../../contracts/ampersand/jwt-key.js";

/** What a token of the platform says of itself, unproved: only the platform can tell who signed it. `undefined` for anything else. */
export function ampersandClaims(token: string): JwtClaims | undefined {
  try {
    if (decodeProtectedHeader(token).alg !== "RS256") return undefined;
    return z.safeParse(jwtClaimsSchema, decodeJwt(token)).data;
  } catch {
    return undefined;
  }
}
