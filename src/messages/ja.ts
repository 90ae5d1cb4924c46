import { screens } from "./ja/screens.js";
import { errors } from "./ja/errors.js";
import { hosted } from "./ja/hosted.js";
import { later } from "./ja/later.js";
import { status } from "./ja/status.js";
import { syncFlow } from "./ja/sync-flow.js";
import type { Messages } from "./en.js";

export const ja: Messages = { ...screens, ...errors, ...later, ...status, ...syncFlow, ...hosted };
