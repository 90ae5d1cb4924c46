/** A map keyed by names of another system; it has no prototype, so `__proto__` is a name like any other. */
export function nameMap<T extends { objectName: string }, V>(
  items: readonly T[],
  value: (item: T) => V,
): Record<string, V> {
  return mapOfEntries(items.map((item) => [item.objectName, value(item)]));
}

export function mapOfEntries<V>(entries: Iterable<readonly [string, V]>): Record<string, V> {
  const map = Object.create(null) as Record<string, V>;
  for (const [name, value] of entries) map[name] = value;
  return map;
}
