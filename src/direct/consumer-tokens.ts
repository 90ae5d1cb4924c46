import { SessionTokens } from "../client/session-tokens.js";
import { isTenonError, TenonError } from "../http/tenon-error.js";
import { ampersandClaims } from "../server/upstream/ampersand/ampersand-claims.js";
import type { Identity } from "../server/upstream/upstream.js";
import type { GetToken } from "./direct-options.js";

/** Tokens of this very person and organization; one for anybody else is never sent. */
export function consumerTokens(getToken: GetToken, { consumer, group }: Identity): SessionTokens {
  return new SessionTokens(async (options) => {
    const token: unknown = await asked(getToken, options);
    const claims = typeof token === "string" ? ampersandClaims(token) : undefined;
    if (!claims) {
      throw ended(
        "getToken answered with what is no token of the platform: a JWT signed with RS256 that names groupRef and consumerRef. If it is " +
          "an API key, everybody can read it in a page: keep it in the back end, and answer with what createAmpersandToken makes there.",
      );
    }
    if (claims.groupRef !== group.ref || claims.consumerRef !== consumer.ref) {
      throw new TenonError({
        code: "identity_mismatch",
        message:
          "getToken answered with a token of another person or organization than createDirectHandler was given. Make a new handler " +
          "whenever the page's person or organization changes.",
      });
    }
    return token as string;
  });
}

async function asked(getToken: GetToken, options: { signal: AbortSignal }): Promise<unknown> {
  try {
    return await getToken(options);
  } catch (cause) {
    if (isTenonError(cause)) throw cause;
    throw ended("getToken failed. It has to answer with a token made by your back end.", cause);
  }
}

export const ended = (message: string, cause?: unknown): TenonError =>
  new TenonError({ code: "session_ended", message, cause });
