import type { ConnectFailure } from "../flows/install-event.js";
import type { InstallStep } from "../flows/install-state.js";
import type { TenonError } from "../http/tenon-error.js";
import type { FlowTarget } from "./flow-target.js";
import type { SyncFlowEvent } from "./sync-flow-event.js";

type Happening =
  /** The first read was answered; something can be shown. */
  | { readonly type: "ready" }
  | { readonly type: "window-opened" }
  | { readonly type: "window-blocked" }
  | { readonly type: "connect-failed"; readonly reason: ConnectFailure }
  | { readonly type: "connected"; readonly connectionId: string }
  /** What is kept with the account was changed. */
  | { readonly type: "connection-updated"; readonly connectionId: string }
  | { readonly type: "disconnected"; readonly connectionId: string }
  | { readonly type: "step"; readonly step: InstallStep }
  | { readonly type: "installed"; readonly installationId: string }
  | { readonly type: "updated"; readonly installationId: string }
  | { readonly type: "uninstalled"; readonly installationId: string }
  | { readonly type: "error"; readonly error: TenonError };

/** What happened, for the host's own logs and counters, with what it happened to: an integration, a provider, or the sync flow. Never carries a secret. */
export type TenonEvent = (Happening & FlowTarget & { readonly service?: undefined }) | SyncFlowEvent;
