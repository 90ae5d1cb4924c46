import { kitHeaders } from "../contracts/kit/kit-headers.js";
import { readRequest, writeResponse } from "../http/serve.js";
import { TenonError } from "../http/tenon-error.js";
import type { StoreFailure } from "./ask-store.js";
import { otherContract } from "./contract-version.js";
import { pageOrigins, refuseForeignPages } from "./guards.js";
import { attemptLabel, keyFor, projectOf, type TenonHandlerOptions } from "./handler-options.js";
import { compareClaims, identifier } from "./identity.js";
import { quietly } from "./quietly.js";
import { rateLimiter } from "./rate-limit.js";
import type { Route } from "./route.js";
import { checkOperation, integrationScope } from "./scope.js";
import { sharedReads } from "./shared-reads.js";
import { createMemoryStore } from "./store.js";
import { tenantHashes } from "./tenant-hash.js";
import type { Trace } from "./trace.js";
import type { Caller } from "./upstream/upstream.js";
import { countedWith } from "./upstream/upstream-meter.js";
import { writeOnce } from "./write-once.js";

/** What every request goes through, in this order; the first that fails decides the answer. */
export function serveRoute(options: TenonHandlerOptions, origins: ReadonlySet<string>) {
  const project = projectOf(options);
  const identify = identifier({ ...options, project });
  const scope = integrationScope({ ...options, attemptKey: () => keyFor(options, attemptLabel) });
  const store = options.store ?? createMemoryStore();
  const limit = rateLimiter(options.rateLimits, store.limits);
  const reads = sharedReads();
  const tenantHash = tenantHashes(() => keyFor(options, "tenon tenant v1"));
  return async (route: Route, request: Request, params: Record<string, string>, trace: Trace) => {
    const { endpoint } = route;
    trace.operation = endpoint.name;
    refuseForeignPages(request, origins);
    trace.contract = otherContract(request);
    const identity = await identify(request);
    trace.tenant = await tenantHash(identity);
    compareClaims(request, identity, project);
    checkOperation(endpoint.name, identity);
    const isRead = endpoint.method === "GET";
    const kind = isRead ? "reads" : route.fleeting ? "mints" : "writes";
    const storeFailed = (failure: StoreFailure) => {
      quietly(() => options.onError?.(failure, { operation: endpoint.name, requestId: trace.requestId }));
      if (!isRead && options.onStoreFailure !== "proceed") throw storeIsDown();
    };
    await limit(kind, trace.tenant, endpoint.name, storeFailed);
    const asked = await readRequest(endpoint, request, params);
    const caller: Caller = {
      identity,
      signal: trace.stop.signal,
      requestId: trace.requestId,
      origins: pageOrigins(request, origins),
    };
    await scope.check(endpoint.name, asked, caller);
    const respond = async (output: unknown) =>
      writeResponse(endpoint, await scope.narrow(endpoint.name, output, caller));
    const { consumer, group, scope: limits } = identity;
    if (isRead) {
      const { pathname, search } = new URL(request.url);
      const what = JSON.stringify([consumer, group, limits, [...caller.origins], pathname, search]);
      return reads.read(group.ref, what, caller.signal, async (stop) =>
        respond(await route.answer(asked, { ...caller, signal: countedWith(caller.signal, stop) })),
      );
    }
    try {
      return await writeOnce(route, asked, caller, {
        store: store.idempotency,
        secret: () => keyFor(options, "tenon idempotency v1"),
        scope: [project, group.ref, consumer.ref, endpoint.name, ...Object.values(params)],
        key: request.headers.get(kitHeaders.idempotencyKey),
        storeFailed,
        respond,
        trace,
      });
    } finally {
      reads.forget(group.ref);
    }
  };
}

const storeIsDown = (): TenonError =>
  new TenonError({
    code: "upstream_unavailable",
    status: 503,
    retryable: true,
    retryAfterSeconds: 5,
    message: "What keeps a write from being done twice does not answer, so nothing was done",
  });
