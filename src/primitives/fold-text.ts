const marks = /\p{M}+/gu;

/** For searching: no case, no diacritics, no width variants ("Größe" is found by "grosse"… and by "GROẞE"). */
export const foldText = (value: string): string =>
  value.normalize("NFKD").replace(marks, "").toLowerCase().replaceAll("ß", "ss");
