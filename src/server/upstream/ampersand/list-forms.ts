import type { DynamicMapping, ReadConfig } from "../../../contracts/kit/configuration.js";
import { memberOf, withMembers } from "./json.js";
import { mergeList, type ListForm } from "./merge-parts.js";

/* The lists inside a stored read object. Each item is read by itself, so that one that is damaged costs no other. */

type Filter = ReadConfig["filters"][number];
type OfferedValue = DynamicMapping["values"][number];

/** Both forms of a list: what the wire says, and how it says what is wanted. */
export const filterForm: ListForm<Filter> = {
  decode: (item) => {
    const fieldName = textAt(item, "fieldName");
    const operator = textAt(item, "operator") ?? "eq";
    return fieldName === undefined ? [] : [{ fieldName, operator, value: memberOf(item, "value") }];
  },
  key: ({ fieldName }) => fieldName,
  encode: ({ fieldName, operator, value }, before) => withMembers(before, { fieldName, operator, value }),
};

const valueForm: ListForm<OfferedValue> = {
  decode: (item) => {
    const value = textAt(item, "mappedValue");
    return value === undefined ? [] : [{ value, displayValue: textAt(item, "mappedDisplayValue") }];
  },
  key: ({ value }) => value,
  // The platform wants words for every value; without any, the value is its own.
  encode: ({ value, displayValue }, before) =>
    withMembers(before, { mappedValue: value, mappedDisplayValue: displayValue ?? value }),
};

export const dynamicForm: ListForm<DynamicMapping> = {
  decode: (item) => {
    const mapToName = textAt(item, "mapToName");
    if (mapToName === undefined) return [];
    const mapToDisplayName = textAt(item, "mapToDisplayName");
    const values = decodeList(memberOf(item, "mappedValues"), valueForm);
    return [
      { mapToName, mapToDisplayName, prompt: textAt(item, "prompt"), fieldName: textAt(item, "fieldName"), values },
    ];
  },
  key: ({ mapToName }) => mapToName,
  encode: ({ mapToName, mapToDisplayName, prompt, fieldName, values }, before) => {
    const stored = memberOf(before, "mappedValues");
    const mappedValues = mergeList(stored, values, valueForm) ?? stored;
    const isEmpty = Array.isArray(mappedValues) && mappedValues.length === 0;
    const given = { mapToName, mapToDisplayName, prompt, fieldName, mappedValues: isEmpty ? undefined : mappedValues };
    return withMembers(before, given);
  },
};

export const decodeList = <T>(stored: unknown, { decode }: ListForm<T>): T[] =>
  Array.isArray(stored) ? stored.flatMap((item: unknown) => decode(item)) : [];

const textAt = (item: unknown, name: string): string | undefined => {
  const value = memberOf(item, name);
  return typeof value === "string" ? value : undefined;
};
