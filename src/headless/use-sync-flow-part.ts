"use client";

import { useCallback, useEffect, useState } from "react";
import type { FlowError } from "../flows/install-state.js";
import type { SyncFlowState } from "../flows/sync-flow.js";
import { notLoaded } from "./load-later.js";
import type * as Part from "./sync-flow-later.js";
import type { SyncRequest } from "./sync-runs.js";

/** What pages without a sync flow do not load. */
export type SyncFlowPart = typeof Part;

interface Alive {
  start(): void;
  stop(): void;
}

/** Loads the part, makes something of it and keeps that alive while somebody looks. `make` is the same for as long as the same is meant. */
export function useSyncFlowPart<T extends Alive>(make: (part: SyncFlowPart) => T) {
  const [at, setAt] = useState<{ make: unknown; made?: T; error?: FlowError }>({ make: null });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isLooking = true;
    let made: T | undefined;
    import("./sync-flow-later.js").then(
      (part) => {
        // Strict Mode looks, looks away and looks again in one go, and only the last is still there.
        if (!isLooking) return;
        made = make(part);
        made.start();
        setAt({ make, made });
      },
      (cause: unknown) => {
        if (isLooking) setAt({ make, error: notLoaded(cause) });
      },
    );
    return () => {
      isLooking = false;
      made?.stop();
    };
  }, [make, turn]);
  const isCurrent = at.make === make;
  const again = useCallback(() => {
    setAt({ make: null });
    setTurn((last) => last + 1);
  }, []);
  return { made: isCurrent ? at.made : undefined, error: isCurrent ? at.error : undefined, again };
}

const loading: SyncFlowState = { name: "loading" };
const noRequest: SyncRequest = { isAsking: false, error: null };
const nothing = () => undefined;
const no = () => false;

/** Stands in until the part has arrived. */
export const nobody = {
  getState: () => loading,
  getRequest: () => noRequest,
  subscribe: () => nothing,
  verbs: {
    choose: nothing,
    launch: no,
    launchHere: no,
    link: no,
    unlink: () => Promise.resolve({ status: "failed" as const, error: notLoaded(undefined) }),
    syncNow: () => Promise.resolve(null),
    showWindow: nothing,
    checkNow: nothing,
    cancel: nothing,
    retry: nothing,
  },
};
