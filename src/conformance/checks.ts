import type { Check } from "./check.js";
import { answerChecks } from "./checks-answers.js";
import { authorizeChecks } from "./checks-authorize.js";
import { connectionChecks, disconnectChecks, idempotencyChecks } from "./checks-connections.js";
import { identityChecks } from "./checks-identity.js";
import { inputChecks } from "./checks-input.js";
import { installChecks, uninstallChecks } from "./checks-install.js";
import { isolationChecks } from "./checks-isolation.js";
import { readChecks } from "./checks-reads.js";
import { syncFlowChecks } from "./checks-sync-flow.js";

/** Every check, in the order they run: what is made stands until the others have been asked, and what all answers share comes last. */
export const checks: readonly Check[] = [
  ...identityChecks,
  ...inputChecks,
  ...readChecks,
  ...connectionChecks,
  ...idempotencyChecks,
  ...installChecks,
  ...authorizeChecks,
  ...isolationChecks,
  ...syncFlowChecks,
  ...uninstallChecks,
  ...disconnectChecks,
  ...answerChecks,
];
