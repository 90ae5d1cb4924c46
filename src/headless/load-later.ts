import type { InstallEffect, InstallReport, WriteEffect } from "../flows/install-event.js";
import type { FlowError } from "../flows/install-state.js";
import { TenonError } from "../http/tenon-error.js";
import { flowError } from "./flow-error.js";
import type { ConnectValues, EffectContext } from "./install-effects.js";
import type { ReadFor } from "./object-reads.js";
import type * as Later from "./install-later.js";

const failures = {
  "start-authorization": "authorization-failed",
  "send-credentials": "connect-failed",
  "update-details": "details-failed",
  "delete-connection": "disconnect-failed",
  "create-installation": "install-failed",
  "update-installation": "update-failed",
  "delete-installation": "uninstall-failed",
} as const satisfies Record<WriteEffect["type"], InstallReport["type"]>;

let loading: Promise<typeof Later> | null = null;

/** Loads the rest of the kit. What did not arrive is asked for again the next time. */
export function loadLater(): Promise<typeof Later> {
  loading ??= import("./install-later.js").catch((thrown: unknown) => {
    loading = null;
    throw thrown;
  });
  return loading;
}

/** A file that did not arrive is a request that was never sent. */
export const notLoaded = (cause: unknown): FlowError =>
  flowError(
    new TenonError({
      code: "network",
      message: "A part of the kit could not be loaded.",
      retryable: true,
      cause,
    }),
  );

export const runWrite = (context: EffectContext, effect: WriteEffect, values: ConnectValues): Promise<InstallReport> =>
  loadLater().then(
    ({ write }) => write(context, effect, values),
    (cause: unknown): InstallReport => ({ type: failures[effect.type], error: notLoaded(cause) }),
  );

type ReadEffect = Extract<InstallEffect, { type: "read-objects" | "read-object" }>;

export const runRead = (context: EffectContext, effect: ReadEffect, made: ReadFor): Promise<InstallReport> =>
  loadLater().then(
    ({ readObjects, readObject }) =>
      effect.type === "read-objects" ? readObjects(context, effect, made) : readObject(context, effect),
    (cause: unknown): InstallReport =>
      effect.type === "read-objects"
        ? { type: "objects-failed", error: notLoaded(cause) }
        : { type: "object-failed", objectName: effect.objectName, error: notLoaded(cause) },
  );
