import { Hono } from "hono";
import { TrieRouter } from "hono/router/trie-router";
import { pauseRequestSchema } from "../../contracts/ampersand/operation.js";
import { requireApiKey } from "../auth.js";
import { checkBody } from "../body.js";
import { mayAccess, type Caller, type SandboxContext, type SandboxEnv } from "../context.js";
import { findInstallation } from "../installation-view.js";
import { viewBackfill, viewLogs, viewOperation } from "../operations.js";
import { own } from "../own.js";
import { badRequest, notFound, unprocessable } from "../problem.js";
import type { StoredOperation } from "../store.js";

const defaultPageSize = 200;

function whole(text: string | undefined, fallback: number): number {
  return text === undefined ? fallback : /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

export function operationRoutes(context: SandboxContext) {
  const app = new Hono<SandboxEnv>({ router: new TrieRouter() });
  const { store } = context;
  const path = "/projects/:project/integrations/:integration/installations/:id";

  app.get(`${path}/operations`, (c) => {
    const { installation } = findInstallation(context, c.get("caller"), c.req.param("integration"), c.req.param("id"));
    const size = whole(c.req.query("pageSize"), defaultPageSize);
    const start = whole(c.req.query("pageToken")?.replace(/^page-/, ""), 0);
    if (!(size >= 1 && size <= 1000)) {
      throw badRequest("pageSize must be 1 to 1000", {
        issues: [{ in: "query", name: "pageSize", detail: "must be 1 to 1000" }],
      });
    }
    if (Number.isNaN(start)) {
      throw badRequest("pageToken is not valid", {
        issues: [{ in: "query", name: "pageToken", detail: "is not a token of this list" }],
      });
    }
    const newestFirst = store.data.operations.filter((each) => each.installationId === installation.id).reverse();
    const end = start + size;
    const done = end >= newestFirst.length;
    return c.json({
      results: newestFirst.slice(start, end).map((each) => viewOperation(context, each)),
      pagination: { done, ...(!done && { nextPageToken: `page-${end}` }) },
    });
  });

  app.get(`${path}/objects/:object/backfill-progress`, (c) => {
    const { installation } = findInstallation(context, c.get("caller"), c.req.param("integration"), c.req.param("id"));
    const operation = store.data.operations.findLast(
      (each) =>
        each.installationId === installation.id &&
        each.kind === "backfill" &&
        each.objectName === c.req.param("object"),
    );
    if (!operation) throw notFound(`Backfill of ${c.req.param("object")}`);
    return c.json(viewBackfill(context, operation));
  });

  app.post("/projects/:project/integrations/:integration/installations/:id{[^/]+:(pause|unpause)}", async (c) => {
    requireApiKey(c.get("caller"));
    const [id = "", verb] = c.req.param("id").split(":");
    const { installation } = findInstallation(context, c.get("caller"), c.req.param("integration"), id);
    const text = await c.req.text();
    let value: unknown;
    try {
      value = text.trim() === "" ? {} : JSON.parse(text);
    } catch {
      throw badRequest("The request body is not valid JSON");
    }
    const objects = installation.config.content.read?.objects ?? {};
    const names = checkBody(pauseRequestSchema, value).objects ?? Object.keys(objects);
    const unknown = names.filter((name) => !own(objects, name));
    if (unknown.length > 0) {
      throw unprocessable(
        "An object is not installed",
        unknown.map((name) => ({ in: "body", name: "objects", detail: `"${name}" is not read` })),
      );
    }
    for (const name of names) {
      const object = own(objects, name);
      if (object) object.disabled = verb === "pause";
    }
    installation.updateTime = store.time();
    store.changed();
    return c.body(null, 204);
  });

  const find = (caller: Caller, id: string): StoredOperation => {
    const found = store.data.operations.find((each) => each.id === id);
    const owner = store.data.installations.find((each) => each.id === found?.installationId);
    if (!found || !owner || !mayAccess(caller, owner.groupRef)) throw notFound(`Operation ${id}`);
    return found;
  };

  app.get("/projects/:project/operations/:id", (c) =>
    c.json(viewOperation(context, find(c.get("caller"), c.req.param("id")))),
  );
  app.get("/projects/:project/operations/:id/logs", (c) =>
    c.json(viewLogs(context, find(c.get("caller"), c.req.param("id")))),
  );

  return app;
}
