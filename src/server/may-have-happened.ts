import type { TenonErrorCode } from "../contracts/kit/problem.js";
import { isTenonError } from "../http/tenon-error.js";
import { UpstreamRefusal } from "./upstream/upstream-refusal.js";

/** Codes of errors that say nothing about whether it was done. */
const silent: ReadonlySet<TenonErrorCode> = new Set<TenonErrorCode>([
  "network",
  "timeout",
  "bad_response",
  "provider_unavailable",
  "upstream_unavailable",
  "unexpected",
]);

/**
 * A write failed: may it have been done all the same? Only a refusal in so many words says no. To be wrong about a yes costs one read,
 * about a no a second connection.
 */
export function mayHaveHappened(error: unknown): boolean {
  if (error instanceof UpstreamRefusal) return error.upstreamStatus >= 500 || error.upstreamStatus === 408;
  return !isTenonError(error) || silent.has(error.code);
}
