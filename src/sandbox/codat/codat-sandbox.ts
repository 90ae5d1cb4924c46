import { basicAuthorization } from "../../contracts/codat/error-message.js";
import type { ConnectionStatus } from "../../contracts/codat/connection.js";
import type { OpenEnum } from "../../contracts/open-enum.js";
import type { OAuthProvider } from "../oauth-provider.js";
import { randomText } from "../random.js";
import type { Store } from "../store.js";
import { addCompany, addConnection, codatContext, type CodatContext } from "./codat-context.js";
import { CodatError, errorResponse } from "./codat-error.js";
import { codatApp } from "./codat-routes.js";
import type { CodatSwitches, PlannedSync, StoredConnectionError } from "./codat-state.js";
import { transportTrouble, withOddItem } from "./codat-troubles.js";
import { companyRoutes } from "./company-routes.js";
import { connectionRoutes, requirePlatform } from "./connection-routes.js";
import { flowSettingRoutes } from "./flow-setting-routes.js";
import { completeConfiguration, setConfiguration } from "./flow-configuration.js";
import { hostedFlow } from "./hosted-flow.js";
import { integrationRoutes } from "./integration-routes.js";
import { setConnectionStatus } from "./links.js";
import { hostedPages } from "./pages/hosted-pages.js";
import { countRequest, leaveRemaining, quotaHeaders } from "./quota.js";
import { startRoutes } from "./start-routes.js";
import { syncRoutes } from "./sync-routes.js";

/** A company that is there from the beginning, without going through the flow. */
export interface NewCompany {
  /** @default "Sample company" */
  name?: string;
  connections?: { platformKey: string; status?: OpenEnum<ConnectionStatus> }[];
  /** Everything chosen and switched on; needs both systems `Linked`. @default false */
  configured?: boolean;
}

/** The pretended sync service: its API by `fetch` with the key, its hosted pages by `fetch` without. */
export interface CodatSandbox {
  fetch(request: Request): Promise<Response>;
  /** A browser for the hosted pages that keeps cookies of its own: for stories and tests without a server. */
  browser(): { fetch(request: Request): Promise<Response> };
  readonly origin: string;
  readonly apiKey: string;
  readonly clientId: string;
  setOrigin(value: string): void;
  addCompany(facts?: NewCompany): { companyId: string; connectionIds: string[] };
  /**
   * Any word does for the status, as a later version of the service may have others.
   * @throws Error when there is no such connection
   */
  setConnection(
    id: string,
    change: { status?: OpenEnum<ConnectionStatus>; errors?: Partial<StoredConnectionError>[] },
  ): void;
  /** How many requests the day has left, or the day's limit. They are counted anew at midnight (UTC). */
  setQuota(change: { remaining?: number; limit?: number }): void;
  /** How syncs end that begin from now on; null: as they do by themselves. */
  planSync(plan: PlannedSync | null): void;
  /** Those not named stay. */
  setSwitches(switches: CodatSwitches): void;
}

async function digest(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

/** Takes the same time wherever the two differ. */
async function isSame(one: string, other: string): Promise<boolean> {
  const [left, right] = await Promise.all([digest(one), digest(other)]);
  let difference = 0;
  for (const [index, byte] of left.entries()) difference |= byte ^ (right[index] ?? 0);
  return difference === 0;
}

/** The API: troubles of the transport, then the key, then the day's requests, then the operation. */
function createApi(context: CodatContext): (request: Request) => Promise<Response> {
  const app = codatApp(
    companyRoutes(context),
    connectionRoutes(context),
    startRoutes(context),
    integrationRoutes(),
    flowSettingRoutes(context),
    syncRoutes(context),
  );
  app.onError((error) =>
    errorResponse(error instanceof CodatError ? error : new CodatError(500, `The sandbox failed: ${error.message}`)),
  );
  const expected = basicAuthorization(context.apiKey).replace("Basic ", "");

  async function answer(request: Request): Promise<Response> {
    const trouble = await transportTrouble(context, request);
    if (trouble) return trouble;
    try {
      countRequest(context);
    } catch (error) {
      if (error instanceof CodatError) return errorResponse(error);
      throw error;
    }
    return withOddItem(context, await app.fetch(request));
  }

  return async (request) => {
    const given = /^Basic +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
    if (!(await isSame(given, expected))) {
      const refusal = errorResponse(new CodatError(401, "The API key is not known"));
      refusal.headers.set("cache-control", "no-store");
      return refusal;
    }
    const response = await answer(request);
    for (const [name, value] of quotaHeaders(context)) response.headers.set(name, value);
    response.headers.set("cache-control", "no-store");
    return response;
  };
}

export interface CodatSandboxOptions {
  store: Store;
  provider: OAuthProvider;
  /** @default random */
  apiKey?: string | undefined;
  /** @default "https://sync.sandbox.invalid" */
  origin?: string | undefined;
}

/** The sync service of one sandbox, on its state and clock. */
export function createCodatSandbox(options: CodatSandboxOptions): CodatSandbox {
  const { store, provider, apiKey = `sandbox-${randomText()}` } = options;
  let origin = options.origin ?? "https://sync.sandbox.invalid";
  const context = codatContext({ store, provider, apiKey, origin: () => origin });
  const pages = hostedPages(hostedFlow(context));
  const api = createApi(context);

  return {
    fetch: (request) => (pages.handles(new URL(request.url).pathname) ? pages.fetch(request) : api(request)),
    browser: () => pages.browser(),
    get origin() {
      return origin;
    },
    apiKey,
    get clientId() {
      return context.data.clientId;
    },
    setOrigin(value) {
      origin = new URL(value).origin;
    },
    addCompany({ name = "Sample company", connections = [], configured = false } = {}) {
      for (const { platformKey } of connections) requirePlatform(platformKey);
      const company = addCompany(context, { name });
      const connectionIds = connections.map(({ platformKey, status = "PendingAuth" }) => {
        const connection = addConnection(context, company.id, platformKey);
        if (status !== "PendingAuth") setConnectionStatus(context, connection, status);
        return connection.id;
      });
      if (configured) setConfiguration(context, company, completeConfiguration(company));
      return { companyId: company.id, connectionIds };
    },
    setConnection(id, { status, errors }) {
      const connection = context.data.connections.find((each) => each.id === id);
      if (!connection) throw new Error(`There is no connection ${id}.`);
      if (status !== undefined && status !== connection.status) setConnectionStatus(context, connection, status);
      if (errors) {
        // A moment without a zone, as some systems' errors come.
        const erroredOnUtc = new Date(store.now()).toISOString().slice(0, 19);
        connection.errors = errors.map((each) => ({
          statusCode: "503",
          statusText: "Service Unavailable",
          errorMessage: "The system did not answer.",
          erroredOnUtc,
          status: "Active",
          ...each,
        }));
      }
      store.changed();
    },
    setQuota({ remaining, limit }) {
      if (limit !== undefined) context.data.quota.limit = limit;
      if (remaining !== undefined) leaveRemaining(context, remaining);
      store.changed();
    },
    planSync(plan) {
      if (plan) context.data.plannedSync = plan;
      else delete context.data.plannedSync;
      store.changed();
    },
    setSwitches(switches) {
      Object.assign(context.data.switches, switches);
      store.changed();
    },
  };
}
