/** A sentence taken apart: text of the translation, and the places where a value stands. */
export type MessagePart = string | { readonly value: string };

/** Numbers are written and counted, and lists of names joined, as the language does it. */
export type MessageValues = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/**
 * Fills a message. The syntax is the part of ICU MessageFormat the kit needs: `{name}`, and
 * `{count, plural, one {# field} other {# fields}}` where `#` is the number; plural branches may hold `{name}` again.
 * Values come back as parts of their own, so that a screen can isolate them (a name in another script must not turn the sentence around).
 */
export function formatParts(message: string, values: MessageValues, locale: string): MessagePart[] {
  const parts: MessagePart[] = [];
  const text = (value: string) => {
    const last = parts.length - 1;
    if (typeof parts[last] === "string") parts[last] += value;
    else if (value !== "") parts.push(value);
  };
  let from = 0;
  while (from < message.length) {
    const open = message.indexOf("{", from);
    if (open < 0) break;
    text(message.slice(from, open));
    const close = closing(message, open);
    const inside = message.slice(open + 1, close);
    const plural = /^\s*(\w+)\s*,\s*plural\s*,/.exec(inside);
    if (plural) {
      const count = Number(values[plural[1] ?? ""] ?? 0);
      const branch = chooseBranch(inside.slice(plural[0].length), count, locale);
      for (const part of formatParts(branch.replaceAll("#", number(count, locale)), values, locale)) {
        if (typeof part === "string") text(part);
        else parts.push(part);
      }
    } else {
      const value = values[inside.trim()];
      if (typeof value === "number") text(number(value, locale));
      else if (typeof value === "string") parts.push({ value });
      else if (value) {
        for (const part of new Intl.ListFormat(locale, { type: "conjunction" }).formatToParts(value)) {
          if (part.type === "element") parts.push({ value: part.value });
          else text(part.value);
        }
      }
    }
    from = close + 1;
  }
  text(message.slice(from));
  return parts;
}

/** The filled message as plain text, for attributes. */
export const formatMessage = (message: string, values: MessageValues, locale: string): string =>
  formatParts(message, values, locale)
    .map((part) => (typeof part === "string" ? part : part.value))
    .join("");

const number = (value: number, locale: string): string => new Intl.NumberFormat(locale).format(value);

function closing(message: string, open: number): number {
  let depth = 0;
  for (let index = open; index < message.length; index += 1) {
    if (message[index] === "{") depth += 1;
    else if (message[index] === "}" && (depth -= 1) === 0) return index;
  }
  return message.length;
}

function chooseBranch(text: string, count: number, locale: string): string {
  const branches = new Map<string, string>();
  for (let at = 0; ;) {
    const open = text.indexOf("{", at);
    if (open < 0) break;
    const close = closing(text, open);
    branches.set(text.slice(at, open).trim(), text.slice(open + 1, close));
    at = close + 1;
  }
  return (
    branches.get(`=${String(count)}`) ??
    branches.get(new Intl.PluralRules(locale).select(count)) ??
    branches.get("other") ??
    ""
  );
}
