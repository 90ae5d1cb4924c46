import type { Endpoint, EndpointOutput, EndpointRequest } from "../contracts/kit/endpoint.js";
import type { Caller } from "./upstream/upstream.js";

/** An endpoint and what answers it. */
export interface Route {
  readonly endpoint: Endpoint;
  answer(request: EndpointRequest<Endpoint>, caller: Caller): Promise<unknown>;
  /** Its answer is good once, and secret until then: it is never kept for a repetition of the request. */
  readonly fleeting?: boolean | undefined;
}

/** Binds an answer to an endpoint, with the types of both checked against each other. */
export function route<const E extends Endpoint>(
  endpoint: E,
  answer: (request: EndpointRequest<E>, caller: Caller) => Promise<EndpointOutput<E>>,
  { fleeting }: Pick<Route, "fleeting"> = {},
): Route {
  return { endpoint, answer: (request, caller) => answer(request as EndpointRequest<E>, caller), fleeting };
}
