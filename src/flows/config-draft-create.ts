import type { Configuration, DynamicMapping, ReadConfig, SubscribeConfig } from "../contracts/kit/configuration.js";
import type { Field, IntegrationObjects, ReadObject, SubscribeObject } from "../contracts/kit/fields.js";
import type { Installation } from "../contracts/kit/installations.js";
import { offerOf, type FieldMapping, type Offer } from "./config-draft-offered.js";
import type { ConfigDraft, ReadDraft, WriteDraft } from "./config-draft.js";

/**
 * Where choosing begins: with what is stored, or, before the first install, with everything the integration offers
 * and nothing optional in it. An object the account cannot give right now is left out: nothing could be chosen in it.
 * `fieldMapping`: mappings the host offers; what is wrong in it is left out (`dynamicProblems` says what).
 */
export function createDraft(
  objects: IntegrationObjects,
  installation: Pick<Installation, "configuration"> | null,
  fieldMapping?: FieldMapping,
): ConfigDraft {
  const stored = installation?.configuration ?? null;
  return {
    read: readDrafts(objects, stored, offerOf(objects, fieldMapping)),
    write: writeDrafts(objects, stored),
    subscribe: stored ? stored.subscribe : objects.subscribe.map(subscription),
    proxy: stored ? stored.proxy : objects.proxy ? true : undefined,
    stored,
  };
}

/** What the host offered when this draft was made. */
export const offeredIn = (draft: ConfigDraft): FieldMapping =>
  Object.fromEntries([...draft.read].map(([objectName, { dynamic }]) => [objectName, dynamic]));

function readDrafts(
  objects: IntegrationObjects,
  stored: Configuration | null,
  offer: Offer,
): ReadonlyMap<string, ReadDraft> {
  const known = new Map(stored?.read.map((config) => [config.objectName, config]));
  const drafts = new Map<string, ReadDraft>();
  for (const object of objects.read) {
    const { objectName } = object;
    const config = known.get(objectName) ?? null;
    drafts.set(objectName, readDraft(object, config, stored === null, offer.mappings.get(objectName) ?? []));
  }
  // Stored for an object this revision no longer speaks of: carried along untouched.
  for (const [objectName, config] of known) if (!drafts.has(objectName)) drafts.set(objectName, carried(config));
  return drafts;
}

const carried = (stored: ReadConfig): ReadDraft => ({
  objectName: stored.objectName,
  included: true,
  paused: stored.paused,
  fields: new Set(stored.fields),
  allFields: stored.allFields,
  mappings: new Map(stored.mappings.map((mapping) => [mapping.mapToName, mapping.fieldName])),
  valueMappings: new Map(
    stored.valueMappings.map(({ fieldName, values }) => [
      fieldName,
      new Map(values.map(({ appValue, providerValue }) => [appValue, providerValue])),
    ]),
  ),
  backfill: stored.backfill,
  dynamic: [],
  stale: stored.dynamicMappings,
  stored,
});

function readDraft(
  object: ReadObject,
  stored: ReadConfig | null,
  isFirst: boolean,
  dynamic: readonly DynamicMapping[],
): ReadDraft {
  const base = stored ? carried(stored) : null;
  const fields = new Set([...(base?.fields ?? []), ...requiredFieldNames(object)]);
  const mappings = new Map(base?.mappings);
  const inAccount = new Set(object.accountFields.map((field) => field.fieldName));
  const suggest = (field: Field) => {
    if (field.kind !== "mapping" || field.defaultFieldName === undefined || mappings.has(field.mapToName)) return;
    if (inAccount.has(field.defaultFieldName)) mappings.set(field.mapToName, field.defaultFieldName);
  };
  object.requiredFields.forEach(suggest);
  // An optional mapping without a choice in a stored configuration was left empty on purpose.
  if (stored === null) object.optionalFields.forEach(suggest);
  for (const { mapToName, fieldName } of dynamic) if (fieldName !== undefined) mappings.set(mapToName, fieldName);
  const offered = new Set(dynamic.map(({ mapToName }) => mapToName));
  return {
    objectName: object.objectName,
    included: stored !== null || (isFirst && object.unavailable === undefined),
    paused: base?.paused ?? false,
    fields,
    allFields: base?.allFields ?? false,
    mappings,
    valueMappings: base?.valueMappings ?? new Map<string, ReadonlyMap<string, string>>(),
    backfill: base ? base.backfill : object.backfill,
    dynamic,
    stale: (base?.stale ?? []).filter(({ mapToName }) => !offered.has(mapToName)),
    stored,
  };
}

/** Provider fields of an object that are read whatever the customer chooses. */
export const requiredFieldNames = (object: ReadObject): string[] =>
  object.requiredFields.flatMap((field) => (field.kind === "existing" ? [field.fieldName] : []));

function writeDrafts(objects: IntegrationObjects, stored: Configuration | null): ReadonlyMap<string, WriteDraft> {
  const known = new Map(stored?.write.map((config) => [config.objectName, config]));
  const names = new Set([...objects.write.map(({ objectName }) => objectName), ...known.keys()]);
  return new Map(
    [...names].map((objectName): [string, WriteDraft] => {
      const config = known.get(objectName) ?? null;
      return [
        objectName,
        {
          objectName,
          included: config !== null || stored === null,
          deletion: config?.deletion,
          fieldSettings: new Map(config?.fieldSettings.map((setting) => [setting.fieldName, setting])),
          stored: config,
        },
      ];
    }),
  );
}

export const subscription = (object: SubscribeObject): SubscribeConfig => ({
  objectName: object.objectName,
  destination: object.destination,
  inheritFieldsAndMappings: object.inheritFieldsAndMappings,
  createEvent: object.createEvent,
  updateEvent: object.updateEvent,
  deleteEvent: object.deleteEvent,
  watchedFields: [...object.watchedFields],
  otherEvents: [...object.otherEvents],
});
