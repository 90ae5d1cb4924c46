import type { Installation } from "../contracts/kit/installations.js";
import type { IntegrationObjects } from "../contracts/kit/fields.js";
import { createDraft } from "../flows/config-draft-create.js";
import { fromPlain, takeUp } from "../flows/config-draft-kept.js";
import type { FieldMapping } from "../flows/config-draft-offered.js";
import type { ConfigDraft } from "../flows/config-draft.js";
import type { InstallEffect, InstallReport } from "../flows/install-event.js";
import { storedDraft } from "./draft-storage.js";
import { flowError } from "./flow-error.js";
import type { EffectContext } from "./install-effects.js";

type Of<Type extends InstallEffect["type"]> = Extract<InstallEffect, { type: Type }>;

/** What the drafts are made for. */
export interface ReadFor {
  /** `null` before the first install. */
  readonly installation: Installation | null;
  /** Asked when the objects are there: it may have changed meanwhile. */
  readonly fieldMapping: () => FieldMapping | undefined;
}

/** What there is to choose from, and with it what had been chosen when this was last left. */
export async function readObjects(
  context: EffectContext,
  { connectionId }: Of<"read-objects">,
  { installation, fieldMapping }: ReadFor,
): Promise<InstallReport> {
  const { scope, integration, signal } = context;
  try {
    const objects = await scope.client.getIntegrationObjects(integration, connectionId, { signal });
    const offered = fieldMapping();
    const base = createDraft(objects, installation, offered);
    const removed = installation ? undefined : scope.removed.get(integration);
    const draft =
      kept(context, { connectionId, version: installation?.version ?? null }, base, objects) ??
      (removed ? createDraft(objects, { configuration: removed }, offered) : null);
    return { type: "objects", objects, base, draft, fieldMapping: offered };
  } catch (thrown) {
    return { type: "objects-failed", error: flowError(thrown) };
  }
}

function kept(
  { scope, integration }: EffectContext,
  { connectionId, version }: { connectionId: string; version: string | null },
  base: ConfigDraft,
  objects: IntegrationObjects,
): ConfigDraft | null {
  const { revisionId } = objects;
  const here = scope.drafts.get(integration);
  if (here?.connectionId === connectionId && here.revisionId === revisionId && here.version === version)
    return here.draft === here.base ? null : takeUp(here.base, here.draft, base, objects);
  const plain = storedDraft(scope.identity, integration, { connectionId, revisionId, version });
  try {
    return plain && fromPlain(plain, base, objects);
  } catch {
    // Written by another version of the kit, or not by the kit at all.
    return null;
  }
}

/** One object by itself. */
export async function readObject(
  { scope, integration, signal }: EffectContext,
  { connectionId, objectName }: Of<"read-object">,
): Promise<InstallReport> {
  try {
    const object = await scope.client.getIntegrationObject(integration, objectName, connectionId, { signal });
    return { type: "object", objectName, object };
  } catch (thrown) {
    return { type: "object-failed", objectName, error: flowError(thrown) };
  }
}
