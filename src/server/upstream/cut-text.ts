// eslint's no-control-regex is about accidents; here the control characters are the point.
const controls = new RegExp("[\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029]+", "g");

/** Somebody else's words on one line, at most `most` characters, never half of one; `undefined` where nothing is left. */
export function cutText(text: string | undefined, most: number): string | undefined {
  const line = text?.replace(controls, " ").trim();
  if (line === undefined || line === "") return undefined;
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const last = cut.charCodeAt(cut.length - 1);
  return `${last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut}…`;
}
