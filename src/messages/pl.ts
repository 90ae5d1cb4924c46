import { screens } from "./pl/screens.js";
import { errors } from "./pl/errors.js";
import { hosted } from "./pl/hosted.js";
import { later } from "./pl/later.js";
import { status } from "./pl/status.js";
import { syncFlow } from "./pl/sync-flow.js";
import type { Messages } from "./en.js";

export const pl: Messages = { ...screens, ...errors, ...later, ...status, ...syncFlow, ...hosted };
