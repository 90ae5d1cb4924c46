import type { Configuration, ReadConfig, WriteConfig } from "../contracts/kit/configuration.js";
import type { IntegrationObjects, ReadObject } from "../contracts/kit/fields.js";
import type { ConfigDraft, ReadDraft } from "./config-draft.js";

/** What is sent to be installed or saved: the chosen objects, and with them everything stored that has no control here. */
export function toConfiguration(draft: ConfigDraft, objects: IntegrationObjects): Configuration {
  const offered = new Map(objects.read.map((object) => [object.objectName, object]));
  const isLeftOut = (objectName: string) => draft.read.get(objectName)?.included === false;
  return {
    read: [...draft.read.values()]
      .filter((read) => read.included)
      .map((read) => toRead(read, offered.get(read.objectName))),
    write: [...draft.write.values()]
      .filter((write) => write.included)
      .map((write): WriteConfig => write.stored ?? { objectName: write.objectName, fieldSettings: [] }),
    // A subscription that takes its fields from a read object cannot stand without it.
    subscribe: draft.subscribe.filter((one) => !(one.inheritFieldsAndMappings && isLeftOut(one.objectName))),
    ...(draft.proxy === undefined ? {} : { proxy: draft.proxy }),
  };
}

function toRead(read: ReadDraft, object: ReadObject | undefined): ReadConfig {
  const { stored } = read;
  return {
    objectName: read.objectName,
    paused: read.paused,
    schedule: stored ? stored.schedule : object?.schedule,
    destination: stored ? stored.destination : object?.destination,
    fields: [...read.fields],
    allFields: read.allFields,
    mappings: [...read.mappings].map(([mapToName, fieldName]) => ({ mapToName, fieldName })),
    valueMappings: stored?.valueMappings ?? [],
    backfill: stored ? stored.backfill : object?.backfill,
    filters: stored?.filters ?? [],
    backfillFilters: stored?.backfillFilters ?? [],
    dynamicMappings: stored?.dynamicMappings ?? [],
  };
}

/** Whether two configurations say the same; the order of what is chosen says nothing. */
export const sameConfiguration = (a: Configuration, b: Configuration): boolean => canonical(a) === canonical(b);

const canonical = (configuration: Configuration): string => JSON.stringify(sorted(configuration));

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
