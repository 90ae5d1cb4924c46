import type { ConfigEdit } from "../flows/config-draft.js";
import type { InstallState, InstallStep } from "../flows/install-state.js";

/** What was typed into the connect form, by input name. */
export interface ConnectFormValues {
  metadata: Record<string, string>;
  credentials?: Record<string, string>;
}

export interface InstallFlow {
  readonly state: InstallState;
  readonly step: InstallStep | null;
  /** Something is chosen that is not saved. */
  readonly hasChanges: boolean;
  /** Call it in the click itself: it opens the provider's window (D3), or sends the form where no window is needed. */
  connect(values: ConnectFormValues): void;
  /** Sends credentials once; they are not kept. Resolves when answered, `true` when they were accepted. */
  submitCredentials(values: {
    credentials: Record<string, string>;
    metadata: Record<string, string>;
  }): Promise<boolean>;
  chooseConnection(connectionId: string): void;
  connectAnother(): void;
  /** Brings the window to the front, or opens it; where it seems closed, with a fresh address. In the click itself. */
  openWindow(): void;
  /** Tells that the address of a blocked window was followed as a link. */
  linkOpened(): void;
  /** This tab goes to the provider. */
  continueHere(): void;
  /** The person says it is finished: asks the handler. */
  checkNow(): void;
  cancel(): void;
  retry(): void;
  /** Renews the connection; where a window does it, it opens at once. In the click itself. */
  reconnect(connectionId?: string): void;
  /** The same by its other name: where credentials are typed, their form is shown. Another account than the one at hand by its id. */
  rotate(connectionId?: string): void;
  /** Installed with an account that cannot be renewed: another one takes over (a new one, or the one named), the configuration stays. */
  replaceConnection(connectionId?: string): void;
  /** Asks for confirmation, and names what would stop; `confirm` does it. */
  disconnect(connectionId?: string): void;
  /** To the form of what is kept with the account (workspace, region …), where there is anything. */
  editDetails(connectionId?: string): void;
  /** Sends that form. Resolves when answered, `true` when it was accepted. */
  submitDetails(values: { metadata: Record<string, string> }): Promise<boolean>;
  edit(edit: ConfigEdit): void;
  /** Reads one object again that could not be read, or the fields of one that is only written. */
  readObject(objectName: string): void;
  /** Somebody saved meanwhile: goes on with my changes on top of theirs, or drops mine. */
  keepMine(): void;
  takeTheirs(): void;
  /** Pauses or resumes reading one object of what is installed, and saves that at once. */
  setPaused(objectName: string, paused: boolean): void;
  next(): void;
  back(): void;
  goTo(step: InstallStep): void;
  /** Commits what was chosen: installs, or saves where it is installed already. */
  install(): void;
  save(): void;
  /** From installed to choosing data, beginning with what is stored. */
  changeData(): void;
  /** Asks for confirmation; `confirm` does it. */
  uninstall(): void;
  /** Does what was asked: uninstalls, disconnects, or throws away what was changed. */
  confirm(): void;
  /** The dialog was closed: tells the host, changes nothing. */
  dismiss(): void;
}
