"use client";

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { HandoffEnd, HandoffPhase, HandoffState } from "../flows/handoff.js";
import { notLoaded } from "./load-later.js";
import type { LinkTarget, Unlinked } from "./sync-flow-errands.js";
import type { UsePlatformLinkOptions } from "./sync-flow-options.js";
import { useLatest } from "./use-latest.js";
import { useSyncFlowPart, type SyncFlowPart } from "./use-sync-flow-part.js";
import { useTenonContext } from "./use-tenon.js";

export interface PlatformLink {
  /** `null`: nobody is away. */
  readonly phase: HandoffPhase | null;
  /** The customer said "done", and the handler knows of nothing yet. */
  readonly unfinished: boolean;
  /** How the last one ended. */
  readonly end: HandoffEnd | null;
  /** Call it in the click itself. Begins with a system (`platformKey`), or goes on with an account (`connectionId`): pending or broken. */
  readonly open: (target: LinkTarget) => void;
  /** Another address for the same, in the click; `true`: in this tab. */
  readonly again: (here?: boolean) => void;
  readonly showWindow: () => void;
  readonly checkNow: () => void;
  readonly cancel: () => void;
  readonly unlink: (connectionId: string) => Promise<Unlinked>;
}

/**
 * Connects one system of a sync flow alone: the window opens in the click, the page on which access is allowed is asked for and shown,
 * and the handler is asked until it says that the account is connected.
 *
 * @example
 * const link = usePlatformLink();
 * <button onClick={() => link.open({ connectionId: item.connection.id })}>Reconnect</button>
 */
export function usePlatformLink(options: UsePlatformLinkOptions = {}): PlatformLink {
  const context = useTenonContext("usePlatformLink");
  const latest = useLatest(options);
  const make = useCallback((part: SyncFlowPart) => new part.PlatformLinker(context, latest), [context, latest]);
  const { made } = useSyncFlowPart(make);
  // A press before the rest has arrived is not lost; a browser that finds it too long ago shows its refusal, and the next press helps.
  const early = useRef<LinkTarget | null>(null);
  useEffect(() => {
    if (made && early.current) made.verbs.open(early.current);
    early.current = null;
  }, [made]);
  const [waiting] = useState(() => ({
    ...nobody.verbs,
    open: (target: LinkTarget) => {
      early.current = target;
    },
  }));
  const { subscribe, getState } = made ?? nobody;
  const state = useSyncExternalStore(subscribe, getState, getState);
  return useMemo(
    () => ({
      phase: state.name === "away" ? state.phase : null,
      unfinished: state.name === "away" && state.unfinished,
      end: state.name === "idle" ? state.end : null,
      ...(made?.verbs ?? waiting),
    }),
    [state, made, waiting],
  );
}

const idle: HandoffState = { name: "idle", end: null };
const nothing = () => undefined;

/** Stands in until the rest has arrived. */
const nobody = {
  getState: () => idle,
  subscribe: () => nothing,
  verbs: {
    open: nothing,
    again: nothing,
    showWindow: nothing,
    checkNow: nothing,
    cancel: nothing,
    unlink: (): Promise<Unlinked> => Promise.resolve({ status: "failed", error: notLoaded(undefined) }),
  },
};
