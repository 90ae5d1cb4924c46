import type { SyncFlow, SyncFlowOutcome } from "../contracts/kit/sync-flow.js";
import type { HandoffPlace } from "../flows/handoff.js";
import type { TenonError } from "../http/tenon-error.js";
import type { SyncFlowEvent } from "./sync-flow-event.js";

/** `finished`: back from the hosted pages; `cancelled`: given up while away. */
export type SyncFlowExit = "finished" | "cancelled";

/** Each is called once per real event, `onEvent` first, then `onSuccess` or `onError`, then `onExit`. A new function at each render costs nothing. */
export interface SyncFlowCallbacks {
  /** The first read was answered. */
  onReady?: (() => void) | undefined;
  /**
   * It was set up in front of the customer, and the handler says so. `unknown`: both systems are connected, and whether everything was
   * chosen cannot be read.
   */
  onSuccess?: ((result: { outcome: SyncFlowOutcome; syncFlow: SyncFlow }) => void) | undefined;
  onExit?: ((reason: SyncFlowExit) => void) | undefined;
  onError?: ((error: TenonError) => void) | undefined;
  onEvent?: ((event: SyncFlowEvent) => void) | undefined;
}

export interface UseSyncFlowOptions extends SyncFlowCallbacks {
  /** Key of the system that sells. @default the customer picks one */
  commerceKey?: string | undefined;
  /** Key of the system that keeps the books. @default the customer picks one */
  accountingKey?: string | undefined;
  /**
   * Where the hosted pages send the customer back to: an address of yours, or a path of this site. `false`: nowhere, the hosted pages
   * are the end. @default this page, without its query and hash
   */
  returnUrl?: string | false | undefined;
  /** In a tab of its own, or in this one. @default "window"; "tab" where the provider's `authorizationMode` is "redirect" */
  mode?: HandoffPlace | undefined;
  /** What the new tab says while its address is being asked for. */
  openingText?: string | undefined;
}

export interface UsePlatformLinkOptions {
  /** In a tab of its own, or in this one. @default "window"; "tab" where the provider's `authorizationMode` is "redirect" */
  mode?: HandoffPlace | undefined;
  /** What the new tab says while its address is being asked for. */
  openingText?: string | undefined;
  onEvent?: ((event: SyncFlowEvent) => void) | undefined;
  /** The account is connected, and the handler says so. */
  onLinked?: ((connectionId: string) => void) | undefined;
}
