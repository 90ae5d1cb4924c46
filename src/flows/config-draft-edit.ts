import type { IntegrationObjects, ReadObject } from "../contracts/kit/fields.js";
import { requiredFieldNames, subscription } from "./config-draft-create.js";
import type { ConfigDraft, ConfigEdit, ReadDraft, SubscribeEvent, WriteDraft } from "./config-draft.js";

/** The draft after one choice; the same draft where the choice changes nothing. Required fields cannot be left out. */
export function editDraft(draft: ConfigDraft, edit: ConfigEdit, objects: IntegrationObjects): ConfigDraft {
  switch (edit.type) {
    case "include-write":
    case "set-deletion":
    case "set-default": {
      const write = draft.write.get(edit.objectName);
      const after = write && editWrite(write, edit);
      return after === write || !after ? draft : { ...draft, write: new Map(draft.write).set(edit.objectName, after) };
    }
    case "subscribe-event":
      return subscribe(draft, edit, objects);
    case "proxy": {
      const before = draft.stored ? draft.stored.proxy : objects.proxy || undefined;
      // Off where nothing had been said says nothing.
      const proxy = edit.enabled || (before === undefined ? undefined : false);
      return proxy === draft.proxy ? draft : { ...draft, proxy };
    }
    default: {
      const read = draft.read.get(edit.objectName);
      const after = read && editRead(read, edit, objects);
      return after === read || !after ? draft : { ...draft, read: new Map(draft.read).set(edit.objectName, after) };
    }
  }
}

type WriteEdit = Extract<ConfigEdit, { type: "include-write" | "set-deletion" | "set-default" }>;
type EventEdit = Extract<ConfigEdit, { type: "subscribe-event" }>;
type ReadEdit = Exclude<ConfigEdit, WriteEdit | EventEdit | { type: "proxy" }>;

function editRead(read: ReadDraft, edit: ReadEdit, objects: IntegrationObjects): ReadDraft {
  switch (edit.type) {
    case "include-object":
      return read.included === edit.included ? read : { ...read, included: edit.included };
    case "pause-object":
      return read.paused === edit.paused ? read : { ...read, paused: edit.paused };
    case "all-fields":
      return read.allFields === edit.allFields ? read : { ...read, allFields: edit.allFields };
    case "select-field":
      return select(read, [edit.fieldName], edit.selected, objects);
    case "select-fields":
      return select(read, edit.fieldNames, edit.selected, objects);
    case "map-field":
      return mapField(read, edit.mapToName, edit.fieldName, objects);
    case "map-value": {
      const { fieldName, appValue, providerValue } = edit;
      const values = read.valueMappings.get(fieldName);
      if ((values?.get(appValue) ?? null) === providerValue) return read;
      return { ...read, valueMappings: put(read.valueMappings, fieldName, put(values, appValue, providerValue)) };
    }
    case "set-backfill": {
      const own = readObject(objects, read.objectName)?.backfill;
      // What is stored is not taken back by saying nothing; an integration that names no period has no past read.
      const unsaid = read.stored ? read.stored.backfill && (own ?? { days: 0 }) : own;
      const backfill = edit.backfill ?? unsaid;
      const same = backfill?.days === read.backfill?.days && backfill?.fullHistory === read.backfill?.fullHistory;
      return same ? read : { ...read, backfill };
    }
    case "drop-stale": {
      const stale = read.stale.filter(({ mapToName }) => mapToName !== edit.mapToName);
      if (stale.length === read.stale.length) return read;
      return { ...read, stale, mappings: put(read.mappings, edit.mapToName, null) };
    }
  }
}

/** Another map with this in it; without it where it is `null`. */
function put<Value>(map: ReadonlyMap<string, Value> | undefined, key: string, value: Value | null) {
  const next = new Map(map);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}

/** Found again at each key that is pressed: looked for once. */
const indexes = new WeakMap<IntegrationObjects, ReadonlyMap<string, ReadObject>>();

