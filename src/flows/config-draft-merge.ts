import type { SubscribeConfig } from "../contracts/kit/configuration.js";
import { sameSettings } from "./config-draft-configuration.js";
import type { ConfigDraft, ReadDraft, WriteDraft } from "./config-draft.js";

/**
 * My changes since `base`, made again on `theirs`: for each object, field, mapping, value, default and event by itself, what I changed is
 * mine and the rest is theirs. Where both changed the same thing, mine stands.
 */
export function mergeDrafts(base: ConfigDraft, mine: ConfigDraft, theirs: ConfigDraft): ConfigDraft {
  return {
    read: mergeObjects(base.read, mine.read, theirs.read, mergeRead),
    write: mergeObjects(base.write, mine.write, theirs.write, mergeWrite),
    subscribe: mergeSubscriptions(base.subscribe, mine.subscribe, theirs.subscribe),
    proxy: pick(base.proxy, mine.proxy, theirs.proxy),
    stored: theirs.stored,
  };
}

const pick = <T>(base: T, mine: T, theirs: T): T => (sameSettings(base, mine) ? theirs : mine);

/** Theirs, with each of these members that I changed. */
function pickEach<T extends object>(names: readonly (keyof T)[], base: T, mine: T, theirs: T): T {
  const merged = { ...theirs };
  for (const name of names) merged[name] = pick(base[name], mine[name], theirs[name]);
  return merged;
}

function mergeObjects<D extends ReadDraft | WriteDraft>(
  base: ReadonlyMap<string, D>,
  mine: ReadonlyMap<string, D>,
  theirs: ReadonlyMap<string, D>,
  merge: (base: D, mine: D, theirs: D) => D,
): ReadonlyMap<string, D> {
  const merged = new Map(theirs);
  for (const [objectName, my] of mine) {
    const before = base.get(objectName);
    const their = theirs.get(objectName);
    // What nobody offers any more, and they do not have stored, is gone.
    if (before && their && my !== before) merged.set(objectName, merge(before, my, their));
  }
  return merged;
}

const mergeRead = (base: ReadDraft, mine: ReadDraft, theirs: ReadDraft): ReadDraft => {
  const left = new Set(mine.stale.map(({ mapToName }) => mapToName));
  const dropped = new Set(base.stale.map(({ mapToName }) => mapToName).filter((name) => !left.has(name)));
  return {
    ...pickEach(["included", "paused", "allFields", "backfill"], base, mine, theirs),
    fields: mergeSets(base.fields, mine.fields, theirs.fields),
    mappings: mergeMaps(base.mappings, mine.mappings, theirs.mappings),
    valueMappings: mergeMaps(base.valueMappings, mine.valueMappings, theirs.valueMappings, (a, b, c) =>
      mergeMaps(a ?? new Map(), b ?? new Map(), c ?? new Map()),
    ),
    stale: theirs.stale.filter(({ mapToName }) => !dropped.has(mapToName)),
  };
};

const mergeWrite = (base: WriteDraft, mine: WriteDraft, theirs: WriteDraft): WriteDraft => ({
  ...pickEach(["included", "deletion"], base, mine, theirs),
  fieldSettings: mergeMaps(base.fieldSettings, mine.fieldSettings, theirs.fieldSettings),
});

function mergeSets(base: ReadonlySet<string>, mine: ReadonlySet<string>, theirs: ReadonlySet<string>) {
  if (mine === base) return theirs;
  const merged = new Set(theirs);
  for (const name of mine) if (!base.has(name)) merged.add(name);
  for (const name of base) if (!mine.has(name)) merged.delete(name);
  return merged;
}

function mergeMaps<V>(
  base: ReadonlyMap<string, V>,
  mine: ReadonlyMap<string, V>,
  theirs: ReadonlyMap<string, V>,
  within?: (base: V | undefined, mine: V | undefined, theirs: V | undefined) => V,
): ReadonlyMap<string, V> {
  if (mine === base) return theirs;
  const merged = new Map(theirs);
  for (const key of new Set([...base.keys(), ...mine.keys()])) {
    const before = base.get(key);
    const my = mine.get(key);
    if (before === my) continue;
    const value = within ? within(before, my, theirs.get(key)) : pick(before, my, theirs.get(key));
    if (value === undefined) merged.delete(key);
    else merged.set(key, value);
  }
  return merged;
}

const silent = { createEvent: false, updateEvent: false, deleteEvent: false, otherEvents: [] };

function mergeSubscriptions(
  base: readonly SubscribeConfig[],
  mine: readonly SubscribeConfig[],
  theirs: readonly SubscribeConfig[],
): readonly SubscribeConfig[] {
  if (mine === base) return theirs;
  const find = (list: readonly SubscribeConfig[], objectName: string) =>
    list.find((one) => one.objectName === objectName);
  const names = new Set([...theirs, ...mine].map(({ objectName }) => objectName));
  return [...names].flatMap((objectName): SubscribeConfig[] => {
    const my = find(mine, objectName);
    const their = find(theirs, objectName);
    const before = find(base, objectName);
    // Mine never goes altogether: without an event it stays in the draft.
    if (!my || sameSettings(before, my)) return their ? [their] : [];
    const had = before ?? { ...my, ...silent };
    const have = their ?? { ...my, ...silent };
    return [pickEach(["createEvent", "updateEvent", "deleteEvent", "otherEvents"], had, my, have)];
  });
}
