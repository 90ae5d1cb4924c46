import type { JsonPatchOperation } from "../../../contracts/ampersand/installation.js";
import { isJson, same, type Json } from "./json.js";

/** More operations than this on one member, and the member is sent as a whole where that is shorter. */
const mostOperations = 100;

/** The operations that make `after` of `before`, each at the deepest place that differs (RFC 6902, pointers after RFC 6901). */
export function jsonPatch(before: Json, after: Json, path = ""): JsonPatchOperation[] {
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  return [
    ...gone.map((name): JsonPatchOperation => ({ op: "remove", path: `${path}/${escapePointer(name)}` })),
    ...Object.entries(after)
      .filter(([, value]) => value !== undefined)
      .flatMap(([name, value]) => {
        const at = `${path}/${escapePointer(name)}`;
        return Object.hasOwn(before, name)
          ? changed(before[name], value, at)
          : [{ op: "add" as const, path: at, value }];
      }),
  ];
}

function changed(before: unknown, after: unknown, path: string): JsonPatchOperation[] {
  if (same(before, after)) return [];
  const whole: JsonPatchOperation[] = [{ op: "replace", path, value: after }];
  const parts = partsOf(before, after, path);
  if (parts === undefined) return whole;
  return parts.length > mostOperations && JSON.stringify(whole).length < JSON.stringify(parts).length ? whole : parts;
}

/** Lists of another length are sent as a whole: what an index means would depend on the operations before it. */
function partsOf(before: unknown, after: unknown, path: string): JsonPatchOperation[] | undefined {
  if (isJson(before) && isJson(after)) return jsonPatch(before, after, path);
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return undefined;
  return before.flatMap((item: unknown, at) => changed(item, after[at], `${path}/${at}`));
}

/** A name as it stands in a JSON pointer. */
export const escapePointer = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");
