import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { contractVersion, kitHeaders } from "../contracts/kit/kit-headers.js";
import { isTenonError, TenonError } from "../http/tenon-error.js";
import { allowOrigins, checkOrigins, isAmbiguousPath } from "./guards.js";
import { attemptLabel, keyFor, projectOf, type TenonHandlerOptions } from "./handler-options.js";
import { createHealth } from "./health.js";
import { serveExchange, servePages } from "./hosted-routes.js";
import { closingError, type InFlight } from "./in-flight.js";
import { openapiAnswer } from "./openapi-answer.js";
import { quietly } from "./quietly.js";
import type { Route } from "./route.js";
import { authorizationRoutes } from "./routes/authorizations.js";
import { connectionRoutes } from "./routes/connections.js";
import { installationRoutes } from "./routes/installations.js";
import { integrationRoutes } from "./routes/integrations.js";
import { sessionRoutes } from "./routes/session.js";
import { statusRoutes } from "./routes/status.js";
import { syncFlowRoutes } from "./routes/sync-flows.js";
import { serveRoute } from "./serve-route.js";
import { problem, type Trace } from "./trace.js";

const policy = "Content-Security-Policy";

/** What is served is data, for no frame and no other site's tags. */
const safeHeaders = {
  xFrameOptions: "DENY",
  // Which windows belong together, and whether a whole domain is https for half a year, are for the host to say.
  crossOriginOpenerPolicy: false,
  strictTransportSecurity: false,
};

export type App = Hono<{ Bindings: Trace }>;

/** Paths and methods, and what every answer carries. */
export function createApp(options: TenonHandlerOptions, inFlight: InFlight): App {
  const basePath = (options.basePath ?? "/api/tenon").replace(/\/+$/, "");
  const origins = checkOrigins(options.origins ?? []);
  const app = new Hono<{ Bindings: Trace }>();
  const { hosted, sessionTokens } = options;
  if (hosted) servePages(app, basePath, hosted);
  app.use(secureHeaders(safeHeaders));
  app.use(async (context, next) => {
    await next();
    // A page of the handler's own has a policy of its own.
    if (!context.res.headers.has(policy)) context.header(policy, "default-src 'none'; frame-ancestors 'none'");
    context.header("Cache-Control", "no-store");
    context.header("Vary", "Origin, Authorization, Cookie");
    context.header(kitHeaders.requestId, context.env.requestId);
    context.header(kitHeaders.contract, contractVersion);
    if (inFlight.isClosing) context.header("Connection", "close");
  });
  if (origins.size > 0) app.use(allowOrigins(origins));
  app.use(async ({ req, env }, next) => {
    // Hono would answer HEAD as GET; nothing here is meant to be asked that way.
    if (req.raw.method === "HEAD") return notAllowed(["GET", "POST", "PATCH", "DELETE"], env);
    if (isAmbiguousPath(req.url)) throw new TenonError({ code: "not_found" });
    await next();
    return undefined;
  });
  const tell = (error: unknown, { operation, requestId }: Trace) =>
    quietly(() => options.onError?.(error, { operation, requestId }));
  const health = createHealth(options.healthCheck);
  app.get(`${basePath}/health`, async ({ req, env }) => {
    env.operation = "health";
    const { response, error } = await health(req.raw, inFlight.isClosing);
    if (error !== undefined) tell(error, env);
    return response;
  });
  app.use(async (_context, next) => {
    if (inFlight.isClosing) throw closingError();
    await next();
  });
  app.get(`${basePath}/openapi.json`, ({ env }) => {
    env.operation = "openapi";
    return openapiAnswer();
  });
  app.all(`${basePath}/openapi.json`, ({ env }) => notAllowed(["GET"], env));
  if (hosted && sessionTokens) {
    serveExchange(app, basePath, hosted, { keys: sessionTokens.keys, project: projectOf(options) });
  }
  const serve = serveRoute(options, origins);
  const all = routesOf(options);
  for (const path of new Set(all.map(({ endpoint }) => endpoint.path))) {
    const routes = all.filter(({ endpoint }) => endpoint.path === path);
    for (const route of routes) {
      app.on(route.endpoint.method, basePath + path, ({ req, env }) =>
        inFlight.run(req.raw, env, () => serve(route, req.raw, req.param(), env)),
      );
    }
    const methods = routes.map(({ endpoint }) => endpoint.method);
    app.all(basePath + path, (context) => notAllowed(methods, context.env));
  }
  app.notFound(({ env }) => problem(new TenonError({ code: "not_found" }), env));
  app.onError((error, { env }) => {
    if (!isTenonError(error)) tell(error, env);
    return problem(error, env);
  });
  return app;
}

/** A path written out stands before one with a parameter in its place. */
const routesOf = (options: TenonHandlerOptions): Route[] => {
  const { installations, syncFlow } = options;
  return [
    ...sessionRoutes({ project: projectOf(options), installations, syncFlow }),
    ...statusRoutes({ installations, syncFlow }),
    ...(installations
      ? [
          ...integrationRoutes(installations),
          ...authorizationRoutes(installations, {
            key: () => keyFor(options, attemptLabel),
            now: () => Date.now(),
          }),
          ...connectionRoutes(installations),
          ...installationRoutes(installations),
        ]
      : []),
    ...(syncFlow ? syncFlowRoutes(syncFlow) : []),
  ];
};

export function notAllowed(methods: readonly string[], trace: Trace): Response {
  const allow = methods.join(", ");
  const error = new TenonError({ code: "not_found", status: 405, message: `Allowed here: ${allow}` });
  return problem(error, trace, { allow, "cache-control": "no-store" });
}
