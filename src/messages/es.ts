import { screens } from "./es/screens.js";
import { errors } from "./es/errors.js";
import { hosted } from "./es/hosted.js";
import { later } from "./es/later.js";
import { status } from "./es/status.js";
import { syncFlow } from "./es/sync-flow.js";
import type { Messages } from "./en.js";

export const es: Messages = { ...screens, ...errors, ...later, ...status, ...syncFlow, ...hosted };
