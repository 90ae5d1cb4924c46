import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { kitHeaders } from "../contracts/kit/kit-headers.js";
import { problemResponse } from "../http/problem-response.js";
import { readRequest, writeResponse } from "../http/serve.js";
import { isTenonError, TenonError } from "../http/tenon-error.js";
import { allowOrigins, checkOrigins, isAmbiguousPath, pageOrigins, refuseForeignPages } from "./guards.js";
import { createMemoryIdempotencyStore, once, type IdempotencyStore } from "./idempotency.js";
import { compareClaims, identify, tenantHash, type Authenticate } from "./identity.js";
import { base64url, keyedHash } from "./keyed-hash.js";
import type { Route } from "./route.js";
import { authorizationRoutes } from "./routes/authorizations.js";
import { connectionRoutes } from "./routes/connections.js";
import { installationRoutes } from "./routes/installations.js";
import { integrationRoutes } from "./routes/integrations.js";
import { sessionRoutes } from "./routes/session.js";
import { statusRoutes } from "./routes/status.js";
import { syncFlowRoutes } from "./routes/sync-flows.js";
import type { SyncFlowUpstream } from "./upstream/sync-flow-upstream.js";
import type { Caller, InstallationsUpstream } from "./upstream/upstream.js";

/** One line for each request; it holds no bodies, headers, queries or names. */
export interface LogLine {
  /** The endpoint's name (`createConnection`), or `none` where no endpoint was met. */
  readonly operation: string;
  readonly status: number;
  readonly ms: number;
  readonly requestId: string;
  /** Stands for person and organization; missing when nobody is signed in. */
  readonly tenantHash?: string | undefined;
}

export interface TenonHandlerOptions {
  /** Who a request comes from, by the host's own session. The only source of identity. */
  authenticate: Authenticate;
  /** The service behind connections and installations, for instance `ampersand({ project, apiKey })`. */
  installations?: InstallationsUpstream | undefined;
  /** The service behind the hosted sync flow, for instance `codat({ apiKey, company })`. */
  syncFlow?: SyncFlowUpstream | undefined;
  /** What pages name as their project. @default the project of `installations` */
  project?: string | undefined;
  /** Path the handler is mounted at. @default "/api/tenon" */
  basePath?: string | undefined;
  /** Signs the ids of authorization attempts; at least 32 bytes. @default derived from the upstream's own key */
  secret?: string | undefined;
  /** Other origins whose pages may ask, compared exactly. @default none: the handler's own origin only */
  origins?: readonly string[] | undefined;
  /** Remembers what creates were answered. @default in the memory of this process */
  idempotency?: IdempotencyStore | undefined;
  /** @default silent */
  logger?: ((line: LogLine) => void) | undefined;
  /** Gets every error no answer was written for. It may hold what a customer typed: mind where it goes. @default nothing */
  onError?: ((error: unknown, at: { operation: string; requestId: string }) => void) | undefined;
}

export interface TenonHandler {
  /** Answers one request; it never rejects. */
  fetch(request: Request): Promise<Response>;
}

/** What is known of a request by the time it is answered. */
interface Trace {
  readonly requestId: string;
  operation: string;
  tenant?: string;
}

const shortestSecret = 32;
const encoder = new TextEncoder();

/**
 * The kit contract as a Fetch handler. It runs wherever Fetch and WebCrypto run, and keeps nothing between requests but the
 * answers to creates, for repetitions of them.
 * @example
 * const tenon = createTenonHandler({
 *   authenticate: async (request) => sessionOf(request),
 *   installations: ampersand({ project: "acme", apiKey: process.env.AMPERSAND_API_KEY }),
 * });
 * @throws Error when an option is missing or cannot work
 */
export function createTenonHandler(options: TenonHandlerOptions): TenonHandler {
  checkOptions(options);
  const { logger } = options;
  const app = createApp(options);
  const fetch = async (request: Request): Promise<Response> => {
    const started = Date.now();
    const trace: Trace = { requestId: newRequestId(), operation: "none" };
    const response = await answer(app, request, trace);
    quietly(() =>
      logger?.({
        operation: trace.operation,
        status: response.status,
        ms: Date.now() - started,
        requestId: trace.requestId,
        tenantHash: trace.tenant,
      }),
    );
    return response;
  };
  return { fetch };
}

/** Hono would answer HEAD as GET; nothing here is meant to be asked that way. */
async function answer(app: Hono<{ Bindings: Trace }>, request: Request, trace: Trace): Promise<Response> {
  try {
    if (request.method === "HEAD") return notAllowed(["GET", "POST", "PATCH", "DELETE"], trace);
    if (isAmbiguousPath(request.url)) throw new TenonError({ code: "not_found" });
    return await app.fetch(request, trace);
  } catch (error) {
    return problemResponse(error, trace.requestId, { "cache-control": "no-store" });
  }
}

