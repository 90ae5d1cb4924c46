import { Hono } from "hono";
import { TrieRouter } from "hono/router/trie-router";
import {
  connectionMasks,
  generateConnectionRequestSchema,
  updateConnectionRequestSchema,
  type ConnectionMask,
} from "../../contracts/ampersand/connect.js";
import { requireIdentity } from "../auth.js";
import { readIdentity, saveConnection } from "../authorization.js";
import { readBody } from "../body.js";
import { connectionStatus, removeConnection, viewConnection } from "../connection-view.js";
import { findConnection, mayAccess, type SandboxContext, type SandboxEnv } from "../context.js";
import { checkCredentials, credentialOfMask } from "../credentials.js";
import { badRequest, conflict } from "../problem.js";
import { randomText } from "../random.js";
import { requireProvider, troubles } from "../scenarios.js";
import type { StoredConnection } from "../store.js";

/** Tokens that were withdrawn are not refreshed: the answer then says `bad_credentials`. */
function refresh(context: SandboxContext, connection: StoredConnection, when: string): void {
  const { store } = context;
  if (when !== "force" && when !== "ifExpired") {
    throw badRequest("refresh must be force or ifExpired", {
      issues: [{ in: "query", name: "refresh", detail: "must be force or ifExpired" }],
    });
  }
  const tokens = connection.credentials.oauth2AuthorizationCode;
  const expired = Date.parse(tokens?.accessToken?.expiresAt ?? "9999-12-31") <= store.now();
  if (connectionStatus(context, connection) === "bad_credentials") return;
  if (!tokens?.refreshToken || (when === "ifExpired" && !expired)) return;
  tokens.accessToken = {
    token: `access-${randomText(128)}`,
    issuedAt: store.time(),
    expiresAt: new Date(store.now() + 3600_000).toISOString(),
  };
  store.changed();
}

export function connectionRoutes(context: SandboxContext) {
  const app = new Hono<SandboxEnv>({ router: new TrieRouter() });
  const { store, catalog } = context;
  const refusing = (provider: string) => troubles(context, "bad-credentials", provider);

  app.get("/projects/:project/connections", (c) => {
    const { provider, groupRef, consumerRef } = c.req.query();
    const found = store.data.connections.filter(
      (each) =>
        !each.gone &&
        mayAccess(c.get("caller"), each.groupRef) &&
        (provider === undefined || each.provider.toLowerCase() === provider.toLowerCase()) &&
        (groupRef === undefined || each.groupRef === groupRef) &&
        (consumerRef === undefined || each.consumerRef === consumerRef),
    );
    return c.json(found.map((each) => viewConnection(context, each)));
  });

  app.post("/projects/:project/connections:generate", async (c) => {
    const request = await readBody(c.req.raw, generateConnectionRequestSchema);
    requireIdentity(c.get("caller"), request.groupRef, request.consumerRef);
    const identity = readIdentity(context, request);
    requireProvider(context, identity.provider);
    const given = checkCredentials(
      request,
      catalog.find(request.provider),
      request.provider,
      refusing(request.provider),
    );
    return c.json(viewConnection(context, saveConnection(context, identity, given)), 201);
  });

  app.get("/projects/:project/connections/:id", (c) => {
    const connection = findConnection(context, c.get("caller"), c.req.param("id"));
    const { includeCreds, includeRefreshToken, refresh: when } = c.req.query();
    if (when !== undefined) refresh(context, connection, when);
    return c.json(
      viewConnection(context, connection, {
        creds: includeCreds === "true",
        refreshToken: includeRefreshToken === "true",
      }),
    );
  });

  app.patch("/projects/:project/connections/:id", async (c) => {
    const connection = findConnection(context, c.get("caller"), c.req.param("id"));
    const { updateMask, connection: values } = await readBody(c.req.raw, updateConnectionRequestSchema);
    const remedy = `Allowed masks: '${connectionMasks.join(", ")}'`;
    const unknown = updateMask.filter((mask) => !connectionMasks.some((known) => known === mask));
    if (unknown.length > 0) {
      throw badRequest("Invalid update mask", {
        remedy,
        issues: unknown.map((mask) => ({
          in: "body",
          name: "updateMask",
          detail: `"${mask}" is not known`,
          value: mask,
        })),
      });
    }
    const masks = updateMask as ConnectionMask[];
    const empty = masks.filter((mask) => values[mask] === undefined);
    if (empty.length > 0) {
      throw badRequest("A mask has no value", {
        remedy,
        issues: empty.map((mask) => ({
          in: "body",
          name: `connection.${mask}`,
          detail: "is named in the mask and missing",
        })),
      });
    }
    const changed: Partial<StoredConnection> = {};
    for (const mask of masks) {
      const credential = credentialOfMask(mask);
      if (credential) {
        requireProvider(context, connection.provider);
        const given = checkCredentials(
          { [credential]: values[credential] },
          catalog.find(connection.provider),
          connection.provider,
          refusing(connection.provider),
        );
        Object.assign(changed, given, { status: "working", authorizedAt: store.nextSequence() });
      } else if (mask === "providerMetadata") {
        changed.providerMetadata = {
          ...connection.providerMetadata,
          ...(values.providerMetadata as StoredConnection["providerMetadata"]),
        };
      } else if (values.providerWorkspaceRef !== undefined) changed.providerWorkspaceRef = values.providerWorkspaceRef;
    }
    Object.assign(connection, changed, { updateTime: store.time() });
    store.changed();
    return c.json(viewConnection(context, connection));
  });

  app.delete("/projects/:project/connections/:id", (c) => {
    const { id } = findConnection(context, c.get("caller"), c.req.param("id"));
    const users = store.data.installations.filter((each) => each.connectionId === id);
    if (users.length > 0) {
      throw conflict("The connection is used by an installation", {
        remedy: "Delete the installation first; that deletes the connection too",
      });
    }
    removeConnection(context, id);
    store.changed();
    return c.body(null, 204);
  });

  return app;
}
