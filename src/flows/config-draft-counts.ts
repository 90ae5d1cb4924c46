import type { IntegrationObjects, MappingField, ReadObject } from "../contracts/kit/fields.js";
import type { ConfigDraft, ReadDraft } from "./config-draft.js";
import { requiredFieldNames } from "./config-draft-create.js";

/** A required mapping without a field, in an object that is to be read. */
export interface MissingChoice {
  readonly objectName: string;
  readonly mapToName: string;
}

/** What has to be chosen before going on. */
export function missingChoices(draft: ConfigDraft, objects: IntegrationObjects): MissingChoice[] {
  return objects.read.flatMap((object) => {
    const read = draft.read.get(object.objectName);
    if (!read?.included) return [];
    return mappingsOf(object.requiredFields)
      .filter((field) => !read.mappings.has(field.mapToName))
      .map((field) => ({ objectName: object.objectName, mapToName: field.mapToName }));
  });
}

/** Numbers of one object, as in "12 of 840 fields". */
export interface ObjectCounts {
  readonly objectName: string;
  readonly included: boolean;
  /** Fields that will be read; all of `total` where all fields are wanted. */
  readonly selected: number;
  /** Fields there are to choose from, required ones included. */
  readonly total: number;
  /** Mappings that have a field. */
  readonly mapped: number;
  readonly mappings: number;
  readonly missing: number;
}

export interface DraftCounts {
  /** In the integration's order. */
  readonly objects: readonly ObjectCounts[];
  /** Of the objects that are read. */
  readonly readObjects: number;
  readonly fields: number;
  readonly mapped: number;
  readonly writeObjects: number;
  readonly missing: number;
}

export function draftCounts(draft: ConfigDraft, objects: IntegrationObjects): DraftCounts {
  const missing = missingChoices(draft, objects);
  const each = objects.read.flatMap((object) => {
    const read = draft.read.get(object.objectName);
    if (!read) return [];
    return [objectCounts(object, read, missing.filter((one) => one.objectName === object.objectName).length)];
  });
  const included = each.filter((one) => one.included);
  const sum = (key: "selected" | "mapped") => included.reduce((total, one) => total + one[key], 0);
  return {
    objects: each,
    readObjects: included.length,
    fields: sum("selected"),
    mapped: sum("mapped"),
    writeObjects: [...draft.write.values()].filter((write) => write.included).length,
    missing: missing.length,
  };
}

function objectCounts(object: ReadObject, read: ReadDraft, missing: number): ObjectCounts {
  const total = choosableFieldNames(object).size;
  const mappings = [...mappingsOf(object.requiredFields), ...mappingsOf(object.optionalFields)];
  return {
    objectName: object.objectName,
    included: read.included,
    selected: read.allFields ? total : read.fields.size,
    total: Math.max(total, read.fields.size),
    mapped: mappings.filter((field) => read.mappings.has(field.mapToName)).length,
    mappings: mappings.length,
    missing,
  };
}

/** Fields of an object the customer reads or may choose to read. */
export function choosableFieldNames(object: ReadObject): ReadonlySet<string> {
  const optional = object.optionalFields.flatMap((field) => (field.kind === "existing" ? [field.fieldName] : []));
  const account = object.anyOptionalField ? object.accountFields.map((field) => field.fieldName) : [];
  return new Set([...requiredFieldNames(object), ...optional, ...account]);
}

const mappingsOf = (fields: ReadObject["requiredFields"]): MappingField[] =>
  fields.filter((field): field is MappingField => field.kind === "mapping");
