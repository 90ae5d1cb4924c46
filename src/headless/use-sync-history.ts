"use client";

import { useEffect, useReducer, useRef } from "react";
import type { Sync } from "../contracts/kit/sync-flow.js";
import type { FlowError } from "../flows/install-state.js";
import { isAbort } from "../http/tenon-error.js";
import { flowError } from "./flow-error.js";
import { useTenonContext } from "./use-tenon.js";

interface Known {
  readonly syncs: readonly Sync[] | undefined;
  readonly nextPage: string | undefined;
  readonly error: FlowError | null;
  readonly isLoadingMore: boolean;
}

export interface SyncHistory extends Omit<Known, "nextPage"> {
  readonly isLoading: boolean;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  /** From the newest on. */
  readonly refetch: () => void;
}

const nothing: Known = { syncs: undefined, nextPage: undefined, error: null, isLoadingMore: false };

/**
 * Past runs of the sync, newest first, page by page.
 *
 * @param changed read again from the newest on when this changes, for instance the id and state of the latest run
 */
export function useSyncHistory(changed = ""): SyncHistory {
  const { scope } = useTenonContext("useSyncHistory");
  const [known, learn] = useReducer((now: Known, news: Partial<Known>): Known => ({ ...now, ...news }), nothing);
  /** A page that was asked for before the newest were read again belongs to another list. */
  const turn = useRef(0);

  const read = (page: string | undefined, before: readonly Sync[]) => {
    turn.current += 1;
    const mine = turn.current;
    const isOld = () => mine !== turn.current;
    scope.client.listSyncs(page, { signal: scope.signal }).then(
      ({ syncs, nextPage }) => {
        // A run that began meanwhile moves all others one place on.
        const fresh = syncs.filter(({ id }) => !before.some((one) => one.id === id));
        if (!isOld()) learn({ syncs: [...before, ...fresh], nextPage, error: null, isLoadingMore: false });
      },
      (thrown: unknown) => {
        if (!isOld() && !isAbort(thrown)) learn({ error: flowError(thrown), isLoadingMore: false });
      },
    );
  };
  const latestRead = useRef(read);
  useEffect(() => {
    latestRead.current = read;
  });
  useEffect(() => {
    const turns = turn;
    let isLooking = true;
    queueMicrotask(() => {
      if (isLooking) latestRead.current(undefined, []);
    });
    return () => {
      isLooking = false;
      turns.current += 1;
    };
  }, [scope, changed]);

  const { syncs, nextPage, error, isLoadingMore } = known;
  return {
    syncs,
    error,
    isLoadingMore,
    isLoading: syncs === undefined && error === null,
    hasMore: nextPage !== undefined,
    loadMore: () => {
      if (isLoadingMore || nextPage === undefined) return;
      learn({ isLoadingMore: true, error: null });
      read(nextPage, syncs ?? []);
    },
    refetch: () => {
      learn({ error: null });
      read(undefined, []);
    },
  };
}
