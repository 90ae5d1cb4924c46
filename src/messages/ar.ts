import { screens } from "./ar/screens.js";
import { errors } from "./ar/errors.js";
import { hosted } from "./ar/hosted.js";
import { later } from "./ar/later.js";
import { status } from "./ar/status.js";
import { syncFlow } from "./ar/sync-flow.js";
import type { Messages } from "./en.js";

export const ar: Messages = { ...screens, ...errors, ...later, ...status, ...syncFlow, ...hosted };
