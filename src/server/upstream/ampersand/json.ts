import { canonicalJson } from "../../keyed-hash.js";
import { mapOfEntries } from "./name-map.js";

/** An object of the wire, with members known here and others. */
export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A copy that may be changed, in the same order; a value of another kind reads as empty. */
export const copyOf = (value: unknown): Json => mapOfEntries(Object.entries(isJson(value) ? value : {}));

/** An own member: a name such as `constructor` finds nothing that every object inherits. */
export const memberOf = (value: unknown, name: string): unknown =>
  isJson(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** The same content; the order of members means nothing. */
export const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** The members as given, in the stored order; those without a value go, others stay. */
export function withMembers(before: unknown, members: Json): Json {
  const next = copyOf(before);
  for (const [name, value] of Object.entries(members)) {
    if (value === undefined) Reflect.deleteProperty(next, name);
    else next[name] = value;
  }
  return next;
}
