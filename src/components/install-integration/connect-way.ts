import type { ConnectMethod } from "../../contracts/kit/connect-method.js";
import { safeUrl } from "../../headless/safe-url.js";
import type { StateOf } from "./flow-of.js";
import { isPackageSettled } from "./package-memory.js";

/** Whether the customer signs in in a window of the provider. */
export const opensWindow = (method: ConnectMethod): boolean =>
  method.kind === "oauth" || method.kind === "hostedLink" || (method.kind === "custom" && method.window);

/** Checked address of a package that has to be in the customer's account first. */
export const packageOf = (method: ConnectMethod): string | null =>
  method.kind === "oauth" || method.kind === "custom" ? safeUrl("docs", method.packageUrl) : null;

/** Whether the step of the package comes first. Whoever connects again has been past it. */
export const isPackageFirst = ({
  detail,
  reconnecting,
}: Pick<StateOf<"needs-auth">, "detail" | "reconnecting">): boolean =>
  packageOf(detail.connectMethod) !== null && reconnecting === null && !isPackageSettled(detail.name);
