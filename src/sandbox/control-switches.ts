import { Hono } from "hono";
import * as z from "zod/mini";
import { readBody } from "./body.js";
import type { SandboxSwitches } from "./switches.js";

const text = z.string().check(z.minLength(1, "must not be empty"));
const amount = z.optional(z.number().check(z.nonnegative("must not be negative")));

const connectionRequest = z.strictObject({ status: text });
const installationRequest = z.strictObject({
  healthStatus: z.optional(z.nullable(text)),
  outcome: z.optional(z.nullable(text)),
  which: z.optional(z.enum(["next", "all"])),
  result: z.optional(text),
  object: z.optional(text),
});
const operationRequest = z.strictObject({
  kind: z.optional(z.enum(["backfill", "triggered", "scheduled", "write", "subscribe"])),
  actionType: z.optional(z.enum(["read", "write", "subscribe"])),
  objectName: z.optional(text),
  status: z.optional(text),
  result: z.optional(text),
  records: amount,
  estimated: z.optional(z.boolean()),
  agoMs: amount,
  durationMs: amount,
});

/** The switches over HTTP; `null` takes a setting back. An id may be `all`. */
export function controlSwitches(switches: SandboxSwitches) {
  const app = new Hono();

  app.post("/connections/:id", async (c) => {
    const { status } = await readBody(c.req.raw, connectionRequest);
    switches.setConnectionStatus(c.req.param("id"), status);
    return c.json({ status });
  });

  app.delete("/connections/:id", (c) => {
    switches.loseConnection(c.req.param("id"));
    return c.json({ lost: true });
  });

  app.post("/installations/:id", async (c) => {
    const { healthStatus, outcome, ...planned } = await readBody(c.req.raw, installationRequest);
    if (healthStatus !== undefined) switches.setInstallationHealth(c.req.param("id"), healthStatus ?? undefined);
    if (outcome !== undefined) switches.setOutcome(c.req.param("id"), outcome ?? undefined, planned);
    return c.json({ healthStatus, outcome });
  });

  app.post("/installations/:id/operations", async (c) => {
    const operation = await readBody(c.req.raw, operationRequest);
    return c.json({ operationId: switches.addOperation(c.req.param("id"), operation) }, 201);
  });

  return app;
}
