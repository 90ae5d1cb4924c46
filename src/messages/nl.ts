import { screens } from "./nl/screens.js";
import { errors } from "./nl/errors.js";
import { hosted } from "./nl/hosted.js";
import { later } from "./nl/later.js";
import { status } from "./nl/status.js";
import { syncFlow } from "./nl/sync-flow.js";
import type { Messages } from "./en.js";

export const nl: Messages = { ...screens, ...errors, ...later, ...status, ...syncFlow, ...hosted };
