import { screens } from "./de/screens.js";
import { errors } from "./de/errors.js";
import { hosted } from "./de/hosted.js";
import { later } from "./de/later.js";
import { status } from "./de/status.js";
import { syncFlow } from "./de/sync-flow.js";
import type { Messages } from "./en.js";

export const de: Messages = { ...screens, ...errors, ...later, ...status, ...syncFlow, ...hosted };
