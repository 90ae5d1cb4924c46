"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { Sync } from "../contracts/kit/sync-flow.js";
import type { SyncFlowEnd, SyncFlowEndName, SyncFlowState } from "../flows/sync-flow.js";
import type { Unlinked } from "./sync-flow-errands.js";
import type { UseSyncFlowOptions } from "./sync-flow-options.js";
import type { SyncRange, SyncRequest } from "./sync-runs.js";
import { useLatest } from "./use-latest.js";
import { nobody, useSyncFlowPart, type SyncFlowPart } from "./use-sync-flow-part.js";
import { useTenonContext } from "./use-tenon.js";

export interface SyncFlowHandle {
  readonly state: SyncFlowState;
  /** Asking for a run. */
  readonly sync: SyncRequest;
  readonly choose: (side: SyncFlowEndName, key: string | null) => void;
  /**
   * Call it in the click itself, as it opens a window. Goes on with the set-up, or to the settings where it was set up before. While the
   * customer is away it asks for another address. `false`: a system has to be chosen first.
   */
  readonly launch: () => boolean;
  /** The same in this tab. */
  readonly launchHere: () => boolean;
  /** In the click as well: connects, resumes or reconnects one system alone. */
  readonly link: (end: SyncFlowEnd) => boolean;
  readonly unlink: (connectionId: string) => Promise<Unlinked>;
  /** Asks for a run now; answers `null` where that failed (`sync.error` says why). */
  readonly syncNow: (range?: SyncRange) => Promise<Sync | null>;
  readonly showWindow: () => void;
  /** The customer says "done". */
  readonly checkNow: () => void;
  readonly cancel: () => void;
  readonly retry: () => void;
}

/**
 * The hosted set-up of a sync between two systems, its settings and its runs. The address of the hosted pages holds a one-time passcode:
 * it is asked for in a press, opened at once, and kept nowhere.
 *
 * @example
 * const { state, launch } = useSyncFlow({ commerceKey: "fztf", accountingKey: "gbol" });
 * return <button onClick={launch}>{state.name === "completed" ? "Change settings" : "Set up sync"}</button>;
 */
export function useSyncFlow(options: UseSyncFlowOptions = {}): SyncFlowHandle {
  const context = useTenonContext("useSyncFlow");
  const latest = useLatest(options);
  const { commerceKey, accountingKey } = options;
  // Other systems are another flow.
  const make = useCallback(
    (part: SyncFlowPart) => ({ of: [commerceKey, accountingKey], ...part.makeSyncFlow(context, latest) }),
    [context, commerceKey, accountingKey, latest],
  );
  const { made, error, again } = useSyncFlowPart(make);
  const { subscribe, getState, getRequest } = made ?? nobody;
  const known = useSyncExternalStore(subscribe, getState, getState);
  const sync = useSyncExternalStore(subscribe, getRequest, getRequest);
  const state = useMemo((): SyncFlowState => (error ? { name: "unavailable", error } : known), [error, known]);
  return useMemo(
    () => ({ state, sync, ...(made ?? nobody).verbs, ...(error ? { retry: again } : {}) }),
    [state, sync, made, error, again],
  );
}
