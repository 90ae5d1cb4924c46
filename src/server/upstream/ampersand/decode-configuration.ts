import * as z from "zod/mini";
import {
  readConfigObjectSchema,
  subscribeConfigObjectSchema,
  writeConfigObjectSchema,
  type ReadConfigObject,
} from "../../../contracts/ampersand/config-content.js";
import type { StoredContent } from "../../../contracts/ampersand/installation.js";
import type { Configuration, ReadConfig, SubscribeConfig, WriteConfig } from "../../../contracts/kit/configuration.js";
import { copyOf, isJson, memberOf, type Json } from "./json.js";
import { keptSettings, understood, type KeptSetting } from "./kept-settings.js";
import { known } from "./known.js";
import { decodeList, dynamicForm, filterForm } from "./list-forms.js";
import { isRemoved } from "./removed-object.js";

export type Part = "read" | "write" | "subscribe";

/** What is stored of one part, by object name; what is no object at all is left alone. */
export const storedObjects = (content: StoredContent, part: Part): [string, Json][] =>
  Object.entries(copyOf(memberOf(memberOf(content, part), "objects"))).flatMap(([name, object]) =>
    isJson(object) ? [[name, object]] : [],
  );

/** What is stored, as the kit says it. Read objects that were taken out are not read, and so not named. */
export function decodeContent(content: StoredContent): Configuration {
  const proxy = memberOf(memberOf(content, "proxy"), "enabled");
  return {
    read: storedObjects(content, "read")
      .filter(([, object]) => !isRemoved(readRead(object)))
      .map(([name, object]) => decodeRead(name, object)),
    write: storedObjects(content, "write").map(([name, object]) => decodeWrite(name, object)),
    subscribe: storedObjects(content, "subscribe").map(([name, object]) => decodeSubscribe(name, object)),
    proxy: typeof proxy === "boolean" ? proxy : undefined,
  };
}

export const readRead = (stored: Json): ReadConfigObject => z.parse(readConfigObjectSchema, stored);

export function decodeRead(objectName: string, stored: Json): ReadConfig {
  const wire = readRead(stored);
  const period = wire.backfill?.defaultPeriod;
  return {
    objectName,
    paused: wire.disabled === true,
    schedule: wire.schedule,
    destination: wire.destination,
    fields: Object.entries(wire.selectedFields ?? {}).flatMap(([name, isSelected]) => (isSelected ? [name] : [])),
    allFields: wire.selectedFieldsAuto === "all",
    // An empty name is a mapping nobody has chosen a field for.
    mappings: Object.entries(wire.selectedFieldMappings ?? {}).flatMap(([mapToName, fieldName]) =>
      fieldName === "" ? [] : [{ mapToName, fieldName }],
    ),
    valueMappings: Object.entries(wire.selectedValueMappings ?? {}).map(([fieldName, values]) => ({
      fieldName,
      values: Object.entries(values).map(([appValue, providerValue]) => ({ appValue, providerValue })),
    })),
    backfill: period && { days: period.days, fullHistory: period.fullHistory },
    filters: decodeList(stored.fieldFilters, filterForm),
    backfillFilters: decodeList(memberOf(stored.backfill, "fieldFilters"), filterForm),
    dynamicMappings: decodeList(stored.dynamicMappingsInput, dynamicForm),
    ...kept(keptSettings(stored, understood.read)),
  };
}

export function decodeWrite(objectName: string, stored: Json): WriteConfig {
  const wire = z.parse(writeConfigObjectSchema, stored);
  return {
    objectName,
    deletion: wire.deletionSettings?.enabled,
    fieldSettings: Object.entries(wire.selectedFieldSettings ?? {}).map(([fieldName, setting]) => ({
      fieldName,
      default: setting.default?.stringValue ?? setting.default?.integerValue ?? setting.default?.booleanValue,
      writeOnCreate: setting.writeOnCreate === "never" ? "never" : "always",
      writeOnUpdate: known(setting.writeOnUpdate, ["never", "ifEmpty"]) ?? "always",
    })),
    ...kept(keptSettings(stored, understood.write)),
  };
}

export function decodeSubscribe(objectName: string, stored: Json): SubscribeConfig {
  const wire = z.parse(subscribeConfigObjectSchema, stored);
  return {
    objectName,
    destination: wire.destination,
    inheritFieldsAndMappings: wire.inheritFieldsAndMappings === true,
    createEvent: wire.createEvent?.enabled === "always",
    updateEvent: wire.updateEvent?.enabled === "always",
    deleteEvent: wire.deleteEvent?.enabled === "always",
    watchedFields: wire.updateEvent?.requiredWatchFields ?? [],
    otherEvents: wire.otherEvents ?? [],
    ...kept(keptSettings(stored, understood.subscribe)),
  };
}

/** Missing, where there is nothing to show. */
const kept = (settings: KeptSetting[]): { kept?: KeptSetting[] } => (settings.length > 0 ? { kept: settings } : {});
