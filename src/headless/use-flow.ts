"use client";

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { draftsDiffer } from "../flows/config-draft-changed.js";
import type { FieldMapping } from "../flows/config-draft-offered.js";
import type { InstallNotice } from "../flows/install-event.js";
import { stepOf, type InstallState } from "../flows/install-state.js";
import type { FlowGoal } from "../flows/install.js";
import type { TenonError } from "../http/tenon-error.js";
import { callHost } from "./call-host.js";
import { flowActions } from "./flow-actions.js";
import { tenonErrorOf } from "./flow-error.js";
import { flowTarget, type FlowTarget } from "./flow-target.js";
import type { InstallFlow } from "./install-flow.js";
import { InstallRunner } from "./install-runner.js";
import type { TenonEvent } from "./tenon-event.js";
import { useLatest } from "./use-latest.js";
import { useTenonContext } from "./use-tenon.js";

/** Each is called once per real event, `onEvent` first, then `onSuccess` or `onError`, then `onExit`. A new function at each render costs nothing. */
export interface FlowCallbacks {
  /** The first read was answered. */
  onReady?: (() => void) | undefined;
  onError?: ((error: TenonError) => void) | undefined;
  onEvent?: ((event: TenonEvent) => void) | undefined;
}

export interface IntegrationFlowOptions {
  /** Name of the integration in the manifest. */
  integration: string;
  /** For stories and tests: begin here, without a first read. Read once. */
  initialState?: InstallState | undefined;
}

export interface ProviderFlowOptions extends Omit<IntegrationFlowOptions, "integration"> {
  /** Key of the provider, for instance `hubspot`: an account is connected, for no integration in particular. */
  provider: string;
  integration?: undefined;
}

/** Exactly one of `integration` and `provider`. */
export type FlowOptions = (IntegrationFlowOptions & { provider?: undefined }) | ProviderFlowOptions;

/** How the flows differ for the host: whom it tells of the end, and of the ways out. */
export interface FlowEnd<Host> {
  readonly caller: string;
  readonly goal: FlowGoal;
  readonly tell: (notice: InstallNotice, host: Host) => void;
}

/** The one flow behind every drop-in. `end` is the same object at each render. */
export function useFlow<Host extends FlowCallbacks>(
  options: Host & FlowOptions,
  end: FlowEnd<Host>,
  fieldMapping?: FieldMapping,
): InstallFlow {
  const { scope, onEvent, onError } = useTenonContext(end.caller);
  const { integration, provider } = options;
  const target = useMemo(() => flowTarget(end.caller, integration, provider), [end, integration, provider]);
  const [initialState] = useState(options.initialState);
  const latest = useLatest<Host>(options);
  const offered = useLatest(fieldMapping);

  const runner = useMemo(() => {
    const emit = (event: TenonEvent) => {
      callHost(latest().onEvent, event);
      onEvent(event);
    };
    return new InstallRunner({
      scope,
      target,
      goal: end.goal,
      initialState,
      fieldMapping: offered,
      onChange: (before, after) => {
        const step = stepOf(after);
        if (step !== null && step !== stepOf(before)) emit({ type: "step", step, ...target });
      },
      onNotice: (notice) => {
        const event = eventOf(notice, target);
        if (event) emit(event);
        if (notice.type === "ready") callHost(latest().onReady);
        if (event?.type === "error") {
          callHost(latest().onError, event.error);
          onError(event.error);
        }
        end.tell(notice, latest());
      },
    });
  }, [scope, target, end, initialState, onEvent, onError, latest, offered]);

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

  // A new object at each render costs nothing: only what it says counts.
  const offer = fieldMapping && JSON.stringify(fieldMapping);
  const lastOffer = useRef(offer);
  useEffect(() => {
    if (lastOffer.current === offer) return;
    lastOffer.current = offer;
    runner.send({ type: "offer", fieldMapping: offered() });
  }, [runner, offer, offered]);

  const state = useSyncExternalStore(runner.subscribe, runner.getState, runner.getState);
  const actions = useMemo(() => flowActions(runner), [runner]);
  return useMemo(() => ({ ...actions, state, step: stepOf(state), hasChanges: hasChanges(state) }), [actions, state]);
}

const hasChanges = (state: InstallState): boolean =>
  "draft" in state && draftsDiffer(state.base, state.draft, state.objects);

function eventOf(notice: InstallNotice, target: FlowTarget): TenonEvent | null {
  switch (notice.type) {
    case "exit":
      return null;
    case "connected":
      return { type: "connected", connectionId: notice.connection.id, ...target };
    case "installed":
    case "updated":
      return { type: notice.type, installationId: notice.installation.id, ...target };
    case "error":
      return { type: "error", error: tenonErrorOf(notice.error), ...target };
    default:
      return { ...notice, ...target };
  }
}
