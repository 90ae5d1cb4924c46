import type { InstallEffect, InstallReport } from "../flows/install-event.js";
import { flowError } from "./flow-error.js";
import type { IntentKeys } from "./intent-keys.js";
import type { KeptDraft, TenonScope } from "./tenon-scope.js";

/** What a person typed. Passed along by hand and never kept (D6). */
export interface ConnectValues {
  readonly metadata?: Readonly<Record<string, string>>;
  readonly credentials?: Readonly<Record<string, string>>;
}

export interface EffectContext {
  readonly scope: TenonScope;
  readonly integration: string;
  readonly keys: IntentKeys;
  /** Aborted when the state that asked for the effect is left. */
  readonly signal: AbortSignal;
}

type Of<Type extends InstallEffect["type"]> = Extract<InstallEffect, { type: Type }>;

export async function readDetail({ scope, integration }: EffectContext, maxAgeMs: number): Promise<InstallReport> {
  try {
    return { type: "detail", detail: await scope.readIntegration(integration, maxAgeMs) };
  } catch (thrown) {
    return { type: "detail-failed", error: flowError(thrown) };
  }
}

export async function readObjects(
  { scope, integration, signal }: EffectContext,
  { connectionId }: Of<"read-objects">,
  version: string | null,
): Promise<InstallReport> {
  try {
    const objects = await scope.client.getIntegrationObjects(integration, connectionId, { signal });
    const kept = scope.drafts.get(integration);
    const holds = (one: KeptDraft) =>
      one.connectionId === connectionId && one.revisionId === objects.revisionId && one.version === version;
    return { type: "objects", objects, draft: kept && holds(kept) ? kept.draft : null };
  } catch (thrown) {
    return { type: "objects-failed", error: flowError(thrown) };
  }
}
