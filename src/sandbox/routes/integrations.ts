import { Hono } from "hono";
import { TrieRouter } from "hono/router/trie-router";
import { createIntegrationRequestSchema, deployRequestSchema } from "../../contracts/ampersand/manifest.js";
import { requireApiKey } from "../auth.js";
import { readBody } from "../body.js";
import { findConnection, findIntegration, type SandboxContext, type SandboxEnv } from "../context.js";
import { deployManifest, upsertIntegration } from "../deploy.js";
import { hydrateRevision } from "../hydrate.js";
import { removeInstallation } from "../installation-changes.js";
import { ManifestError, readManifest } from "../manifest.js";
import { badRequest, notFound, unprocessable } from "../problem.js";
import { providerTrouble } from "../scenarios.js";
import type { StoredIntegration } from "../store.js";

/*
 * Decisions: creating an integration or a revision answers 201 with no body, as documented. A zip is not fetched here:
 * send the manifest as `sourceYaml`. A manifest that is wrong is 422 naming the place in the file.
 */

function viewIntegration({ revisions, ...integration }: StoredIntegration) {
  return { ...integration, latestRevision: revisions.at(-1) };
}

export function integrationRoutes(context: SandboxContext) {
  const app = new Hono<SandboxEnv>({ router: new TrieRouter() });
  const { store, catalog } = context;

  /** Runs a deployment and words a wrong manifest as a problem. */
  const deploying = <T>(run: () => T): T => {
    try {
      const result = run();
      store.changed();
      return result;
    } catch (error) {
      if (!(error instanceof ManifestError)) throw error;
      throw unprocessable(error.message, [{ in: "body", name: "sourceYaml", detail: error.message }]);
    }
  };

  const yamlOf = ({ sourceYaml }: { sourceYaml?: string | undefined }): string => {
    if (sourceYaml === undefined) {
      throw unprocessable("Send the manifest as sourceYaml", [
        { in: "body", name: "sourceYaml", detail: "is required" },
      ]);
    }
    return sourceYaml;
  };

  app.get("/projects/:project/integrations", (c) => c.json(store.data.integrations.map(viewIntegration)));

  app.post("/projects/:project/integrations", async (c) => {
    requireApiKey(c.get("caller"));
    const { name, provider, latestRevision } = await readBody(c.req.raw, createIntegrationRequestSchema);
    if (store.data.integrations.some((each) => each.name === name)) {
      throw unprocessable("The name is taken", [{ in: "body", name: "name", detail: `"${name}" exists already` }]);
    }
    upsertIntegration(store, catalog, latestRevision.specVersion, { ...latestRevision.content, name, provider });
    store.changed();
    return c.body(null, 201);
  });

  app.put("/projects/:project/integrations:batch", async (c) => {
    requireApiKey(c.get("caller"));
    const yaml = yamlOf(await readBody(c.req.raw, deployRequestSchema));
    return c.json(deploying(() => deployManifest(store, catalog, yaml)).map(viewIntegration));
  });

  app.get("/projects/:project/integrations/:integration", (c) =>
    c.json(viewIntegration(findIntegration(context, c.req.param("integration")))),
  );

  app.delete("/projects/:project/integrations/:integration", (c) => {
    requireApiKey(c.get("caller"));
    const found = findIntegration(context, c.req.param("integration"));
    for (const each of store.data.installations.filter(({ integrationId }) => integrationId === found.id))
      removeInstallation(context, each);
    store.data.integrations = store.data.integrations.filter((each) => each !== found);
    store.changed();
    return c.body(null, 204);
  });

  app.post("/projects/:project/integrations/:integration/revisions", async (c) => {
    requireApiKey(c.get("caller"));
    const found = findIntegration(context, c.req.param("integration"));
    const yaml = yamlOf(await readBody(c.req.raw, deployRequestSchema));
    deploying(() => {
      const manifest = readManifest(yaml);
      const content = manifest.integrations.find((each) => each.name === found.name);
      if (!content) throw new ManifestError(`The manifest is not valid. integrations: none is named "${found.name}"`);
      upsertIntegration(store, catalog, String(manifest.specVersion), content);
    });
    return c.body(null, 201);
  });

  app.get("/projects/:project/integrations/:integration/revisions/:revision{[^/]+:hydrate}", (c) => {
    const integration = findIntegration(context, c.req.param("integration"));
    const revisionId = c.req.param("revision").replace(/:hydrate$/, "");
    const revision = integration.revisions.find((each) => each.id === revisionId);
    if (!revision) throw notFound(`Revision ${revisionId}`);
    const connectionId = c.req.query("connectionId");
    if (!connectionId) {
      throw badRequest("connectionId is required", {
        issues: [{ in: "query", name: "connectionId", detail: "is required" }],
      });
    }
    const connection = findConnection(context, c.get("caller"), connectionId);
    if (connection.provider.toLowerCase() !== integration.provider.toLowerCase()) {
      throw badRequest("The connection is to another provider", {
        issues: [{ in: "query", name: "connectionId", detail: `is a connection to ${connection.provider}` }],
      });
    }
    return c.json(
      hydrateRevision(context, revision, connection.groupRef, providerTrouble(context, integration.provider)),
    );
  });

  return app;
}
