import { screens } from "./sv/screens.js";
import { errors } from "./sv/errors.js";
import { hosted } from "./sv/hosted.js";
import { later } from "./sv/later.js";
import { status } from "./sv/status.js";
import { syncFlow } from "./sv/sync-flow.js";
import type { Messages } from "./en.js";

export const sv: Messages = { ...screens, ...errors, ...later, ...status, ...syncFlow, ...hosted };
