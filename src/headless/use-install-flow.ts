"use client";

import type { Connection } from "../contracts/kit/connections.js";
import type { Installation } from "../contracts/kit/installations.js";
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

export interface UseInstallFlowOptions extends InstallCallbacks, IntegrationFlowOptions {}

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
export const useInstallFlow = (options: UseInstallFlowOptions): InstallFlow => useFlow(options, installing);
