"use client";

import { useMemo } from "react";
import type { ConnectionReport, StatusSnapshot } from "./status-snapshot.js";
import { isLoading, useStatus, type ConnectionsHandle } from "./use-connections.js";

/** Which one is meant: what an integration uses, one account, or an item of `useConnections`. */
export type StatusTarget =
  | { readonly integration: string; readonly connectionId?: undefined; readonly id?: undefined }
  | { readonly connectionId: string; readonly integration?: undefined; readonly id?: undefined }
  | { readonly id: string; readonly integration?: undefined; readonly connectionId?: undefined };

export interface ConnectionHandle extends Omit<ConnectionsHandle, "items"> {
  /** `null`: there is no such thing. `undefined` until that is known. */
  readonly report: ConnectionReport | null | undefined;
}

/**
 * How one integration or one account is doing, and the one next step. It is read together with all others.
 *
 * @example
 * const { report } = useConnection({ integration: "salesforce" });
 * return <p>{report?.health.state}</p>;
 */
export function useConnection(target: StatusTarget): ConnectionHandle {
  const { store, snapshot } = useStatus("useConnection");
  const { integration, connectionId, id } = target;
  return useMemo(() => {
    const report = find(snapshot, ({ item }) =>
      integration !== undefined
        ? item.integration?.name === integration
        : connectionId !== undefined
          ? item.connection?.id === connectionId
          : item.id === id,
    );
    return {
      report,
      error: snapshot.error,
      isLoading: isLoading(snapshot),
      isStale: report?.isStale ?? snapshot.isStale,
      readAt: report?.readAt ?? snapshot.readAt,
      refetch: store.refetch,
    };
  }, [snapshot, store, integration, connectionId, id]);
}

function find({ items, error }: StatusSnapshot, isMeant: (report: ConnectionReport) => boolean) {
  // Where a part could not be asked, what is missing may well be there.
  return items?.find(isMeant) ?? (items === undefined || error !== null ? undefined : null);
}
