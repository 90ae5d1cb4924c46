"use client";

import { useMemo, useRef, useState } from "react";
import type { Configuration } from "../contracts/kit/configuration.js";
import type { Connection } from "../contracts/kit/connections.js";
import type { Installation } from "../contracts/kit/installations.js";
import type { TenonError } from "../http/tenon-error.js";
import { accountOf } from "./account-of.js";
import { tenonErrorOf } from "./flow-error.js";
import type { InstallationJob, Saved } from "./installation-verbs.js";
import { loadLater, notLoaded } from "./load-later.js";
import { useFact } from "./use-fact.js";
import { useTenonContext } from "./use-tenon.js";

export interface InstallationHandle {
  /** `null`: not installed. `undefined` until that is known. */
  readonly installation: Installation | null | undefined;
  /** The account it uses, or would use. */
  readonly connection: Connection | null;
  readonly isLoading: boolean;
  /** Why it could not be read. */
  readonly error: TenonError | null;
  /** What is under way. */
  readonly working: "saving" | "uninstalling" | null;
  readonly refetch: () => void;
  /** Saves the whole configuration; installs where nothing is installed yet. `connectionId`: with this account. */
  readonly update: (configuration: Configuration, connectionId?: string) => Promise<Saved>;
  /** Pauses or resumes reading one object. Nothing else is changed, whatever somebody else may have saved meanwhile. */
  readonly setPaused: (objectName: string, paused: boolean) => Promise<Saved>;
  /** Removes it; asking first is yours to do. */
  readonly uninstall: () => Promise<Saved>;
}

/**
 * What is installed of one integration, and everything that can be done with it. One thing is done at a time, in the order asked for;
 * where an answer is lost, the handler is asked what is true. Nothing rejects: what became of it is in the answer.
 *
 * @example
 * const { installation, setPaused, working } = useInstallation("salesforce");
 * return installation?.configuration.read.map(({ objectName, paused }) => (
 *   <button key={objectName} disabled={working !== null} onClick={() => void setPaused(objectName, !paused)}>
 *     {paused ? "Resume" : "Pause"} {objectName}
 *   </button>
 * ));
 */
export function useInstallation(integration: string): InstallationHandle {
  const { scope, onEvent, onError } = useTenonContext("useInstallation");
  const question = useMemo(() => scope.detailQuestion({ integration }), [scope, integration]);
  const { data, error, isLoading, refetch } = useFact(scope, question);
  const [working, setWorking] = useState<InstallationHandle["working"]>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const verbs = useMemo(() => {
    const host = { scope, integration, onEvent, onError };
    const run = (job: InstallationJob): Promise<Saved> => {
      const work = queue.current.then(async () => {
        setWorking(job.type === "uninstall" ? "uninstalling" : "saving");
        try {
          return await (await loadLater()).doJob(host, job);
        } catch (thrown) {
          const error = tenonErrorOf(notLoaded(thrown));
          onError(error);
          return { status: "failed" as const, error };
        } finally {
          setWorking(null);
        }
      });
      queue.current = work;
      return work;
    };
    return {
      update: (configuration: Configuration, connectionId?: string) =>
        run({ type: "update", configuration, connectionId }),
      setPaused: (objectName: string, paused: boolean) => run({ type: "pause", objectName, paused }),
      uninstall: () => run({ type: "uninstall" }),
    };
  }, [scope, integration, onEvent, onError]);

  return useMemo(
    () => ({
      installation: data && (data.installation ?? null),
      connection: data ? accountOf(data) : null,
      isLoading,
      error,
      working,
      refetch,
      ...verbs,
    }),
    [data, isLoading, error, working, refetch, verbs],
  );
}
