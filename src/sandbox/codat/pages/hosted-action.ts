/** Marks of the buttons on the hosted pages: what a test in any language looks for. */
export type HostedAction =
  | "connect"
  | "next"
  | "previous"
  | "save"
  | "finish"
  | "create-account"
  | "disconnect"
  | "confirm"
  | "cancel"
  | "sync-on"
  | "sync-off"
  | "edit"
  | "back";
