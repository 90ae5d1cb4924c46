/*
 * What a value has to meet beyond its type. The schemas and the readers of browsers ask the same functions, and each has a name by which
 * `tools/readers.mjs` carries it from the one to the other.
 */

/** A clock understands it. */
export const isMoment = (text: string): boolean => !Number.isNaN(Date.parse(text));

export const isPositive = (value: number): boolean => value > 0;

export const isNotNegative = (value: number): boolean => value >= 0;

const unsafeNames = ["__proto__", "constructor", "prototype"];

/** May be a key of somebody else's object: not empty, not endless, and no name that could change a prototype. */
export const isSafeName = (name: string): boolean => name !== "" && name.length <= 512 && !unsafeNames.includes(name);
