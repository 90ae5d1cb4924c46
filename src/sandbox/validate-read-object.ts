import type { FieldMetadata } from "../contracts/ampersand/integration.js";
import type { ReadConfigObjectRequest } from "../contracts/ampersand/config-content-request.js";
import type { ManifestIntegration } from "../contracts/ampersand/manifest.js";
import type { ObjectFields } from "./metadata/object-metadata.js";
import { own } from "./own.js";
import type { Issue } from "./problem.js";

export type ManifestReadObject = NonNullable<NonNullable<ManifestIntegration["read"]>["objects"]>[number];

/** The field an object has under this name; a JSONPath in brackets (`$['billing']['city']`) reaches into its first part. */
export function fieldOf({ fields }: ObjectFields, name: string): FieldMetadata | undefined {
  const nested = /^\$\['([^']+)'\]/.exec(name)?.[1];
  return own(fields, name) ?? (nested === undefined ? undefined : own(fields, nested));
}

/** What is wrong with a value for a field, in words; undefined when it fits. */
export function valueMismatch(field: FieldMetadata, value: unknown): string | undefined {
  const text = String(value);
  switch (field.valueType) {
    case "boolean":
      return typeof value === "boolean" || text === "true" || text === "false" ? undefined : "must be true or false";
    case "int":
      return Number.isInteger(Number(text)) && text.trim() !== "" ? undefined : "must be a whole number";
    case "float":
      return Number.isFinite(Number(text)) && text.trim() !== "" ? undefined : "must be a number";
    case "date":
      return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
        ? undefined
        : "must be a date (YYYY-MM-DD)";
    case "datetime":
      return Number.isNaN(Date.parse(text)) ? "must be a date and time (ISO 8601)" : undefined;
    case "singleSelect":
    case "multiSelect": {
      const allowed = (field.values ?? []).map((each) => each.value);
      return allowed.length === 0 || allowed.includes(text) ? undefined : `must be one of ${allowed.join(", ")}`;
    }
    default:
      return undefined;
  }
}

function isCron(schedule: string): boolean {
  const parts = schedule.trim().split(/\s+/);
  return parts.length === 5 && parts.every((part) => /^[\d*/,\-A-Za-z]+$/.test(part));
}

/** Checks one read object of a configuration against the manifest and the customer's fields. */
export function validateReadObject(
  config: ReadConfigObjectRequest,
  manifest: ManifestReadObject,
  known: ObjectFields,
  path: string,
): Issue[] {
  const issues: Issue[] = [];
  const report = (name: string, detail: string) => issues.push({ in: "body", name: `${path}${name}`, detail });
  const selected = config.selectedFields ?? {};
  const mappings = config.selectedFieldMappings ?? {};
  const mappedFields = new Set(Object.values(mappings));

  if (config.objectName !== undefined && config.objectName !== manifest.objectName) {
    report(".objectName", `must be "${manifest.objectName}", the key it stands under`);
  }
  for (const field of config.disabled === true ? [] : (manifest.requiredFields ?? [])) {
    if (field.fieldName !== undefined) {
      const present =
        own(selected, field.fieldName) === true ||
        mappedFields.has(field.fieldName) ||
        config.selectedFieldsAuto === "all";
      if (!present) report(`.selectedFields.${field.fieldName}`, "is a required field and must be selected");
    } else if (!own(mappings, field.mapToName ?? "")) {
      report(`.selectedFieldMappings.${field.mapToName ?? ""}`, "is a required mapping and needs a field");
    }
  }
  for (const [name, chosen] of Object.entries(selected)) {
    if (chosen && !fieldOf(known, name)) report(`.selectedFields.${name}`, `is not a field of ${known.displayName}`);
  }
  for (const [mapToName, fieldName] of Object.entries(mappings)) {
    if (fieldName !== "" && !fieldOf(known, fieldName)) {
      report(`.selectedFieldMappings.${mapToName}`, `"${fieldName}" is not a field of ${known.displayName}`);
    }
  }
  for (const [name, values] of Object.entries(config.selectedValueMappings ?? {})) {
    const field = fieldOf(known, name) ?? fieldOf(known, own(mappings, name) ?? "");
    if (!field) report(`.selectedValueMappings.${name}`, `is not a field of ${known.displayName}`);
    else {
      for (const [delivered, providerValue] of Object.entries(values)) {
        const mismatch = valueMismatch(field, providerValue);
        if (mismatch) report(`.selectedValueMappings.${name}.${delivered}`, mismatch);
      }
    }
  }
  (config.dynamicMappingsInput ?? []).forEach(({ fieldName }, index) => {
    if (fieldName !== undefined && !fieldOf(known, fieldName)) {
      report(`.dynamicMappingsInput[${index}].fieldName`, `"${fieldName}" is not a field of ${known.displayName}`);
    }
  });
  const filterLists = { ".fieldFilters": config.fieldFilters, ".backfill.fieldFilters": config.backfill?.fieldFilters };
  for (const [name, filters] of Object.entries(filterLists)) {
    (filters ?? []).forEach((filter, index) => {
      const field = fieldOf(known, filter.fieldName);
      if (!field) report(`${name}[${index}].fieldName`, `"${filter.fieldName}" is not a field of ${known.displayName}`);
      else if (filter.value === undefined) report(`${name}[${index}].value`, "is required");
      else {
        const mismatch = valueMismatch(field, filter.value);
        if (mismatch) report(`${name}[${index}].value`, mismatch);
      }
    });
  }
  if (config.schedule !== undefined && config.schedule !== "" && !isCron(config.schedule)) {
    report(".schedule", "must be a five-field cron expression");
  }
  const period = config.backfill?.defaultPeriod;
  if (period && period.days === undefined && period.fullHistory === undefined) {
    report(".backfill.defaultPeriod", "needs days or fullHistory");
  }
  return issues;
}
