/**
 * The whole back end. Put your own session in place of `sessionOf`: it is the only thing that says whose data is shown.
 */
import { createServer } from "node:http";
import { ampersand, createTenonHandler } from "tenon-kit/server";
import { toNodeHandler } from "tenon-kit/server/node";

const tenon = createTenonHandler({
  authenticate: (request) => sessionOf(request),
  installations: ampersand({ project: "acme-crm", apiKey: process.env.AMPERSAND_API_KEY ?? "" }),
});

const serve = toNodeHandler(tenon);
createServer((request, response) => void serve(request, response)).listen(3000);

/** Yours: read your cookie or token, and answer who is signed in, or null. */
function sessionOf(request: Request) {
  if (request.headers.get("cookie") === null) return null;
  return { consumer: { ref: "user-42", name: "Administrator" }, group: { ref: "org-7", name: "Brightwater Foods" } };
}
