import type { Configuration } from "../contracts/kit/configuration.js";
import type { Connection } from "../contracts/kit/connections.js";
import type { Installation } from "../contracts/kit/installations.js";
import type { IntegrationDetail } from "../contracts/kit/integrations.js";
import type { TenonError } from "../http/tenon-error.js";
import { tenonErrorOf, toTenonError } from "./flow-error.js";
import type { EffectContext } from "./install-effects.js";
import { write } from "./install-writes.js";
import { accountOf } from "./account-of.js";
import type { TenonEvent } from "./tenon-event.js";
import type { TenonScope } from "./tenon-scope.js";

/** What became of a change. `conflict`: somebody saved meanwhile, and nothing was changed; `removed`: there is no installation any more. */
export type Saved =
  | { readonly status: "saved"; readonly installation: Installation }
  | { readonly status: "conflict"; readonly installation: Installation }
  | { readonly status: "removed" }
  | { readonly status: "failed"; readonly error: TenonError };

/** What is asked of an installation. */
export type InstallationJob =
  | {
      readonly type: "update";
      readonly configuration: Configuration;
      readonly connectionId?: string | undefined;
    }
  | { readonly type: "pause"; readonly objectName: string; readonly paused: boolean }
  /** Everything that is paused. */
  | { readonly type: "resume" }
  | { readonly type: "uninstall" };

/** Whom it is done for. */
export interface JobHost {
  readonly scope: TenonScope;
  readonly integration: string;
  readonly onEvent: (event: TenonEvent) => void;
  readonly onError: (error: TenonError) => void;
}

/** Does it with what is known by now, lets everybody know what is true after it, and tells the host. */
export async function doJob({ scope, integration, onEvent, onError }: JobHost, job: InstallationJob): Promise<Saved> {
  const target = { integration };
  const context: EffectContext = { scope, target, integration, keys: new Map(), signal: scope.signal };
  try {
    // Known from the job before, or else read now.
    const detail = await scope.readDetail(target, Number.POSITIVE_INFINITY);
    const known: Known = { installation: detail.installation ?? null, connection: accountOf(detail) };
    const saved = await carryOut(context, known, job);
    if (saved.status === "failed") throw saved.error;
    const installation = saved.status === "removed" ? undefined : saved.installation;
    const { key } = scope.detailQuestion(target);
    scope.facts.set(key, { ...(scope.facts.get<IntegrationDetail>(key).data ?? detail), installation });
    if (saved.status === "conflict") return saved;
    const installationId = (installation ?? known.installation)?.id;
    const done = job.type === "uninstall" ? "uninstalled" : known.installation ? "updated" : "installed";
    if (installationId !== undefined && (installation !== undefined || job.type === "uninstall"))
      onEvent({ type: done, installationId, integration });
    scope.announce();
    return saved;
  } catch (thrown) {
    const error = toTenonError(thrown);
    onEvent({ type: "error", error, integration });
    onError(error);
    return { status: "failed", error };
  }
}

function carryOut(context: EffectContext, known: Known, job: InstallationJob): Promise<Saved> {
  switch (job.type) {
    case "update":
      return saveInstallation(context, known, job.configuration, job.connectionId);
    case "pause":
      return savePaused(context, known, job.paused, job.objectName);
    case "resume":
      return savePaused(context, known, false);
    case "uninstall":
      return removeInstallation(context, known);
  }
}

type Known = { readonly installation: Installation | null; readonly connection: Connection | null };

/** Installs, or saves where it is installed. Says what became of it; only a bug throws. */
async function saveInstallation(
  context: EffectContext,
  { installation, connection }: Known,
  configuration: Configuration,
  connectionId = installation?.connectionId ?? connection?.id,
): Promise<Saved> {
  if (installation === null) {
    const effect = { type: "create-installation", connectionId: connectionId ?? "", configuration } as const;
    const report = await write(context, effect, {});
    if (report.type === "installed") return { status: "saved", installation: report.installation };
    return { status: "failed", error: tenonErrorOf(errorOf(report)) };
  }
  const effect = {
    type: "update-installation",
    installation,
    connectionId: connectionId ?? "",
    configuration,
  } as const;
  const report = await write(context, effect, {});
  if (report.type === "updated") return { status: "saved", installation: report.installation };
  const now = report.type === "update-failed" ? report.installation : undefined;
  if (now === null) return { status: "removed" };
  return now && now.version !== installation.version
    ? { status: "conflict", installation: now }
    : { status: "failed", error: tenonErrorOf(errorOf(report)) };
}

/** Saves what is stored with this one thing changed; over what somebody else saved meanwhile too. Without a name: of every object. */
async function savePaused(context: EffectContext, known: Known, paused: boolean, objectName?: string): Promise<Saved> {
  const pausedIn = ({ configuration }: Installation): Configuration => ({
    ...configuration,
    read: configuration.read.map((one) =>
      (objectName ?? one.objectName) === one.objectName ? { ...one, paused } : one,
    ),
  });
  const { installation } = known;
  if (installation === null) return { status: "removed" };
  const saved = await saveInstallation(context, known, pausedIn(installation));
  if (saved.status !== "conflict") return saved;
  return saveInstallation(context, { ...known, installation: saved.installation }, pausedIn(saved.installation));
}

/** What is gone already is gone. */
async function removeInstallation(context: EffectContext, { installation }: Known): Promise<Saved> {
  if (installation === null) return { status: "removed" };
  const detail = await context.scope.readDetail(context.target, Number.POSITIVE_INFINITY);
  const report = await write(context, { type: "delete-installation", installation, detail }, {});
  return report.type === "uninstalled"
    ? { status: "removed" }
    : { status: "failed", error: tenonErrorOf(errorOf(report)) };
}

function errorOf(report: Awaited<ReturnType<typeof write>>) {
  if ("error" in report) return report.error;
  throw new Error(`A write was answered by "${report.type}".`);
}
