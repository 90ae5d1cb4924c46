import { Hono } from "hono";
import { TrieRouter } from "hono/router/trie-router";
import type { SandboxContext, SandboxEnv } from "../context.js";
import { notFound } from "../problem.js";

export function providerRoutes({ catalog }: SandboxContext) {
  const app = new Hono<SandboxEnv>({ router: new TrieRouter() });
  app.get("/providers", (c) => c.json(catalog.all()));
  app.get("/providers/:provider", (c) => {
    const found = catalog.raw(c.req.param("provider"));
    if (!found) throw notFound(`Provider ${c.req.param("provider")}`);
    return c.json(found);
  });
  return app;
}
