import type { Attempt, Authorization } from "../contracts/kit/authorizations.js";
import type { Configuration } from "../contracts/kit/configuration.js";
import type { Connection } from "../contracts/kit/connections.js";
import type { IntegrationObject, IntegrationObjects } from "../contracts/kit/fields.js";
import type { Installation } from "../contracts/kit/installations.js";
import type { IntegrationDetail } from "../contracts/kit/integrations.js";
import type { Issue } from "../contracts/kit/problem.js";
import type { FieldMapping } from "./config-draft-offered.js";
import type { ConfigDraft, ConfigEdit } from "./config-draft.js";
import type { FlowError, InstallState, InstallStep } from "./install-state.js";

/** What a person does. */
export type InstallAction =
  | { readonly type: "connect" }
  | { readonly type: "choose-connection"; readonly connectionId: string }
  | { readonly type: "connect-another" }
  | { readonly type: "open-window" }
  /** The address of a blocked window was followed as a link: where that window stands nobody can tell. */
  | { readonly type: "link-opened" }
  | { readonly type: "continue-here" }
  | { readonly type: "check-now" }
  | { readonly type: "cancel" }
  | { readonly type: "retry" }
  /** `connectionId` here and below: another account than the one at hand. */
  | { readonly type: "reconnect"; readonly connectionId?: string | undefined }
  | { readonly type: "disconnect"; readonly connectionId?: string | undefined }
  /** Another account takes over the installation: a new one, or the one named. */
  | { readonly type: "replace-connection"; readonly connectionId?: string | undefined }
  | { readonly type: "edit-details"; readonly connectionId?: string | undefined }
  | { readonly type: "save-details" }
  | { readonly type: "edit"; readonly edit: ConfigEdit }
  /** Reads one object again, or the fields of one that is only written. */
  | { readonly type: "read-object"; readonly objectName: string }
  | { readonly type: "keep-mine" }
  | { readonly type: "take-theirs" }
  | { readonly type: "set-paused"; readonly objectName: string; readonly paused: boolean }
  | { readonly type: "next" }
  | { readonly type: "back" }
  | { readonly type: "go-to"; readonly step: InstallStep }
  | { readonly type: "install" }
  | { readonly type: "change-data" }
  | { readonly type: "uninstall" }
  | { readonly type: "confirm" }
  | { readonly type: "dismiss" };

/** What effects report. */
export type InstallReport =
  /** `attemptId`: this tab went to the provider for it, and is back. */
  | { readonly type: "detail"; readonly detail: IntegrationDetail; readonly attemptId?: string | undefined }
  | { readonly type: "detail-failed"; readonly error: FlowError }
  /** `draft`: what was being chosen when the flow was last left. */
  | {
      readonly type: "objects";
      readonly objects: IntegrationObjects;
      readonly draft: ConfigDraft | null;
      /** What that draft began from. */
      readonly base?: ConfigDraft | undefined;
      readonly fieldMapping?: FieldMapping | undefined;
    }
  | { readonly type: "objects-failed"; readonly error: FlowError }
  | { readonly type: "object"; readonly objectName: string; readonly object: IntegrationObject }
  | { readonly type: "object-failed"; readonly objectName: string; readonly error: FlowError }
  | { readonly type: "window-opened" }
  | { readonly type: "window-blocked" }
  /** There are no windows here, or none is wanted: this tab goes to the provider. */
  | { readonly type: "window-skipped" }
  /** It seems closed. */
  | { readonly type: "window-closed" }
  | { readonly type: "authorization"; readonly authorization: Authorization }
  | { readonly type: "authorization-failed"; readonly error: FlowError }
  /** What the window came back with is on its way to the handler. */
  | { readonly type: "resuming" }
  /** A word from the window: a hint to ask the handler, nothing more. */
  | { readonly type: "hint" }
  /** The handler's answer. `failure`: the window spoke of one before; it counts only where the truth is still `pending`. */
  | {
      readonly type: "attempt";
      readonly attempt: Attempt;
      readonly failure: "denied" | "failed" | null;
      readonly windowOpen: boolean;
    }
  | { readonly type: "attempt-failed"; readonly error: FlowError }
  /** The time allowed is over, and a last look found the attempt still pending. */
  | { readonly type: "deadline" }
  /** Another flow of this page took the window. */
  | { readonly type: "superseded" }
  | { readonly type: "connected"; readonly connection: Connection }
  | { readonly type: "connect-failed"; readonly error: FlowError }
  | { readonly type: "details-saved"; readonly connection: Connection }
  | { readonly type: "details-failed"; readonly error: FlowError }
  | { readonly type: "disconnected"; readonly detail: IntegrationDetail }
  | { readonly type: "disconnect-failed"; readonly error: FlowError }
  | { readonly type: "installed"; readonly installation: Installation }
  | { readonly type: "install-failed"; readonly error: FlowError }
  | { readonly type: "updated"; readonly installation: Installation }
  /** `installation`: what is stored now, `null` when it is gone; left out when nothing was read since. */
  | { readonly type: "update-failed"; readonly error: FlowError; readonly installation?: Installation | null }
  | { readonly type: "uninstalled"; readonly detail: IntegrationDetail }
  | { readonly type: "uninstall-failed"; readonly error: FlowError };

