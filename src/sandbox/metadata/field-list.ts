import type { FieldMetadata } from "../../contracts/ampersand/integration.js";

const types = {
  string: "string",
  text: "textarea",
  boolean: "boolean",
  singleSelect: "picklist",
  multiSelect: "multipicklist",
  date: "date",
  datetime: "datetime",
  int: "integer",
  float: "double",
  reference: "reference",
} as const;

/**
 * Fields written one a line: `name | Display name | type | notes`. The type is a value type (`text` is a long string); a
 * reference is written `reference:object`, choices `singleSelect:a=A,b=B`. Notes: `readOnly`, `custom`, `required`.
 */
export function fieldList(lines: string): FieldMetadata[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [fieldName = "", displayName = "", typeText = "string", notes = ""] = line
        .split("|")
        .map((part) => part.trim());
      const [type = "string", detail = ""] = typeText.split(":");
      const valueType = type === "text" ? "string" : type;
      return {
        fieldName,
        displayName,
        valueType,
        providerType: types[type as keyof typeof types],
        readOnly: notes.includes("readOnly"),
        isCustom: notes.includes("custom"),
        isRequired: notes.includes("required"),
        ...(valueType === "reference" ? { referenceTo: [detail] } : {}),
        ...(valueType.endsWith("Select") ? { values: choices(detail) } : {}),
      };
    });
}

function choices(text: string): { value: string; displayValue: string }[] {
  return text.split(",").map((choice) => {
    const [value = "", displayValue = value] = choice.split("=");
    return { value, displayValue };
  });
}