export function readObject(objects: IntegrationObjects, objectName: string): ReadObject | undefined {
  let index = indexes.get(objects);
  if (!index) {
    index = new Map(objects.read.map((one) => [one.objectName, one]));
    indexes.set(objects, index);
  }
  return index.get(objectName);
}

function select(read: ReadDraft, names: readonly string[], selected: boolean, objects: IntegrationObjects): ReadDraft {
  const object = readObject(objects, read.objectName);
  const required = new Set(object && !selected ? requiredFieldNames(object) : []);
  const fields = new Set(read.fields);
  for (const name of names) {
    if (selected) fields.add(name);
    else if (!required.has(name)) fields.delete(name);
  }
  return fields.size === read.fields.size ? read : { ...read, fields };
}

function mapField(
  read: ReadDraft,
  mapToName: string,
  fieldName: string | null,
  objects: IntegrationObjects,
): ReadDraft {
  const before = read.mappings.get(mapToName);
  if ((before ?? null) === fieldName) return read;
  // The host has decided it.
  if (read.dynamic.some((one) => one.mapToName === mapToName && one.fieldName !== undefined)) return read;
  const after = { ...read, mappings: put(read.mappings, mapToName, fieldName) };
  const values = before === undefined ? undefined : read.valueMappings.get(before);
  if (!values || fieldName === null || read.valueMappings.has(fieldName)) return after;
  // Whoever maps it already has decided about its values.
  if ([...read.mappings.values()].includes(fieldName)) return after;
  const field = readObject(objects, read.objectName)?.accountFields.find((one) => one.fieldName === fieldName);
  const offered = new Set(field?.values.map(({ value }) => value));
  const kept = [...values].filter(([, providerValue]) => offered.has(providerValue));
  return kept.length === 0 ? after : { ...after, valueMappings: put(read.valueMappings, fieldName, new Map(kept)) };
}

function editWrite(write: WriteDraft, edit: WriteEdit): WriteDraft {
  switch (edit.type) {
    case "include-write":
      return write.included === edit.included ? write : { ...write, included: edit.included };
    case "set-deletion": {
      // Off where nothing had been said says nothing.
      const deletion = edit.deletion || (write.stored?.deletion === undefined ? undefined : false);
      return deletion === write.deletion ? write : { ...write, deletion };
    }
    case "set-default": {
      const { fieldName } = edit;
      const before = write.fieldSettings.get(fieldName);
      const wasStored = write.stored?.fieldSettings.some((one) => one.fieldName === fieldName) ?? false;
      // Always, and no value of its own, is what holds where nothing is said.
      const saysNothing =
        !wasStored &&
        edit.setting?.default === undefined &&
        edit.setting?.writeOnCreate === "always" &&
        edit.setting.writeOnUpdate === "always";
      const setting = edit.setting && !saysNothing ? { ...edit.setting, fieldName } : null;
      const same =
        before?.default === setting?.default &&
        before?.writeOnCreate === setting?.writeOnCreate &&
        before?.writeOnUpdate === setting?.writeOnUpdate;
      return same ? write : { ...write, fieldSettings: put(write.fieldSettings, fieldName, setting) };
    }
  }
}

const eventKeys = { create: "createEvent", update: "updateEvent", delete: "deleteEvent" } as const satisfies Record<
  SubscribeEvent,
  string
>;

function subscribe(draft: ConfigDraft, edit: EventEdit, objects: IntegrationObjects): ConfigDraft {
  const key = eventKeys[edit.event];
  const before = draft.subscribe.find((one) => one.objectName === edit.objectName);
  if (before) {
    if (before[key] === edit.enabled) return draft;
    const after = { ...before, [key]: edit.enabled };
    return { ...draft, subscribe: draft.subscribe.map((one) => (one === before ? after : one)) };
  }
  const offered = objects.subscribe.find((object) => object.objectName === edit.objectName);
  if (!offered || !edit.enabled) return draft;
  const silent = { createEvent: false, updateEvent: false, deleteEvent: false, otherEvents: [] };
  return { ...draft, subscribe: [...draft.subscribe, { ...subscription(offered), ...silent, [key]: true }] };
}
