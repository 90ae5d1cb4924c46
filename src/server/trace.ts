import type { TenonErrorCode } from "../contracts/kit/problem.js";
import { problemResponse } from "../http/problem-response.js";
import { isTenonError } from "../http/tenon-error.js";
import { base64url } from "./keyed-hash.js";
import { tenths, upstreamUse, type UpstreamUse } from "./upstream/upstream-meter.js";

/** What is known of one request when it is over; it holds no bodies, headers, queries, ids or names. */
export interface LogLine {
  /** The endpoint's name (`createConnection`), `health`, or `none` where no endpoint was met. */
  readonly operation: string;
  /** As it was answered; `499` when the client went away before. */
  readonly status: number;
  /** Milliseconds from the request's arrival to its answer. */
  readonly ms: number;
  readonly requestId: string;
  /** Stands for person and organization, keyed with the handler's secret; missing when nobody is signed in. */
  readonly tenantHash?: string | undefined;
  /** The problem's code; missing after a success. With `rate_limited` and no upstream requests it was this handler that refused. */
  readonly code?: TenonErrorCode | undefined;
  /** What was asked upstream for this request. What many requests share (a provider's description) counts for none. */
  readonly upstream: UpstreamUse;
  /** A repetition, answered with what the first one was. */
  readonly replayed?: true | undefined;
  /** The page's version of the contract, where it is not this handler's: a number, or `unknown`. */
  readonly contract?: string | undefined;
}

/** What is known of a request by the time it is answered. */
export interface Trace {
  readonly requestId: string;
  /** Stops everything that is done for it; the reason is what it is answered. */
  readonly stop: AbortController;
  operation: string;
  tenant?: string;
  code?: TenonErrorCode;
  replayed?: boolean;
  contract?: string | undefined;
}

export const newTrace = (): Trace => ({ requestId: newRequestId(), stop: new AbortController(), operation: "none" });

/** An error as the answer to a request, and in its log line. */
export function problem(error: unknown, trace: Trace, headers?: Record<string, string>): Response {
  trace.code = isTenonError(error) ? error.code : "unexpected";
  return problemResponse(error, trace.requestId, headers);
}

export const logLine = (trace: Trace, status: number, ms: number): LogLine => ({
  operation: trace.operation,
  status,
  ms: tenths(ms),
  requestId: trace.requestId,
  tenantHash: trace.tenant,
  ...(trace.code !== undefined && { code: trace.code }),
  upstream: upstreamUse(trace.stop.signal),
  ...(trace.replayed === true && { replayed: true }),
  ...(trace.contract !== undefined && { contract: trace.contract }),
});

/** `crypto.randomUUID` is missing in pages that are not served securely, and stories run there. */
const newRequestId = (): string => base64url(crypto.getRandomValues(new Uint8Array(15)));
