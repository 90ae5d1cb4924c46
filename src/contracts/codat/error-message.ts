import * as z from "zod/mini";
import { listOf, opt } from "../dropping.js";

const item = z.object({ itemId: opt(z.string()), message: opt(z.string()), validatorName: opt(z.string()) });

/**
 * What comes with a status of 400 and more. Every part may be missing, and `statusCode` has been seen to differ from the status of the
 * answer: judge by the answer's.
 */
export const errorMessageSchema = z.object({
  statusCode: opt(z.number()),
  service: opt(z.string()),
  error: opt(z.string()),
  correlationId: opt(z.string()),
  /** Text: `True`, `False` or `Unknown`. */
  canBeRetried: opt(z.string()),
  detailedErrorCode: opt(z.number()),
  validation: opt(z.object({ errors: opt(listOf(item)), warnings: opt(listOf(item)) })),
});
export type ErrorMessage = z.output<typeof errorMessageSchema>;

/** Names of headers. `reset` is a moment; Unix seconds were seen as well. */
export const rateLimitHeaders = {
  limit: "x-rate-limit-limit",
  remaining: "x-rate-limit-remaining",
  reset: "x-rate-limit-reset",
  retryAfter: "retry-after",
} as const;

/** The header's value: base64 of the key alone. */
export function basicAuthorization(apiKey: string): string {
  let binary = "";
  for (const byte of new TextEncoder().encode(apiKey)) binary += String.fromCharCode(byte);
  return `Basic ${btoa(binary)}`;
}
