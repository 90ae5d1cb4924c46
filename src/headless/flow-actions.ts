import type { InstallRunner } from "./install-runner.js";
import type { InstallFlow } from "./install-flow.js";

/** The verbs of a flow; they stay the same functions for as long as the flow is the same. */
export const flowActions = (runner: InstallRunner): Omit<InstallFlow, "state" | "step"> => ({
  connect: (values) => runner.send({ type: "connect" }, values),
  submitCredentials: (values) => submit(runner, values),
  chooseConnection: (connectionId) => runner.send({ type: "choose-connection", connectionId }),
  connectAnother: () => runner.send({ type: "connect-another" }),
  openWindow: () => runner.send({ type: "open-window" }),
  continueHere: () => runner.send({ type: "continue-here" }),
  checkNow: () => runner.send({ type: "check-now" }),
  cancel: () => runner.send({ type: "cancel" }),
  retry: () => runner.send({ type: "retry" }),
  reconnect: () => runner.send({ type: "reconnect" }),
  edit: (edit) => runner.send({ type: "edit", edit }),
  next: () => runner.send({ type: "next" }),
  back: () => runner.send({ type: "back" }),
  goTo: (step) => runner.send({ type: "go-to", step }),
  install: () => runner.send({ type: "install" }),
  save: () => runner.send({ type: "install" }),
  changeData: () => runner.send({ type: "change-data" }),
  uninstall: () => runner.send({ type: "uninstall" }),
  confirm: () => runner.send({ type: "confirm" }),
  dismiss: () => runner.send({ type: "dismiss" }),
});

/** A second submit while the first is out waits for the first: one request. */
function submit(runner: InstallRunner, values: Parameters<InstallFlow["submitCredentials"]>[0]): Promise<boolean> {
  runner.send({ type: "connect" }, values);
  if (runner.getState().name !== "connecting") return Promise.resolve(false);
  return new Promise((resolve) => {
    const unsubscribe = runner.subscribe(() => {
      const { name } = runner.getState();
      if (name === "connecting") return;
      unsubscribe();
      resolve(name !== "needs-auth");
    });
  });
}
