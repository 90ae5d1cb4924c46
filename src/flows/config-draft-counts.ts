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
    return shapeOf(object)
      .required.filter((mapToName) => !read.mappings.has(mapToName))
      .map((mapToName) => ({ objectName: object.objectName, mapToName }));
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

/** Counts of one draft. An object that did not change is not counted again. */
export function draftCounts(draft: ConfigDraft, objects: IntegrationObjects): DraftCounts {
  const each = objects.read.flatMap((object) => {
    const read = draft.read.get(object.objectName);
    return read ? [objectCounts(object, read)] : [];
  });
  const included = each.filter((one) => one.included);
  const sum = (key: "selected" | "mapped" | "missing") => included.reduce((total, one) => total + one[key], 0);
  return {
    objects: each,
    readObjects: included.length,
    fields: sum("selected"),
    mapped: sum("mapped"),
    writeObjects: [...draft.write.values()].filter((write) => write.included).length,
    missing: sum("missing"),
  };
}

const counted = new WeakMap<ReadDraft, { readonly object: ReadObject; readonly counts: ObjectCounts }>();

function objectCounts(object: ReadObject, read: ReadDraft): ObjectCounts {
  const known = counted.get(read);
  if (known?.object === object) return known.counts;
  const { choosable, required, optional } = shapeOf(object);
  const mappings = [...required, ...optional, ...read.dynamic.map(({ mapToName }) => mapToName)];
  const total = choosable.size;
  const counts: ObjectCounts = {
    objectName: object.objectName,
    included: read.included,
    selected: read.allFields ? total : read.fields.size,
    total: Math.max(total, read.fields.size),
    mapped: mappings.filter((mapToName) => read.mappings.has(mapToName)).length,
    mappings: mappings.length,
    missing: read.included ? required.filter((mapToName) => !read.mappings.has(mapToName)).length : 0,
  };
  counted.set(read, { object, counts });
  return counts;
}

interface ObjectShape {
  readonly choosable: ReadonlySet<string>;
  /** `mapToName` of its mappings. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const shapes = new WeakMap<ReadObject, ObjectShape>();

/** What stays the same for as long as the object does; worked out once, for it is looked at with each choice. */
function shapeOf(object: ReadObject): ObjectShape {
  let shape = shapes.get(object);
  if (!shape) {
    const optional = object.optionalFields.flatMap((field) => (field.kind === "existing" ? [field.fieldName] : []));
    const account = object.anyOptionalField ? object.accountFields.map((field) => field.fieldName) : [];
    shape = {
      choosable: new Set([...requiredFieldNames(object), ...optional, ...account]),
      required: mappingsOf(object.requiredFields),
      optional: mappingsOf(object.optionalFields),
    };
    shapes.set(object, shape);
  }
  return shape;
}

/** Fields of an object the customer reads or may choose to read. */
export const choosableFieldNames = (object: ReadObject): ReadonlySet<string> => shapeOf(object).choosable;

const mappingsOf = (fields: ReadObject["requiredFields"]): string[] =>
  fields.filter((field): field is MappingField => field.kind === "mapping").map((field) => field.mapToName);
