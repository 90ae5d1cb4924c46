import type { CodatContext } from "./codat-context.js";
import { isObject } from "../own.js";
import { CodatError, errorResponse } from "./codat-error.js";

const slowMs = 3000;
const limitedTwice = 2;

/**
 * The scenario's trouble for one request to the API, the same names as elsewhere in the sandbox; `match` limits it to requests whose
 * `METHOD path` contains that text. The hosted pages know none.
 * @returns the answer; undefined when the request goes its way
 */
export async function transportTrouble({ store }: CodatContext, request: Request): Promise<Response | undefined> {
  const { scenario } = store.data;
  const what = `${request.method} ${new URL(request.url).pathname}`;
  if (scenario.match !== undefined && !what.includes(scenario.match)) return undefined;
  switch (scenario.name) {
    case "slow":
      await new Promise((resolve) => setTimeout(resolve, slowMs));
      return undefined;
    case "rate-limited":
      if (scenario.served >= limitedTwice) return undefined;
      scenario.served++;
      return errorResponse(new CodatError(429, "Too many requests at a time", { retryAfter: 1 }));
    case "server-error":
      return errorResponse(new CodatError(500, "Something went wrong"));
    case "maintenance":
      return errorResponse(new CodatError(503, "The service is being maintained"));
    case "payment-required":
      return errorResponse(new CodatError(402, "The plan has expired"));
    case "key-outdated":
      return errorResponse(new CodatError(403, "The API key is outdated, or not for this"));
    case "malformed":
      return new Response('{"results":[{"id":', { headers: { "content-type": "application/json" } });
    default:
      return undefined;
  }
}

/** With the scenario `odd-item` every page of a list begins with something that is no item, and the others have a member nobody knows. */
export async function withOddItem({ store }: CodatContext, response: Response): Promise<Response> {
  if (store.data.scenario.name !== "odd-item" || response.body === null) return response;
  const body: unknown = await response.clone().json();
  if (!isObject(body) || !Array.isArray(body.results)) return response;
  const known = (body.results as object[]).map((each) => ({ ...each, unheardOf: true }));
  return Response.json({ ...body, results: [{ id: null, key: 17, status: ["Linked"] }, ...known] });
}
