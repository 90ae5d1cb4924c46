import type { IntegrationObjects } from "../contracts/kit/fields.js";
import { requiredFieldNames } from "./config-draft-create.js";
import type { ConfigDraft, ConfigEdit, ReadDraft } from "./config-draft.js";

/** The draft after one choice; the same draft where the choice changes nothing. Required fields cannot be left out. */
export function editDraft(draft: ConfigDraft, edit: ConfigEdit, objects: IntegrationObjects): ConfigDraft {
  if (edit.type === "include-write") {
    const write = draft.write.get(edit.objectName);
    if (!write || write.included === edit.included) return draft;
    return { ...draft, write: new Map(draft.write).set(edit.objectName, { ...write, included: edit.included }) };
  }
  const before = draft.read.get(edit.objectName);
  if (!before) return draft;
  const after = editRead(before, edit, objects);
  return after === before ? draft : { ...draft, read: new Map(draft.read).set(edit.objectName, after) };
}

type ReadEdit = Exclude<ConfigEdit, { type: "include-write" }>;

function editRead(read: ReadDraft, edit: ReadEdit, objects: IntegrationObjects): ReadDraft {
  switch (edit.type) {
    case "include-object":
      return read.included === edit.included ? read : { ...read, included: edit.included };
    case "pause-object":
      return read.paused === edit.paused ? read : { ...read, paused: edit.paused };
    case "all-fields":
      return read.allFields === edit.allFields ? read : { ...read, allFields: edit.allFields };
    case "select-field":
      return select(read, [edit.fieldName], edit.selected, objects);
    case "select-fields":
      return select(read, edit.fieldNames, edit.selected, objects);
    case "map-field": {
      if ((read.mappings.get(edit.mapToName) ?? null) === edit.fieldName) return read;
      const mappings = new Map(read.mappings);
      if (edit.fieldName === null) mappings.delete(edit.mapToName);
      else mappings.set(edit.mapToName, edit.fieldName);
      return { ...read, mappings };
    }
  }
}

function select(read: ReadDraft, names: readonly string[], selected: boolean, objects: IntegrationObjects): ReadDraft {
  const object = objects.read.find((one) => one.objectName === read.objectName);
  const required = new Set(object ? requiredFieldNames(object) : []);
  const fields = new Set(read.fields);
  for (const name of names) {
    if (selected) fields.add(name);
    else if (!required.has(name)) fields.delete(name);
  }
  return fields.size === read.fields.size ? read : { ...read, fields };
}
