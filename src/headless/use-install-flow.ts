"use client";

import type { Connection } from "../contracts/kit/connections.js";
import type { Installation } from "../contracts/kit/installations.js";
import type { FieldMapping } from "../flows/config-draft-offered.js";
import { callHost } from "./call-host.js";
import type { InstallFlow } from "./install-flow.js";
import { useFlow, type FlowCallbacks, type FlowEnd, type IntegrationFlowOptions } from "./use-flow.js";

export type { ConnectFormValues, InstallFlow } from "./install-flow.js";

export type InstallExit = "installed" | "cancelled" | "dismissed";

/** Each is called once per real event, `onEvent` first, then `onSuccess` or `onError`, then `onExit`. A new function at each render costs nothing. */
export interface InstallCallbacks extends FlowCallbacks {
  /** The integration was installed in this flow, and the handler says so. */
  onSuccess?: ((result: { installation: Installation; connection: Connection | null }) => void) | undefined;
  /** The person is done, gave up, or closed the dialog. */
  onExit?: ((reason: InstallExit) => void) | undefined;
}

export interface UseInstallFlowOptions extends InstallCallbacks, IntegrationFlowOptions {
  /**
   * Mappings of your own, beside those of the manifest, by the name of the read object they belong to. What does not fit (an object or a
   * field that is not there, a name that stands twice) is left out and told to `onError` once, as `invalid_input` with `issues`.
   */
  fieldMapping?: FieldMapping | undefined;
}

const installing: FlowEnd<InstallCallbacks> = {
  caller: "useInstallFlow",
  goal: "install",
  tell: (notice, { onSuccess, onExit }) => {
    if (notice.type === "exit") callHost(onExit, notice.reason);
    if (notice.type !== "installed") return;
    callHost(onSuccess, { installation: notice.installation, connection: notice.connection });
    callHost(onExit, "installed");
  },
};

/** The whole install flow of one integration, without markup. */
export const useInstallFlow = (options: UseInstallFlowOptions): InstallFlow =>
  useFlow(options, installing, options.fieldMapping);
