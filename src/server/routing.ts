import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { kitHeaders } from "../contracts/kit/kit-headers.js";
import { problemResponse } from "../http/problem-response.js";
import { isTenonError, TenonError } from "../http/tenon-error.js";
import { allowOrigins, checkOrigins } from "./guards.js";
import { attemptLabel, keyFor, projectOf, type TenonHandlerOptions } from "./handler-options.js";
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
import type { Trace } from "./trace.js";

export type App = Hono<{ Bindings: Trace }>;

/** Paths and methods, and what every answer carries. */
export function createApp(options: TenonHandlerOptions): App {
  const basePath = (options.basePath ?? "/api/tenon").replace(/\/+$/, "");
  const origins = checkOrigins(options.origins ?? []);
  const app = new Hono<{ Bindings: Trace }>();
  app.use(secureHeaders({ crossOriginOpenerPolicy: false }));
  app.use(async (context, next) => {
    await next();
    context.header("Cache-Control", "no-store");
    context.header("Vary", "Origin, Authorization, Cookie");
    context.header(kitHeaders.requestId, context.env.requestId);
  });
  if (origins.size > 0) app.use(allowOrigins(origins));
  const serve = serveRoute(options, origins);
  const all = routesOf(options);
  for (const path of new Set(all.map(({ endpoint }) => endpoint.path))) {
    const routes = all.filter(({ endpoint }) => endpoint.path === path);
    for (const route of routes) {
      app.on(route.endpoint.method, basePath + path, ({ req, env }) => serve(route, req.raw, req.param(), env));
    }
    const methods = routes.map(({ endpoint }) => endpoint.method);
    app.all(basePath + path, (context) => notAllowed(methods, context.env));
  }
  app.notFound(({ env }) => problemResponse(new TenonError({ code: "not_found" }), env.requestId));
  app.onError((error, { env }) => {
    const { operation, requestId } = env;
    if (!isTenonError(error)) quietly(() => options.onError?.(error, { operation, requestId }));
    return problemResponse(error, requestId);
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

export function notAllowed(methods: readonly string[], { requestId }: Trace): Response {
  const allow = methods.join(", ");
  const error = new TenonError({ code: "not_found", status: 405, message: `Allowed here: ${allow}` });
  return problemResponse(error, requestId, { allow, "cache-control": "no-store" });
}
