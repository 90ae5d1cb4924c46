import type { ManifestIntegration } from "../contracts/ampersand/manifest.js";
import type { Catalog } from "./catalog/catalog.js";
import { completeContent, readManifest } from "./manifest.js";
import { newId } from "./random.js";
import type { Store, StoredIntegration } from "./store.js";

/** Creates the integration, or gives it a new revision when the content has changed. */
export function upsertIntegration(
  store: Store,
  catalog: Catalog,
  specVersion: string,
  manifestContent: ManifestIntegration,
): StoredIntegration {
  const provider = catalog.find(manifestContent.provider)?.name ?? manifestContent.provider;
  const content = completeContent(manifestContent, provider);
  const createTime = store.time();
  const revision = { id: newId(), specVersion, createTime, content };
  const known = store.data.integrations.find((each) => each.name === content.name);
  if (!known) {
    const { id: projectId } = store.data.project;
    const created = { id: newId(), projectId, name: content.name, provider, createTime, revisions: [revision] };
    store.data.integrations.push(created);
    return created;
  }
  const latest = known.revisions.at(-1);
  if (JSON.stringify(latest?.content) !== JSON.stringify(content)) {
    known.revisions.push(revision);
    known.provider = provider;
    known.updateTime = createTime;
  }
  return known;
}

/**
 * Starts over with a manifest alone. Integrations and revisions that it names already keep their ids, because whoever
 * talks to the sandbox may remember them for a while.
 */
export function reseedManifest(store: Store, catalog: Catalog, source: string | object): void {
  const former = store.data.integrations;
  store.clear();
  deployManifest(store, catalog, source);
  for (const integration of store.data.integrations) {
    const known = former.find((each) => each.name === integration.name);
    if (!known) continue;
    integration.id = known.id;
    for (const revision of integration.revisions) {
      const same = known.revisions.find((each) => JSON.stringify(each.content) === JSON.stringify(revision.content));
      if (same) revision.id = same.id;
    }
  }
}

/** Deploys every integration of a manifest; integrations it does not name stay. */
export function deployManifest(store: Store, catalog: Catalog, source: string | object): StoredIntegration[] {
  const manifest = readManifest(source);
  return manifest.integrations.map((content) =>
    upsertIntegration(store, catalog, String(manifest.specVersion), content),
  );
}
