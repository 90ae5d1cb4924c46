import { foldText } from "./fold-text.js";

export interface ComboboxItem {
  /** What is chosen: unique in the list. */
  readonly value: string;
  /** What the customer reads. */
  readonly label: string;
  /** Small text at the end of the line, for instance the type. */
  readonly detail?: string | undefined;
}

/** Folded once for each list: the next keystroke finds it done. */
const foldedLists = new WeakMap<readonly ComboboxItem[], readonly string[]>();

function folded(items: readonly ComboboxItem[]): readonly string[] {
  const known = foldedLists.get(items);
  if (known) return known;
  const made = items.map(({ label, value }) => foldText(label === value ? label : `${label}\n${value}`));
  foldedLists.set(items, made);
  return made;
}

/** Items that contain the query in label or value; the ones that begin with it come first, otherwise the order is kept. */
export function searchItems<T extends ComboboxItem>(items: readonly T[], query: string): readonly T[] {
  const wanted = foldText(query.trim());
  if (wanted === "") return items;
  const begins: T[] = [];
  const contains: T[] = [];
  const texts = folded(items);
  items.forEach((item, index) => {
    const text = texts[index] ?? "";
    const at = text.indexOf(wanted);
    if (at === 0 || (at > 0 && text.includes(`\n${wanted}`))) begins.push(item);
    else if (at > 0) contains.push(item);
  });
  return [...begins, ...contains];
}

/** The item somebody means who typed a whole name: the exact value, the exact label, then the same without case and accents. */
export function exactItem<T extends ComboboxItem>(items: readonly T[], text: string): T | undefined {
  const typed = text.trim();
  if (typed === "") return undefined;
  const wanted = foldText(typed);
  const texts = folded(items);
  return (
    items.find((item) => item.value === typed) ??
    items.find((item) => item.label === typed) ??
    items.find((_, index) => texts[index]?.split("\n").includes(wanted))
  );
}
