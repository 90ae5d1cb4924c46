"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import type { StatusItem } from "../contracts/kit/status.js";
import { TenonError } from "../http/tenon-error.js";
import { toTenonError } from "./flow-error.js";
import { loadLater } from "./load-later.js";
import { statusStoreOf } from "./status-store.js";
import { useLatest } from "./use-latest.js";
import { useTenonContext } from "./use-tenon.js";

export interface StatusActions {
  /** Reads again what failed, or asks the sync flow for a run. `true`: it was begun. */
  readonly retry: () => Promise<boolean>;
  /** Goes on reading every object that is paused. `true`: it was saved. Nothing of a sync flow is resumed here. */
  readonly resume: () => Promise<boolean>;
  /** What is under way, until what is shown of the item is of after it. */
  readonly working: "retry" | "resume" | null;
  /** Why the last one failed. */
  readonly error: TenonError | null;
}

/** Next steps of an item that need no window and no form. One at a time; neither rejects. */
export function useStatusActions(item: StatusItem): StatusActions {
  const { scope, onEvent, onError } = useTenonContext("useStatusActions");
  const [working, setWorking] = useState<StatusActions["working"]>(null);
  const [error, setError] = useState<TenonError | null>(null);
  const latest = useLatest(item);
  const busy = useRef(false);

  const run = useCallback(
    async (what: "retry" | "resume", work: () => Promise<TenonError | null>): Promise<boolean> => {
      if (busy.current) return false;
      busy.current = true;
      setWorking(what);
      setError(null);
      const failure = await work().catch(toTenonError);
      if (failure === null) await statusStoreOf(scope).untilRead();
      busy.current = false;
      setWorking(null);
      setError(failure);
      return failure === null;
    },
    [scope],
  );

  const retry = useCallback(
    () =>
      run("retry", async () => {
        const { service, installation, integration } = latest();
        const options = { signal: scope.signal };
        try {
          if (service === "syncFlow") await scope.client.createSync({}, options);
          else if (installation) {
            const { latest: operation } = installation;
            const isRead = operation?.kind === "read" && operation.outcome === "failure";
            const failed = isRead ? operation.objects.map(({ objectName }) => objectName) : [];
            await scope.client.startReads(installation.id, failed.length > 0 ? failed : undefined, options);
          }
        } catch (thrown) {
          const failure = toTenonError(thrown);
          if (!scope.signal.aborted) {
            if (integration) onEvent({ type: "error", error: failure, integration: integration.name });
            onError(failure);
          }
          return failure;
        }
        scope.announce();
        return null;
      }),
    [run, latest, scope, onEvent, onError],
  );

  const resume = useCallback(() => {
    const { service, integration } = latest();
    if (service === "syncFlow" || !integration) return Promise.resolve(false);
    return run("resume", async () => {
      const { doJob } = await loadLater();
      // It says what went wrong to the host, and announces what it wrote.
      const saved = await doJob({ scope, integration: integration.name, onEvent, onError }, { type: "resume" });
      if (saved.status === "saved") return null;
      return saved.status === "failed"
        ? saved.error
        : new TenonError({ code: saved.status === "removed" ? "not_found" : "conflict" });
    });
  }, [run, latest, scope, onEvent, onError]);

  return useMemo(() => ({ retry, resume, working, error }), [retry, resume, working, error]);
}
