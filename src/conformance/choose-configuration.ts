import type { Field, IntegrationObjects, ReadObject } from "../contracts/kit/fields.js";

/** What is sent as a configuration; members that are left out are their defaults. */
export interface SentConfiguration {
  readonly read: readonly {
    readonly objectName: string;
    readonly fields: readonly string[];
    readonly mappings: readonly { mapToName: string; fieldName: string }[];
    readonly paused: boolean;
  }[];
  readonly write: readonly { readonly objectName: string }[];
}

/** A configuration that the objects allow, and another one that differs from it. */
export interface Choice {
  readonly configuration: SentConfiguration;
  /** Missing where the integration leaves nothing to choose. */
  readonly changed: SentConfiguration | undefined;
  /** An object of the integration, where it has one. */
  readonly objectName: string | undefined;
}

/** The required fields of the first object that can be read; the change is one more field, or a pause. */
export function chooseConfiguration(objects: IntegrationObjects): Choice {
  const object = objects.read.find(({ unavailable }) => unavailable === undefined);
  const writes = objects.write.slice(0, 1).map(({ objectName }) => ({ objectName }));
  if (!object) {
    const objectName = writes[0]?.objectName;
    const changed = objectName === undefined ? undefined : { read: [], write: [] };
    return { configuration: { read: [], write: writes }, changed, objectName };
  }
  const first = requiredOf(object);
  const more = anotherField(object, first.fields);
  const second = more === undefined ? { ...first, paused: true } : { ...first, fields: [...first.fields, more] };
  return {
    configuration: { read: [first], write: [] },
    changed: { read: [second], write: [] },
    objectName: object.objectName,
  };
}

const requiredOf = (object: ReadObject): SentConfiguration["read"][number] => ({
  objectName: object.objectName,
  fields: object.requiredFields.flatMap((field) => (field.kind === "existing" ? [field.fieldName] : [])),
  mappings: object.requiredFields.flatMap((field) => mappingOf(field, object)),
  paused: false,
});

function mappingOf(field: Field, { accountFields }: ReadObject): { mapToName: string; fieldName: string }[] {
  if (field.kind === "existing") return [];
  const { mapToName, defaultFieldName } = field;
  const fieldName = defaultFieldName ?? accountFields[0]?.fieldName;
  return fieldName === undefined ? [] : [{ mapToName, fieldName }];
}

function anotherField(object: ReadObject, chosen: readonly string[]): string | undefined {
  const optional = object.optionalFields.flatMap((field) => (field.kind === "existing" ? [field.fieldName] : []));
  const any = object.anyOptionalField ? object.accountFields.map(({ fieldName }) => fieldName) : [];
  return [...optional, ...any].find((name) => !chosen.includes(name));
}
