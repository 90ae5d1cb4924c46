/** The pure half of choosing data, for views. */
export {
  draftChanges,
  nothingStored,
  type Change,
  type ConfigChanges,
  type ReadChange,
  type SubscribeChange,
  type WriteChange,
} from "../flows/config-changes.js";
export { createDraft } from "../flows/config-draft-create.js";
export { mergeDrafts } from "../flows/config-draft-merge.js";
export { dynamicProblems, type FieldMapping, type OfferedMapping } from "../flows/config-draft-offered.js";
export { valueSections, type NamedValue, type ValueSection } from "../flows/config-draft-values.js";
export { editDraft } from "../flows/config-draft-edit.js";
export { sameConfiguration, toConfiguration } from "../flows/config-draft-configuration.js";
export {
  choosableFieldNames,
  draftCounts,
  missingChoices,
  type DraftCounts,
  type MissingChoice,
  type ObjectCounts,
} from "../flows/config-draft-counts.js";
export type {
  ConfigDraft,
  ConfigEdit,
  FieldDefault,
  ReadDraft,
  SubscribeEvent,
  WriteDraft,
} from "../flows/config-draft.js";
