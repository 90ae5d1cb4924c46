import { kitHeaders } from "../contracts/kit/kit-headers.js";
import { problemResponse } from "../http/problem-response.js";
import { readJsonBody } from "../http/read-body.js";
import { isTenonError, TenonError } from "../http/tenon-error.js";
import { refuseForeignPages } from "./guards.js";
import { identify, type Authenticate } from "./identity.js";
import { base64url } from "./keyed-hash.js";
import { quietly } from "./quietly.js";
import { signingKey } from "./session-keys.js";
import { checkSessionOptions, createSessionToken, type SessionTokenOptions } from "./session-token.js";

export interface SessionHandlerOptions extends Pick<SessionTokenOptions, "keys" | "project" | "expiresInSeconds"> {
  /** Who is signed in, by your own session; a `scope` limits the token. Neither body nor query is ever asked. */
  authenticate: Authenticate;
  /** Gets every error no answer was written for. @default nothing */
  onError?: ((error: unknown, at: { requestId: string }) => void) | undefined;
}

export interface SessionHandler {
  /** Answers one request; it never rejects. */
  fetch(request: Request): Promise<Response>;
}

/**
 * The route of your back end that `getSessionToken` of a page asks: `POST` with the header `Tenon-Contract` and a JSON body (`{}`), from
 * a page of the same origin. It answers `{ token, expiresInSeconds }`.
 * @throws Error when an option is missing or cannot work
 */
export function createSessionHandler(options: SessionHandlerOptions): SessionHandler {
  const { authenticate, keys, project, expiresInSeconds, onError } = options;
  if (typeof (authenticate as unknown) !== "function") {
    throw new Error(
      "createSessionHandler: `authenticate` is missing. Without it anybody could get a token for any customer, so there is no default. " +
        "Give a function that reads your own session from the request and returns { consumer: { ref }, group: { ref } }, or null.",
    );
  }
  signingKey(keys, "createSessionHandler");
  checkSessionOptions(options, "createSessionHandler");

  const mint = async (request: Request) => {
    refuseForeignPages(request, new Set());
    // Read to see that it is JSON, which no form can send; what it says is nobody's business.
    await readJsonBody(request);
    const { consumer, group, scope } = await identify(authenticate, request);
    return createSessionToken({ keys, project, expiresInSeconds, consumer, group, ...scope });
  };

  return {
    fetch: async (request) => {
      const requestId = base64url(crypto.getRandomValues(new Uint8Array(15)));
      const headers = { "cache-control": "no-store", vary: "Cookie", "x-content-type-options": "nosniff" };
      try {
        if (request.method !== "POST") {
          const error = new TenonError({ code: "not_found", status: 405, message: "Allowed here: POST" });
          return problemResponse(error, requestId, { ...headers, allow: "POST" });
        }
        return Response.json(await mint(request), { headers: { ...headers, [kitHeaders.requestId]: requestId } });
      } catch (error) {
        if (!isTenonError(error)) quietly(() => onError?.(error, { requestId }));
        return problemResponse(error, requestId, headers);
      }
    },
  };
}
