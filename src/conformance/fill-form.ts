import type { ConnectInput } from "../contracts/kit/connect-method.js";
import type { ConformanceSettings } from "./settings.js";

export interface FilledForm {
  readonly values: { credentials: Record<string, string>; metadata: Record<string, string> };
  /** Required inputs nothing was given for, as options of the program. */
  readonly missing: readonly string[];
}

/** Fills a connect form with what was given for its inputs, and leaves the rest out. */
export function fillForm(
  inputs: readonly ConnectInput[],
  { credentials = {}, metadata = {} }: Pick<ConformanceSettings, "credentials" | "metadata">,
): FilledForm {
  const values: FilledForm["values"] = { credentials: {}, metadata: {} };
  const missing: string[] = [];
  for (const { name, target, required, defaultValue } of inputs) {
    const given = { credential: credentials, metadata }[target];
    const value = Object.hasOwn(given, name) ? given[name] : defaultValue;
    if (value !== undefined) values[target === "credential" ? "credentials" : "metadata"][name] = value;
    else if (required) missing.push(`--${target} ${name}=…`);
  }
  return { values, missing };
}
