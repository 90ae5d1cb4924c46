import type { ComboboxItem } from "../../primitives/combobox-items.js";
import type { AccountField, ExistingField, MappingField, ReadObject } from "../../contracts/kit/fields.js";
import type { MessageKey } from "../../messages/en.js";

export interface FieldChoice {
  readonly fieldName: string;
  readonly label: string;
  readonly valueType: string | undefined;
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
  const add = (fieldName: string, label: string) => {
    if (taken.has(fieldName)) return;
    taken.add(fieldName);
    choices.push({ fieldName, label: label || fieldName, valueType: account.get(fieldName)?.valueType });
  };
  for (const field of object.optionalFields.filter(isExisting)) add(field.fieldName, field.displayName);
  if (object.anyOptionalField) for (const field of object.accountFields) add(field.fieldName, labelOf(field));
  return choices;
}

const typeKeys: Readonly<Record<string, Extract<MessageKey, `type.${string}`>>> = {
  string: "type.string",
  boolean: "type.boolean",
  singleSelect: "type.singleSelect",
  multiSelect: "type.multiSelect",
  date: "type.date",
  datetime: "type.datetime",
  int: "type.int",
  float: "type.float",
  reference: "type.reference",
};

/** Message of a field's type; `undefined` for one that has no everyday word. */
export const typeKey = (valueType: string | undefined): Extract<MessageKey, `type.${string}`> | undefined =>
  valueType !== undefined && Object.hasOwn(typeKeys, valueType) ? typeKeys[valueType] : undefined;

/** Everything a mapping can be matched with: the account's fields, or what the integration names where the account tells none. */
export function mappingItems(
  object: ReadObject,
  typeWord: (valueType: string | undefined) => string | undefined,
): ComboboxItem[] {
  const seen = new Set<string>();
  const items: ComboboxItem[] = [];
  const add = (value: string, label: string, detail: string | undefined) => {
    if (seen.has(value)) return;
    seen.add(value);
    items.push({ value, label: label || value, detail });
  };
  for (const field of object.accountFields) add(field.fieldName, labelOf(field), typeWord(field.valueType));
  if (items.length === 0) {
    for (const field of [...object.requiredFields, ...object.optionalFields].filter(isExisting)) {
      add(field.fieldName, field.displayName, undefined);
    }
  }
  return items;
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
