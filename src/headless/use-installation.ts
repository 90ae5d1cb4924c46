"use client";

import { useMemo, useRef, useState } from "react";
import type { Configuration } from "../contracts/kit/configuration.js";
import type { Connection } from "../contracts/kit/connections.js";
import type { Installation } from "../contracts/kit/installations.js";
import type { IntegrationDetail } from "../contracts/kit/integrations.js";
import type { TenonError } from "../http/tenon-error.js";
import { tenonErrorOf } from "./flow-error.js";
import type { EffectContext } from "./install-effects.js";
import type { Saved } from "./installation-verbs.js";
import { loadLater, notLoaded } from "./load-later.js";
import type { TenonEvent } from "./tenon-event.js";
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
    const context: EffectContext = {
      scope,
      target: { integration },
      integration,
      keys: new Map(),
      signal: scope.signal,
    };
    const tell = (event: TenonEvent) => onEvent(event);
    const settle = (before: Installation | null, saved: Saved): Saved => {
      if (saved.status === "failed") {
        tell({ type: "error", error: saved.error, integration });
        onError(saved.error);
        return saved;
      }
      const detail = scope.facts.get<IntegrationDetail>(question.key).data;
      const installation = saved.status === "removed" ? undefined : saved.installation;
      if (detail) scope.facts.set(question.key, { ...detail, installation });
      if (saved.status === "conflict") return saved;
      if (saved.status === "saved") {
        const type = before === null ? "installed" : "updated";
        tell({ type, installationId: saved.installation.id, integration });
      }
      scope.announce();
      return saved;
    };
    type Verb = (later: Awaited<ReturnType<typeof loadLater>>, known: ReturnType<typeof knownOf>) => Promise<Saved>;
    const run = (doing: "saving" | "uninstalling", verb: Verb): Promise<Saved> => {
      const work = queue.current.then(async () => {
        setWorking(doing);
        try {
          const later = await loadLater();
          // Known from the change before, or else read now.
          const known = knownOf(await scope.readDetail(context.target, Number.POSITIVE_INFINITY));
          const saved = await verb(later, known);
          if (doing === "uninstalling" && saved.status === "removed" && known.installation)
            tell({ type: "uninstalled", installationId: known.installation.id, integration });
          return settle(known.installation, saved);
        } catch (thrown) {
          return settle(null, { status: "failed", error: tenonErrorOf(notLoaded(thrown)) });
        } finally {
          setWorking(null);
        }
      });
      queue.current = work;
      return work;
    };
    return {
      update: (configuration: Configuration, connectionId?: string) =>
        run("saving", (later, known) => later.saveInstallation(context, known, configuration, connectionId)),
      setPaused: (objectName: string, paused: boolean) =>
        run("saving", (later, known) => later.savePaused(context, known, objectName, paused)),
      uninstall: () => run("uninstalling", (later, known) => later.removeInstallation(context, known)),
    };
  }, [scope, integration, question, onEvent, onError]);

  return useMemo(
    () => ({
      installation: data && (data.installation ?? null),
      connection: data ? knownOf(data).connection : null,
      isLoading,
      error,
      working,
      refetch,
      ...verbs,
    }),
    [data, isLoading, error, working, refetch, verbs],
  );
}

const knownOf = ({ installation, connection, connections }: IntegrationDetail) => ({
  installation: installation ?? null,
  connection: connection ?? connections.find((one) => one.id === installation?.connectionId) ?? null,
});