function createApp(options: TenonHandlerOptions): Hono<{ Bindings: Trace }> {
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

const keyFor = ({ secret, installations, syncFlow }: TenonHandlerOptions, label: string): Promise<Uint8Array> => {
  const upstream = secret === undefined ? (installations ?? syncFlow) : undefined;
  return upstream ? upstream.deriveKey(label) : keyedHash(secret ?? "", label);
};

const projectOf = ({ project, installations }: TenonHandlerOptions): string => project ?? installations?.project ?? "";

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
            key: () => keyFor(options, "tenon attempt v1"),
            now: () => Date.now(),
          }),
          ...connectionRoutes(installations),
          ...installationRoutes(installations),
        ]
      : []),
    ...(syncFlow ? syncFlowRoutes(syncFlow) : []),
  ];
};

function serveRoute(options: TenonHandlerOptions, origins: ReadonlySet<string>) {
  const project = projectOf(options);
  const store = options.idempotency ?? createMemoryIdempotencyStore();
  return async (route: Route, request: Request, params: Record<string, string>, trace: Trace) => {
    const { endpoint } = route;
    trace.operation = endpoint.name;
    refuseForeignPages(request, origins);
    const identity = await identify(options.authenticate, request);
    trace.tenant = await tenantHash(identity);
    compareClaims(request, identity, project);
    const asked = await readRequest(endpoint, request, params);
    const caller: Caller = {
      identity,
      signal: request.signal,
      requestId: trace.requestId,
      origins: pageOrigins(request, origins),
    };
    const work = async () => writeResponse(endpoint, await route.answer(asked, caller));
    if (endpoint.method !== "POST" || route.fleeting) return work();
    return once(
      {
        store,
        secret: await keyFor(options, "tenon idempotency v1"),
        scope: [project, identity.group.ref, identity.consumer.ref, endpoint.name, ...Object.values(params)],
        key: request.headers.get(kitHeaders.idempotencyKey),
        body: (asked as { body?: unknown }).body,
      },
      work,
    );
  };
}

function notAllowed(methods: readonly string[], { requestId }: Trace): Response {
  const allow = methods.join(", ");
  const error = new TenonError({ code: "not_found", status: 405, message: `Allowed here: ${allow}` });
  return problemResponse(error, requestId, { allow, "cache-control": "no-store" });
}

function checkOptions(options: Partial<TenonHandlerOptions>): void {
  const { authenticate, installations, syncFlow, project, basePath, secret } = options;
  if (typeof authenticate !== "function") {
    throw new Error(
      "createTenonHandler: `authenticate` is missing. Without it anybody could act for any customer, so there is no default. " +
        "Give a function that reads your own session from the request and returns { consumer: { ref }, group: { ref } }, or null.",
    );
  }
  if (installations === undefined && syncFlow === undefined) {
    throw new Error(
      "createTenonHandler: `installations` and `syncFlow` are both missing, so there is nobody to ask. Give an upstream, for " +
        "instance installations: ampersand({ project, apiKey }).",
    );
  }
  if (installations === undefined && (typeof project !== "string" || project === "")) {
    throw new Error(
      "createTenonHandler: `project` is missing. Without `installations` nothing else says which project pages have to name; give " +
        "any name of your own, the same as TenonProvider's `project`.",
    );
  }
  if (basePath !== undefined && basePath !== "/" && basePath !== "" && !/^(?:\/[\w.~-]+)+\/?$/.test(basePath)) {
    throw new Error(
      `createTenonHandler: "${basePath}" cannot be a \`basePath\`, because requests are compared with it as plain text. ` +
        "Write the path the handler is mounted at, for instance /api/tenon.",
    );
  }
  if (secret !== undefined && encoder.encode(secret).length < shortestSecret) {
    throw new Error(
      `createTenonHandler: \`secret\` has fewer than ${shortestSecret} bytes, so what it signs could be forged. ` +
        "Generate one, for instance with: openssl rand -base64 48",
    );
  }
}

/** `crypto.randomUUID` is missing in pages that are not served securely, and stories run there. */
const newRequestId = (): string => base64url(crypto.getRandomValues(new Uint8Array(15)));

/** The host's own functions cannot spoil an answer. */
function quietly(call: () => unknown): void {
  try {
    call();
  } catch {
    // Nothing to do: whoever would be told is the one who failed.
  }
}