/** The host offers other mappings than before. */
export interface OfferEvent {
  readonly type: "offer";
  readonly fieldMapping: FieldMapping | undefined;
}

export type InstallEvent = { readonly type: "start" } | OfferEvent | InstallAction | InstallReport;

/** What the host is told, once per real event. */
export type InstallNotice =
  | { readonly type: "ready" }
  | { readonly type: "window-opened" }
  | { readonly type: "window-blocked" }
  | { readonly type: "connect-failed"; readonly reason: ConnectFailure }
  | { readonly type: "connected"; readonly connection: Connection }
  | { readonly type: "connection-updated"; readonly connectionId: string }
  | { readonly type: "disconnected"; readonly connectionId: string }
  | { readonly type: "installed"; readonly installation: Installation; readonly connection: Connection }
  | { readonly type: "updated"; readonly installation: Installation }
  | { readonly type: "uninstalled"; readonly installationId: string }
  | { readonly type: "error"; readonly error: FlowError }
  | { readonly type: "exit"; readonly reason: "cancelled" | "dismissed" };
export type ConnectFailure = "denied" | "closed" | "timed-out" | "superseded" | "failed" | "error";

/** Work to be done outside; whoever does it answers with a report. Secrets never stand in one: they travel beside the action. */
export type InstallEffect =
  | { readonly type: "read-detail" }
  | { readonly type: "read-objects"; readonly connectionId: string }
  | { readonly type: "read-object"; readonly connectionId: string; readonly objectName: string }
  /** The host offers what cannot be offered. */
  | { readonly type: "report-problems"; readonly problems: readonly Issue[] }
  /** In the click itself. `url`: known already, when a window is opened again. */
  | { readonly type: "open-window"; readonly url: string | null }
  | { readonly type: "navigate-window"; readonly url: string }
  | { readonly type: "focus-window" }
  | { readonly type: "close-window" }
  /** This tab goes to the provider. */
  | { readonly type: "leave-for"; readonly url: string; readonly attemptId: string }
  /** `instead`: a fresh attempt in place of that one, with the same answers; what that one came to meanwhile still counts. */
  | {
      readonly type: "start-authorization";
      readonly connectionId: string | null;
      readonly instead?: string | undefined;
    }
  | { readonly type: "watch"; readonly authorization: Authorization }
  | { readonly type: "check" }
  /** `connectionId`: renew this one in place. */
  | { readonly type: "send-credentials"; readonly connectionId: string | null; readonly known: readonly string[] }
  | { readonly type: "update-details"; readonly connectionId: string }
  | { readonly type: "delete-connection"; readonly connection: Connection; readonly detail: IntegrationDetail }
  | { readonly type: "create-installation"; readonly connectionId: string; readonly configuration: Configuration }
  | {
      readonly type: "update-installation";
      readonly installation: Installation;
      readonly connectionId: string;
      readonly configuration: Configuration;
    }
  | { readonly type: "delete-installation"; readonly installation: Installation; readonly detail: IntegrationDetail }
  | { readonly type: "forget-draft" }
  /** What the next first choice begins with, whichever account it is for. */
  | { readonly type: "keep-configuration"; readonly configuration: Configuration }
  /** Other tabs of this page's origin should look again. */
  | { readonly type: "announce" }
  | { readonly type: "notify"; readonly notice: InstallNotice };

/** Effects that change something at the handler. */
export type WriteEffect = Extract<
  InstallEffect,
  {
    type:
      | "start-authorization"
      | "send-credentials"
      | "update-details"
      | "delete-connection"
      | "create-installation"
      | "update-installation"
      | "delete-installation";
  }
>;

export interface Step {
  readonly state: InstallState;
  readonly effects: readonly InstallEffect[];
}

export const to = (state: InstallState, ...effects: readonly InstallEffect[]): Step => ({ state, effects });
export const notify = (notice: InstallNotice): InstallEffect => ({ type: "notify", notice });
/** Tells the host of an error. */
export const failure = (error: FlowError): InstallEffect => notify({ type: "error", error });
