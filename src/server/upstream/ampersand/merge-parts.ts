import { copyOf, memberOf, same, type Json } from "./json.js";

/**
 * A stored map made to say what is wanted.
 * @param now what the stored map is understood to say; entries that say nothing stay as they are
 * @param put the stored form of a wanted value, made from what stands there
 */
export function mergeMap<V>(
  stored: unknown,
  now: ReadonlyMap<string, V>,
  wanted: ReadonlyMap<string, V>,
  put: (wanted: V, before: unknown) => unknown,
): Json {
  const next = copyOf(stored);
  for (const name of now.keys()) if (!wanted.has(name)) Reflect.deleteProperty(next, name);
  for (const [name, value] of wanted) {
    if (!now.has(name) || !same(now.get(name), value)) next[name] = put(value, memberOf(next, name));
  }
  return next;
}

/** How the items of a list are read, told apart and written. */
export interface ListForm<T> {
  /** Nothing for an item nobody understands. */
  readonly decode: (item: unknown) => readonly T[];
  readonly key: (item: T) => string;
  /** The stored form of an item, made from what stands there under its key. */
  readonly encode: (item: T, before?: unknown) => Json;
}

/**
 * A stored list made to say what is wanted, in the stored order with new items at the end; items nobody understands stay.
 * @returns `undefined` when it says so already: the order means nothing
 */
export function mergeList<T>(stored: unknown, wanted: readonly T[], form: ListForm<T>): unknown[] | undefined {
  const { decode, key, encode } = form;
  const items = (Array.isArray(stored) ? stored : []).map((item: unknown) => ({ item, now: decode(item)[0] }));
  const known = items.flatMap(({ now }) => (now === undefined ? [] : [now]));
  const texts = (list: readonly T[]) => list.map((each) => JSON.stringify(encode(each))).sort();
  if (same(texts(known), texts(wanted))) return undefined;
  const left = new Map(wanted.map((each) => [key(each), each]));
  if (left.size < wanted.length || new Set(known.map(key)).size < known.length) {
    // Keys that stand twice tell nothing apart.
    return [
      ...items.flatMap(({ item, now }) => (now === undefined ? [item] : [])),
      ...wanted.map((each) => encode(each)),
    ];
  }
  const stays = items.flatMap(({ item, now }) => {
    if (now === undefined) return [item];
    const next = left.get(key(now));
    left.delete(key(now));
    if (next === undefined) return [];
    return [same(encode(now), encode(next)) ? item : encode(next, item)];
  });
  return [...stays, ...[...left.values()].map((each) => encode(each))];
}
