import type { InstallAction } from "../flows/install-event.js";
import type { InstallState } from "../flows/install-state.js";
import type { InstallRunner } from "./install-runner.js";
import type { InstallFlow } from "./install-flow.js";

/** What a press says that has nothing to add. */
type Bare = Exclude<InstallAction["type"], "choose-connection" | "edit" | "go-to" | "read-object" | "set-paused">;

/** The verbs of a flow; they stay the same functions for as long as the flow is the same. */
export function flowActions(runner: InstallRunner): Omit<InstallFlow, "state" | "step" | "hasChanges"> {
  const does = (type: Bare) => () => runner.send({ type });
  // What a handler of clicks is given is no id.
  const doesTo = (type: "reconnect" | "disconnect" | "edit-details" | "replace-connection") => (id?: string) =>
    runner.send({ type, connectionId: typeof id === "string" ? id : undefined });
  return {
    connect: (values) => runner.send({ type: "connect" }, values),
    submitCredentials: (values) => submit(runner, values),
    chooseConnection: (connectionId) => runner.send({ type: "choose-connection", connectionId }),
    connectAnother: does("connect-another"),
    openWindow: does("open-window"),
    linkOpened: does("link-opened"),
    continueHere: does("continue-here"),
    checkNow: does("check-now"),
    cancel: does("cancel"),
    retry: does("retry"),
    reconnect: doesTo("reconnect"),
    rotate: doesTo("reconnect"),
    replaceConnection: doesTo("replace-connection"),
    disconnect: doesTo("disconnect"),
    editDetails: doesTo("edit-details"),
    submitDetails: (values) => submitDetails(runner, values),
    edit: (edit) => runner.send({ type: "edit", edit }),
    readObject: (objectName) => runner.send({ type: "read-object", objectName }),
    keepMine: does("keep-mine"),
    takeTheirs: does("take-theirs"),
    setPaused: (objectName, paused) => runner.send({ type: "set-paused", objectName, paused }),
    next: does("next"),
    back: does("back"),
    goTo: (step) => runner.send({ type: "go-to", step }),
    install: does("install"),
    save: does("install"),
    changeData: does("change-data"),
    uninstall: does("uninstall"),
    confirm: does("confirm"),
    dismiss: does("dismiss"),
  };
}

/** A second submit while the first is out waits for the first: one request. */
function submit(runner: InstallRunner, values: Parameters<InstallFlow["submitCredentials"]>[0]): Promise<boolean> {
  runner.send({ type: "connect" }, values);
  if (runner.getState().name !== "connecting") return Promise.resolve(false);
  return settled(
    runner,
    ({ name }) => name === "connecting",
    ({ name }) => name !== "needs-auth",
  );
}

function submitDetails(runner: InstallRunner, values: Parameters<InstallFlow["submitDetails"]>[0]): Promise<boolean> {
  runner.send({ type: "save-details" }, values);
  const isSaving = (state: InstallState) => state.name === "editing-connection" && state.phase === "saving";
  if (!isSaving(runner.getState())) return Promise.resolve(false);
  return settled(runner, isSaving, ({ name }) => name !== "editing-connection");
}

const settled = (
  runner: InstallRunner,
  isBusy: (state: InstallState) => boolean,
  isGood: (state: InstallState) => boolean,
): Promise<boolean> =>
  new Promise((resolve) => {
    const unsubscribe = runner.subscribe(() => {
      const state = runner.getState();
      if (isBusy(state)) return;
      unsubscribe();
      resolve(isGood(state));
    });
  });
