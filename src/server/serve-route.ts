import { kitHeaders } from "../contracts/kit/kit-headers.js";
import { readRequest, writeResponse } from "../http/serve.js";
import { otherContract } from "./contract-version.js";
import { pageOrigins, refuseForeignPages } from "./guards.js";
import { attemptLabel, keyFor, projectOf, type TenonHandlerOptions } from "./handler-options.js";
import { createMemoryIdempotencyStore, once } from "./idempotency.js";
import { compareClaims, identifier, tenantHash } from "./identity.js";
import type { Route } from "./route.js";
import { checkOperation, integrationScope } from "./scope.js";
import type { Trace } from "./trace.js";
import type { Caller } from "./upstream/upstream.js";

/** What every request goes through, in this order; the first that fails decides the answer. */
export function serveRoute(options: TenonHandlerOptions, origins: ReadonlySet<string>) {
  const project = projectOf(options);
  const identify = identifier({ ...options, project });
  const scope = integrationScope({ ...options, attemptKey: () => keyFor(options, attemptLabel) });
  const store = options.idempotency ?? createMemoryIdempotencyStore();
  return async (route: Route, request: Request, params: Record<string, string>, trace: Trace) => {
    const { endpoint } = route;
    trace.operation = endpoint.name;
    refuseForeignPages(request, origins);
    trace.contract = otherContract(request);
    const identity = await identify(request);
    trace.tenant = await tenantHash(identity, await keyFor(options, "tenon tenant v1"));
    compareClaims(request, identity, project);
    checkOperation(endpoint.name, identity);
    const asked = await readRequest(endpoint, request, params);
    const caller: Caller = {
      identity,
      signal: trace.stop.signal,
      requestId: trace.requestId,
      origins: pageOrigins(request, origins),
    };
    await scope.check(endpoint.name, asked, caller);
    const work = async () =>
      writeResponse(endpoint, await scope.narrow(endpoint.name, await route.answer(asked, caller), caller));
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
