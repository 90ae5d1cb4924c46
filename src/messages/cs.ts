import { screens } from "./cs/screens.js";
import { errors } from "./cs/errors.js";
import { hosted } from "./cs/hosted.js";
import { later } from "./cs/later.js";
import { status } from "./cs/status.js";
import { syncFlow } from "./cs/sync-flow.js";
import type { Messages } from "./en.js";

export const cs: Messages = { ...screens, ...errors, ...later, ...status, ...syncFlow, ...hosted };
