import { isObject, setOwn } from "./own.js";

/** A change that cannot be made; the message names its path. */
export class JsonPatchError extends Error {
  override readonly name = "JsonPatchError";
}

export interface PatchOperation {
  op: "add" | "remove" | "replace";
  path: string;
  value?: unknown;
}

/** Splits a JSON pointer (RFC 6901): `~1` is `/`, `~0` is `~`. */
function pointer(path: string): string[] {
  if (path !== "" && !path.startsWith("/"))
    throw new JsonPatchError(`"${path}" is not a JSON pointer: it must start with /`);
  if (/~(?![01])/.test(path)) throw new JsonPatchError(`"${path}" is not a JSON pointer: ~ must be written ~0`);
  return path
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function listIndex(list: unknown[], key: string, path: string, end: number): number {
  if (!/^(0|[1-9]\d*)$/.test(key) || Number(key) > end)
    throw new JsonPatchError(`"${path}" is outside the list of ${list.length}`);
  return Number(key);
}

function applyOne(root: unknown, { op, path, value }: PatchOperation): unknown {
  const keys = pointer(path);
  const last = keys.pop();
  if (last === undefined) {
    if (op === "remove") throw new JsonPatchError("The whole object cannot be removed");
    return value;
  }
  let parent = root;
  for (const key of keys) {
    if (Array.isArray(parent)) parent = parent[listIndex(parent, key, path, parent.length - 1)];
    else if (isObject(parent) && Object.hasOwn(parent, key)) parent = parent[key];
    else throw new JsonPatchError(`"${path}" has no parent`);
  }
  if (Array.isArray(parent)) {
    const list = parent as unknown[];
    if (op === "add") list.splice(last === "-" ? list.length : listIndex(list, last, path, list.length), 0, value);
    else list.splice(listIndex(list, last, path, list.length - 1), 1, ...(op === "replace" ? [value] : []));
    return root;
  }
  if (!isObject(parent)) throw new JsonPatchError(`"${path}" has no parent`);
  if (op !== "add" && !Object.hasOwn(parent, last)) throw new JsonPatchError(`"${path}" does not exist`);
  // Only own keys are ever written, so a path through `__proto__` reaches no prototype.
  if (op === "remove") Reflect.deleteProperty(parent, last);
  else setOwn(parent, last, value);
  return root;
}

/**
 * Applies add, remove and replace of RFC 6902 to a copy; all or nothing.
 * @throws JsonPatchError
 */
export function applyJsonPatch(document: unknown, operations: readonly PatchOperation[]): unknown {
  let result: unknown = structuredClone(document);
  for (const operation of operations) {
    if (operation.op !== "remove" && !Object.hasOwn(operation, "value")) {
      throw new JsonPatchError(`"${operation.path}" needs a value to ${operation.op}`);
    }
    result = applyOne(result, structuredClone(operation));
  }
  return result;
}
