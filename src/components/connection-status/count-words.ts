import type { MessagesInUse } from "../use-messages.js";

interface Counted {
  readonly processed?: number | undefined;
  readonly total?: number | undefined;
}

type Words = MessagesInUse<"activity.of" | "activity.soFar">["text"];

/** Totals are estimates: one that has been passed says nothing any more. */
export const isTotalKnown = <C extends Counted>(counted: C): counted is C & { processed: number; total: number } =>
  counted.total !== undefined && counted.total > 0 && (counted.processed ?? 0) <= counted.total;

/** "320 of about 1,200 records", or "3,200 records so far"; nothing where nothing was counted. */
export function countWords(counted: Counted, text: Words): string {
  const { processed: count } = counted;
  if (count === undefined) return "";
  return isTotalKnown(counted)
    ? text("activity.of", { count, total: counted.total })
    : text("activity.soFar", { count });
}
