import { screens } from "./zh-Hans/screens.js";
import { errors } from "./zh-Hans/errors.js";
import { hosted } from "./zh-Hans/hosted.js";
import { later } from "./zh-Hans/later.js";
import { status } from "./zh-Hans/status.js";
import { syncFlow } from "./zh-Hans/sync-flow.js";
import type { Messages } from "./en.js";

export const zhHans: Messages = { ...screens, ...errors, ...later, ...status, ...syncFlow, ...hosted };
