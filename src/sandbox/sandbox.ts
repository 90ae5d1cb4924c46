import { Hono } from "hono";
import { cors } from "hono/cors";
import { TrieRouter } from "hono/router/trie-router";
import { authenticate } from "./auth.js";
import { createCatalog } from "./catalog/catalog.js";
import { systemClock, type SandboxClock } from "./clock.js";
import { createCodatSandbox, type CodatSandbox } from "./codat/codat-sandbox.js";
import { emptyCodatState } from "./codat/codat-state.js";
import type { SandboxContext, SandboxEnv } from "./context.js";
import { createControl } from "./control.js";
import { deployManifest, reseedManifest } from "./deploy.js";
import { createMemoryProvider } from "./memory-provider.js";
import { createMetadataSource } from "./metadata/object-metadata.js";
import type { OAuthProvider } from "./oauth-provider.js";
import { ApiProblem, notFound, problemResponse } from "./problem.js";
import { randomText } from "./random.js";
import { callbackRoutes } from "./routes/callback.js";
import { connectRoutes } from "./routes/connect.js";
import { connectionRoutes } from "./routes/connections.js";
import { fieldRoutes } from "./routes/fields.js";
import { installationRoutes } from "./routes/installations.js";
import { integrationRoutes } from "./routes/integrations.js";
import { jwtKeyRoutes } from "./routes/jwt-keys.js";
import { objectRoutes } from "./routes/objects.js";
import { operationRoutes } from "./routes/operations.js";
import { projectRoutes } from "./routes/projects.js";
import { providerRoutes } from "./routes/providers.js";
import { asScenarioName, type ScenarioName } from "./scenario-names.js";
import { scenarioLayer } from "./scenarios.js";
import { catchUpReads } from "./schedule.js";
import { readState } from "./state.js";
import { Store, type SandboxState } from "./store.js";
import { createSwitches, failOneRead, type SandboxSwitches } from "./switches.js";

export type { SandboxState } from "./store.js";

export interface SandboxOptions {
  /** Text of an `amp.yaml`, or the object it stands for. */
  manifest: string | object;
  /** A provider catalog: `{catalog: {...}}` or the map itself. @default a small one with every way to connect */
  catalog?: object;
  /** `{provider: {object: {displayName, fields}}}`. @default believable sets for common objects */
  objectMetadata?: object;
  /** Name of the project. @default "sandbox-project" */
  project?: string;
  /** The product, as pages of the sandbox call it. @default "Sandbox App" */
  appName?: string;
  /** @default random */
  apiKey?: string;
  /** Where the sandbox is reached. @default "https://sandbox.invalid" */
  origin?: string;
  /** The sync service. @default a random key, at "https://sync.sandbox.invalid" */
  codat?: { apiKey?: string; origin?: string };
  /** The customer's account at the SaaS. @default a provider in memory */
  provider?: OAuthProvider;
  /** @default the system's clock */
  clock?: SandboxClock;
  /** Start although `NODE_ENV` is `production`. @default false */
  force?: boolean;
}

export interface ScenarioOptions {
  match?: string;
  provider?: string;
  object?: string;
}

export interface Sandbox extends SandboxSwitches {
  /** The pretended platform: paths with and without `/v1`. */
  readonly ampersand: {
    fetch(request: Request): Promise<Response>;
    readonly origin: string;
    readonly project: string;
    readonly apiKey: string;
  };
  /** The pretended sync service: its API and its hosted pages. */
  readonly codat: CodatSandbox;
  readonly provider: OAuthProvider;
  /**
   * `GET /state`, `POST /scenario {"name"}`, `POST /clock {"advanceMs"}`, `POST /reset`; of one or of `all`: `POST /connections/{id}
   * {"status"}`, `DELETE /connections/{id}`, `POST /installations/{id} {"healthStatus", "outcome"}`, `POST
   * /installations/{id}/operations`; of the sync service `POST /codat/companies`, `/codat/connections/{id}`, `/codat/quota`,
   * `/codat/plan-sync`, `/codat/switches`. For loopback only.
   */
  readonly control: { fetch(request: Request): Promise<Response> };
  /** A copy of everything stored, as JSON. Holds secrets. */
  state(): SandboxState;
  /**
   * Continues from what `state()` gave; then the sandbox's own manifest is deployed again, so that a changed one counts.
   * @throws Error when the value is foreign or damaged; nothing is changed then
   */
  restore(state: SandboxState): void;
  /**
   * Switches to a trouble, or to `ok`.
   * @param options.match limits troubles of the transport to requests whose `METHOD path` contains this text
   * @param options.provider limits troubles at the provider to one of them. @default all
   * @param options.object limits `object-unavailable` and `reads-failing` to one object. @default all
   * @throws Error for an unknown name, listing the known ones
   */
  scenario(name: ScenarioName, options?: ScenarioOptions): void;
  /** Moves the clock forward. @param ms not negative */
  advance(ms: number): void;
  /** Back to the manifest alone: no connection, no installation, scenario `ok`, the clock as it was; project and integrations keep their ids. */
  reset(): void;
  setOrigin(origin: string): void;
  /** Calls back after every stored change. Returns how to stop. */
  subscribe(listener: () => void): () => void;
}

