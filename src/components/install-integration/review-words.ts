import type { Backfill } from "../../contracts/kit/fields.js";
import type { MessageKey } from "../../messages/en.js";
import type { ReadChange, WriteChange } from "../../headless/draft.js";
import { scheduleWords } from "../schedule-words.js";
import type { MessagesInUse } from "../use-messages.js";

type Messages = MessagesInUse<MessageKey>;
type ReadConfig = NonNullable<ReadChange["after"]>;
type FieldSetting = WriteChange["defaults"][number]["after"];

/** How much, how often, how far back: everything of an object that begins to be read. */
export function startWords(read: ReadConfig, { text }: Messages): string[] {
  const schedule = scheduleWords(read.schedule);
  const history = backfillWords(read.backfill, text);
  const values = read.valueMappings.reduce((sum, one) => sum + one.values.length, 0);
  return [
    read.allFields ? text("review.allFields") : text("review.fields", { count: read.fields.length }),
    ...(schedule ? [text(schedule.key, { count: schedule.count })] : []),
    ...(history === null ? [] : [history]),
    ...(values > 0 ? [text("review.values", { count: values })] : []),
    ...(read.paused ? [text("review.paused")] : []),
  ];
}

/** What of an object's settings becomes different. */
export function settingWords({ settings, before, after, other }: ReadChange, { text }: Messages): string[] {
  if (!before || !after) return [];
  const words = {
    allFields: () => text(after.allFields ? "review.change.allOn" : "review.change.allOff"),
    paused: () => text(after.paused ? "review.change.paused" : "review.change.resumed"),
    backfill: () => null,
  };
  return [...settings.flatMap((setting) => words[setting]() ?? []), ...(other ? [text("review.change.other")] : [])];
}

export function backfillWords(backfill: Backfill | undefined, text: Messages["text"]): string | null {
  if (!backfill) return null;
  if (backfill.fullHistory) return text("review.history.all");
  if (backfill.days === undefined) return null;
  const count = Math.ceil(backfill.days);
  return count > 0 ? text("review.history.days", { count }) : text("review.history.none");
}

/** "“New”, not when one is updated"; `null` where nothing is said of the field. */
export function defaultWords(setting: FieldSetting, { text, tag }: Messages): string | null {
  if (!setting) return null;
  const { default: value, writeOnCreate, writeOnUpdate } = setting;
  const words = [
    ...(value === undefined
      ? []
      : [typeof value === "boolean" ? text(value ? "value.yes" : "value.no") : `“${String(value)}”`]),
    ...(writeOnCreate === "never" ? [text("review.default.notCreate")] : []),
    ...(writeOnUpdate === "always"
      ? []
      : [text(writeOnUpdate === "never" ? "review.default.notUpdate" : "review.default.ifEmpty")]),
  ];
  return words.length > 0 ? new Intl.ListFormat(tag, { type: "unit" }).format(words) : text("review.default.always");
}
