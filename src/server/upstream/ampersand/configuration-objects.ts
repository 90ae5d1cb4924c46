import type { ReadObject, SubscribeObject } from "../../../contracts/ampersand/integration.js";
import type { ReadConfig, SubscribeConfig, WriteConfig } from "../../../contracts/kit/configuration.js";
import type { Backfill } from "../../../contracts/kit/fields.js";
import type { Json } from "./json.js";
import { dynamicForm, filterForm } from "./list-forms.js";
import { mapOfEntries } from "./name-map.js";

/** A read object in the form a create wants: fields and mappings always there, and nothing said that was not chosen. */
export function encodeRead(wanted: ReadConfig, manifest: ReadObject | undefined): Json {
  const schedule = wanted.schedule ?? manifest?.schedule;
  const destination = wanted.destination ?? manifest?.destination;
  const backfill = wanted.backfill ?? manifest?.backfill?.defaultPeriod;
  const valueMappings = wanted.valueMappings.filter(({ values }) => values.length > 0);
  const { backfillFilters, dynamicMappings, filters } = wanted;
  return {
    objectName: wanted.objectName,
    ...(schedule !== undefined && { schedule }),
    ...(destination !== undefined && { destination }),
    selectedFields: mapOfEntries(wanted.fields.map((name) => [name, true])),
    selectedFieldMappings: mapOfEntries(wanted.mappings.map(({ mapToName, fieldName }) => [mapToName, fieldName])),
    ...(wanted.allFields && { selectedFieldsAuto: "all" }),
    ...(valueMappings.length > 0 && {
      selectedValueMappings: mapOfEntries(
        valueMappings.map(({ fieldName, values }) => [fieldName, encodeValues(values)]),
      ),
    }),
    ...(dynamicMappings.length > 0 && {
      dynamicMappingsInput: dynamicMappings.map((each) => dynamicForm.encode(each)),
    }),
    ...(wanted.paused && { disabled: true }),
    ...((backfill !== undefined || backfillFilters.length > 0) && {
      backfill: {
        defaultPeriod: encodePeriod(backfill ?? {}),
        ...(backfillFilters.length > 0 && { fieldFilters: encodeFilters(backfillFilters) }),
      },
    }),
    ...(filters.length > 0 && { fieldFilters: encodeFilters(filters) }),
  };
}

const encodeFilters = (filters: ReadConfig["filters"]): Json[] => filters.map((each) => filterForm.encode(each));

/** Application value to provider value. */
export const encodeValues = (values: ReadConfig["valueMappings"][number]["values"]): Record<string, string> =>
  mapOfEntries(values.map(({ appValue, providerValue }) => [appValue, providerValue]));

const encodePeriod = ({ days, fullHistory }: Partial<Backfill>): { days?: number; fullHistory?: boolean } => ({
  ...(days !== undefined && { days }),
  ...(fullHistory !== undefined && { fullHistory }),
});

export const encodeWrite = (wanted: WriteConfig): Json => ({
  objectName: wanted.objectName,
  ...(wanted.deletion !== undefined && { deletionSettings: { enabled: wanted.deletion } }),
  ...(wanted.fieldSettings.length > 0 && {
    selectedFieldSettings: mapOfEntries(wanted.fieldSettings.map((each) => [each.fieldName, encodeSetting(each)])),
  }),
});

type Setting = WriteConfig["fieldSettings"][number];

export const encodeSetting = ({ default: preset, writeOnCreate, writeOnUpdate }: Setting): Json => ({
  ...(preset !== undefined && { default: encodeDefault(preset) }),
  writeOnCreate,
  writeOnUpdate,
});

export function encodeDefault(value: string | number | boolean): Json {
  if (typeof value === "string") return { stringValue: value };
  return typeof value === "number" ? { integerValue: value } : { booleanValue: value };
}

export function encodeSubscribe(wanted: SubscribeConfig, manifest: SubscribeObject | undefined): Json {
  const destination = wanted.destination ?? manifest?.destination;
  return {
    objectName: wanted.objectName,
    ...(destination !== undefined && { destination }),
    inheritFieldsAndMappings: wanted.inheritFieldsAndMappings,
    ...(wanted.createEvent && { createEvent: { enabled: "always" } }),
    ...(wanted.updateEvent && { updateEvent: { enabled: "always", ...watched(wanted, manifest) } }),
    // Watched fields are said also of an event that is off: it may be switched on later.
    ...(!wanted.updateEvent &&
      wanted.watchedFields.length > 0 && {
        updateEvent: { enabled: "never", requiredWatchFields: [...wanted.watchedFields] },
      }),
    ...(wanted.deleteEvent && { deleteEvent: { enabled: "always" } }),
    ...(wanted.otherEvents.length > 0 && { otherEvents: [...wanted.otherEvents] }),
  };
}

function watched({ watchedFields }: SubscribeConfig, manifest: SubscribeObject | undefined) {
  if (watchedFields.length > 0) return { requiredWatchFields: [...watchedFields] };
  return manifest?.updateEvent?.watchFieldsAuto === "all" ? { watchFieldsAuto: "all" } : {};
}
