/*
 * The readers a browser uses: each does what one schema does, without the library behind the schema. `kit/readers.ts` puts them together
 * and is written by `npm run readers`; nobody writes readers by hand.
 */

/** What a reader answers where the value does not fit. */
export const misfit = Symbol("misfit");

/** Makes of a value what the contract says, or `misfit`. Never throws, never changes what it is given. */
export type Reader = (value: unknown) => unknown;

/** A reader's value as it is, where it meets a further condition. */
export const only =
  (read: Reader, fits: (value: never) => boolean): Reader =>
  (value) => {
    const result = read(value);
    return result === misfit || fits(result as never) ? result : misfit;
  };

export const anything: Reader = (value) => value;
export const text: Reader = (value) => (typeof value === "string" ? value : misfit);
export const number: Reader = (value) => (Number.isFinite(value) ? value : misfit);
export const boolean: Reader = (value) => (typeof value === "boolean" ? value : misfit);

/** One of these words. */
export const word = (words: string): Reader => {
  const known: unknown[] = words.split(" ");
  return (value) => (known.includes(value) ? value : misfit);
};

/** What fits, or else the fallback. */
export const or =
  (read: Reader, fallback?: unknown): Reader =>
  (value) => {
    const result = read(value);
    return result === misfit ? fallback : result;
  };

export const optional =
  (read: Reader): Reader =>
  (value) =>
    value === undefined ? value : read(value);

/** What the first of them makes of it that fits. */
export const first =
  (...readers: Reader[]): Reader =>
  (value) => {
    for (const read of readers) {
      const result = read(value);
      if (result !== misfit) return result;
    }
    return misfit;
  };

/** A list without the items that do not fit. */
export const list =
  (item: Reader): Reader =>
  (value) =>
    Array.isArray(value) ? value.map((one) => item(one)).filter((one) => one !== misfit) : misfit;

/** The same, and an empty one where there is no list. */
export const many = (item: Reader): Reader => {
  const read = list(item);
  return (value) => read(Array.isArray(value) ? value : []);
};

/** The members named here and no others; a member that is missing stays missing where its reader makes nothing of it. */
export const object = (members: Readonly<Record<string, Reader>>): Reader => {
  const readers = Object.entries(members);
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return misfit;
    const result: Record<string, unknown> = {};
    for (const [name, read] of readers) {
      const member = read((value as Record<string, unknown>)[name]);
      if (member === misfit) return misfit;
      if (member !== undefined || name in value) result[name] = member;
    }
    return result;
  };
};
