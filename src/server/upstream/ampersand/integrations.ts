import type { ConnectMethod } from "../../../contracts/kit/connect-method.js";
import { safeUrl } from "../../../http/safe-url.js";
import type { InstallationsUpstream } from "../upstream.js";
import { connectForm } from "./connect-method.js";
import { toConnection } from "./connection.js";
import { toInstallation } from "./installation.js";
import { objectOperations } from "./object-operations.js";
import { objectWords } from "./object-words.js";
import { missing, type Platform } from "./platform.js";
import { toProvider } from "./provider.js";
import { integrationForm } from "./target.js";

type Operations = Pick<
  InstallationsUpstream,
  "listIntegrations" | "getIntegration" | "getObjects" | "getObject" | "getProvider"
>;

export interface IntegrationSettings {
  readonly logos: boolean;
  /** The product's OAuth app by provider key. */
  readonly providerApps: Readonly<Record<string, string>>;
}

export function integrationOperations(platform: Platform, { logos, providerApps }: IntegrationSettings): Operations {
  return {
    listIntegrations: async (caller) => {
      const [integrations, catalog, connections, installations] = await Promise.all([
        platform.integrations(),
        platform.catalog(),
        platform.connections(caller),
        platform.installations(caller),
      ]);
      return integrations.map(({ id, name, provider, latestRevision: { content } }) => {
        const installation = installations.find((each) => each.integrationId === id);
        const own = connections.filter((each) => each.provider === provider);
        const used =
          own.find((each) => each.id === installation?.connection.id) ?? (own.length === 1 ? own[0] : undefined);
        return {
          name,
          displayName: content.displayName ?? name,
          provider: toProvider(provider, catalog[provider], logos),
          installed: installation !== undefined,
          connection: used && toConnection(used, undefined).state,
        };
      });
    },

    getIntegration: async (name, caller) => {
      const [integration, connections, installations] = await Promise.all([
        platform.integration(name),
        platform.connections(caller),
        platform.installations(caller),
      ]);
      const { content } = integration.latestRevision;
      const appId = providerApps[integration.provider];
      const [info, packageUrl] = await Promise.all([
        platform.provider(integration.provider),
        appId === undefined ? undefined : packageOf(platform, appId),
      ]);
      const form = info && integrationForm(integration, info);
      const installation = installations.find((each) => each.integrationId === integration.id);
      const own = connections
        .filter((each) => each.provider === integration.provider)
        .map((each) => toConnection(each, info, form));
      return {
        name,
        displayName: content.displayName ?? name,
        provider: toProvider(integration.provider, info, logos),
        reads: (content.read?.objects ?? []).map(({ objectName, mapToDisplayName }) => ({
          objectName,
          displayName: mapToDisplayName ?? objectWords(objectName),
        })),
        writes: (content.write?.objects ?? []).map(({ objectName }) => ({
          objectName,
          displayName: objectWords(objectName),
        })),
        connectMethod: form ? withPackage(form.method, packageUrl) : unknownProvider,
        connections: own,
        connection: installation
          ? own.find((each) => each.id === installation.connection.id)
          : own.length === 1
            ? own[0]
            : undefined,
        installation: installation && (await toInstallation(installation, name)),
        // The platform removes the connection with the last installation that uses it.
        connectionGoes:
          installation &&
          installations.every((each) => each === installation || each.connection.id !== installation.connection.id),
      };
    },

    getProvider: async (key, caller) => {
      const info = (await platform.provider(key)) ?? missing("provider");
      const appId = providerApps[info.name];
      const [connections, packageUrl] = await Promise.all([
        platform.connections(caller, info.name),
        appId === undefined ? undefined : packageOf(platform, appId),
      ]);
      const own = connections.map((each) => toConnection(each, info));
      return {
        provider: toProvider(info.name, info, logos),
        connectMethod: withPackage(connectForm(info).method, packageUrl),
        connections: own,
        connection: own.length === 1 ? own[0] : undefined,
      };
    },

    ...objectOperations(platform),
  };
}

const unknownProvider: ConnectMethod = { kind: "unsupported", inputs: [], docsUrl: undefined, rawKind: undefined };

/** An app may need a package of its own in the customer's account; without an answer the step is left out. */
async function packageOf(platform: Platform, appId: string): Promise<string | undefined> {
  const apps = await platform.providerApps().catch(() => []);
  const address = apps.find((each) => each.id === appId)?.metadata?.providerParams?.packageInstallURL;
  return safeUrl("docs", address) ?? undefined;
}

const withPackage = (method: ConnectMethod, packageUrl: string | undefined): ConnectMethod =>
  method.kind === "oauth" || method.kind === "custom" ? { ...method, packageUrl } : method;
