"use client";

import { useCallback, useState, useSyncExternalStore } from "react";
import { callHost } from "./call-host.js";
import type { HealthChange } from "./status-snapshot.js";
import { statusStoreOf, type Hearer } from "./status-store.js";
import { useLatest } from "./use-latest.js";
import { useTenonContext } from "./use-tenon.js";

/**
 * Hears which items are not what they were, for a live region. Of all places that use it exactly one hears, the one that was there
 * first; when it goes the next takes over. Answers whether this is it. What is read first is no change.
 */
export function useHealthChanges(listener: (changes: readonly HealthChange[]) => void): boolean {
  const { scope } = useTenonContext("useHealthChanges");
  const store = statusStoreOf(scope);
  const latest = useLatest(listener);
  const [hearer] = useState<Hearer>(() => ({
    hear: (changes) => {
      callHost(latest(), changes);
    },
  }));
  const subscribe = useCallback((tell: () => void) => store.hear(hearer, tell), [store, hearer]);
  return useSyncExternalStore(
    subscribe,
    () => store.hearer === hearer,
    () => false,
  );
}
