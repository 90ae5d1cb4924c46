import { screens } from "./fi/screens.js";
import { errors } from "./fi/errors.js";
import { hosted } from "./fi/hosted.js";
import { later } from "./fi/later.js";
import { status } from "./fi/status.js";
import { syncFlow } from "./fi/sync-flow.js";
import type { Messages } from "./en.js";

export const fi: Messages = { ...screens, ...errors, ...later, ...status, ...syncFlow, ...hosted };
