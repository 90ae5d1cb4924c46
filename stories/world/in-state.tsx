import { useState } from "react";
import { fn } from "storybook/test";
import { InstallView } from "tenon-kit";
import { stepOf, type InstallFlow, type InstallState } from "tenon-kit/headless";
import type { InstallAction } from "../../src/flows/install-event.js";
import { transition } from "../../src/flows/install.js";
import { StillPage } from "./still-page.js";

export type FlowActions = Omit<InstallFlow, "state" | "step" | "hasChanges">;

export interface InStateProps extends FlowActions {
  allowValueReuse?: boolean;
  allowBackfillChoice?: boolean;
  /** Where the flow stands. */
  state: InstallState;
}

/** Every action as one that is only written down (see the Actions panel). */
export const loggedActions = (): FlowActions => ({
  connect: fn(),
  submitCredentials: fn(() => Promise.resolve(false)),
  chooseConnection: fn(),
  connectAnother: fn(),
  openWindow: fn(),
  linkOpened: fn(),
  replaceConnection: fn(),
  continueHere: fn(),
  checkNow: fn(),
  cancel: fn(),
  retry: fn(),
  reconnect: fn(),
  rotate: fn(),
  disconnect: fn(),
  editDetails: fn(),
  submitDetails: fn(() => Promise.resolve(false)),
  edit: fn(),
  readObject: fn(),
  keepMine: fn(),
  takeTheirs: fn(),
  setPaused: fn(),
  next: fn(),
  back: fn(),
  goTo: fn(),
  install: fn(),
  save: fn(),
  changeData: fn(),
  uninstall: fn(),
  confirm: fn(),
  dismiss: fn(),
});

/**
 * The screen of one state, without a handler behind it. Actions are written down and have no effects; choosing, reviewing and going back,
 * which need none, work as in life.
 */
export function InState({ state: given, allowValueReuse, allowBackfillChoice, ...actions }: InStateProps) {
  const [{ state, from }, setState] = useState({ state: given, from: given });
  if (from !== given) setState({ state: given, from: given });
  const then = (action: InstallAction) => setState((now) => ({ ...now, state: transition(now.state, action).state }));
  const flow: InstallFlow = {
    ...actions,
    state,
    step: stepOf(state),
    hasChanges: "draft" in state && state.draft !== state.base,
    edit(edit) {
      actions.edit(edit);
      then({ type: "edit", edit });
    },
    readObject(objectName) {
      actions.readObject(objectName);
      then({ type: "read-object", objectName });
    },
    next() {
      actions.next();
      then({ type: "next" });
    },
    back() {
      actions.back();
      if (state.name === "reviewing") then({ type: "back" });
    },
    cancel() {
      actions.cancel();
      if ("discarding" in state && state.discarding) then({ type: "cancel" });
    },
    keepMine() {
      actions.keepMine();
      then({ type: "keep-mine" });
    },
    takeTheirs() {
      actions.takeTheirs();
      then({ type: "take-theirs" });
    },
    goTo(step) {
      actions.goTo(step);
      if (state.name === "reviewing" && step === "configure") then({ type: "go-to", step });
    },
  };
  return (
    <StillPage>
      <InstallView flow={flow} allowValueReuse={allowValueReuse} allowBackfillChoice={allowBackfillChoice} />
    </StillPage>
  );
}
