import type { FieldChoice, TypeKey } from "./field-choices.js";

/** What of a long list is shown: everything, or what the message of this name says. */
export type FieldFilter =
  "all" | "configure.filterSelected" | "configure.filterCustom" | "configure.filterRequired" | TypeKey;

/** The filters that would leave something out, and something in. */
export function filtersOf(choices: readonly FieldChoice[]): FieldFilter[] {
  const types = new Set<FieldFilter>();
  let custom = 0;
  let required = 0;
  for (const choice of choices) {
    if (choice.type) types.add(choice.type);
    if (choice.isCustom) custom += 1;
    if (choice.isRequired) required += 1;
  }
  const filters: FieldFilter[] = ["all", "configure.filterSelected"];
  if (custom > 0 && custom < choices.length) filters.push("configure.filterCustom");
  if (required > 0) filters.push("configure.filterRequired");
  if (types.size > 1) filters.push(...types);
  return filters;
}

/** The choices a filter leaves; the very same list where it leaves all. */
export function filterChoices(
  choices: readonly FieldChoice[],
  filter: FieldFilter,
  chosen: ReadonlySet<string>,
): readonly FieldChoice[] {
  switch (filter) {
    case "all":
      return choices;
    case "configure.filterSelected":
      return choices.filter((choice) => chosen.has(choice.value));
    case "configure.filterCustom":
      return choices.filter((choice) => choice.isCustom);
    case "configure.filterRequired":
      return choices.filter((choice) => choice.isRequired);
    default:
      return choices.filter((choice) => choice.type === filter);
  }
}
