const plain = "AaBCcDEeGgHhIiJKkLlNnOoRrSsTtUuWwYyZz";
const marked = "ÂåßÇçÐÉëĜĝĤĥÎîĴĶķĻļÑñÔöŘřŠšŤťÛüŴŵÝýŽž";
const letters = new Map(Array.from(plain, (letter, index) => [letter, marked.charAt(index)]));

/** Longer languages need about this much more room than English. */
const padding = 0.4;

/**
 * Makes a sentence look translated, and keeps it readable: whatever appears without marks was never put into the catalogue, what is cut
 * off has no room in other languages. Placeholders and plural branches stay as they are.
 */
export function pseudo(message: string): string {
  const { text, length } = mark(message);
  return `⟦${text}${"·".repeat(Math.ceil(length * padding))}⟧`;
}

function mark(message: string): { text: string; length: number } {
  let text = "";
  let length = 0;
  for (let at = 0; at < message.length;) {
    if (message[at] !== "{") {
      text += letters.get(message[at] ?? "") ?? message[at] ?? "";
      length += 1;
      at += 1;
      continue;
    }
    const end = closing(message, at);
    const inside = message.slice(at + 1, end);
    const chosen = /,\s*plural\s*,/.test(inside) ? branches(inside) : { text: inside, length: 0 };
    text += `{${chosen.text}}`;
    length += chosen.length;
    at = end + 1;
  }
  return { text, length };
}

/** Words between braces are text; what stands before them names the branch. As long as the longest branch. */
function branches(inside: string): { text: string; length: number } {
  let text = "";
  let length = 0;
  for (let at = 0; ;) {
    const open = inside.indexOf("{", at);
    if (open < 0) return { text: text + inside.slice(at), length };
    const end = closing(inside, open);
    const branch = mark(inside.slice(open + 1, end));
    text += `${inside.slice(at, open)}{${branch.text}}`;
    length = Math.max(length, branch.length);
    at = end + 1;
  }
}

function closing(message: string, open: number): number {
  let depth = 0;
  for (let at = open; at < message.length; at += 1) {
    if (message[at] === "{") depth += 1;
    else if (message[at] === "}" && (depth -= 1) === 0) return at;
  }
  return message.length;
}
