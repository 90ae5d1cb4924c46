"use client";

import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Connection } from "../contracts/kit/connections.js";
import type { Installation } from "../contracts/kit/installations.js";
import type { ConfigEdit } from "../flows/config-draft.js";
import type { InstallNotice } from "../flows/install-event.js";
import { stepOf, type InstallState, type InstallStep } from "../flows/install-state.js";
import type { TenonError } from "../http/tenon-error.js";
import { callHost } from "./call-host.js";
import { flowActions } from "./flow-actions.js";
import { tenonErrorOf } from "./flow-error.js";
import { InstallRunner } from "./install-runner.js";
import type { TenonEvent } from "./tenon-event.js";
import { useLatest } from "./use-latest.js";
import { useTenonContext } from "./use-tenon.js";

export type InstallExit = "installed" | "cancelled" | "dismissed";

/** Each is called once per real event, `onEvent` first, then `onSuccess` or `onError`, then `onExit`. A new function at each render costs nothing. */
export interface InstallCallbacks {
  /** The first read was answered. */
  onReady?: (() => void) | undefined;
  /** The integration was installed in this flow, and the handler says so. */
  onSuccess?: ((result: { installation: Installation; connection: Connection | null }) => void) | undefined;
  /** The person is done, gave up, or closed the dialog. */
  onExit?: ((reason: InstallExit) => void) | undefined;
  onError?: ((error: TenonError) => void) | undefined;
  onEvent?: ((event: TenonEvent) => void) | undefined;
}

export interface UseInstallFlowOptions extends InstallCallbacks {
  /** Name of the integration in the manifest. */
  integration: string;
  /** For stories and tests: begin here, without a first read. Read once. */
  initialState?: InstallState | undefined;
}

/** What was typed into the connect form, by input name. */
export interface ConnectFormValues {
  metadata: Record<string, string>;
  credentials?: Record<string, string>;
}

export interface InstallFlow {
  readonly state: InstallState;
  readonly step: InstallStep | null;
  /** Call it in the click itself: it opens the provider's window (D3), or sends the form where no window is needed. */
  connect(values: ConnectFormValues): void;
  /** Sends credentials once; they are not kept. Resolves when answered, `true` when they were accepted. */
  submitCredentials(values: {
    credentials: Record<string, string>;
    metadata: Record<string, string>;
  }): Promise<boolean>;
  chooseConnection(connectionId: string): void;
  connectAnother(): void;
  /** Brings the window to the front, or opens it (again). In the click itself. */
  openWindow(): void;
  /** This tab goes to the provider. */
  continueHere(): void;
  /** The person says it is finished: asks the handler. */
  checkNow(): void;
  cancel(): void;
  retry(): void;
  /** Renews the connection; where a window does it, it opens at once. In the click itself. */
  reconnect(): void;
  edit(edit: ConfigEdit): void;
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
  confirm(): void;
  /** The dialog was closed: tells the host, changes nothing. */
  dismiss(): void;
}

/** The whole install flow of one integration, without markup. */
export function useInstallFlow(options: UseInstallFlowOptions): InstallFlow {
  const { scope, onEvent, onError } = useTenonContext("useInstallFlow");
  const { integration } = options;
  const [initialState] = useState(options.initialState);
  const latest = useLatest<InstallCallbacks>(options);

  const runner = useMemo(() => {
    const emit = (event: TenonEvent) => {
      callHost(latest().onEvent, event);
      onEvent(event);
    };
    return new InstallRunner({
      scope,
      integration,
      initialState,
      onChange: (before, after) => {
        const step = stepOf(after);
        if (step !== null && step !== stepOf(before)) emit({ type: "step", step, integration });
      },
      onNotice: (notice) => tell(notice, integration, emit, latest(), onError),
    });
  }, [scope, integration, initialState, onEvent, onError, latest]);

  useEffect(() => {
    let isLooking = true;
    // A turn later: Strict Mode looks, looks away and looks again in one go, and asks once.
    queueMicrotask(() => {
      if (isLooking) runner.start();
    });
    return () => {
      isLooking = false;
      runner.stop();
    };
  }, [runner]);

  const state = useSyncExternalStore(runner.subscribe, runner.getState, runner.getState);
  const actions = useMemo(() => flowActions(runner), [runner]);
  return useMemo(() => ({ ...actions, state, step: stepOf(state) }), [actions, state]);
}

function tell(
  notice: InstallNotice,
  integration: string,
  emit: (event: TenonEvent) => void,
  host: InstallCallbacks,
  onProviderError: (error: TenonError) => void,
): void {
  switch (notice.type) {
    case "exit":
      { callHost(host.onExit, notice.reason); return; }
    case "ready":
      emit({ type: "ready", integration });
      { callHost(host.onReady); return; }
    case "installed": {
      const { installation, connection } = notice;
      emit({ type: "installed", installationId: installation.id, integration });
      callHost(host.onSuccess, { installation, connection });
      callHost(host.onExit, "installed"); return;
    }
    case "updated":
      { emit({ type: "updated", installationId: notice.installation.id, integration }); return; }
    case "error": {
      const error = tenonErrorOf(notice.error);
      emit({ type: "error", error, integration });
      callHost(host.onError, error);
      onProviderError(error); return;
    }
    default:
      { emit({ ...notice, integration }); return; }
  }
}
