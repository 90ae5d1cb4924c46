import type { Connection } from "../contracts/kit/connections.js";
import type { Installation } from "../contracts/kit/installations.js";
import type { IntegrationDetail } from "../contracts/kit/integrations.js";
import type { InstallState } from "./install-state.js";

type Installed = Extract<InstallState, { name: "installed" }>;

/** What runs, with nothing under way. */
export const installedState = (
  detail: IntegrationDetail,
  installation: Installation,
  connection: Connection | null,
  more?: Partial<Pick<Installed, "fresh" | "error">>,
): Installed => ({
  name: "installed",
  detail,
  installation,
  connection,
  fresh: false,
  error: null,
  pausing: null,
  ...more,
});
