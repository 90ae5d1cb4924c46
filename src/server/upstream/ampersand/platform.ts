import type * as z from "zod/mini";
import { connectionListSchema, connectionSchema, type Connection } from "../../../contracts/ampersand/connection.js";
import {
  installationListSchema,
  installationStateListSchema,
  type Installation,
  type InstallationState,
} from "../../../contracts/ampersand/installation.js";
import { integrationListSchema, type Integration } from "../../../contracts/ampersand/integration.js";
import {
  projectSchema,
  providerAppListSchema,
  type Project,
  type ProviderApp,
} from "../../../contracts/ampersand/project.js";
import { providerCatalogSchema, providerInfoSchema, type ProviderInfo } from "../../../contracts/ampersand/provider.js";
import { isTenonError, TenonError } from "../../../http/tenon-error.js";
import { remembered } from "../remembered.js";
import type { Caller } from "../upstream.js";
import type { AmpersandClient, Ask } from "./client.js";

export type { InstallationState } from "../../../contracts/ampersand/installation.js";

/** What is the same for every customer of a project may be remembered; what belongs to one never is. */
const integrationsMs = 5_000;
const catalogMs = 60_000;

/** Reads of the platform, and the one place where things are matched with their owner. */
export interface Platform {
  readonly project: string;
  /** Asks for a caller: his patience, his request's number. */
  ask<S extends z.ZodMiniType>(ask: Ask<S>, caller: Caller): Promise<z.output<S>>;
  /** The same where reads are started, which has an address of its own. */
  askReads<S extends z.ZodMiniType>(ask: Ask<S>, caller: Caller): Promise<z.output<S>>;
  projectInfo(): Promise<Project>;
  integrations(): Promise<Integration[]>;
  /** @throws TenonError `not_found` */
  integration(name: string): Promise<Integration>;
  /** `undefined` for a provider the platform does not know (any more). */
  provider(key: string): Promise<ProviderInfo | undefined>;
  catalog(): Promise<Record<string, ProviderInfo>>;
  /** The product's own OAuth apps. */
  providerApps(): Promise<ProviderApp[]>;
  /** The group's connections. */
  connections(caller: Caller, provider?: string): Promise<Connection[]>;
  /** @throws TenonError `not_found` when there is none, or it is another group's */
  connection(id: string, caller: Caller): Promise<Connection>;
  /** The group's installations, of all integrations. */
  installations(caller: Caller): Promise<Installation[]>;
  /** @throws TenonError `not_found` when there is none, or it is another group's */
  installation(id: string, caller: Caller): Promise<Installation>;
  /** The group's installations, those included whose account is gone. */
  installationStates(caller: Caller): Promise<InstallationState[]>;
}

export interface PlatformOptions {
  readonly project: string;
  readonly client: AmpersandClient;
  /** Speaks with the host where reads are started. */
  readonly reads: AmpersandClient;
  /** Told when something of a caller's group may have changed. */
  readonly changed: (caller: Caller) => void;
}

export function createPlatform({ project, client, reads, changed }: PlatformOptions): Platform {
  const params = { project };
  const integrations = remembered(integrationsMs, () =>
    client.ask({ path: "/projects/:project/integrations", params, read: integrationListSchema }),
  );
  const projectInfo = remembered(catalogMs, () =>
    client.ask({ path: "/projects/:project", params, read: projectSchema }),
  );
  const catalog = remembered(catalogMs, () => client.ask({ path: "/providers", read: providerCatalogSchema }));
  const providerApps = remembered(catalogMs, () =>
    client.ask({ path: "/projects/:project/provider-apps", params, read: providerAppListSchema }),
  );
  const providers = new Map<string, () => Promise<ProviderInfo | undefined>>();
  const asking =
    (by: AmpersandClient): Platform["ask"] =>
    async (asked, caller) => {
      const { signal, requestId } = caller;
      try {
        return await by.ask({ ...asked, signal, requestId });
      } finally {
        // Also after an error: it may have been carried out although its answer did not arrive.
        if (asked.method !== undefined && asked.method !== "GET") changed(caller);
      }
    };
  const ask = asking(client);
  const allInstallations = <S extends z.ZodMiniType>(read: S, caller: Caller) => {
    const query = { groupRef: caller.identity.group.ref };
    return ask({ path: "/projects/:project/installations", params, query, read }, caller);
  };
  const installations = async (caller: Caller) => {
    const all = await allInstallations(installationListSchema, caller);
    return all.filter((each) => isOwn(ownerOf(each), caller));
  };

  return {
    project,
    ask,
    askReads: asking(reads),
    projectInfo,
    integrations,
    catalog,
    providerApps,
    installations,
    integration: async (name) => (await integrations()).find((each) => each.name === name) ?? missing("integration"),
    provider: (key) => {
      const known = providers.get(key) ?? remembered(catalogMs, () => readProvider(client, key));
      // Keys come from browsers: only those that exist are remembered.
      return known().then((info) => {
        if (info) providers.set(key, known);
        return info;
      });
    },
    connections: async (caller, provider) => {
      const query = { groupRef: caller.identity.group.ref, provider };
      const all = await ask(
        { path: "/projects/:project/connections", params, query, read: connectionListSchema },
        caller,
      );
      return all.filter((each) => isOwn(each.group, caller) && (provider === undefined || each.provider === provider));
    },
    connection: async (id, caller) => {
      const path = "/projects/:project/connections/:connection";
      const found = await ask({ path, params: { project, connection: id }, read: connectionSchema }, caller).catch(
        anyNotFound,
      );
      return found && found.id === id && isOwn(found.group, caller) ? found : missing("connection");
    },
    installation: async (id, caller) =>
      (await installations(caller)).find((each) => each.id === id) ?? missing("installation"),
    installationStates: async (caller) => {
      const all = await allInstallations(installationStateListSchema, caller);
      return all.filter(({ group, connection }) => {
        const owner = group ?? (connection && "group" in connection ? connection.group : undefined);
        return owner !== undefined && isOwn(owner, caller);
      });
    },
  };
}

/**
 * What a write was answered with, if it is what was meant and still the caller's: between the check and the write the service may have
 * given it to somebody else, and what is theirs is not told.
 * @throws TenonError `not_found`
 */
export function stillOwn<T extends Connection | Installation>(answer: T, caller: Caller, id = answer.id): T {
  const owner = "connection" in answer ? ownerOf(answer) : answer.group;
  return answer.id === id && isOwn(owner, caller)
    ? answer
    : missing("connection" in answer ? "installation" : "connection");
}

const ownerOf = ({ group, connection }: Installation) => group ?? connection.group;

const isOwn = (group: { groupRef: string }, { identity }: Caller): boolean => group.groupRef === identity.group.ref;

/** The same words for what does not exist and for what belongs to somebody else. */
export function missing(what: string): never {
  throw new TenonError({ code: "not_found", message: `There is no such ${what}` });
}

const anyNotFound = (error: unknown): undefined => {
  if (isTenonError(error) && error.code === "not_found") return undefined;
  throw error;
};

const readProvider = (client: AmpersandClient, provider: string): Promise<ProviderInfo | undefined> =>
  client.ask({ path: "/providers/:provider", params: { provider }, read: providerInfoSchema }).catch(anyNotFound);
