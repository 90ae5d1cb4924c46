import type { ReadConfig, SubscribeConfig, WriteConfig } from "../../../contracts/kit/configuration.js";
import { encodeDefault, encodeSetting, encodeValues } from "./configuration-objects.js";
import { decodeRead, decodeSubscribe, decodeWrite, readRead } from "./decode-configuration.js";
import { copyOf, isJson, memberOf, same, withMembers, type Json } from "./json.js";
import { dynamicForm, filterForm } from "./list-forms.js";
import { mergeList, mergeMap, type ListForm } from "./merge-parts.js";
import { isRemoved } from "./removed-object.js";

/*
 * A stored object made to say what is wanted. Whatever already means that stays as it is stored, in whatever form; so do members the
 * kit has no word for, and the order of everything.
 */

export function mergeRead(stored: Json, wanted: ReadConfig): Json {
  const isBack = isRemoved(readRead(stored));
  const next = copyOf(stored);
  // What its taking out has put there says nothing any more.
  if (isBack) next.selectedFields = {};
  const now = decodeRead(wanted.objectName, next);
  setMap(next, "selectedFields", new Map(now.fields.map(yes)), new Map(wanted.fields.map(yes)), asItIs);
  setMap(next, "selectedFieldMappings", mappingsOf(now), mappingsOf(wanted), asItIs);
  setMap(next, "selectedValueMappings", valuesOf(now), valuesOf(wanted), mergeValues);
  if (now.allFields !== wanted.allFields) {
    if (wanted.allFields) next.selectedFieldsAuto = "all";
    else delete next.selectedFieldsAuto;
  }
  if (now.paused !== wanted.paused) next.disabled = wanted.paused;
  say(next, "schedule", now.schedule, wanted.schedule);
  say(next, "destination", now.destination, wanted.destination);
  mergeBackfill(next, now, wanted);
  setList(next, "fieldFilters", wanted.filters, filterForm);
  setList(next, "dynamicMappingsInput", wanted.dynamicMappings, dynamicForm);
  // An object that is read never looks like one that was taken out.
  if (isRemoved(readRead(next))) next.selectedFields = {};
  return next;
}

const yes = (name: string) => [name, true] as const;
const mappingsOf = ({ mappings }: ReadConfig) =>
  new Map(mappings.map(({ mapToName, fieldName }) => [mapToName, fieldName]));
/** A field none of whose values is mapped has no value mapping. */
const valuesOf = ({ valueMappings }: ReadConfig) =>
  new Map(
    valueMappings.flatMap(({ fieldName, values }) => (values.length > 0 ? [[fieldName, encodeValues(values)]] : [])),
  );

const asItIs = <V>(value: V): V => value;

function mergeValues(wanted: Record<string, string>, before: unknown): Json {
  const now = Object.entries(copyOf(before)).filter(([, value]) => typeof value === "string");
  return mergeMap<unknown>(before, new Map(now), new Map(Object.entries(wanted)), asItIs);
}

/** Without a period said, the stored one stays; the platform wants one wherever there are conditions. */
function mergeBackfill(next: Json, now: ReadConfig, wanted: ReadConfig): void {
  const backfill = copyOf(next.backfill);
  const { backfill: period } = wanted;
  if (period !== undefined && !same(plainPeriod(now.backfill ?? {}), plainPeriod(period))) {
    const { days, fullHistory = now.backfill?.fullHistory === false ? false : undefined } = period;
    backfill.defaultPeriod = withMembers(backfill.defaultPeriod, { days, fullHistory });
  }
  setList(backfill, "fieldFilters", wanted.backfillFilters, filterForm);
  if (wanted.backfillFilters.length > 0) backfill.defaultPeriod ??= {};
  if (!same(copyOf(next.backfill), backfill)) next.backfill = backfill;
}

const plainPeriod = ({ days, fullHistory }: { days?: number | undefined; fullHistory?: boolean | undefined }) => [
  days,
  fullHistory === true,
];

export function mergeWrite(stored: Json, wanted: WriteConfig): Json {
  const now = decodeWrite(wanted.objectName, stored);
  const next = copyOf(stored);
  if (wanted.deletion !== undefined && now.deletion !== wanted.deletion) {
    next.deletionSettings = { ...copyOf(stored.deletionSettings), enabled: wanted.deletion };
  }
  setMap(next, "selectedFieldSettings", settingsOf(now), settingsOf(wanted), mergeSetting);
  return next;
}

const settingsOf = ({ fieldSettings }: WriteConfig) => new Map(fieldSettings.map((each) => [each.fieldName, each]));

function mergeSetting(wanted: WriteConfig["fieldSettings"][number], before: unknown): Json {
  if (!isJson(before)) return encodeSetting(wanted);
  const now = decodeWrite("", { selectedFieldSettings: { it: before } }).fieldSettings[0];
  const next = copyOf(before);
  if (now?.default !== wanted.default) {
    const none = { stringValue: undefined, integerValue: undefined, booleanValue: undefined };
    const said = wanted.default === undefined ? none : { ...none, ...encodeDefault(wanted.default) };
    const preset = withMembers(before.default, said);
    if (Object.keys(preset).length > 0) next.default = preset;
    else delete next.default;
  }
  if (now?.writeOnCreate !== wanted.writeOnCreate) next.writeOnCreate = wanted.writeOnCreate;
  if (now?.writeOnUpdate !== wanted.writeOnUpdate) next.writeOnUpdate = wanted.writeOnUpdate;
  return next;
}

export function mergeSubscribe(stored: Json, wanted: SubscribeConfig): Json {
  const now = decodeSubscribe(wanted.objectName, stored);
  const next = copyOf(stored);
  say(next, "destination", now.destination, wanted.destination);
  if (now.inheritFieldsAndMappings !== wanted.inheritFieldsAndMappings) {
    next.inheritFieldsAndMappings = wanted.inheritFieldsAndMappings;
  }
  for (const event of ["createEvent", "updateEvent", "deleteEvent"] as const) {
    if (now[event] !== wanted[event]) {
      next[event] = { ...copyOf(stored[event]), enabled: wanted[event] ? "always" : "never" };
    }
  }
  if (!same(now.watchedFields, wanted.watchedFields)) {
    const event = { enabled: "never", ...copyOf(next.updateEvent) };
    next.updateEvent = { ...event, requiredWatchFields: [...wanted.watchedFields] };
  }
  if (!same(now.otherEvents, wanted.otherEvents)) next.otherEvents = [...wanted.otherEvents];
  return next;
}

/** Nothing said, nothing changed. */
function say(next: Json, member: string, now: string | undefined, wanted: string | undefined): void {
  if (wanted !== undefined && wanted !== now) next[member] = wanted;
}

/** Members a read object always has; other maps and lists go when they are empty. */
const always = ["selectedFields", "selectedFieldMappings"];

function setMap<V>(
  next: Json,
  member: string,
  now: ReadonlyMap<string, V>,
  wanted: ReadonlyMap<string, V>,
  put: (wanted: V, before: unknown) => unknown,
): void {
  const before = memberOf(next, member);
  const after = mergeMap(before, now, wanted, put);
  if (same(copyOf(before), after)) return;
  if (Object.keys(after).length > 0 || always.includes(member)) next[member] = after;
  else Reflect.deleteProperty(next, member);
}

function setList<T>(next: Json, member: string, wanted: readonly T[], form: ListForm<T>): void {
  const after = mergeList(next[member], wanted, form);
  if (after === undefined) return;
  if (after.length > 0) next[member] = after;
  else Reflect.deleteProperty(next, member);
}
