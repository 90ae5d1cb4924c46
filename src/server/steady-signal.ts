import { isTenonError, TenonError } from "../http/tenon-error.js";
import { countedWith } from "./upstream/upstream-meter.js";

/** Shorter than the lease of its claim, or another would be at it as well. */
const longestMs = 45_000;

/**
 * For a create that must not be done twice: it goes on when the browser has gone. To give it up half way would be to not know, and a
 * reload of the page would find nothing yet and create another. Whatever else stops the request stops this too.
 */
export function steadySignal(request: AbortSignal): { readonly signal: AbortSignal; readonly end: () => void } {
  const own = new AbortController();
  const stop = () => {
    const { reason } = request as { reason: unknown };
    if (!isTenonError(reason) || reason.code !== "network") own.abort(reason);
  };
  request.addEventListener("abort", stop, { once: true });
  if (request.aborted) stop();
  const timer = setTimeout(
    () => own.abort(new TenonError({ code: "timeout", status: 504, retryable: true })),
    longestMs,
  );
  return {
    signal: countedWith(request, own.signal),
    end: () => {
      clearTimeout(timer);
      request.removeEventListener("abort", stop);
    },
  };
}
