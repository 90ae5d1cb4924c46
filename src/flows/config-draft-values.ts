import type { ReadObject } from "../contracts/kit/fields.js";
import type { ReadDraft } from "./config-draft.js";

/** A value and what to call it. */
export interface NamedValue {
  readonly value: string;
  readonly label: string;
}

/** The values of one mapped field: which of the provider's stands for which of the application's. */
export interface ValueSection {
  /** Provider field. */
  readonly fieldName: string;
  /** What the application calls the field. */
  readonly label: string;
  readonly mapToName: string;
  readonly appValues: readonly NamedValue[];
  readonly providerValues: readonly NamedValue[];
  /** Value of the application → value of the provider. */
  readonly chosen: ReadonlyMap<string, string>;
  /** Values of the application without one of the provider's. */
  readonly unmapped: readonly string[];
  /** Values of the provider's that stand for nothing. */
  readonly unused: readonly string[];
}

const nothing: ReadonlyMap<string, string> = new Map();

/**
 * A section for each mapped field with values to be matched, whatever is on either side: those the host offers values for, and those
 * something was stored for. A chosen value that is offered no more stays in it, so that it is seen and can be cleared.
 */
export function valueSections(object: ReadObject | undefined, read: ReadDraft): ValueSection[] {
  const account = new Map(object?.accountFields.map((field) => [field.fieldName, field]));
  const offered = [...read.dynamic, ...read.stale].filter((one) => one.values.length > 0);
  const section = (fieldName: string, mapToName: string, label: string, values: readonly NamedValue[]) => {
    const chosen = read.valueMappings.get(fieldName) ?? nothing;
    const claimed = new Set(
      offered
        .flatMap((one) => (read.mappings.get(one.mapToName) === fieldName ? one.values : []))
        .map((one) => one.value),
    );
    const appValues = withMissing(
      values,
      [...chosen.keys()].filter((value) => !claimed.has(value)),
    );
    const used = new Set(appValues.flatMap(({ value }) => chosen.get(value) ?? []));
    const own = (account.get(fieldName)?.values ?? []).map(({ value, displayValue }) => ({
      value,
      label: displayValue || value,
    }));
    const providerValues = withMissing(own, [...used]);
    return {
      fieldName,
      label,
      mapToName,
      appValues,
      providerValues,
      chosen,
      unmapped: appValues.map(({ value }) => value).filter((value) => !chosen.has(value)),
      unused: providerValues.map(({ value }) => value).filter((value) => !used.has(value)),
    };
  };
  const sections = offered.flatMap((one): ValueSection[] => {
    const fieldName = read.mappings.get(one.mapToName);
    if (fieldName === undefined) return [];
    const values = one.values.map(({ value, displayValue }) => ({ value, label: displayValue ?? value }));
    return [section(fieldName, one.mapToName, one.mapToDisplayName ?? one.mapToName, values)];
  });
  const shown = new Set(sections.map(({ fieldName }) => fieldName));
  const names = new Map([...read.mappings].map(([mapToName, fieldName]) => [fieldName, mapToName]));
  const wasMapped = new Set(read.stored?.mappings.map(({ fieldName }) => fieldName));
  for (const [fieldName, values] of read.valueMappings) {
    const mapToName = names.get(fieldName);
    if (shown.has(fieldName) || values.size === 0 || (mapToName === undefined && wasMapped.has(fieldName))) continue;
    const label = mapToName === undefined ? account.get(fieldName)?.displayName : labelOf(object, mapToName);
    sections.push(section(fieldName, mapToName ?? fieldName, label ?? mapToName ?? fieldName, []));
  }
  return sections;
}

const withMissing = (known: readonly NamedValue[], chosen: readonly string[]): readonly NamedValue[] => {
  const have = new Set(known.map(({ value }) => value));
  const missing = chosen.filter((value) => !have.has(value));
  return missing.length === 0 ? known : [...known, ...missing.map((value) => ({ value, label: value }))];
};

function labelOf(object: ReadObject | undefined, mapToName: string): string | undefined {
  for (const field of [...(object?.requiredFields ?? []), ...(object?.optionalFields ?? [])]) {
    if (field.kind === "mapping" && field.mapToName === mapToName) return field.mapToDisplayName;
  }
  return undefined;
}
