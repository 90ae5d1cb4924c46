import { screens } from "./uk/screens.js";
import { errors } from "./uk/errors.js";
import { hosted } from "./uk/hosted.js";
import { later } from "./uk/later.js";
import { status } from "./uk/status.js";
import { syncFlow } from "./uk/sync-flow.js";
import type { Messages } from "./en.js";

export const uk: Messages = { ...screens, ...errors, ...later, ...status, ...syncFlow, ...hosted };
