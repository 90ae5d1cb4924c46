import type { Configuration, ReadConfig, SubscribeConfig, WriteConfig } from "../contracts/kit/configuration.js";
import type { IntegrationObjects, ReadObject } from "../contracts/kit/fields.js";
import type { ConfigDraft, ReadDraft, WriteDraft } from "./config-draft.js";
import { readObject } from "./config-draft-edit.js";

/** What is sent to be installed or saved: the chosen objects, and with them everything stored that has no control here. */
export function toConfiguration(draft: ConfigDraft, objects: IntegrationObjects): Configuration {
  return {
    read: [...draft.read.values()]
      .filter((read) => read.included)
      .map((read) => toRead(read, readObject(objects, read.objectName))),
    write: [...draft.write.values()].filter((write) => write.included).map(toWrite),
    subscribe: toSubscriptions(draft),
    ...(draft.proxy === undefined ? {} : { proxy: draft.proxy }),
  };
}

export function toRead(read: ReadDraft, object: ReadObject | undefined): ReadConfig {
  const { stored } = read;
  const kept = stored?.kept;
  return {
    objectName: read.objectName,
    paused: read.paused,
    schedule: stored ? stored.schedule : object?.schedule,
    destination: stored ? stored.destination : object?.destination,
    fields: [...read.fields],
    allFields: read.allFields,
    mappings: [...read.mappings].map(([mapToName, fieldName]) => ({ mapToName, fieldName })),
    valueMappings: valueMappings(read),
    backfill: read.backfill,
    filters: stored?.filters ?? [],
    backfillFilters: stored?.backfillFilters ?? [],
    dynamicMappings: dynamicMappings(read),
    ...(kept && { kept }),
  };
}

/** Those of fields that are mapped, and those that were stored for a field that was not. */
function valueMappings(read: ReadDraft): ReadConfig["valueMappings"] {
  const mapped = new Set(read.mappings.values());
  const before = new Set(read.stored?.mappings.map(({ fieldName }) => fieldName));
  const stored = new Map(read.stored?.valueMappings.map((one) => [one.fieldName, one.values.length]));
  return [...read.valueMappings]
    .filter(([name]) => mapped.has(name) || (stored.has(name) && !before.has(name)))
    .filter(([name, values]) => values.size > 0 || stored.get(name) === 0)
    .map(([fieldName, values]) => ({
      fieldName,
      values: [...values].map(([appValue, providerValue]) => ({ appValue, providerValue })),
    }));
}

/** What is offered now, and what was offered before and has not been cleared. */
function dynamicMappings(read: ReadDraft): ReadConfig["dynamicMappings"] {
  const all = new Map([...read.dynamic, ...read.stale].map((one) => [one.mapToName, one]));
  const stored = (read.stored?.dynamicMappings ?? []).flatMap(({ mapToName }) => all.get(mapToName) ?? []);
  return [...new Set([...stored, ...all.values()])];
}

export function toWrite({ objectName, deletion, fieldSettings, stored }: WriteDraft): WriteConfig {
  const kept = stored?.kept;
  return {
    objectName,
    ...(deletion === undefined ? {} : { deletion }),
    fieldSettings: [...fieldSettings.values()],
    ...(kept && { kept }),
  };
}

export const toSubscriptions = (draft: ConfigDraft): SubscribeConfig[] =>
  draft.subscribe.filter((one) => isSubscribed(one, draft));

/** Whether it says anything, or stands as it was stored. */
function isSubscribed(one: SubscribeConfig, { read, stored }: ConfigDraft): boolean {
  const was = stored?.subscribe.find(({ objectName }) => objectName === one.objectName);
  // A subscription that takes its fields from a read object cannot stand without it, if it ever did.
  const object = one.inheritFieldsAndMappings ? read.get(one.objectName) : undefined;
  if (object?.included === false && !(was && object.stored === null)) return false;
  const says = one.createEvent || one.updateEvent || one.deleteEvent || one.otherEvents.length > 0;
  return says || (was !== undefined && sameSettings(was, one));
}

/** Whether two configurations say the same; the order of what is chosen says nothing. */
export const sameConfiguration = (a: Configuration, b: Configuration): boolean => sameSettings(a, b);

/** The same of any part of one. */
export const sameSettings = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const canonical = (settings: unknown): string | undefined => JSON.stringify(sorted(settings));

/** Keys and list items in an order of their own; missing and empty are one. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => JSON.stringify(sorted(item)));
    return items.sort();
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .filter(([, member]) => member !== undefined && !(Array.isArray(member) && member.length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => [key, sorted(member)]);
}
