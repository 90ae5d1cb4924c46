/** The small screens that come after the first one: one file, since each by itself would travel as a request of its own. */
export { ChooseConnection } from "./choose-connection.js";
export { Disconnect } from "./disconnect.js";
export { EditConnection } from "./edit-connection.js";
export { Installed } from "./installed.js";
export { PackageStep } from "./package-step.js";
export { Removed } from "./removed.js";
export { Uninstall } from "./uninstall.js";
