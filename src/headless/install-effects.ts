import type { InstallReport } from "../flows/install-event.js";
import { flowError } from "./flow-error.js";
import type { FlowTarget } from "./flow-target.js";
import type { IntentKeys } from "./intent-keys.js";
import type { TenonScope } from "./tenon-scope.js";

/** What a person typed. Passed along by hand and never kept (D6). */
export interface ConnectValues {
  readonly metadata?: Readonly<Record<string, string>>;
  readonly credentials?: Readonly<Record<string, string>>;
}

export interface EffectContext {
  readonly scope: TenonScope;
  readonly target: FlowTarget;
  /** The target's; what is about a provider alone installs nothing, and never asks. */
  readonly integration: string;
  readonly keys: IntentKeys;
  /** Aborted when the state that asked for the effect is left. */
  readonly signal: AbortSignal;
}

export async function readDetail({ scope, target }: EffectContext, maxAgeMs: number): Promise<InstallReport> {
  try {
    return { type: "detail", detail: await scope.readDetail(target, maxAgeMs) };
  } catch (thrown) {
    return { type: "detail-failed", error: flowError(thrown) };
  }
}
