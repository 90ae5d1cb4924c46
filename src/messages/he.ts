import { screens } from "./he/screens.js";
import { errors } from "./he/errors.js";
import { hosted } from "./he/hosted.js";
import { later } from "./he/later.js";
import { status } from "./he/status.js";
import { syncFlow } from "./he/sync-flow.js";
import type { Messages } from "./en.js";

export const he: Messages = { ...screens, ...errors, ...later, ...status, ...syncFlow, ...hosted };
