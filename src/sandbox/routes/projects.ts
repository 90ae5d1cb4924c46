import { Hono } from "hono";
import { TrieRouter } from "hono/router/trie-router";
import {
  createProviderAppRequestSchema,
  updateProjectRequestSchema,
  updateProviderAppRequestSchema,
} from "../../contracts/ampersand/project.js";
import { requireApiKey } from "../auth.js";
import { readBody } from "../body.js";
import { viewProviderApp } from "../connection-view.js";
import type { SandboxContext, SandboxEnv } from "../context.js";
import { own } from "../own.js";
import { badRequest, unprocessable } from "../problem.js";
import { newId } from "../random.js";

/** Takes the values that a mask names out of a request; 400 for a mask that is unknown or has no value. */
function masked<T extends object>(
  updateMask: string[],
  values: T,
  allowed: readonly string[],
  name: string,
): Partial<T> {
  const result: Record<string, unknown> = {};
  const issues = updateMask.flatMap((mask) => {
    const value = own(values as Record<string, unknown>, mask);
    if (allowed.includes(mask) && value !== undefined) {
      result[mask] = value;
      return [];
    }
    const detail = allowed.includes(mask) ? "is named in the mask and missing" : `unknown mask "${mask}"`;
    return [{ in: "body", name: allowed.includes(mask) ? `${name}.${mask}` : "updateMask", detail } as const];
  });
  if (issues.length > 0 || updateMask.length === 0) {
    throw badRequest("Invalid update mask", { issues, remedy: `Allowed masks: '${allowed.join(", ")}'` });
  }
  return result as Partial<T>;
}

export function projectRoutes(context: SandboxContext) {
  const app = new Hono<SandboxEnv>({ router: new TrieRouter() });
  const { store, catalog } = context;

  app.get("/projects", (c) => c.json([store.data.project]));

  app.get("/projects/:project", (c) => {
    const entitlements = { brandingRemoval: { value: true }, logRetentionDays: { value: 7 } };
    return c.json({ ...store.data.project, ...(c.req.query("includeEntitlements") === "true" && { entitlements }) });
  });

  app.patch("/projects/:project", async (c) => {
    requireApiKey(c.get("caller"));
    const { updateMask, project } = await readBody(c.req.raw, updateProjectRequestSchema);
    Object.assign(store.data.project, masked(updateMask, project, ["appName", "name"], "project"), {
      updateTime: store.time(),
    });
    store.changed();
    return c.json(store.data.project);
  });

  app.get("/projects/:project/provider-apps", (c) => c.json(store.data.providerApps.map(viewProviderApp)));

  app.post("/projects/:project/provider-apps", async (c) => {
    requireApiKey(c.get("caller"));
    const { externalRef, scopes, metadata, ...request } = await readBody(c.req.raw, createProviderAppRequestSchema);
    const provider = catalog.find(request.provider)?.name;
    if (!provider) {
      throw unprocessable("The provider is not known", [
        { in: "body", name: "provider", detail: "is not in the catalog" },
      ]);
    }
    const app = {
      ...{ id: newId(), projectId: store.data.project.id, createTime: store.time() },
      ...request,
      provider,
      ...(externalRef !== undefined && { externalRef }),
      ...(scopes !== undefined && { scopes }),
      ...(metadata !== undefined && { metadata }),
    };
    store.data.providerApps.push(app);
    store.changed();
    return c.json(viewProviderApp(app));
  });

  const find = (id: string) => {
    const found = store.data.providerApps.find((each) => each.id === id);
    if (!found)
      throw unprocessable("The provider app is not known", [
        { in: "path", name: "providerAppId", detail: "is not known" },
      ]);
    return found;
  };

  app.patch("/projects/:project/provider-apps/:id", async (c) => {
    requireApiKey(c.get("caller"));
    const found = find(c.req.param("id"));
    const { updateMask, providerApp } = await readBody(c.req.raw, updateProviderAppRequestSchema);
    const allowed = ["externalRef", "provider", "clientId", "clientSecret", "scopes", "metadata"];
    Object.assign(found, masked(updateMask, providerApp, allowed, "providerApp"), { updateTime: store.time() });
    store.changed();
    return c.json(viewProviderApp(found));
  });

  app.delete("/projects/:project/provider-apps/:id", (c) => {
    requireApiKey(c.get("caller"));
    const found = find(c.req.param("id"));
    store.data.providerApps = store.data.providerApps.filter((each) => each !== found);
    store.changed();
    return c.body(null, 204);
  });

  return app;
}
