import type { Configuration } from "../contracts/kit/configuration.js";
import type { Connection } from "../contracts/kit/connections.js";
import type { Installation } from "../contracts/kit/installations.js";
import type { TenonError } from "../http/tenon-error.js";
import { tenonErrorOf } from "./flow-error.js";
import type { EffectContext } from "./install-effects.js";
import { write } from "./install-writes.js";

/** What became of a change. `conflict`: somebody saved meanwhile, and nothing was changed; `removed`: there is no installation any more. */
export type Saved =
  | { readonly status: "saved"; readonly installation: Installation }
  | { readonly status: "conflict"; readonly installation: Installation }
  | { readonly status: "removed" }
  | { readonly status: "failed"; readonly error: TenonError };

type Known = { readonly installation: Installation | null; readonly connection: Connection | null };

/** Installs, or saves where it is installed. Says what became of it; only a bug throws. */
export async function saveInstallation(
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

/** Saves what is stored with this one thing changed; over what somebody else saved meanwhile too. */
export async function savePaused(
  context: EffectContext,
  known: Known,
  objectName: string,
  paused: boolean,
): Promise<Saved> {
  const pausedIn = ({ configuration }: Installation): Configuration => ({
    ...configuration,
    read: configuration.read.map((one) => (one.objectName === objectName ? { ...one, paused } : one)),
  });
  const { installation } = known;
  if (installation === null) return { status: "removed" };
  const saved = await saveInstallation(context, known, pausedIn(installation));
  if (saved.status !== "conflict") return saved;
  return saveInstallation(context, { ...known, installation: saved.installation }, pausedIn(saved.installation));
}

/** What is gone already is gone. */
export async function removeInstallation(context: EffectContext, { installation }: Known): Promise<Saved> {
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
