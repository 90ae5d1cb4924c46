import { toNodeHandler, type FetchHandler, type NodeHandler } from "./node.js";

/** The methods a route of the App Router has to name. */
export type NextRoute = Readonly<
  Record<"GET" | "POST" | "PATCH" | "DELETE" | "OPTIONS" | "HEAD", (request: Request) => Promise<Response>>
>;

/**
 * Serves a handler from the App Router.
 * @example
 * // app/api/tenon/[...path]/route.ts
 * export const { GET, POST, PATCH, DELETE, OPTIONS, HEAD } = toNextRoute(tenon);
 */
export function toNextRoute(handler: FetchHandler): NextRoute {
  const answer = (request: Request) => handler.fetch(request);
  return { GET: answer, POST: answer, PATCH: answer, DELETE: answer, OPTIONS: answer, HEAD: answer };
}

/**
 * Serves a handler from the Pages Router. Switch Next's own body parser off with a literal in the same file (Next reads it without
 * running the file); with the parser on it works as well, but what the parser refuses is then answered by Next and not by the kit.
 * @example
 * // pages/api/tenon/[...path].ts
 * export default toNextPagesHandler(tenon);
 * export const config = { api: { bodyParser: false } };
 */
export function toNextPagesHandler(handler: FetchHandler): NodeHandler {
  return toNodeHandler(handler);
}
