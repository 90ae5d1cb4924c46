"use client";

import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Connection } from "../contracts/kit/connections.js";
import type { Installation } from "../contracts/kit/installations.js";
import type { InstallNotice } from "../flows/install-event.js";
import { stepOf, type InstallState } from "../flows/install-state.js";
import type { TenonError } from "../http/tenon-error.js";
import { callHost } from "./call-host.js";
import { flowActions } from "./flow-actions.js";
import { tenonErrorOf } from "./flow-error.js";
import type { InstallFlow } from "./install-flow.js";
import { InstallRunner } from "./install-runner.js";
import type { TenonEvent } from "./tenon-event.js";
import { useLatest } from "./use-latest.js";
import { useTenonContext } from "./use-tenon.js";

export type { ConnectFormValues, InstallFlow } from "./install-flow.js";

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
    case "exit": {
      callHost(host.onExit, notice.reason);
      return;
    }
    case "ready":
      emit({ type: "ready", integration });
      {
        callHost(host.onReady);
        return;
      }
    case "installed": {
      const { installation, connection } = notice;
      emit({ type: "installed", installationId: installation.id, integration });
      callHost(host.onSuccess, { installation, connection });
      callHost(host.onExit, "installed");
      return;
    }
    case "updated": {
      emit({ type: "updated", installationId: notice.installation.id, integration });
      return;
    }
    case "error": {
      const error = tenonErrorOf(notice.error);
      emit({ type: "error", error, integration });
      callHost(host.onError, error);
      onProviderError(error);
      return;
    }
    default: {
      emit({ ...notice, integration });
      return;
    }
  }
}
