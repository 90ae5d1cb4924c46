import { screens } from "./zh-Hant/screens.js";
import { errors } from "./zh-Hant/errors.js";
import { hosted } from "./zh-Hant/hosted.js";
import { later } from "./zh-Hant/later.js";
import { status } from "./zh-Hant/status.js";
import { syncFlow } from "./zh-Hant/sync-flow.js";
import type { Messages } from "./en.js";

export const zhHant: Messages = { ...screens, ...errors, ...later, ...status, ...syncFlow, ...hosted };
