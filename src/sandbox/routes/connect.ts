import { Hono } from "hono";
import { TrieRouter } from "hono/router/trie-router";
import {
  customAuthResumeRequestSchema,
  customAuthStartRequestSchema,
  oauthConnectRequestSchema,
} from "../../contracts/ampersand/connect.js";
import { requireIdentity } from "../auth.js";
import {
  attemptLifetimeMs,
  customRedirectUri,
  readIdentity,
  requireOAuth,
  saveConnection,
  startAuthorization,
} from "../authorization.js";
import { checkBody, readBody, readJson } from "../body.js";
import { viewConnection } from "../connection-view.js";
import { findConnection, type Caller, type SandboxContext, type SandboxEnv } from "../context.js";
import { checkCredentials, schemeOf } from "../credentials.js";
import { isObject, own } from "../own.js";
import { badRequest, notFound } from "../problem.js";
import { newId, randomText } from "../random.js";
import { requireProvider, troubles } from "../scenarios.js";
import { customSteps, type StoredCustomSession } from "../store.js";

function requireProject({ store }: SandboxContext, idOrName: string): void {
  const { id, name } = store.data.project;
  if (idOrName !== id && idOrName !== name) throw notFound(`Project ${idOrName}`);
}

/** The answer with which a custom flow sends the window on. The address tells a provider in memory, which has no pages, what to send. */
function redirect(context: SandboxContext, session: StoredCustomSession) {
  const url = new URL(`/custom-auth/pages/${session.id}`, context.origin());
  url.searchParams.set("step", String(session.step));
  url.searchParams.set("grant", session.grant);
  url.searchParams.set("redirect_uri", customRedirectUri(context));
  return { redirect: { url: url.href, sessionId: session.id } };
}

function startCustom(context: SandboxContext, caller: Caller, value: unknown) {
  const request = checkBody(customAuthStartRequestSchema, value);
  requireProject(context, request.projectIdOrName);
  requireIdentity(caller, request.groupRef, request.consumerRef);
  const info = context.catalog.find(request.provider);
  if (info && info.authType !== "custom") {
    throw badRequest(`${request.provider} does not use custom authentication`, {
      issues: [{ in: "body", name: "provider", detail: `connects with ${schemeOf(info).authScheme}` }],
    });
  }
  requireProvider(context, request.provider);
  const { store } = context;
  const refuseAll = troubles(context, "bad-credentials", request.provider);
  const customAuth = request.customAuth ?? {};
  const singleStep = info && { ...info, customOpts: { ...info.customOpts, multiStep: false } };
  const { credentials } = checkCredentials({ customAuth }, singleStep, request.provider, refuseAll);
  const identity = readIdentity(context, request);
  if (!info?.customOpts?.multiStep) {
    return {
      connection: viewConnection(context, saveConnection(context, identity, { credentials, authScheme: "custom" })),
    };
  }
  const session: StoredCustomSession = {
    ...identity,
    id: newId(),
    step: 1,
    grant: randomText(),
    customAuth,
    expiresAt: store.now() + attemptLifetimeMs,
  };
  store.data.customSessions.push(session);
  store.changed();
  return redirect(context, session);
}

function resumeCustom(context: SandboxContext, caller: Caller, value: unknown) {
  const { sessionId, callbackParams = {}, projectIdOrName } = checkBody(customAuthResumeRequestSchema, value);
  if (projectIdOrName !== undefined) requireProject(context, projectIdOrName);
  const { store } = context;
  const session = store.data.customSessions.find((each) => each.id === sessionId && each.expiresAt > store.now());
  if (!session) {
    const detail = "is not known, was used already, or has expired";
    throw badRequest(`The session ${detail}`, { issues: [{ in: "body", name: "sessionId", detail }] });
  }
  requireIdentity(caller, session.groupRef, session.consumerRef);
  const end = () => {
    store.data.customSessions = store.data.customSessions.filter((each) => each !== session);
    store.changed();
  };
  requireProvider(context, session.provider);
  const error =
    own(callbackParams, "error") ??
    (troubles(context, "consent-denied", session.provider) ? "access_denied" : undefined);
  if (error !== undefined) {
    end();
    throw badRequest(`The provider answered ${error}`, { causes: [error] });
  }
  if (own(callbackParams, "grant") !== session.grant) {
    throw badRequest("The provider's answer does not belong to this step", {
      issues: [{ in: "body", name: "callbackParams.grant", detail: "does not match" }],
    });
  }
  if (session.step < customSteps) {
    // Each step has a name of its own, good for one use.
    session.id = newId();
    session.step++;
    session.grant = randomText();
    store.changed();
    return redirect(context, session);
  }
  end();
  const { id: _id, step: _step, grant: _grant, customAuth, expiresAt: _end, ...identity } = session;
  const saved = saveConnection(context, identity, { credentials: { customAuth }, authScheme: "custom" });
  return { connection: viewConnection(context, saved) };
}

export function connectRoutes(context: SandboxContext) {
  const app = new Hono<SandboxEnv>({ router: new TrieRouter() });

  app.post("/oauth-connect", async (c) => {
    const request = await readBody(c.req.raw, oauthConnectRequestSchema);
    requireProject(context, request.projectIdOrName);
    requireIdentity(c.get("caller"), request.groupRef, request.consumerRef);
    requireOAuth(context, request.provider);
    return c.text(await startAuthorization(context, readIdentity(context, request)));
  });

  app.patch("/projects/:project/connections/:id{[^/]+:oauth-update}", async (c) => {
    const id = c.req.param("id").replace(/:oauth-update$/, "");
    const connection = findConnection(context, c.get("caller"), id);
    requireOAuth(context, connection.provider);
    const {
      provider,
      groupRef,
      groupName,
      consumerRef,
      consumerName,
      providerWorkspaceRef,
      providerMetadata,
      providerAppId,
    } = connection;
    const identity = {
      ...{ provider, groupRef, groupName, consumerRef, consumerName, providerMetadata },
      ...(providerWorkspaceRef !== undefined && { providerWorkspaceRef }),
      ...(providerAppId !== undefined && { providerAppId }),
    };
    return c.text(await startAuthorization(context, identity, id));
  });

  app.post("/custom-auth/connect", async (c) => {
    const value = await readJson(c.req.raw);
    const resumes = isObject(value) && value.sessionId !== undefined;
    return c.json(
      resumes ? resumeCustom(context, c.get("caller"), value) : startCustom(context, c.get("caller"), value),
    );
  });

  return app;
}
