"use client";

import { useMemo, useSyncExternalStore } from "react";
import type { BackfillProgress, Operation } from "../contracts/kit/status.js";
import type { TenonError } from "../http/tenon-error.js";
import { activityReaderOf, noActivity } from "./activity-reader.js";
import { statusStoreOf } from "./status-store.js";
import { useTenonContext } from "./use-tenon.js";

export interface ActivityHandle {
  /** Newest first; `undefined` until the first answer. What could not be read leaves what is here. */
  readonly operations: readonly Operation[] | undefined;
  /** First readings that are under way. */
  readonly backfills: readonly BackfillProgress[];
  /** There is older activity to be asked for. */
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  /** Nothing is known yet. */
  readonly isLoading: boolean;
  readonly isLoadingMore: boolean;
  readonly error: TenonError | null;
  /** Reads the newest again; pages that are here stay. */
  readonly refetch: () => void;
}

/**
 * What an installation did and is doing. New activity appears by itself, as the status of the installation tells of it.
 *
 * @example
 * const { operations, hasMore, loadMore } = useActivity(item.installation.id);
 */
export function useActivity(installationId: string): ActivityHandle {
  const { scope } = useTenonContext("useActivity");
  const reader = activityReaderOf(statusStoreOf(scope), installationId);
  const { operations, backfills, nextPage, isLoadingMore, error } = useSyncExternalStore(
    reader.look,
    reader.get,
    noActivity,
  );
  return useMemo(
    () => ({
      operations,
      backfills,
      hasMore: nextPage !== undefined,
      loadMore: () => void reader.more(),
      isLoading: operations === undefined && error === null,
      isLoadingMore,
      error,
      refetch: () => void reader.read(),
    }),
    [operations, backfills, nextPage, isLoadingMore, error, reader],
  );
}
