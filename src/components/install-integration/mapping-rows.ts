import type { DynamicMapping } from "../../contracts/kit/configuration.js";
import type { MappingField, ReadObject } from "../../contracts/kit/fields.js";
import { mappingLabel, optionalMappings, requiredMappings } from "./field-choices.js";

/** Something of the application's that one of the account's fields is chosen for. */
export interface MappingRow {
  readonly mapToName: string;
  readonly label: string;
  readonly prompt: string | undefined;
  /** The integration cannot run without it. */
  readonly needed: boolean;
  /** The field the host has set; the customer is not asked. */
  readonly fixed: string | undefined;
}

export interface MappingGroups {
  readonly required: readonly MappingRow[];
  /** Of the integration, then what the host offers at run time. */
  readonly optional: readonly MappingRow[];
}

const ofField = (field: MappingField, needed: boolean): MappingRow => ({
  mapToName: field.mapToName,
  label: mappingLabel(field),
  prompt: field.prompt,
  needed,
  fixed: undefined,
});

const ofHost = ({ mapToName, mapToDisplayName, prompt, fieldName }: DynamicMapping): MappingRow => ({
  mapToName,
  label: mapToDisplayName ?? mapToName,
  prompt,
  needed: false,
  fixed: fieldName,
});

export const mappingGroups = (object: ReadObject, dynamic: readonly DynamicMapping[]): MappingGroups => ({
  required: requiredMappings(object).map((field) => ofField(field, true)),
  optional: [...optionalMappings(object).map((field) => ofField(field, false)), ...dynamic.map(ofHost)],
});
