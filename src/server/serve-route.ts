import { kitHeaders } from "../contracts/kit/kit-headers.js";
import { readRequest, writeResponse } from "../http/serve.js";
import { pageOrigins, refuseForeignPages } from "./guards.js";
import { keyFor, projectOf, type TenonHandlerOptions } from "./handler-options.js";
import { createMemoryIdempotencyStore, once } from "./idempotency.js";
import { compareClaims, identify, tenantHash } from "./identity.js";
import type { Route } from "./route.js";
import type { Trace } from "./trace.js";
import type { Caller } from "./upstream/upstream.js";

/** What every request goes through, in this order; the first that fails decides the answer. */
export function serveRoute(options: TenonHandlerOptions, origins: ReadonlySet<string>) {
  const project = projectOf(options);
  const store = options.idempotency ?? createMemoryIdempotencyStore();
  return async (route: Route, request: Request, params: Record<string, string>, trace: Trace) => {
    const { endpoint } = route;
    trace.operation = endpoint.name;
    refuseForeignPages(request, origins);
    const identity = await identify(options.authenticate, request);
    trace.tenant = await tenantHash(identity);
    compareClaims(request, identity, project);
    const asked = await readRequest(endpoint, request, params);
    const caller: Caller = {
      identity,
      signal: request.signal,
      requestId: trace.requestId,
      origins: pageOrigins(request, origins),
    };
    const work = async () => writeResponse(endpoint, await route.answer(asked, caller));
    if (endpoint.method !== "POST" || route.fleeting) return work();
    return once(
      {
        store,
        secret: await keyFor(options, "tenon idempotency v1"),
        scope: [project, identity.group.ref, identity.consumer.ref, endpoint.name, ...Object.values(params)],
        key: request.headers.get(kitHeaders.idempotencyKey),
        body: (asked as { body?: unknown }).body,
      },
      work,
    );
  };
}