function refuseProduction(force: boolean): void {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  if (process?.env?.NODE_ENV === "production" && !force) {
    throw new Error(
      "The sandbox does not start with NODE_ENV=production: it keeps secrets in the open and lets everybody in. " +
        "Use the real platform, or pass { force: true } if this is a demonstration.",
    );
  }
}

/**
 * A pretended platform in memory. It needs Fetch and WebCrypto and nothing else, so it runs in Node and in a page.
 * @throws Error when the manifest, the catalog or the object metadata cannot be used, saying what and where
 */
export function createSandbox(options: SandboxOptions): Sandbox {
  refuseProduction(options.force ?? false);
  const base = options.clock ?? systemClock;
  const projectName = options.project ?? "sandbox-project";
  let origin = options.origin ?? "https://sandbox.invalid";
  let advancedMs = 0;
  const store = new Store(projectName, () => base.now() + advancedMs);
  if (options.appName !== undefined) store.data.project.appName = options.appName;
  const context: SandboxContext = {
    store,
    catalog: createCatalog(options.catalog),
    metadata: createMetadataSource(options.objectMetadata),
    provider: options.provider ?? createMemoryProvider(),
    apiKey: options.apiKey ?? `sandbox-${randomText()}`,
    origin: () => origin,
  };
  deployManifest(store, context.catalog, options.manifest);

  const codat = createCodatSandbox({ store, provider: context.provider, ...options.codat });
  const switches = createSwitches(context);
  const sandbox: Sandbox = {
    ...switches,
    ampersand: {
      fetch: createPlatform(context, () => base.now()),
      get origin() {
        return origin;
      },
      get project() {
        return store.data.project.name;
      },
      apiKey: context.apiKey,
    },
    codat,
    provider: context.provider,
    control: createControl({
      switches,
      codat,
      state: () => sandbox.state(),
      scenario: (name, more) => sandbox.scenario(name, more),
      advance: (ms) => sandbox.advance(ms),
      reset: () => sandbox.reset(),
      now: () => store.now(),
    }),
    state: () => structuredClone(store.data),
    restore(state) {
      store.data = readState(state);
      advancedMs = store.data.clockAdvancedMs;
      if (options.project !== undefined) store.data.project.name = options.project;
      if (options.appName !== undefined) store.data.project.appName = options.appName;
      deployManifest(store, context.catalog, options.manifest);
      store.changed();
    },
    scenario(name, { match, provider, object } = {}) {
      const known = asScenarioName(name);
      store.data.scenario = {
        name: known,
        since: store.nextSequence(),
        served: 0,
        ...(match !== undefined && { match }),
        ...(provider !== undefined && { provider }),
        ...(object !== undefined && { object }),
      };
      failOneRead(context);
      store.changed();
    },
    advance(ms) {
      if (!Number.isFinite(ms) || ms < 0) throw new Error(`The clock moves forward only: ${ms} ms is not possible.`);
      advancedMs += ms;
      store.data.clockAdvancedMs = advancedMs;
      catchUpReads(context);
      store.changed();
    },
    reset() {
      advancedMs = 0;
      const { clientId } = codat;
      reseedManifest(store, context.catalog, options.manifest);
      store.data.codat = emptyCodatState(clientId); // The addresses of its pages stay good.
      store.changed();
    },
    setOrigin(value) {
      origin = new URL(value).origin;
    },
    subscribe: (listener) => store.subscribe(listener),
  };
  return sandbox;
}

function createPlatform(context: SandboxContext, wallClock: () => number): (request: Request) => Promise<Response> {
  const { store } = context;
  const api = new Hono<SandboxEnv>({ router: new TrieRouter() });
  const open = [callbackRoutes(context), providerRoutes(context)];
  const authenticated = [
    projectRoutes(context),
    integrationRoutes(context),
    connectRoutes(context),
    connectionRoutes(context),
    operationRoutes(context),
    installationRoutes(context),
    objectRoutes(context),
    fieldRoutes(context),
    jwtKeyRoutes(context),
  ];
  for (const routes of open) api.route("/", routes);
  for (const path of ["/projects", "/projects/*", "/oauth-connect", "/custom-auth/connect"]) {
    api.use(path, authenticate(context, wallClock));
  }
  api.use("/projects/:project/*", async (c, next) => {
    const { id, name } = store.data.project;
    const asked = c.req.param("project");
    if (asked !== id && asked !== name) throw notFound(`Project ${asked}`);
    await next();
  });
  for (const routes of authenticated) api.route("/", routes);

  const app = new Hono<SandboxEnv>({ router: new TrieRouter() });
  // Real clients call from pages of any origin, with their key or token in a header and no cookie.
  app.use(cors({ origin: "*", maxAge: 600 }));
  app.use(scenarioLayer(context));
  app.use(async (_c, next) => {
    catchUpReads(context);
    await next();
  });
  app.route("/", api);
  app.route("/v1", api);
  app.notFound((c) => problemResponse(new ApiProblem(404, `There is no ${c.req.method} ${c.req.path}`), store.now()));
  app.onError((error, c) => {
    const known = error instanceof ApiProblem ? error : new ApiProblem(500, `The sandbox failed: ${error.message}`);
    // The reference gives plain JSON for this one family of operations.
    const contentType = c.req.path.includes("/jwt-keys") ? "application/json" : "application/problem+json";
    return problemResponse(known, store.now(), contentType);
  });
  return async (request) => app.fetch(request);
}
