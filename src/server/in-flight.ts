import { TenonError } from "../http/tenon-error.js";
import { untilAborted } from "../http/until-aborted.js";
import type { Trace } from "./trace.js";

export interface CloseOptions {
  /** How long requests that are being answered may take, in milliseconds, before they are stopped. @default 10000 */
  graceMs?: number | undefined;
}

/** The requests that are being answered: each has an end, and so have all together. */
export interface InFlight {
  readonly isClosing: boolean;
  /** Does the work within its time. @throws TenonError `timeout` (504), or why everything is brought to an end */
  run(request: Request, trace: Trace, work: () => Promise<Response>): Promise<Response>;
  close(options?: CloseOptions): Promise<void>;
}

/**
 * A browser waits 15 s for a read and 30 s for a write, and an upstream is given 12 s and 25 s: after a write that got no answer there
 * has to be time for the read that tells what came of it.
 */
const readLimitMs = 25_000;
const writeLimitMs = 28_000;
/** What was stopped lets go of what it holds (an idempotency key, say), unless it is stuck. */
const lastWaitMs = 1_000;

export function createInFlight(): InFlight {
  const running = new Map<Promise<Response>, AbortController>();
  let closed: Promise<void> | undefined;

  const end = async (graceMs: number) => {
    await idle(running, graceMs);
    for (const stop of running.values()) stop.abort(closingError());
    await idle(running, lastWaitMs);
  };

  return {
    get isClosing() {
      return closed !== undefined;
    },
    run: async (request, { stop }, work) => {
      const leave = () =>
        stop.abort(new TenonError({ code: "network", status: 499, message: "The client has gone away" }));
      request.signal.addEventListener("abort", leave, { once: true });
      if (request.signal.aborted) leave();
      const limit = request.method === "GET" ? readLimitMs : writeLimitMs;
      const timer = setTimeout(() => stop.abort(timeoutError(limit)), limit);
      const done = work();
      running.set(done, stop);
      const over = () => running.delete(done);
      done.then(over, over);
      try {
        return await untilAborted(done, stop.signal);
      } finally {
        clearTimeout(timer);
        request.signal.removeEventListener("abort", leave);
      }
    },
    close: ({ graceMs = 10_000 } = {}) => (closed ??= end(graceMs)),
  };
}

/** Resolves when nothing is running any more, or the time is over. */
async function idle(running: ReadonlyMap<Promise<Response>, unknown>, ms: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([Promise.allSettled(running.keys()), late]);
  clearTimeout(timer);
}

const timeoutError = (limitMs: number): TenonError =>
  new TenonError({
    code: "timeout",
    status: 504,
    retryable: true,
    message: `It was not done within ${limitMs / 1000} s`,
  });

/** Another process takes over: the client may come again at once, over another connection. */
export const closingError = (): TenonError =>
  new TenonError({
    code: "upstream_unavailable",
    status: 503,
    retryable: true,
    retryAfterSeconds: 1,
    message: "The handler is shutting down",
  });
