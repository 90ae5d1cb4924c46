import type { IncomingMessage, ServerResponse } from "node:http";
import { toNodeHandler, type FetchHandler } from "./node.js";

/** A handler of Express, 5 or 4, told without its types. */
export type ExpressHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/**
 * Serves a handler from Express, mounted at its `basePath`. Best before body parsers: behind `express.json()` it works as well, but
 * what the parser refuses is then answered by Express and not by the kit.
 * @example
 * app.use("/api/tenon", toExpressHandler(tenon));
 */
export function toExpressHandler(handler: FetchHandler): ExpressHandler {
  const serve = toNodeHandler(handler);
  return (request, response, next) => {
    serve(request, response).catch(next);
  };
}
