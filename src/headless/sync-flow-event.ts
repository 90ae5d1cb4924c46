import type { SyncFlowOutcome } from "../contracts/kit/sync-flow.js";
import type { TenonError } from "../http/tenon-error.js";

type SyncFlowHappening =
  /** The first read was answered; something can be shown. */
  | { readonly type: "ready" }
  | { readonly type: "window-opened" }
  | { readonly type: "window-blocked" }
  /** The customer is back, and the handler says where it stands. */
  | { readonly type: "sync-flow-finished"; readonly outcome: SyncFlowOutcome }
  | { readonly type: "platform-linked"; readonly connectionId: string }
  | { readonly type: "platform-unlinked"; readonly connectionId: string }
  | { readonly type: "sync-requested"; readonly syncId: string }
  | { readonly type: "error"; readonly error: TenonError };

/** What happened around a sync flow. Never carries an address or a secret. */
export type SyncFlowEvent = SyncFlowHappening & {
  readonly service: "syncFlow";
  readonly integration?: undefined;
  readonly provider?: undefined;
};
