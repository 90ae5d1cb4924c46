import { screens } from "./ko/screens.js";
import { errors } from "./ko/errors.js";
import { hosted } from "./ko/hosted.js";
import { later } from "./ko/later.js";
import { status } from "./ko/status.js";
import { syncFlow } from "./ko/sync-flow.js";
import type { Messages } from "./en.js";

export const ko: Messages = { ...screens, ...errors, ...later, ...status, ...syncFlow, ...hosted };
