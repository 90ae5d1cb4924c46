import { Hono } from "hono";
import { TrieRouter } from "hono/router/trie-router";
import * as z from "zod/mini";
import { createInstallationRequestSchema } from "../../contracts/ampersand/installation.js";
import { requireIdentity } from "../auth.js";
import { readBody } from "../body.js";
import { findIntegration, mayAccess, type SandboxContext, type SandboxEnv } from "../context.js";
import {
  applyMask,
  connectionFor,
  nextConfig,
  removeInstallation,
  requireValidConfig,
  sample,
} from "../installation-changes.js";
import { connectionOf, findInstallation, viewInstallation } from "../installation-view.js";
import { startFirstReads, startOperation } from "../operations.js";
import { own } from "../own.js";
import { conflict, unprocessable } from "../problem.js";
import { newId } from "../random.js";
import type { StoredInstallation } from "../store.js";

/*
 * Decisions where the public reference is silent: a group has at most one installation of an integration (409 for a
 * second); a read object that an update leaves without `objectName`, `selectedFields` or `selectedFieldMappings` gets
 * them empty; everything else is stored as it was sent.
 */

const updateSchema = z.strictObject({
  updateMask: z.array(z.string()).check(z.minLength(1, "must name at least one mask")),
  installation: z.record(z.string(), z.unknown()),
});

export function installationRoutes(context: SandboxContext) {
  const app = new Hono<SandboxEnv>({ router: new TrieRouter() });
  const { store } = context;
  const path = "/projects/:project/integrations/:integration/installations";

  app.get("/projects/:project/installations", (c) => {
    const groupRef = c.req.query("groupRef");
    const found = store.data.installations.filter(
      (each) => mayAccess(c.get("caller"), each.groupRef) && (groupRef === undefined || each.groupRef === groupRef),
    );
    return c.json(found.map((each) => viewInstallation(context, each)));
  });

  app.get(path, (c) => {
    const { id } = findIntegration(context, c.req.param("integration"));
    const groupRef = c.req.query("groupRef");
    const found = store.data.installations.filter(
      (each) =>
        each.integrationId === id &&
        mayAccess(c.get("caller"), each.groupRef) &&
        (groupRef === undefined || each.groupRef === groupRef),
    );
    return c.json(found.map((each) => viewInstallation(context, each)));
  });

  app.post(path, async (c) => {
    const integration = findIntegration(context, c.req.param("integration"));
    const { groupRef, connectionId, config } = await readBody(c.req.raw, createInstallationRequestSchema);
    requireIdentity(c.get("caller"), groupRef);
    const { content, createdBy = "api:create-installation" } = config;
    const connection = connectionFor(context, integration, groupRef, connectionId, "connectionId");
    if (store.data.installations.some((each) => each.integrationId === integration.id && each.groupRef === groupRef)) {
      throw conflict("The group has installed this integration already", {
        remedy: "Update the existing installation",
      });
    }
    if (content.provider === undefined) {
      throw unprocessable("The configuration is invalid", [
        { in: "body", name: "config.content.provider", detail: "is required" },
      ]);
    }
    const stored = content as StoredInstallation["config"]["content"];
    requireValidConfig(context, integration, stored, { root: "config.content", groupRef });
    if (c.req.query("skipSampling") !== "true") sample(context, connection);
    const createTime = store.time();
    const revisionId = integration.revisions.at(-1)?.id ?? "";
    const installation: StoredInstallation = {
      ...{
        id: newId(),
        projectId: store.data.project.id,
        integrationId: integration.id,
        groupRef,
        connectionId: connection.id,
      },
      ...{ createTime, updateTime: createTime, createdBy },
      config: { id: newId(), revisionId, createTime, createdBy, content: stored },
    };
    store.data.installations.push(installation);
    startFirstReads(context, installation, Object.keys(content.read?.objects ?? {}));
    for (const name of Object.keys(content.subscribe?.objects ?? {}))
      startOperation(context, installation, "subscribe", name);
    store.changed();
    return c.json(viewInstallation(context, installation), 201);
  });

  app.get(`${path}/:id`, (c) => {
    const { installation } = findInstallation(context, c.get("caller"), c.req.param("integration"), c.req.param("id"));
    return c.json(viewInstallation(context, installation));
  });

  app.patch(`${path}/:id`, async (c) => {
    const { integration, installation } = findInstallation(
      context,
      c.get("caller"),
      c.req.param("integration"),
      c.req.param("id"),
    );
    const { updateMask, installation: values } = await readBody(c.req.raw, updateSchema);
    const change = applyMask(integration, installation, updateMask, values);
    const connection =
      change.connectionId === undefined
        ? connectionOf(context, installation)
        : connectionFor(context, integration, installation.groupRef, change.connectionId, "installation.connectionId");
    requireValidConfig(context, integration, change.content, {
      root: "installation.config.content",
      groupRef: installation.groupRef,
      only: (action, name) => change.touched.some((each) => each.action === action && each.name === name),
    });
    const reads = change.touched.filter((each) => each.action === "read").map((each) => each.name);
    const newConnection = connection.id !== installation.connectionId;
    if (c.req.query("skipSampling") !== "true" && (reads.length > 0 || newConnection)) sample(context, connection);
    const before = installation.config.content.read?.objects;
    installation.connectionId = connection.id;
    installation.config = {
      ...nextConfig(context, integration, installation.config, change.content),
      ...(change.createdBy !== undefined && { createdBy: change.createdBy }),
    };
    installation.updateTime = store.time();
    startFirstReads(
      context,
      installation,
      reads.filter((name) => own(before, name) === undefined),
    );
    store.changed();
    return c.json(viewInstallation(context, installation));
  });

  app.delete(`${path}/:id`, (c) => {
    const { installation } = findInstallation(context, c.get("caller"), c.req.param("integration"), c.req.param("id"));
    removeInstallation(context, installation);
    store.changed();
    return c.body(null, 204);
  });

  return app;
}
