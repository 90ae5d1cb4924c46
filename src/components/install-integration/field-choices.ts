import type { ComboboxItem } from "../../primitives/combobox-items.js";
import type { AccountField, ExistingField, MappingField, ReadObject } from "../../contracts/kit/fields.js";
import type { MessageKey } from "../../messages/en.js";

/** A field the customer may add. `value` is its API name. */
export interface FieldChoice extends ComboboxItem {
  /** Message of its type. */
  readonly type: TypeKey | undefined;
  readonly isCustom: boolean;
  /** The account itself cannot do without it. */
  readonly isRequired: boolean;
}

type Field = ReadObject["requiredFields"][number];

const isExisting = (field: Field): field is ExistingField => field.kind === "existing";
const isMapping = (field: Field): field is MappingField => field.kind === "mapping";

export const requiredFields = (object: ReadObject): ExistingField[] => object.requiredFields.filter(isExisting);
export const requiredMappings = (object: ReadObject): MappingField[] => object.requiredFields.filter(isMapping);
export const optionalMappings = (object: ReadObject): MappingField[] => object.optionalFields.filter(isMapping);

/** How the application calls what is to be matched. */
export const mappingLabel = (field: MappingField): string => field.mapToDisplayName ?? field.mapToName;

const labelOf = (field: AccountField): string => field.displayName || field.fieldName;

/** Fields the customer may add, each once: those the integration names first, then the account's own. */
export function optionalChoices(object: ReadObject): FieldChoice[] {
  const account = new Map(object.accountFields.map((field) => [field.fieldName, field]));
  const taken = new Set(requiredFields(object).map((field) => field.fieldName));
  const choices: FieldChoice[] = [];
  const add = (value: string, label: string) => {
    if (taken.has(value)) return;
    taken.add(value);
    const field = account.get(value);
    choices.push({
      value,
      label: label || value,
      type: typeKey(field?.valueType),
      isCustom: field?.isCustom ?? false,
      isRequired: field?.isRequired ?? false,
    });
  };
  for (const field of object.optionalFields.filter(isExisting)) add(field.fieldName, field.displayName);
  if (object.anyOptionalField) for (const field of object.accountFields) add(field.fieldName, labelOf(field));
  return choices;
}

export type TypeKey = Extract<MessageKey, `type.${string}`>;

const typeKeys: Readonly<Record<string, TypeKey>> = {
  string: "type.string",
  boolean: "type.boolean",
  singleSelect: "type.singleSelect",
  multiSelect: "type.multiSelect",
  date: "type.date",
  datetime: "type.datetime",
  int: "type.int",
  float: "type.int",
  reference: "type.reference",
};

/** Message of a field's type; `undefined` for one that has no everyday word. */
export const typeKey = (valueType: string | undefined): TypeKey | undefined =>
  valueType !== undefined && Object.hasOwn(typeKeys, valueType) ? typeKeys[valueType] : undefined;

/** Fields of an account as they stand in a chooser, each type's word looked up once. */
export function accountItems(fields: readonly AccountField[], text: (key: TypeKey) => string): ComboboxItem[] {
  const words = new Map<string | undefined, string | undefined>();
  const word = (valueType: string | undefined) => {
    const key = typeKey(valueType);
    if (!words.has(valueType)) words.set(valueType, key && text(key));
    return words.get(valueType);
  };
  const seen = new Set<string>();
  return fields.flatMap((field) => {
    if (seen.has(field.fieldName)) return [];
    seen.add(field.fieldName);
    return [{ value: field.fieldName, label: labelOf(field), detail: word(field.valueType) }];
  });
}

/** Everything a mapping can be matched with: the account's fields, or what the integration names where the account tells none. */
export function mappingItems(object: ReadObject, text: (key: TypeKey) => string): ComboboxItem[] {
  if (object.accountFields.length > 0) return accountItems(object.accountFields, text);
  const named = [...object.requiredFields, ...object.optionalFields].filter(isExisting);
  return [...new Map(named.map((field) => [field.fieldName, field])).values()].map((field) => ({
    value: field.fieldName,
    label: field.displayName || field.fieldName,
  }));
}

/** What people call a field of the account. */
export function fieldLabel(object: ReadObject | undefined, fieldName: string): string {
  const inAccount = object?.accountFields.find((field) => field.fieldName === fieldName);
  if (inAccount) return labelOf(inAccount);
  const named = [...(object?.requiredFields ?? []), ...(object?.optionalFields ?? [])]
    .filter(isExisting)
    .find((field) => field.fieldName === fieldName);
  return named?.displayName ?? fieldName;
}
