/** A UUID that is always the same for the same text, so that samples keep their ids over restarts (FNV-1a, four times salted). */
export function fixedId(text: string): string {
  let hex = "";
  for (let part = 0; part < 4; part++) {
    let hash = 0x811c9dc5 ^ part;
    for (let index = 0; index < text.length; index++) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    hex += (Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0).toString(16).padStart(8, "0");
  }
  const variant = "89ab"[parseInt(hex[16] ?? "0", 16) & 3] ?? "8";
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
