import { Hono } from "hono";
import * as z from "zod/mini";
import { readBody } from "./body.js";
import { codatControl } from "./codat/codat-control.js";
import type { CodatSandbox } from "./codat/codat-sandbox.js";
import { controlSwitches } from "./control-switches.js";
import { ApiProblem, badRequest, problemResponse } from "./problem.js";
import { asScenarioName, type ScenarioName } from "./scenario-names.js";
import type { SandboxState } from "./store.js";
import type { SandboxSwitches } from "./switches.js";

export interface Controlled {
  readonly switches: SandboxSwitches;
  readonly codat: CodatSandbox;
  state(): SandboxState;
  scenario(name: ScenarioName, options?: { match?: string; provider?: string; object?: string }): void;
  advance(ms: number): void;
  reset(): void;
  now(): number;
}

const scenarioRequest = z.strictObject({
  name: z.string(),
  match: z.optional(z.string()),
  provider: z.optional(z.string()),
  object: z.optional(z.string()),
});
const clockRequest = z.strictObject({ advanceMs: z.number().check(z.nonnegative("must not be negative")) });

/** The handler with which tests and demos steer the sandbox. It has no authentication: serve it on loopback only. */
export function createControl(sandbox: Controlled): { fetch(request: Request): Promise<Response> } {
  const app = new Hono();

  app.get("/state", (c) => c.json(sandbox.state()));

  app.post("/scenario", async (c) => {
    const { name, match, provider, object } = await readBody(c.req.raw, scenarioRequest);
    let known: ScenarioName;
    try {
      known = asScenarioName(name);
    } catch (error) {
      throw badRequest(error instanceof Error ? error.message : "Unknown scenario");
    }
    sandbox.scenario(known, {
      ...(match !== undefined && { match }),
      ...(provider !== undefined && { provider }),
      ...(object !== undefined && { object }),
    });
    return c.json({ scenario: known });
  });

  app.post("/clock", async (c) => {
    sandbox.advance((await readBody(c.req.raw, clockRequest)).advanceMs);
    return c.json({ now: new Date(sandbox.now()).toISOString() });
  });

  app.post("/reset", (c) => {
    sandbox.reset();
    return c.json({ reset: true });
  });

  app.route("/", controlSwitches(sandbox.switches));
  app.route("/codat", codatControl(sandbox.codat));

  app.notFound((c) => problemResponse(new ApiProblem(404, `There is no ${c.req.method} ${c.req.path}`), sandbox.now()));
  app.onError((error) =>
    problemResponse(error instanceof ApiProblem ? error : new ApiProblem(500, "The sandbox failed"), sandbox.now()),
  );
  return { fetch: async (request) => app.fetch(request) };
}
