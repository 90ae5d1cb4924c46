import type { Endpoint, EndpointOutput, EndpointRequest } from "../contracts/kit/endpoint.js";
import type { Caller } from "./upstream/upstream.js";

/** How a create that may have been done is told from one that was not. Without it the create is harmless to do again. */
interface Reconcile<Request, Output> {
  /** Written down before the create: a short text without secrets. `undefined`: there is nothing to compare. */
  before(request: Request, caller: Caller): Promise<string | undefined>;
  /** What the create has made since; `undefined`: nothing, so it may be done again. */
  found(before: string, caller: Caller): Promise<Output | undefined>;
}

/** An endpoint and what answers it. */
export interface Route {
  readonly endpoint: Endpoint;
  answer(request: EndpointRequest<Endpoint>, caller: Caller): Promise<unknown>;
  /** Its answer is good once, and secret until then: it is never kept for a repetition of the request. */
  readonly fleeting?: boolean | undefined;
  readonly reconcile?: Reconcile<EndpointRequest<Endpoint>, unknown> | undefined;
}

interface Manner<E extends Endpoint> {
  readonly fleeting?: boolean | undefined;
  readonly reconcile?: Reconcile<EndpointRequest<E>, EndpointOutput<E>> | undefined;
}

/** Binds an answer to an endpoint, with the types of both checked against each other. */
export function route<const E extends Endpoint>(
  endpoint: E,
  answer: (request: EndpointRequest<E>, caller: Caller) => Promise<EndpointOutput<E>>,
  { fleeting, reconcile }: Manner<E> = {},
): Route {
  return {
    endpoint,
    answer: (request, caller) => answer(request as EndpointRequest<E>, caller),
    fleeting,
    reconcile: reconcile && {
      before: (request, caller) => reconcile.before(request as EndpointRequest<E>, caller),
      found: (before, caller) => reconcile.found(before, caller),
    },
  };
}
