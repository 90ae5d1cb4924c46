import { screens } from "./fr/screens.js";
import { errors } from "./fr/errors.js";
import { hosted } from "./fr/hosted.js";
import { later } from "./fr/later.js";
import { status } from "./fr/status.js";
import { syncFlow } from "./fr/sync-flow.js";
import type { Messages } from "./en.js";

export const fr: Messages = { ...screens, ...errors, ...later, ...status, ...syncFlow, ...hosted };
