import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { TenonHandler } from "./handler.js";

/** A listener of `node:http`, which is also a handler of Express. */
export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Serves a handler from Node. A client that goes away aborts what is asked upstream.
 *
 * In Express mount it before body parsers, and without stripping the path: `app.all("/api/tenon/*splat", toNodeHandler(tenon))`.
 * Where it is mounted with `app.use("/api/tenon", …)` the full path is taken from `originalUrl`.
 * @example
 * createServer(toNodeHandler(tenon)).listen(3000);
 */
export function toNodeHandler(handler: TenonHandler): NodeHandler {
  // The platform's own Request: the kit's reads a signal and a stream, and global classes stay as the host has them.
  const listener = getRequestListener((request) => handler.fetch(request), { overrideGlobalObjects: false });
  return async (request, response) => {
    const { originalUrl } = request as { originalUrl?: unknown };
    if (typeof originalUrl === "string") request.url = originalUrl;
    await listener(request, response);
  };
}
