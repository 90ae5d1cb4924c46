import { foldText } from "./fold-text.js";

export interface ComboboxItem {
  /** What is chosen: unique in the list. */
  readonly value: string;
  /** What the customer reads. */
  readonly label: string;
  /** Small text at the end of the line, for instance the type. */
  readonly detail?: string | undefined;
}

/** Items that contain the query in label or value; the ones that begin with it come first, otherwise the order is kept. */
export function searchItems<T extends ComboboxItem>(items: readonly T[], query: string): readonly T[] {
  const wanted = foldText(query.trim());
  if (wanted === "") return items;
  const begins: T[] = [];
  const contains: T[] = [];
  for (const item of items) {
    const label = foldText(item.label);
    const value = foldText(item.value);
    if (label.startsWith(wanted) || value.startsWith(wanted)) begins.push(item);
    else if (label.includes(wanted) || value.includes(wanted)) contains.push(item);
  }
  return [...begins, ...contains];
}

/** The item somebody means who typed a whole name: the exact value, the exact label, then the same without case and accents. */
export function exactItem<T extends ComboboxItem>(items: readonly T[], text: string): T | undefined {
  const typed = text.trim();
  if (typed === "") return undefined;
  const wanted = foldText(typed);
  return (
    items.find((item) => item.value === typed) ??
    items.find((item) => item.label === typed) ??
    items.find((item) => foldText(item.value) === wanted || foldText(item.label) === wanted)
  );
}
