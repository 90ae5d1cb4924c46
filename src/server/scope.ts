import type { IntegrationCard } from "../contracts/kit/integrations.js";
import type { Connection } from "../contracts/kit/connections.js";
import type { Session } from "../contracts/kit/session.js";
import type { Status } from "../contracts/kit/status.js";
import { TenonError } from "../http/tenon-error.js";
import { readAttempt } from "./attempt-token.js";
import type { EndpointName, OperationName } from "./operation-name.js";
import type { Caller, Identity, InstallationsUpstream } from "./upstream/upstream.js";

type Kind = "integration" | "provider" | "connection" | "installation" | "attempt";

interface Own {
  readonly integration: string;
  readonly provider: string;
}

interface Row {
  /** Where a request names a thing, and what kind of thing. */
  readonly ids?: Readonly<Record<string, Kind>>;
  /** What is left of an answer that lists things. */
  readonly only?: (answer: never, own: Own) => unknown;
  /** It belongs to no integration: who is limited to one may not ask it at all. */
  readonly isApart?: true;
}

const ofIntegration = { "params.integration": "integration" } as const;
const ofConnection = { "params.connectionId": "connection" } as const;
const ofAttempt = { "params.attemptId": "attempt" } as const;
const ofInstallation = { "params.installationId": "installation" } as const;
const ofTarget = { "body.integration": "integration", "body.provider": "provider" } as const;
const apart = { isApart: true } as const;

/** What every endpoint's ids mean. An endpoint of the contract without a row does not compile. */
export const scopeTable: Readonly<Record<OperationName, Row>> = {
  getSession: {
    only: (session: Session): Session => ({ ...session, services: { ...session.services, syncFlow: false } }),
  },
  listIntegrations: {
    only: ({ integrations }: { integrations: IntegrationCard[] }, own) => ({
      integrations: integrations.filter(({ name }) => name === own.integration),
    }),
  },
  getIntegration: { ids: ofIntegration },
  getIntegrationObjects: { ids: { ...ofIntegration, "query.connectionId": "connection" } },
  getIntegrationObject: { ids: { ...ofIntegration, "query.connectionId": "connection" } },
  getProvider: { ids: { "params.provider": "provider" } },
  listConnections: {
    only: ({ connections }: { connections: Connection[] }, own) => ({
      connections: connections.filter(({ provider }) => provider === own.provider),
    }),
  },
  getConnection: { ids: ofConnection },
  createConnection: { ids: ofTarget },
  updateConnection: { ids: ofConnection },
  deleteConnection: { ids: ofConnection },
  createAuthorization: { ids: { ...ofTarget, "body.connectionId": "connection" } },
  getAuthorization: { ids: ofAttempt },
  resumeAuthorization: { ids: ofAttempt },
  createInstallation: { ids: { "body.integration": "integration", "body.connectionId": "connection" } },
  getInstallation: { ids: ofInstallation },
  updateInstallation: { ids: { ...ofInstallation, "body.connectionId": "connection" } },
  deleteInstallation: { ids: ofInstallation },
  getStatus: {
    only: ({ items, unavailable }: Status, own): Status => ({
      items: items.filter(({ service, integration, provider }) =>
        integration
          ? integration.name === own.integration
          : service === "installations" && provider.key === own.provider,
      ),
      unavailable: unavailable.filter((service) => service === "installations"),
    }),
  },
  getActivity: { ids: ofInstallation },
  startReads: { ids: ofInstallation },
  listPlatforms: apart,
  createSyncFlow: apart,
  getSyncFlow: apart,
  listSyncs: apart,
  createSync: apart,
  createPlatformLink: apart,
  deletePlatformLink: apart,
} satisfies Record<EndpointName, Row>;

const rowOf = (name: string): Row | undefined =>
  Object.hasOwn(scopeTable, name) ? scopeTable[name as OperationName] : undefined;

/** @throws Error that names what no endpoint is called */
export function checkOperations(operations: readonly string[], who: string): void {
  const [unknown] = operations.filter((each) => rowOf(each) === undefined);
  if (unknown === undefined && operations.length > 0) return;
  throw new Error(
    `${who}: ${unknown === undefined ? "`operations` is empty" : `"${unknown}" in \`operations\` is not an endpoint`}, so the ` +
      `token would be refused. Leave \`operations\` out for all, or name some of: ${Object.keys(scopeTable).join(", ")}.`,
  );
}

/** @throws TenonError `forbidden` (403) when the session is not good for this endpoint */
export function checkOperation(name: string, { scope }: Identity): void {
  if (scope === undefined) return;
  const row = rowOf(name);
  const isNamed = scope.operations === undefined || scope.operations.includes(name);
  if (!row || !isNamed || (scope.integration !== undefined && row.isApart)) {
    throw new TenonError({ code: "forbidden", message: `This session is not good for ${name}` });
  }
}

interface Knowing {
  readonly installations?: InstallationsUpstream | undefined;
  /** Reads ids of attempts, as the route does. */
  readonly attemptKey: () => Promise<Uint8Array>;
}

const providerMs = 60_000;

/** Keeps a session that is limited to one integration with the things of that integration and its provider. */
export function integrationScope({ installations, attemptKey }: Knowing) {
  // Of the project, not of a customer.
  const providers = new Map<string, { readonly key: string; readonly until: number }>();

  const ownOf = async (integration: string, caller: Caller): Promise<Own> => {
    const known = providers.get(integration);
    if (known && known.until > Date.now()) return { integration, provider: known.key };
    if (!installations) throw missing("integration");
    const { provider } = await installations.getIntegration(integration, caller);
    providers.set(integration, { key: provider.key, until: Date.now() + providerMs });
    return { integration, provider: provider.key };
  };

  const isOwn = async (kind: Kind, id: string, caller: Caller, integration: string): Promise<boolean> => {
    if (kind === "integration") return id === integration;
    if (!installations) return false;
    if (kind === "installation") return (await installations.getInstallation(id, caller)).integration === integration;
    const { provider } = await ownOf(integration, caller);
    if (kind === "provider") return id === provider;
    if (kind === "connection") return (await installations.getConnection(id, caller)).provider === provider;
    const attempt = await readAttempt(id, {
      key: await attemptKey(),
      project: installations.project,
      identity: caller.identity,
      now: Date.now(),
    });
    return attempt.baseline.provider === provider;
  };

  return {
    /** @throws TenonError `not_found` for a thing outside, in the words that are used where there is none */
    check: async (name: string, asked: object, caller: Caller): Promise<void> => {
      const integration = caller.identity.scope?.integration;
      if (integration === undefined) return;
      for (const [place, kind] of Object.entries(rowOf(name)?.ids ?? {})) {
        const id = at(asked, place);
        if (id !== undefined && !(await isOwn(kind, id, caller, integration))) throw missing(kind);
      }
    },
    /** Leaves out of a listing what is outside. */
    narrow: async (name: string, answer: unknown, caller: Caller): Promise<unknown> => {
      const integration = caller.identity.scope?.integration;
      const only = rowOf(name)?.only;
      return integration === undefined || !only ? answer : only(answer as never, await ownOf(integration, caller));
    },
  };
}

function at(asked: object, place: string): string | undefined {
  const [part = "", member = ""] = place.split(".");
  const value = (asked as Record<string, Record<string, unknown> | undefined>)[part]?.[member];
  return typeof value === "string" ? value : undefined;
}

const missing = (what: Kind): TenonError => new TenonError({ code: "not_found", message: `There is no such ${what}` });
