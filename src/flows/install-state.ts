import type { Authorization } from "../contracts/kit/authorizations.js";
import type { ConnectInput } from "../contracts/kit/connect-method.js";
import type { Configuration } from "../contracts/kit/configuration.js";
import type { Connection } from "../contracts/kit/connections.js";
import type { IntegrationObjects } from "../contracts/kit/fields.js";
import type { Installation } from "../contracts/kit/installations.js";
import type { IntegrationDetail } from "../contracts/kit/integrations.js";
import type { Issue, TenonErrorCode } from "../contracts/kit/problem.js";
import type { ConfigDraft } from "./config-draft.js";

/** What a screen needs to know of a broken promise. Carries no secret and no upstream text. */
export interface FlowError {
  readonly code: TenonErrorCode;
  readonly retryable: boolean;
  readonly retryAfterSeconds?: number | undefined;
  readonly requestId?: string | undefined;
  readonly issues: readonly Issue[];
}

/** Why the last attempt to connect did not end in a connection. Each has its own calm panel and its own way on. */
export type ConnectTrouble =
  | { readonly kind: "denied" | "closed" | "timed-out" | "superseded" | "failed" }
  | { readonly kind: "error"; readonly error: FlowError };

/**
 * Where the authorization window stands.
 * - `opening`: the window is open and blank, its address is being asked for
 * - `waiting`: the customer is at the provider
 * - `soft-closed`: the window seems closed, which proves nothing (D2); the kit goes on asking
 * - `blocked`: the browser refused the window; `authorization` is there as soon as the address is known
 * - `verifying`: a hint or the customer says "done"; the handler is being asked
 */
export type AuthorizingPhase = "opening" | "waiting" | "soft-closed" | "blocked" | "verifying";

interface Known {
  readonly detail: IntegrationDetail;
}
interface Connecting extends Known {
  /** The connection being renewed in place; `null` when a new one is made. */
  readonly reconnecting: Connection | null;
  /** The installation moves to the account that is connected, just as it is. */
  readonly replacing?: true | undefined;
}
interface Connected extends Known {
  readonly connection: Connection;
}
interface Configuring extends Connected {
  readonly objects: IntegrationObjects;
  readonly draft: ConfigDraft;
  /** What the draft began from. */
  readonly base: ConfigDraft;
  /** `null` before the first install. */
  readonly installation: Installation | null;
}
interface Choosing extends Configuring {
  /** Cancelling was asked for while something is changed: `confirm` throws the changes away, `cancel` stays. */
  readonly discarding: boolean;
}

/** Somebody saved meanwhile. What I changed can be made again on it, or dropped. */
export interface SaveConflict {
  /** What was stored when mine began. */
  readonly base: Configuration;
  readonly theirs: ConfigDraft;
  /** My changes, made again on theirs. */
  readonly merged: ConfigDraft;
}

/** The whole flow of `<InstallIntegration>`; the name is public as `data-state`. */
export type InstallState =
  | { readonly name: "loading" }
  /** The first read failed; nothing can be shown but why, and a retry where that may help. */
  | { readonly name: "unavailable"; readonly error: FlowError }
  | (Connecting & { readonly name: "needs-auth"; readonly trouble: ConnectTrouble | null })
  /** Several connections could be used; the customer chooses. */
  | (Known & { readonly name: "choosing-connection" })
  | (Connecting & {
      readonly name: "authorizing";
      readonly phase: AuthorizingPhase;
      readonly authorization: Authorization | null;
      /** No window: this tab goes to the provider as soon as the address is known. */
      readonly here?: true;
    })
  /** Credentials are on their way. The form stays mounted, so that nothing typed is lost if they are refused. */
  | (Connecting & { readonly name: "connecting" })
  /** The end of a flow that only connects. */
  | (Connected & { readonly name: "connected" })
  /** What is kept with the account (workspace, region …) is being changed, or asked for. */
  | (Connected & {
      readonly name: "editing-connection";
      /** `defaultValue` is what is stored now. */
      readonly inputs: readonly ConnectInput[];
      /** The integration needs an answer before it can go on. */
      readonly isNeeded: boolean;
      readonly phase: "editing" | "saving";
      readonly error: FlowError | null;
      /** Where cancelling leads. */
      readonly before: InstallState | null;
    })
  /** The account is about to be disconnected. */
  | (Connected & {
      readonly name: "disconnecting";
      /** What uses it, and would stop. */
      readonly installation: Installation | null;
      readonly phase: "confirming" | "working";
      /** `conflict`: an installation uses it; uninstalling is the way out. */
      readonly error: FlowError | null;
      readonly before: InstallState;
    })
  /** Reading what the connected account offers. */
  | (Connected & {
      readonly name: "preparing";
      readonly installation: Installation | null;
      readonly error: FlowError | null;
    })
  | (Choosing & {
      readonly name: "configuring";
      /** The customer asked to go on while something is missing. */
      readonly showMissing: boolean;
      /** Objects that are asked for by themselves, by name: on their way, or why they did not come. */
      readonly objectReads: ReadonlyMap<string, "reading" | FlowError>;
    })
  | (Choosing & {
      readonly name: "reviewing";
      readonly error: FlowError | null;
      readonly conflict: SaveConflict | null;
    })
  | (Configuring & { readonly name: "installing" })
  | (Configuring & { readonly name: "updating" })
  | (Known & {
      readonly name: "installed";
      readonly installation: Installation;
      readonly connection: Connection | null;
      /** It was installed (or changed) in this very flow. */
      readonly fresh: boolean;
      readonly error: FlowError | null;
      /** One object is being paused or resumed. */
      readonly pausing: Pausing | null;
      /** The account it is being moved to. With an `error`, moving failed: `retry` does it again. */
      readonly movingTo?: Connection | undefined;
    })
  /** The installation is gone, and it was not this flow that removed it. It can be set up again. */
  | (Known & {
      readonly name: "removed";
      readonly connection: Connection | null;
      /** What setting it up again begins with. */
      readonly configuration: Configuration;
      /** Something was being changed; that is in `configuration`. */
      readonly kept: boolean;
    })
  | (Known & {
      readonly name: "uninstalling";
      readonly installation: Installation;
      readonly connection: Connection | null;
      readonly phase: "confirming" | "working";
    });

export interface Pausing {
  readonly objectName: string;
  readonly paused: boolean;
  /** The second try, after somebody else had changed something. */
  readonly again?: true;
}

export type InstallStateName = InstallState["name"];

/** The words above the body. */
export type InstallStep = "connect" | "configure" | "review";

export const stepOf = (state: InstallState): InstallStep | null => {
  switch (state.name) {
    case "needs-auth":
    case "choosing-connection":
    case "authorizing":
    case "connecting":
      return "connect";
    case "editing-connection":
      return state.isNeeded ? "connect" : null;
    case "preparing":
    case "configuring":
      return "configure";
    case "reviewing":
    case "installing":
    case "updating":
      return "review";
    default:
      return null;
  }
};
