import { screens } from "./nb/screens.js";
import { errors } from "./nb/errors.js";
import { hosted } from "./nb/hosted.js";
import { later } from "./nb/later.js";
import { status } from "./nb/status.js";
import { syncFlow } from "./nb/sync-flow.js";
import type { Messages } from "./en.js";

export const nb: Messages = { ...screens, ...errors, ...later, ...status, ...syncFlow, ...hosted };
