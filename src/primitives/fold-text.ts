const marks = /\p{M}+/gu;
/** Most names are of these alone, and there are thousands of them. */
const simple = /^[ -~]*$/;

/** For searching: no case, no diacritics, no width variants ("Größe" is found by "grosse"… and by "GROẞE"). */
export const foldText = (value: string): string =>
  simple.test(value)
    ? value.toLowerCase()
    : value.normalize("NFKD").replace(marks, "").toLowerCase().replaceAll("ß", "ss");
