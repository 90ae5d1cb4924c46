import { screens } from "./da/screens.js";
import { errors } from "./da/errors.js";
import { hosted } from "./da/hosted.js";
import { later } from "./da/later.js";
import { status } from "./da/status.js";
import { syncFlow } from "./da/sync-flow.js";
import type { Messages } from "./en.js";

export const da: Messages = { ...screens, ...errors, ...later, ...status, ...syncFlow, ...hosted };
