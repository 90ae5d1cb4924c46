import { screens } from "./it/screens.js";
import { errors } from "./it/errors.js";
import { hosted } from "./it/hosted.js";
import { later } from "./it/later.js";
import { status } from "./it/status.js";
import { syncFlow } from "./it/sync-flow.js";
import type { Messages } from "./en.js";

export const it: Messages = { ...screens, ...errors, ...later, ...status, ...syncFlow, ...hosted };
