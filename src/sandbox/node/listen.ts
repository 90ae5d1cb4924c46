import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { SandboxStartError, systemCode } from "./start-error.js";

/** All sandbox systems hold pretend secrets only, and still none of them is reachable from another machine. */
const loopback = "127.0.0.1";

export interface Listener {
  port: number;
  /** Sets who answers; requests that come before get 503. The port must be known before some handlers can be made. */
  answerWith(handler: RequestListener): void;
  /** Stops listening and drops connections that browsers keep open. */
  close(): Promise<void>;
}

/**
 * Listens on the loopback address.
 * @param port wanted port, 0 for any free one
 * @param otherwise what to do when the wanted port is taken: "fail" or take "any" free one
 * @param option the option a person names another port with
 * @throws SandboxStartError naming the port when it is taken or not allowed
 */
export async function listen(port: number, otherwise: "fail" | "any" = "fail", option = "--port"): Promise<Listener> {
  let answer: RequestListener = (_request, response) => {
    response.writeHead(503).end();
  };
  const server = createServer((request, response) => {
    answer(request, response);
  });
  try {
    await bind(server, port);
  } catch (error) {
    if (otherwise === "fail" || port === 0) throw portError(port, error, option);
    await bind(server, 0).catch((cause: unknown) => {
      throw portError(0, cause, option);
    });
  }
  return {
    port: (server.address() as AddressInfo).port,
    answerWith: (handler) => {
      answer = handler;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Carries a Fetch handler to Node's server. */
export function fetchListener(handler: (request: Request) => Response | Promise<Response>): RequestListener {
  const listener = getRequestListener(handler, { overrideGlobalObjects: false });
  return (request, response) => void listener(request, response);
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, loopback, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function portError(port: number, cause: unknown, option: string): Error {
  switch (systemCode(cause)) {
    case "EADDRINUSE":
      return new SandboxStartError(
        `Port ${port} on ${loopback} is already in use. Stop what listens there, or choose another with ${option} (0 takes any free one).`,
        { cause },
      );
    case "EACCES":
      return new SandboxStartError(
        `Port ${port} needs rights this user does not have. Choose one above 1023 with ${option} (0 takes any free one).`,
        { cause },
      );
    default:
      return new SandboxStartError(
        `Port ${port} on ${loopback} cannot be opened (${String(cause)}). Choose another with ${option} (0 takes any free one).`,
        { cause },
      );
  }
}
