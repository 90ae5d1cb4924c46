import type * as z from "zod/mini";
import type { RequestBodies, RequestQueries } from "./requests.js";
import type { Responses } from "./responses.js";

/** One thing the browser may ask of the handler. Server route and client method are both made from it. */
export interface Endpoint {
  /** Stable name: used in logs, rate limits and idempotency keys; what the endpoint takes and answers stands under it in `requests.ts` and `responses.ts`. */
  readonly name: string;
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Path below the handler's mount point; `:name` marks a parameter. */
  readonly path: `/${string}`;
  readonly status: 200 | 201 | 204;
}

/** Names of the `:parameters` of a path. */
export type PathParameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathParameters<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

type Part<Key extends string, Schemas, Name extends string, Direction extends "in" | "out"> = Name extends keyof Schemas
  ? { [K in Key]: Direction extends "in" ? z.input<Schemas[Name]> : z.output<Schemas[Name]> }
  : unknown;

/** What a caller hands over. */
export type EndpointInput<E extends Endpoint> = ([PathParameters<E["path"]>] extends [never]
  ? unknown
  : { params: Record<PathParameters<E["path"]>, string> }) &
  Part<"query", RequestQueries, E["name"], "in"> &
  Part<"body", RequestBodies, E["name"], "in">;

/** What a route receives, checked. */
export type EndpointRequest<E extends Endpoint> = { params: Record<PathParameters<E["path"]>, string> } & Part<
  "query",
  RequestQueries,
  E["name"],
  "out"
> &
  Part<"body", RequestBodies, E["name"], "out">;

/** What comes back, read by the tolerant reader. */
export type EndpointOutput<E extends Endpoint> = E["name"] extends keyof Responses
  ? z.output<Responses[E["name"]]>
  : unknown;

export const defineEndpoint = <const E extends Endpoint>(endpoint: E): E => endpoint;
