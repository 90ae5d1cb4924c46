import type { Configuration, ReadConfig, SubscribeConfig, WriteConfig } from "../contracts/kit/configuration.js";
import { sameSettings } from "./config-draft-configuration.js";

/** One thing before and after; `undefined` is "not there". */
export interface Change<Value> {
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/** One object before and after. `start`: it was not there before; `stop`: it will not be there, and nothing in it is listed. */
export interface ObjectChange<Config> extends Change<Config> {
  readonly objectName: string;
  readonly kind: "start" | "stop" | "change";
}

interface Difference {
  /** Something the members beside it do not speak of: a filter, a schedule, a setting of the upstream's own. */
  readonly other: boolean;
}

export interface ReadDifference extends Difference {
  /** Provider fields. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly mappings: readonly ({ readonly mapToName: string } & Change<string>)[];
  readonly values: readonly ({ readonly fieldName: string; readonly appValue: string } & Change<string>)[];
  /** What else differs; the values stand in `before` and `after`. */
  readonly settings: readonly ("allFields" | "paused" | "backfill")[];
}
export type ReadChange = ObjectChange<ReadConfig> & ReadDifference;

type FieldSetting = WriteConfig["fieldSettings"][number];

export interface WriteDifference extends Difference {
  readonly defaults: readonly ({ readonly fieldName: string } & Change<FieldSetting>)[];
  readonly deletion: boolean;
}
export type WriteChange = ObjectChange<WriteConfig> & WriteDifference;

export interface SubscribeDifference extends Difference {
  readonly events: readonly { readonly event: "create" | "update" | "delete"; readonly enabled: boolean }[];
}
export type SubscribeChange = ObjectChange<SubscribeConfig> & SubscribeDifference;

/** What is different, object by object, in the order of what will be. */
export interface ConfigChanges {
  readonly read: readonly ReadChange[];
  readonly write: readonly WriteChange[];
  readonly subscribe: readonly SubscribeChange[];
  /** What it becomes; `null` where it stays. */
  readonly proxy: boolean | null;
  readonly isEmpty: boolean;
}

/** Before anything is installed. */
export const nothingStored: Configuration = { read: [], write: [], subscribe: [], proxy: undefined };

/** What would be different, for a review and for the question before something is thrown away. */
export function draftChanges(before: Configuration, after: Configuration): ConfigChanges {
  const read = objectChanges(before.read, after.read, readDifference);
  const write = objectChanges(before.write, after.write, writeDifference);
  const subscribe = objectChanges(before.subscribe, after.subscribe, subscribeDifference);
  const proxy = (before.proxy ?? false) === (after.proxy ?? false) ? null : (after.proxy ?? false);
  const isEmpty = read.length + write.length + subscribe.length === 0 && proxy === null;
  return { read, write, subscribe, proxy, isEmpty };
}

/** Things of the same name side by side: those that will be, then those that are gone. */
function pairs<Item>(before: readonly Item[], after: readonly Item[], nameOf: (item: Item) => string) {
  const were = new Map(before.map((item) => [nameOf(item), item]));
  const are = new Map(after.map((item) => [nameOf(item), item]));
  return [...new Set([...are.keys(), ...were.keys()])].map((name) => ({
    name,
    before: were.get(name),
    after: are.get(name),
  }));
}

function objectChanges<Config extends { objectName: string }, More extends Difference>(
  before: readonly Config[],
  after: readonly Config[],
  differenceOf: (one: Change<Config>) => More | null,
): (ObjectChange<Config> & More)[] {
  return pairs(before, after, ({ objectName }) => objectName).flatMap(({ name, ...one }) => {
    const difference = differenceOf(one);
    const kind = one.before === undefined ? "start" : one.after === undefined ? "stop" : "change";
    return difference === null ? [] : [{ ...difference, ...one, objectName: name, kind }];
  });
}

function readDifference({ before, after }: Change<ReadConfig>): ReadDifference | null {
  if (!after) return { added: [], removed: [], mappings: [], values: [], settings: [], other: false };
  const had = new Set(before?.fields);
  const has = new Set(after.fields);
  const added = after.fields.filter((name) => !had.has(name));
  const removed = (before?.fields ?? []).filter((name) => !has.has(name));
  const mappings = pairs(before?.mappings ?? [], after.mappings, ({ mapToName }) => mapToName)
    .map((one) => ({ mapToName: one.name, before: one.before?.fieldName, after: one.after?.fieldName }))
    .filter(differs);
  const values = pairs(before?.valueMappings ?? [], after.valueMappings, ({ fieldName }) => fieldName).flatMap(
    (field) =>
      pairs(field.before?.values ?? [], field.after?.values ?? [], ({ appValue }) => appValue)
        .map(({ name, ...one }) => ({
          fieldName: field.name,
          appValue: name,
          before: one.before?.providerValue,
          after: one.after?.providerValue,
        }))
        .filter(differs),
  );
  const settings = before
    ? (["allFields", "paused", "backfill"] as const).filter((key) => !sameSettings([before[key]], [after[key]]))
    : [];
  const other = before !== undefined && !sameSettings(otherOf(before), otherOf(after));
  const size = added.length + removed.length + mappings.length + values.length + settings.length;
  return before && size === 0 && !other ? null : { added, removed, mappings, values, settings, other };
}

const differs = ({ before, after }: Change<unknown>): boolean => before !== after;

/** Everything the members of a change do not speak of. */
const otherOf = ({ schedule, destination, filters, backfillFilters, dynamicMappings, kept }: ReadConfig) => ({
  schedule,
  destination,
  filters,
  backfillFilters,
  dynamicMappings,
  kept,
});

function writeDifference({ before, after }: Change<WriteConfig>): WriteDifference | null {
  if (!after) return { defaults: [], deletion: false, other: false };
  const defaults = pairs(before?.fieldSettings ?? [], after.fieldSettings, ({ fieldName }) => fieldName)
    .map(({ name, ...one }) => ({ ...one, fieldName: name }))
    .filter((one) => !sameSetting(one.before, one.after));
  const deletion = (before?.deletion ?? false) !== (after.deletion ?? false);
  const other = before !== undefined && !sameSettings(before.kept ?? [], after.kept ?? []);
  return before && defaults.length === 0 && !deletion && !other ? null : { defaults, deletion, other };
}

const sameSetting = (a: FieldSetting | undefined, b: FieldSetting | undefined): boolean =>
  a?.default === b?.default && a?.writeOnCreate === b?.writeOnCreate && a?.writeOnUpdate === b?.writeOnUpdate;

const events = [
  ["create", "createEvent"],
  ["update", "updateEvent"],
  ["delete", "deleteEvent"],
] as const;

const silent = { createEvent: false, updateEvent: false, deleteEvent: false };

function subscribeDifference({ before, after }: Change<SubscribeConfig>): SubscribeDifference | null {
  if (!after) return { events: [], other: false };
  const changed = events
    .filter(([, key]) => (before?.[key] ?? false) !== after[key])
    .map(([event, key]) => ({ event, enabled: after[key] }));
  const other = before !== undefined && !sameSettings({ ...before, ...silent }, { ...after, ...silent });
  return before && changed.length === 0 && !other ? null : { events: changed, other };
}
