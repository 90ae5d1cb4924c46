import type { Issue } from "../contracts/kit/problem.js";

/**
 * Makes a tolerant schema strict for what is sent: compares what came in with what the schema made of it, and reports everything
 * that was dropped, replaced by a fallback, or not known. A customer's choice is refused rather than lost.
 */
export function nothingIgnored(input: unknown, read: unknown, path: string): Issue[] {
  if (Array.isArray(input)) return Array.isArray(read) ? compareLists(input, read, path) : [issue(path)];
  if (typeof input === "object" && input !== null) {
    if (typeof read !== "object" || read === null || Array.isArray(read)) return [issue(path)];
    return Object.entries(input).flatMap(([key, value]: [string, unknown]) => {
      const at = join(path, key);
      if (value === undefined) return [];
      if (!Object.hasOwn(read, key)) return [{ path: at, code: "unknown", message: "This member is not known here." }];
      return nothingIgnored(value, (read as Record<string, unknown>)[key], at);
    });
  }
  return Object.is(input, read) || (input === 0 && read === 0) ? [] : [issue(path)];
}

/** Readers of lists keep the order and leave bad items out, so the first item that differs is the one to name. */
function compareLists(input: readonly unknown[], read: readonly unknown[], path: string): Issue[] {
  for (const [index, item] of input.entries()) {
    const issues = nothingIgnored(item, read[index], join(path, nameOf(item) ?? String(index)));
    if (issues.length > 0) return issues;
  }
  return [];
}

/** Items are named as the customer knows them: `configuration.read.account`. */
const nameOf = (item: unknown): string | undefined => {
  const name = typeof item === "object" && item !== null ? (item as { objectName?: unknown }).objectName : undefined;
  return typeof name === "string" ? name : undefined;
};

const join = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);
const issue = (path: string): Issue => ({ path, code: "invalid", message: "This value does not fit." });
