import type { ManifestIntegration } from "../contracts/ampersand/manifest.js";
import type { Catalog } from "./catalog/catalog.js";
import type { MetadataSource, ObjectFields } from "./metadata/object-metadata.js";
import type { OAuthProvider } from "./oauth-provider.js";
import { setOwn } from "./own.js";
import { notFound } from "./problem.js";
import type { Store, StoredConnection, StoredIntegration } from "./store.js";

/** Who asks: the product's back end with its key, or a customer with a token that names their group. */
export type Caller = { kind: "api-key" } | { kind: "jwt"; groupRef: string; consumerRef: string };

/** What the routes of one sandbox share. */
export interface SandboxContext {
  readonly store: Store;
  readonly catalog: Catalog;
  readonly metadata: MetadataSource;
  readonly provider: OAuthProvider;
  readonly apiKey: string;
  /** The sandbox's own origin; may change while it runs. */
  origin(): string;
}

export interface SandboxEnv {
  Variables: { caller: Caller };
}

/** True when the caller may see data of this group. */
export function mayAccess(caller: Caller, groupRef: string): boolean {
  return caller.kind === "api-key" || caller.groupRef === groupRef;
}

export function findIntegration(context: SandboxContext, idOrName: string): StoredIntegration {
  const found = context.store.data.integrations.find((each) => each.id === idOrName || each.name === idOrName);
  if (!found) throw notFound(`Integration ${idOrName}`);
  return found;
}

export function latestContent(integration: StoredIntegration): ManifestIntegration {
  const latest = integration.revisions.at(-1);
  if (!latest) throw new Error(`Integration ${integration.name} has no revision`);
  return latest.content;
}

/** Fields of an object in a group's account, with every field that a manifest for the provider names and those made in the account. */
export function describeObject(
  context: SandboxContext,
  provider: string,
  objectName: string,
  groupRef: string,
): ObjectFields {
  const same = (name: string) => name.toLowerCase() === provider.toLowerCase();
  const manifests = context.store.data.integrations.filter((each) => same(each.provider)).map(latestContent);
  const described = context.metadata.describe(provider, objectName, manifests);
  for (const each of context.store.data.fields ?? []) {
    if (each.groupRef === groupRef && each.objectName === objectName && same(each.provider))
      setOwn(described.fields, each.field.fieldName, each.field);
  }
  return described;
}

/** Another group's connection does not exist for a customer's token. */
export function findConnection(context: SandboxContext, caller: Caller, id: string): StoredConnection {
  const found = context.store.data.connections.find((each) => each.id === id && !each.gone);
  if (!found || !mayAccess(caller, found.groupRef)) throw notFound(`Connection ${id}`);
  return found;
}
