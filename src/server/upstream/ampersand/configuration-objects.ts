import type {
  ReadConfigObject,
  SubscribeConfigObject,
  WriteConfigObject,
} from "../../../contracts/ampersand/config-content.js";
import type { ReadObject, SubscribeObject } from "../../../contracts/ampersand/integration.js";
import type { ReadConfig, SubscribeConfig, WriteConfig } from "../../../contracts/kit/configuration.js";
import type { Backfill } from "../../../contracts/kit/fields.js";
import { mapOfEntries } from "./name-map.js";

/** A read object in the form a create wants: fields and mappings always there, and nothing said that was not chosen. */
export function encodeRead(wanted: ReadConfig, manifest: ReadObject | undefined): ReadConfigObject {
  const schedule = wanted.schedule ?? manifest?.schedule;
  const destination = wanted.destination ?? manifest?.destination;
  const backfill = wanted.backfill ?? manifest?.backfill?.defaultPeriod;
  return {
    objectName: wanted.objectName,
    ...(schedule !== undefined && { schedule }),
    ...(destination !== undefined && { destination }),
    selectedFields: encodeFields(wanted.fields),
    selectedFieldMappings: encodeMappings(wanted.mappings),
    ...(wanted.allFields && { selectedFieldsAuto: "all" }),
    ...(wanted.valueMappings.length > 0 && { selectedValueMappings: encodeValueMappings(wanted.valueMappings) }),
    ...(wanted.paused && { disabled: true }),
    ...(backfill !== undefined && { backfill: { defaultPeriod: encodePeriod(backfill) } }),
    ...(wanted.filters.length > 0 && { fieldFilters: wanted.filters.map((each) => ({ ...each })) }),
  };
}

export const encodeFields = (fields: readonly string[]): Record<string, boolean> =>
  mapOfEntries(fields.map((name) => [name, true]));

/** The wire runs from the application's name to the provider's field. */
export const encodeMappings = (mappings: ReadConfig["mappings"]): Record<string, string> =>
  mapOfEntries(mappings.map(({ mapToName, fieldName }) => [mapToName, fieldName]));

export const encodeValueMappings = (mappings: ReadConfig["valueMappings"]): Record<string, Record<string, string>> =>
  mapOfEntries(
    mappings.map(({ fieldName, values }) => [
      fieldName,
      mapOfEntries(values.map(({ appValue, providerValue }) => [appValue, providerValue])),
    ]),
  );

export const encodePeriod = ({ days, fullHistory }: Backfill): { days?: number; fullHistory?: boolean } => ({
  ...(days !== undefined && { days }),
  ...(fullHistory !== undefined && { fullHistory }),
});

export const encodeWrite = (wanted: WriteConfig): WriteConfigObject => ({
  objectName: wanted.objectName,
  ...(wanted.deletion !== undefined && { deletionSettings: { enabled: wanted.deletion } }),
  ...(wanted.fieldSettings.length > 0 && { selectedFieldSettings: encodeSettings(wanted.fieldSettings) }),
});

export const encodeSettings = (
  settings: WriteConfig["fieldSettings"],
): NonNullable<WriteConfigObject["selectedFieldSettings"]> =>
  mapOfEntries(
    settings.map((each) => [
      each.fieldName,
      {
        ...(each.default !== undefined && { default: encodeDefault(each.default) }),
        writeOnCreate: each.writeOnCreate,
        writeOnUpdate: each.writeOnUpdate,
      },
    ]),
  );

function encodeDefault(value: string | number | boolean) {
  if (typeof value === "string") return { stringValue: value };
  return typeof value === "number" ? { integerValue: value } : { booleanValue: value };
}

export function encodeSubscribe(wanted: SubscribeConfig, manifest: SubscribeObject | undefined): SubscribeConfigObject {
  const destination = wanted.destination ?? manifest?.destination;
  return {
    objectName: wanted.objectName,
    ...(destination !== undefined && { destination }),
    inheritFieldsAndMappings: wanted.inheritFieldsAndMappings,
    ...(wanted.createEvent && { createEvent: { enabled: "always" } }),
    ...(wanted.updateEvent && { updateEvent: { enabled: "always", ...watched(wanted, manifest) } }),
    ...(wanted.deleteEvent && { deleteEvent: { enabled: "always" } }),
    ...(wanted.otherEvents.length > 0 && { otherEvents: [...wanted.otherEvents] }),
  };
}

function watched({ watchedFields }: SubscribeConfig, manifest: SubscribeObject | undefined) {
  if (watchedFields.length > 0) return { requiredWatchFields: [...watchedFields] };
  return manifest?.updateEvent?.watchFieldsAuto === "all" ? { watchFieldsAuto: "all" } : {};
}
