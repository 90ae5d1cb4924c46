/** A readable name for an object of which only the API name is known (no account is connected yet): `journalEntry` reads "Journal entry". */
export function objectWords(objectName: string): string {
  const words = objectName
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/[\s_/.-]+/g, " ")
    .trim()
    .toLowerCase();
  return words === "" ? objectName : words.charAt(0).toUpperCase() + words.slice(1);
}
