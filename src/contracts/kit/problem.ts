import * as z from "zod/mini";
import { isNotNegative } from "../conditions.js";
import { flag, optionalList, optionalText, otherwise } from "../tolerant.js";

/**
 * Every code the kit can report, with the HTTP status the handler answers it with (`0`: it never travels, it arises in the browser).
 * Codes are stable; texts are translated by code, and no logic reads texts.
 */
export const errorStatus = {
  /** The request did not reach the handler, or its answer was cut off. */
  network: 0,
  /** No answer within the time allowed. */
  timeout: 0,
  /** An answer that is not what the contract says. */
  bad_response: 0,
  /** An address that may not be opened (see `safeUrl`). */
  unsafe_url: 0,
  invalid_input: 422,
  session_ended: 401,
  payment_required: 402,
  forbidden: 403,
  identity_mismatch: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  rate_limited: 429,
  quota_exhausted: 429,
  /** The customer's own software refused the key, password or token. */
  credentials_refused: 422,
  /** The customer's own software did not answer. */
  provider_unavailable: 502,
  upstream_unavailable: 502,
  unexpected: 500,
} as const;

/** A stable, machine-readable reason. */
export type TenonErrorCode = keyof typeof errorStatus;

export const errorCodes = Object.keys(errorStatus) as [TenonErrorCode, ...TenonErrorCode[]];

/** One thing wrong with one input. `path` is the input's contract name, or dotted (`configuration.read.account`). */
export const issueSchema = z.object({
  path: z.string(),
  code: otherwise(z.string(), "invalid"),
  message: otherwise(z.string(), ""),
});
export type Issue = z.output<typeof issueSchema>;

/** Body of every answer that is not a success (`application/problem+json`, RFC 9457 with the kit's own members). */
export const problemSchema = z.object({
  type: optionalText,
  title: optionalText,
  status: otherwise(z.optional(z.number()), undefined),
  code: otherwise(z.optional(z.enum(errorCodes)), undefined),
  /** For developers and support; never shown to a customer as it is. */
  detail: optionalText,
  requestId: optionalText,
  retryable: flag,
  /** Seconds to wait; in the body because a page on another origin cannot read the header (D11). */
  retryAfterSeconds: otherwise(z.optional(z.number()), undefined, isNotNegative),
  issues: optionalList(issueSchema),
});
export type Problem = z.output<typeof problemSchema>;
