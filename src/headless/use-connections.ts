"use client";

import { useMemo, useSyncExternalStore } from "react";
import type { TenonError } from "../http/tenon-error.js";
import { nothingKnown, type ConnectionReport, type StatusSnapshot } from "./status-snapshot.js";
import { statusStoreOf, type StatusStore } from "./status-store.js";
import { useTenonContext } from "./use-tenon.js";

export interface ConnectionsHandle {
  /** Every integration, and every account that none of them uses. `undefined` until the first answer. */
  readonly items: readonly ConnectionReport[] | undefined;
  /** Why the last read failed, or a part of it. What was known before stays. */
  readonly error: TenonError | null;
  /** Nothing is known yet. */
  readonly isLoading: boolean;
  /** Offline, or the last read failed: so it was at `readAt`. */
  readonly isStale: boolean;
  /** When the last answer came, epoch milliseconds. */
  readonly readAt: number | undefined;
  /** Asks again at once. */
  readonly refetch: () => void;
}

/**
 * How everything of this customer is doing, read again by itself while the page is visible and online. However many places use it, it
 * is one request.
 *
 * @example
 * const { items } = useConnections();
 * return items?.map(({ item, health }) => <li key={item.id}>{item.provider.displayName}: {health.state}</li>);
 */
export function useConnections(): ConnectionsHandle {
  const { store, snapshot } = useStatus("useConnections");
  return useMemo(() => ({ ...snapshot, isLoading: isLoading(snapshot), refetch: store.refetch }), [snapshot, store]);
}

/** For the hooks of this folder: looking keeps the status read again. */
export function useStatus(caller: string): { readonly store: StatusStore; readonly snapshot: StatusSnapshot } {
  const { scope } = useTenonContext(caller);
  const store = statusStoreOf(scope);
  // Nothing is known where there is no browser, nor in the render that takes over what came from there.
  const snapshot = useSyncExternalStore(store.look, store.get, () => nothingKnown);
  return { store, snapshot };
}

export const isLoading = ({ items, error }: StatusSnapshot): boolean => items === undefined && error === null;
