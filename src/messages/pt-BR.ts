import { screens } from "./pt-BR/screens.js";
import { errors } from "./pt-BR/errors.js";
import { hosted } from "./pt-BR/hosted.js";
import { later } from "./pt-BR/later.js";
import { status } from "./pt-BR/status.js";
import { syncFlow } from "./pt-BR/sync-flow.js";
import type { Messages } from "./en.js";

export const ptBR: Messages = { ...screens, ...errors, ...later, ...status, ...syncFlow, ...hosted };
