"use client";

import { useEffect, useRef } from "react";
import { callHost } from "./call-host.js";
import type { SyncFlowEvent } from "./sync-flow-event.js";
import type { UseSyncFlowOptions } from "./sync-flow-options.js";
import { useLatest } from "./use-latest.js";
import { useSyncFlow, type SyncFlowHandle } from "./use-sync-flow.js";
import { useTenonContext } from "./use-tenon.js";

/**
 * For the page the customer comes back to. Nothing comes back with them, so the handler is asked; other tabs of yours are told to ask as
 * well. `onSuccess` is called once where it is set up, or where both systems are connected and the rest cannot be read.
 */
export function useSyncFlowReturn(options: UseSyncFlowOptions = {}): SyncFlowHandle {
  const { scope, onEvent } = useTenonContext("useSyncFlowReturn");
  const latest = useLatest(options);
  const flow = useSyncFlow({ mode: "tab", ...options });
  const { state } = flow;
  const told = useRef(false);
  useEffect(() => {
    if (told.current || !("trouble" in state)) return;
    told.current = true;
    const event: SyncFlowEvent = {
      type: "sync-flow-finished",
      outcome: state.name === "completed" || state.name === "unknown" ? state.name : "incomplete",
      service: "syncFlow",
    };
    scope.announce();
    callHost(latest().onEvent, event);
    onEvent(event);
    if (event.outcome !== "incomplete") callHost(latest().onSuccess, { outcome: event.outcome, syncFlow: state.flow });
  }, [scope, state, onEvent, latest]);
  return flow;
}
