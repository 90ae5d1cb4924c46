import { Hono } from "hono";
import { TrieRouter } from "hono/router/trie-router";
import {
  readConfigObjectRequestSchema,
  subscribeConfigObjectRequestSchema,
  writeConfigObjectRequestSchema,
} from "../../contracts/ampersand/config-content-request.js";
import { patchConfigContentRequestSchema } from "../../contracts/ampersand/installation.js";
import { triggerReadRequestSchema } from "../../contracts/ampersand/operation.js";
import { requireApiKey, requireIdentity } from "../auth.js";
import { checkBody, readBody } from "../body.js";
import {
  describeObject,
  findIntegration,
  latestContent,
  mayAccess,
  type SandboxContext,
  type SandboxEnv,
} from "../context.js";
import { nextConfig, objectsOf, requireValidConfig, sample } from "../installation-changes.js";
import { connectionOf, viewInstallation } from "../installation-view.js";
import { applyJsonPatch, JsonPatchError } from "../json-patch.js";
import { startOperation } from "../operations.js";
import { own, setOwn } from "../own.js";
import { badRequest, notFound, unprocessable } from "../problem.js";
import { objectTrouble, requireProvider } from "../scenarios.js";
import type { StoredIntegration } from "../store.js";

const schemas = {
  read: readConfigObjectRequestSchema,
  write: writeConfigObjectRequestSchema,
  subscribe: subscribeConfigObjectRequestSchema,
};

/** An object by its provider's name or by the name the product gave it. */
function nativeName(integration: StoredIntegration, name: string): { name: string; mapToName?: string } {
  const objects = latestContent(integration).read?.objects ?? [];
  const found = objects.find((each) => each.objectName === name) ?? objects.find((each) => each.mapToName === name);
  return { name: found?.objectName ?? name, ...(found?.mapToName !== undefined && { mapToName: found.mapToName }) };
}

export function objectRoutes(context: SandboxContext) {
  const app = new Hono<SandboxEnv>({ router: new TrieRouter() });
  const { store } = context;

  const needGroup = (groupRef: string | undefined): string => {
    if (groupRef) return groupRef;
    throw badRequest("groupRef is required", { issues: [{ in: "query", name: "groupRef", detail: "is required" }] });
  };

  const describe = (provider: string, name: string, groupRef: string, excludeReadOnly: boolean) => {
    requireProvider(context, provider);
    const trouble = objectTrouble(context, provider, name);
    if (trouble !== undefined) throw unprocessable(trouble, undefined, { causes: [trouble], subsystem: "provider" });
    const { displayName, fields } = describeObject(context, provider, name, groupRef);
    const kept = Object.entries(fields).filter(([, field]) => !(excludeReadOnly && field.readOnly));
    const map: object = {};
    for (const [key, field] of kept) setOwn(map, key, field);
    return { name, displayName, fields: map };
  };

  app.get("/projects/:project/integrations/:integration/objects/:object/metadata", (c) => {
    const integration = findIntegration(context, c.req.param("integration"));
    const groupRef = needGroup(c.req.query("groupRef"));
    const installed = store.data.installations.some(
      (each) => each.integrationId === integration.id && each.groupRef === groupRef,
    );
    if (!installed || !mayAccess(c.get("caller"), groupRef))
      throw notFound(`Installation of ${integration.name} for ${groupRef}`);
    const { name, mapToName } = nativeName(integration, c.req.param("object"));
    const described = describe(integration.provider, name, groupRef, c.req.query("excludeReadOnly") === "true");
    return c.json({ ...described, ...(mapToName !== undefined && { mappedObjectName: mapToName }) });
  });

  app.get("/projects/:project/providers/:provider/objects/:object/metadata", (c) => {
    const groupRef = needGroup(c.req.query("groupRef"));
    const provider = c.req.param("provider").toLowerCase();
    const connection = store.data.connections.find(
      (each) => !each.gone && each.groupRef === groupRef && each.provider.toLowerCase() === provider,
    );
    if (!connection || !mayAccess(c.get("caller"), groupRef))
      throw notFound(`Connection of ${groupRef} to ${c.req.param("provider")}`);
    return c.json(
      describe(connection.provider, c.req.param("object"), groupRef, c.req.query("excludeReadOnly") === "true"),
    );
  });

  app.patch("/projects/:project/integrations/:integration/objects/:object/config-content", async (c) => {
    const integration = findIntegration(context, c.req.param("integration"));
    const { action, changes, ...whose } = await readBody(c.req.raw, patchConfigContentRequestSchema);
    const groupRef = "groupRef" in whose ? whose.groupRef : undefined;
    const installation = store.data.installations.find(
      (each) =>
        each.integrationId === integration.id &&
        (groupRef === undefined || each.groupRef === groupRef) &&
        (whose.installationId === undefined || each.id === whose.installationId) &&
        mayAccess(c.get("caller"), each.groupRef),
    );
    if (!installation) throw notFound("Installation");
    const objects = installation.config.content[action]?.objects;
    const asked = c.req.param("object");
    // The product's own name of an object that is read may be another object's name under another action.
    const name = own(objects, asked) ? asked : nativeName(integration, asked).name;
    const current = own(objects, name);
    if (!current) throw notFound(`Object ${name} under ${action} of the installation`);
    let patched: unknown;
    try {
      patched = applyJsonPatch(current, changes);
    } catch (error) {
      if (!(error instanceof JsonPatchError)) throw error;
      throw badRequest("A change cannot be applied", {
        issues: [{ in: "body", name: "changes", detail: error.message }],
      });
    }
    const root = "config.content";
    checkBody(schemas[action], patched, `${root}.${action}.objects.${name}`);
    const content = structuredClone(installation.config.content);
    setOwn(objectsOf(content, action), name, patched);
    requireValidConfig(context, integration, content, {
      root,
      groupRef: installation.groupRef,
      only: (each, object) => each === action && object === name,
    });
    if (action === "read") sample(context, connectionOf(context, installation));
    installation.config = nextConfig(context, integration, installation.config, content);
    installation.updateTime = store.time();
    store.changed();
    return c.json(viewInstallation(context, installation));
  });

  // The platform serves this and pausing from its read host, which takes API keys only.
  app.post("/projects/:project/integrations/:integration/objects/:object", async (c) => {
    requireApiKey(c.get("caller"));
    const integration = findIntegration(context, c.req.param("integration"));
    const { groupRef } = await readBody(c.req.raw, triggerReadRequestSchema);
    requireIdentity(c.get("caller"), groupRef);
    const installation = store.data.installations.find(
      (each) => each.integrationId === integration.id && each.groupRef === groupRef,
    );
    if (!installation) throw notFound(`Installation of ${integration.name} for ${groupRef}`);
    const { name } = nativeName(integration, c.req.param("object"));
    const config = own(installation.config.content.read?.objects, name);
    if (!config) throw notFound(`Object ${name} of the installation`);
    if (config.disabled === true) throw unprocessable(`Reading ${name} is paused`);
    const operation = startOperation(context, installation, "triggered", name);
    store.changed();
    return c.json({ operationId: operation.id }, 201);
  });

  return app;
}
