/** Reads an own key only: a field named `constructor` must not find what every object inherits. */
export function own<T>(map: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;
}

/** Sets an own key, `__proto__` included, without touching the prototype. */
export function setOwn(map: object, key: string, value: unknown): void {
  Object.defineProperty(map, key, { value, writable: true, enumerable: true, configurable: true });
}

/** True for an object that is neither null nor a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Own value under a name, ignoring case when the exact name is absent. */
export function ownIgnoringCase<T>(map: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  const exact = own(map, key);
  if (exact !== undefined || map === undefined) return exact;
  const lower = key.toLowerCase();
  return Object.entries(map).find(([name]) => name.toLowerCase() === lower)?.[1];
}
