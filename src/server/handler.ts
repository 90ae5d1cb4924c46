import { problemResponse } from "../http/problem-response.js";
import { TenonError } from "../http/tenon-error.js";
import { isAmbiguousPath } from "./guards.js";
import { checkOptions, type TenonHandlerOptions } from "./handler-options.js";
import { quietly } from "./quietly.js";
import { createApp, notAllowed, type App } from "./routing.js";
import { newTrace, type Trace } from "./trace.js";

export interface TenonHandler {
  /** Answers one request; it never rejects. */
  fetch(request: Request): Promise<Response>;
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
  const { logger } = options;
  const app = createApp(options);
  const fetch = async (request: Request): Promise<Response> => {
    const started = Date.now();
    const trace = newTrace();
    const response = await answer(app, request, trace);
    quietly(() =>
      logger?.({
        operation: trace.operation,
        status: response.status,
        ms: Date.now() - started,
        requestId: trace.requestId,
        tenantHash: trace.tenant,
      }),
    );
    return response;
  };
  return { fetch };
}

/** Hono would answer HEAD as GET; nothing here is meant to be asked that way. */
async function answer(app: App, request: Request, trace: Trace): Promise<Response> {
  try {
    if (request.method === "HEAD") return notAllowed(["GET", "POST", "PATCH", "DELETE"], trace);
    if (isAmbiguousPath(request.url)) throw new TenonError({ code: "not_found" });
    return await app.fetch(request, trace);
  } catch (error) {
    return problemResponse(error, trace.requestId, { "cache-control": "no-store" });
  }
}
