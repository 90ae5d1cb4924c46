import type { FlowError } from "../flows/install-state.js";
import { isTenonError, TenonError } from "../http/tenon-error.js";

const originals = new WeakMap<FlowError, TenonError>();

/** Whatever was thrown, as the kit's own error. */
export const toTenonError = (thrown: unknown): TenonError =>
  isTenonError(thrown)
    ? thrown
    : new TenonError({ code: "unexpected", message: "Something failed that should not.", cause: thrown });

/** What a screen needs of an error; `tenonErrorOf` finds the error again. */
export function flowError(thrown: unknown): FlowError {
  const error = toTenonError(thrown);
  const forView: FlowError = {
    code: error.code,
    // A new session may be there the next time.
    retryable: error.retryable || error.code === "session_ended",
    retryAfterSeconds: error.retryAfterSeconds,
    requestId: error.requestId,
    issues: error.issues,
  };
  originals.set(forView, error);
  return forView;
}

export const tenonErrorOf = (error: FlowError): TenonError => originals.get(error) ?? new TenonError(error);

/** The request may have been carried out although its answer did not arrive (D10): only a read can tell. */
export const isAmbiguous = (thrown: unknown): boolean =>
  isTenonError(thrown) &&
  (thrown.code === "network" || thrown.code === "timeout" || thrown.code === "bad_response" || thrown.status >= 500);
