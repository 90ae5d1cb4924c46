import { Hono } from "hono";
import { TrieRouter } from "hono/router/trie-router";
import { importSPKI } from "jose";
import { createJwtKeyRequestSchema, updateJwtKeyRequestSchema } from "../../contracts/ampersand/jwt-key.js";
import { requireApiKey } from "../auth.js";
import { readBody } from "../body.js";
import type { SandboxContext, SandboxEnv } from "../context.js";
import { badRequest, notFound, unprocessable } from "../problem.js";
import { newId } from "../random.js";
import type { StoredJwtKey } from "../store.js";

export function jwtKeyRoutes(context: SandboxContext) {
  const app = new Hono<SandboxEnv>({ router: new TrieRouter() });
  const { store } = context;

  app.use("/projects/:project/jwt-keys/*", async (c, next) => {
    requireApiKey(c.get("caller"));
    await next();
  });

  const find = (id: string): StoredJwtKey => {
    const found = store.data.jwtKeys.find((each) => each.id === id);
    if (!found) throw notFound(`JWT key ${id}`);
    return found;
  };

  app.get("/projects/:project/jwt-keys", (c) =>
    c.json(store.data.jwtKeys.filter((each) => c.req.query("active") !== "true" || each.active)),
  );

  app.post("/projects/:project/jwt-keys", async (c) => {
    const { label, name, publicKeyPem } = await readBody(c.req.raw, createJwtKeyRequestSchema);
    try {
      await importSPKI(publicKeyPem, "RS256");
    } catch {
      throw badRequest("The key cannot be used", {
        issues: [{ in: "body", name: "publicKeyPem", detail: "is not an RSA public key in PEM form (SPKI)" }],
      });
    }
    const time = store.time();
    const key: StoredJwtKey = {
      ...{ id: newId(), projectId: store.data.project.id, label: label ?? name ?? "", algorithm: "RSA" as const },
      ...{ publicKeyPem, active: true, createTime: time, updateTime: time },
    };
    store.data.jwtKeys.push(key);
    store.changed();
    return c.json({ kid: key.id }, 201);
  });

  app.get("/projects/:project/jwt-keys/:id", (c) => c.json(find(c.req.param("id"))));

  app.patch("/projects/:project/jwt-keys/:id", async (c) => {
    const key = find(c.req.param("id"));
    const { updateMask, jwtKey } = await readBody(c.req.raw, updateJwtKeyRequestSchema);
    const change: { active?: boolean; label?: string } = {};
    for (const mask of updateMask) {
      if (mask !== "active" && mask !== "label") {
        throw badRequest("Invalid update mask", { remedy: "Allowed masks: 'active, label'" });
      }
      const { [mask]: value } = jwtKey;
      if (value === undefined) throw unprocessable(`There is no value for the mask ${mask}`);
      Object.assign(change, { [mask]: value });
    }
    Object.assign(key, change, { updateTime: store.time() });
    store.changed();
    return c.json(key);
  });

  app.delete("/projects/:project/jwt-keys/:id", (c) => {
    const key = find(c.req.param("id"));
    store.data.jwtKeys = store.data.jwtKeys.filter((each) => each !== key);
    store.changed();
    return c.body(null, 204);
  });

  return app;
}
