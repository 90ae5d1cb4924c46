"use client";

import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import type { TenonError } from "../http/tenon-error.js";
import type { TenonScope } from "./tenon-scope.js";

/** Something the handler knows, as far as this page knows it. */
export interface Fact<T> {
  /** `undefined` until the first answer. Kept while it is read again, and when that fails. */
  readonly data: T | undefined;
  readonly error: TenonError | null;
  /** Nothing is known yet. */
  readonly isLoading: boolean;
  /** Asks again. */
  readonly refetch: () => void;
}

/** How one thing is asked for: the same object for as long as the same is meant. */
export interface Question<T> {
  readonly key: string;
  readonly ask: () => Promise<T>;
}

export function useFact<T>({ facts }: TenonScope, { key, ask }: Question<T>): Fact<T> {
  const subscribe = useCallback((looker: () => void) => facts.subscribe(key, looker), [facts, key]);
  const look = () => facts.get<T>(key);
  const known = useSyncExternalStore(subscribe, look, look);
  useEffect(() => {
    // A failure is in the cache, for all who look.
    facts.read(key, ask, 2_000).catch(() => undefined);
  }, [facts, key, ask]);
  return useMemo(
    () => ({
      data: known.data,
      error: known.error,
      isLoading: known.data === undefined && known.error === null,
      refetch: () => {
        facts.read(key, ask, 0).catch(() => undefined);
      },
    }),
    [known, facts, key, ask],
  );
}
