import { screens } from "./tr/screens.js";
import { errors } from "./tr/errors.js";
import { hosted } from "./tr/hosted.js";
import { later } from "./tr/later.js";
import { status } from "./tr/status.js";
import { syncFlow } from "./tr/sync-flow.js";
import type { Messages } from "./en.js";

export const tr: Messages = { ...screens, ...errors, ...later, ...status, ...syncFlow, ...hosted };
