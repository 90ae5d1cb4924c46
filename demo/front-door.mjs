/**
 * The demo's one listener. It takes the port before the set-up starts, so that a busy port is told at once, and answers
 * "starting" until the product behind it is there. Node's own modules only.
 */
import { createServer } from "node:http";
import { DemoError } from "./options.mjs";

/** Nothing of the demo is reachable from another machine. */
const loopback = "127.0.0.1";

/**
 * @param {number} port 0 for any free one
 * @throws {DemoError} naming the port when it cannot be had
 */
export async function openFrontDoor(port) {
  let answer = (_request, response) => {
    response.writeHead(503, { "content-type": "text/plain", "retry-after": "2" }).end("The demo is starting.\n");
  };
  const server = createServer((request, response) => answer(request, response));
  await new Promise((resolve, reject) => {
    server.once("error", (error) => reject(portError(port, error)));
    server.listen(port, loopback, resolve);
  });
  return {
    url: `http://localhost:${server.address().port}`,
    answerWith(listener) {
      answer = listener;
    },
    close() {
      return new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

function portError(port, { code, message }) {
  const another = "choose another with --port (0 takes any free one)";
  if (code === "EADDRINUSE") {
    return new DemoError(`Port ${port} on ${loopback} is already in use: stop what listens there, or ${another}.`);
  }
  if (code === "EACCES") return new DemoError(`Port ${port} needs rights this user does not have: ${another}.`);
  return new DemoError(`Port ${port} on ${loopback} cannot be opened (${message}): ${another}.`);
}
