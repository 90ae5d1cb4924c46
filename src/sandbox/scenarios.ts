import type { MiddlewareHandler } from "hono";
import type { SandboxContext } from "./context.js";
import { ApiProblem, problemResponse, unprocessable } from "./problem.js";
import type { ScenarioName } from "./scenario-names.js";

/*
 * Troubles in front of the API. They concern what programs ask, not the pages a person sees, and never the control
 * handler. `consent-denied`, `bad-credentials`, `provider-down` and `reads-failing` act where the provider is asked: see the callback,
 * `connectionStatus`, `providerTrouble` and `readTrouble`.
 */

const slowMs = 3000;
const limitedTwice = 2;

/** Wraps the API; `match` of the scenario limits it to requests whose `METHOD path` contains that text. */
export function scenarioLayer({ store }: SandboxContext): MiddlewareHandler {
  return async (c, next) => {
    const { scenario } = store.data;
    const page = /\/callbacks\/|\/custom-auth\/pages\//.test(c.req.path);
    const concerned = scenario.match === undefined || `${c.req.method} ${c.req.path}`.includes(scenario.match);
    if (page || !concerned || c.req.method === "OPTIONS") return next();
    const fail = (status: number, detail: string, retryAfter?: string) =>
      problemResponse(
        new ApiProblem(status, detail, { retryable: true, ...(retryAfter === undefined ? {} : { retryAfter }) }),
        store.now(),
      );
    switch (scenario.name) {
      case "slow":
        await new Promise((resolve) => setTimeout(resolve, slowMs));
        return next();
      case "rate-limited": {
        if (scenario.served >= limitedTwice) return next();
        scenario.served++;
        const response = fail(429, "Too many requests", new Date(store.now() + 1000).toISOString());
        response.headers.set("retry-after", "1");
        return response;
      }
      case "server-error":
        return fail(500, "Something went wrong");
      case "malformed":
        return new Response('{"results":[{"id":', { headers: { "content-type": "application/json" } });
      case "expired-session":
        return problemResponse(new ApiProblem(401, "The session has expired", { subsystem: "auth" }), store.now());
      default:
        return next();
    }
  };
}

/** True when this trouble is on for this provider: it may be limited to one of them. */
export function troubles({ store }: SandboxContext, name: ScenarioName, provider: string): boolean {
  const { scenario } = store.data;
  return (
    scenario.name === name &&
    (scenario.provider === undefined || scenario.provider.toLowerCase() === provider.toLowerCase())
  );
}

/** What the provider says when it is down; undefined when it answers. */
export function providerTrouble(context: SandboxContext, provider: string): string | undefined {
  return troubles(context, "provider-down", provider)
    ? `${provider} did not answer (503: service temporarily unavailable)`
    : undefined;
}

/** What the provider says of one object that this account may not read; undefined when it may. */
export function objectTrouble(context: SandboxContext, provider: string, objectName: string): string | undefined {
  const { object = objectName } = context.store.data.scenario;
  return troubles(context, "object-unavailable", provider) && object === objectName
    ? `${provider} refused access to ${objectName} (403: insufficient permissions)`
    : undefined;
}

/** What a read of an object ends with while reads fail; undefined when they work. */
export function readTrouble(context: SandboxContext, provider: string, objectName: string): string | undefined {
  const { object = objectName } = context.store.data.scenario;
  return troubles(context, "reads-failing", provider) && object === objectName
    ? `${provider} refused to hand out ${objectName} (403: insufficient permissions)`
    : undefined;
}

/** @throws ApiProblem 422 with the provider's own text */
export function requireProvider(context: SandboxContext, provider: string): void {
  const trouble = providerTrouble(context, provider);
  if (trouble !== undefined)
    throw unprocessable(trouble, undefined, { causes: [trouble], subsystem: "provider", retryable: true });
}
