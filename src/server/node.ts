import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";

/** `createTenonHandler` and `createSessionHandler` make one. */
export interface FetchHandler {
  fetch(request: Request): Promise<Response>;
}

/** A listener of `node:http`. */
export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What frameworks add to a request. */
interface Framed {
  originalUrl?: unknown;
  rawBody?: unknown;
  body?: unknown;
}

/**
 * Serves a handler from Node. A client that goes away aborts what is asked upstream. Where a framework has cut off the front of
 * the path, the whole is taken from `originalUrl`; where a parser has read the body, it is taken from `rawBody` or `body`.
 * @example
 * createServer(toNodeHandler(tenon)).listen(3000);
 * @throws Error by rejecting, when another part of the program has read the body and left nothing of it
 */
export function toNodeHandler(handler: FetchHandler): NodeHandler {
  // The platform's own Request: the kit's reads a signal and a stream, and global classes stay as the host has them.
  const listener = getRequestListener((request) => handler.fetch(request), { overrideGlobalObjects: false });
  return async (request: IncomingMessage & Framed, response) => {
    if (typeof request.originalUrl === "string") request.url = request.originalUrl;
    if (isConsumed(request)) request.rawBody = bytesOf(request);
    await listener(request, response);
  };
}

function isConsumed({ headers, readableDidRead, readableEnded }: IncomingMessage): boolean {
  const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"]) > 0;
  return hasBody && (readableDidRead || readableEnded);
}

/** Deeper than any body the handler reads, and shorter than any it refuses for its length. */
const tooDeep = "[".repeat(64);

/** What a parser read, as bytes again. The handler reads JSON alone, and what JSON means is the same written twice. */
function bytesOf({ rawBody, body }: Framed): Buffer {
  const left = rawBody ?? body;
  if (Buffer.isBuffer(left)) return left;
  if (left === undefined) {
    throw new Error(
      "toNodeHandler: something before Tenon has read the request's body and left nothing of it, so no create or change can " +
        "reach the handler. Mount Tenon before it, or let it leave the bytes as `request.rawBody` or what it parsed as `request.body`.",
    );
  }
  try {
    return Buffer.from(typeof left === "string" ? left : JSON.stringify(left));
  } catch (error) {
    // Parsed without a stack, it cannot be written without one: the handler has a refusal for this.
    if (error instanceof RangeError) return Buffer.from(tooDeep);
    throw error;
  }
}
