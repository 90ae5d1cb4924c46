import { kitHeaders } from "../contracts/kit/kit-headers.js";
import { errorStatus, type Problem, type TenonErrorCode } from "../contracts/kit/problem.js";
import { isTenonError, TenonError } from "./tenon-error.js";

const titles: Partial<Record<TenonErrorCode, string>> = {
  unsafe_url: "An address that may not be opened",
  invalid_input: "The request does not fit",
  session_ended: "Nobody is signed in",
  forbidden: "Refused",
  identity_mismatch: "The page speaks for somebody else than the session",
  not_found: "Not found",
  conflict: "It has changed meanwhile, or exists already",
  too_large: "Too much",
  rate_limited: "Too many requests",
  credentials_refused: "The credentials were refused",
  provider_unavailable: "The customer's software did not answer",
  upstream_unavailable: "The service behind did not answer",
  timeout: "It took too long",
  unexpected: "Unexpected",
};

/** Codes that never travel by themselves have no status of their own; behind the handler they are a gateway's fault. */
const statusOf = (code: TenonErrorCode): number => (code === "timeout" ? 504 : errorStatus[code] || 502);

const longestDetail = 500;

/**
 * The only way an error becomes an answer (RFC 9457). A `TenonError` was written for the other side; anything else may hold text of
 * a cause, so only its code goes out.
 */
export function problemResponse(error: unknown, requestId: string, headers: Record<string, string> = {}): Response {
  const known = isTenonError(error) ? error : new TenonError({ code: "unexpected", message: "" });
  const status = known.status || statusOf(known.code);
  const problem: Problem = {
    type: `urn:tenon:problem:${known.code}`,
    title: titles[known.code] ?? known.code,
    status,
    code: known.code,
    requestId,
    retryable: known.retryable,
    issues: [...known.issues],
    ...(known.message !== "" && known.message !== known.code && { detail: known.message.slice(0, longestDetail) }),
    ...(known.retryAfterSeconds !== undefined && { retryAfterSeconds: known.retryAfterSeconds }),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      ...headers,
      "content-type": "application/problem+json",
      [kitHeaders.requestId]: requestId,
      ...(known.retryAfterSeconds !== undefined && { "retry-after": String(Math.ceil(known.retryAfterSeconds)) }),
    },
  });
}
