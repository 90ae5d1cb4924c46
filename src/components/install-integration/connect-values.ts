import type { ConnectInput } from "../../contracts/kit/connect-method.js";
import type { Issue } from "../../contracts/kit/problem.js";

export interface ConnectValues {
  credentials: Record<string, string>;
  metadata: Record<string, string>;
}

const valueOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
};

/** What was typed, sorted by where it goes and just as it was typed. Inputs with nothing in them say nothing. */
export function readValues(inputs: readonly ConnectInput[], data: FormData): ConnectValues {
  const of = (target: ConnectInput["target"]) =>
    Object.fromEntries(
      inputs
        .filter((input) => input.target === target)
        .map((input): [string, string] => [input.name, valueOf(data, input.name)])
        .filter(([, value]) => value.trim() !== ""),
    );
  return { credentials: of("credential"), metadata: of("metadata") };
}

/** The same for what is kept with an account: what held something and holds nothing now is emptied. */
export function readDetails(inputs: readonly ConnectInput[], data: FormData): Record<string, string> {
  const emptied = inputs.filter(({ name, defaultValue }) => defaultValue && valueOf(data, name).trim() === "");
  return { ...readValues(inputs, data).metadata, ...Object.fromEntries(emptied.map(({ name }) => [name, ""])) };
}

/** Names of required inputs with nothing in them. */
export const emptyInputs = (inputs: readonly ConnectInput[], data: FormData): string[] =>
  inputs.filter((input) => input.required && valueOf(data, input.name).trim() === "").map((input) => input.name);

/** Inputs the other side found fault with: an issue's path is the input's name, or ends in it. */
export const refusedInputs = (inputs: readonly ConnectInput[], issues: readonly Issue[]): string[] =>
  inputs
    .map((input) => input.name)
    .filter((name) => issues.some(({ path }) => path === name || path.endsWith(`.${name}`)));
