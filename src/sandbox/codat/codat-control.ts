import { Hono } from "hono";
import * as z from "zod/mini";
import { readBody } from "../body.js";
import { badRequest } from "../problem.js";
import type { CodatSandbox } from "./codat-sandbox.js";

const whole = z.int().check(z.nonnegative("must not be negative"));
const text = z.optional(z.string());

const status = text;

const companyRequest = z.strictObject({
  name: text,
  connections: z.optional(z.array(z.strictObject({ platformKey: z.string(), status }))),
  configured: z.optional(z.boolean()),
});
const connectionRequest = z.strictObject({
  status,
  errors: z.optional(
    z.array(
      z.strictObject({
        statusCode: text,
        statusText: text,
        errorMessage: text,
        erroredOnUtc: text,
        status: z.optional(z.nullable(z.enum(["Active", "Resolved"]))),
        resolvedOnUtc: text,
      }),
    ),
  ),
});
const quotaRequest = z.strictObject({ remaining: z.optional(whole), limit: z.optional(whole) });
const planRequest = z.nullable(
  z.strictObject({
    code: z.int(),
    status: text,
    message: text,
    durationMs: z.optional(z.nullable(whole)),
    which: z.optional(z.enum(["next", "all"])),
    companyId: text,
  }),
);
const switchesRequest = z.strictObject({
  pendingLinks: z.optional(z.boolean()),
  companyLimit: z.optional(whole),
  initialReadMs: z.optional(whole),
});

/** What was left out is not there, rather than there and undefined. */
function given<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;
}

/** How programs outside steer the sync service; part of the control handler, below `/codat`. */
export function codatControl(codat: CodatSandbox): Hono {
  const app = new Hono();
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw badRequest(error instanceof Error ? error.message : "This is not possible");
    }
  };

  app.post("/companies", async (c) => {
    const { connections, ...facts } = await readBody(c.req.raw, companyRequest);
    return c.json(
      attempt(() => codat.addCompany({ ...given(facts), ...(connections && { connections: connections.map(given) }) })),
    );
  });
  app.post("/connections/:id", async (c) => {
    const { status: next, errors } = await readBody(c.req.raw, connectionRequest);
    attempt(() => {
      codat.setConnection(c.req.param("id"), {
        ...(next !== undefined && { status: next }),
        ...(errors && { errors: errors.map(given) }),
      });
    });
    return c.json({ connection: c.req.param("id") });
  });
  app.post("/quota", async (c) => {
    codat.setQuota(given(await readBody(c.req.raw, quotaRequest)));
    return c.json({ quota: true });
  });
  app.post("/plan-sync", async (c) => {
    const plan = await readBody(c.req.raw, planRequest);
    codat.planSync(plan && given(plan));
    return c.json({ plan });
  });
  app.post("/switches", async (c) => {
    const switches = given(await readBody(c.req.raw, switchesRequest));
    codat.setSwitches(switches);
    return c.json({ switches });
  });
  return app;
}
