import { checkOptions, type TenonHandlerOptions } from "./handler-options.js";
import { createInFlight, type CloseOptions } from "./in-flight.js";
import { quietly } from "./quietly.js";
import { createApp, type App } from "./routing.js";
import { logLine, newTrace, problem, type Trace } from "./trace.js";

export interface TenonHandler {
  /** Answers one request; it never rejects. */
  fetch(request: Request): Promise<Response>;
  /**
   * Ends it: new requests are answered 503, those under way are finished or, after `graceMs`, stopped. Resolves when nothing is under
   * way; to call it again changes nothing.
   */
  close(options?: CloseOptions): Promise<void>;
}

/**
 * The kit contract as a Fetch handler. It runs wherever Fetch and WebCrypto run, and keeps nothing between requests but the
 * answers to creates, for repetitions of them.
 * @example
 * const tenon = createTenonHandler({
 *   authenticate: async (request) => sessionOf(request),
 *   installations: ampersand({ project: "acme", apiKey: process.env.AMPERSAND_API_KEY }),
 * });
 * @throws Error when an option is missing or cannot work
 */
export function createTenonHandler(options: TenonHandlerOptions): TenonHandler {
  checkOptions(options);
  const inFlight = createInFlight();
  const app = createApp(options, inFlight);
  const fetch = async (request: Request): Promise<Response> => {
    const started = performance.now();
    const trace = newTrace();
    const response = await answer(app, request, trace);
    const line = logLine(trace, response.status, performance.now() - started);
    quietly(() => options.logger?.(line));
    quietly(() => options.metrics?.(line));
    return response;
  };
  return { fetch, close: (how) => inFlight.close(how) };
}

async function answer(app: App, request: Request, trace: Trace): Promise<Response> {
  try {
    return await app.fetch(request, trace);
  } catch (error) {
    return problem(error, trace, { "cache-control": "no-store" });
  }
}
