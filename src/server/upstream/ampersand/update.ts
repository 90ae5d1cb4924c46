import type {
  ConfigContent,
  ReadConfigObject,
  SubscribeConfigObject,
  WriteConfigObject,
} from "../../../contracts/ampersand/config-content.js";
import { escapeMaskName } from "../../../contracts/ampersand/installation.js";
import type { IntegrationContent } from "../../../contracts/ampersand/integration.js";
import type { Configuration, ReadConfig, SubscribeConfig, WriteConfig } from "../../../contracts/kit/configuration.js";
import { TenonError } from "../../../http/tenon-error.js";
import { canonicalJson } from "../../keyed-hash.js";
import { checkConfiguration, decodeRead, decodeSubscribe, decodeWrite } from "./configuration.js";
import {
  encodeFields,
  encodeMappings,
  encodePeriod,
  encodeRead,
  encodeSettings,
  encodeSubscribe,
  encodeValueMappings,
  encodeWrite,
} from "./configuration-objects.js";
import { mapOfEntries } from "./name-map.js";

/** What an update has to send: nothing, when `updateMask` is empty. */
export interface ContentUpdate {
  readonly updateMask: string[];
  readonly content: ConfigContent;
}

type Objects<T> = Record<string, T>;

/**
 * The smallest change that makes what is stored say what is wanted. A mask replaces a whole object, so an object that differs is
 * sent as it is stored with only the differing members changed: what the kit does not know survives.
 * @throws TenonError `invalid_input` for a read object that is stored and not wanted: the platform has no way to remove one
 */
export function contentUpdate(
  stored: ConfigContent,
  wanted: Configuration,
  manifest: IntegrationContent,
): ContentUpdate {
  checkConfiguration(wanted);
  refuseRemovals(stored, wanted);
  const find = <T extends { objectName: string }>(objects: readonly T[] | undefined, name: string) =>
    objects?.find((each) => each.objectName === name);
  const read = changed(stored.read?.objects, wanted.read, mergeRead, (each) =>
    encodeRead(each, find(manifest.read?.objects, each.objectName)),
  );
  const write = changed(stored.write?.objects, wanted.write, mergeWrite, encodeWrite);
  const subscribe = changed(stored.subscribe?.objects, wanted.subscribe, mergeSubscribe, (each) =>
    encodeSubscribe(each, find(manifest.subscribe?.objects, each.objectName)),
  );
  const proxy = wanted.proxy !== undefined && wanted.proxy !== stored.proxy?.enabled;
  return {
    updateMask: [
      ...masks("read", read),
      ...masks("write", write),
      ...masks("subscribe", subscribe),
      ...(proxy ? ["config.content.proxy.enabled"] : []),
    ],
    content: {
      ...(read && { read: { objects: read.objects } }),
      ...(write && { write: { objects: write.objects } }),
      ...(subscribe && { subscribe: { objects: subscribe.objects } }),
      ...(proxy && { proxy: { enabled: wanted.proxy } }),
    },
  };
}

interface Changed<T> {
  readonly objects: Objects<T>;
  /** Something was taken out, so the whole map is replaced; `objects` is then all there is. */
  readonly whole: boolean;
}

function changed<T, W extends { objectName: string }>(
  stored: Objects<T> | undefined,
  wanted: readonly W[],
  merge: (stored: T, wanted: W) => T,
  encode: (wanted: W) => T,
): Changed<T> | undefined {
  const names = new Set(wanted.map(({ objectName }) => objectName));
  const whole = Object.keys(stored ?? {}).some((name) => !names.has(name));
  const entries = wanted.flatMap((each): [string, T][] => {
    const before = stored && Object.hasOwn(stored, each.objectName) ? stored[each.objectName] : undefined;
    const after = before === undefined ? encode(each) : merge(before, each);
    return whole || before === undefined || !same(before, after) ? [[each.objectName, after]] : [];
  });
  return entries.length > 0 || whole ? { objects: mapOfEntries(entries), whole } : undefined;
}

function masks<T>(part: "read" | "write" | "subscribe", change: Changed<T> | undefined): string[] {
  if (!change) return [];
  const path = `config.content.${part}.objects`;
  return change.whole ? [path] : Object.keys(change.objects).map((name) => `${path}.${escapeMaskName(name)}`);
}

function refuseRemovals(stored: ConfigContent, wanted: Configuration): void {
  const kept = new Set(wanted.read.map(({ objectName }) => objectName));
  const issues = Object.keys(stored.read?.objects ?? {})
    .filter((name) => !kept.has(name))
    .map((name) => ({
      path: `configuration.read.${name}`,
      code: "cannot_be_removed",
      message: "An object that is read cannot be taken out of an installation. Pause it, or install again without it.",
    }));
  if (issues.length > 0) throw new TenonError({ code: "invalid_input", message: "Objects cannot be removed", issues });
}

/** Members whose meaning did not change stay as they are stored, whatever form that is. */
function mergeRead(stored: ReadConfigObject, wanted: ReadConfig): ReadConfigObject {
  const now = decodeRead(wanted.objectName, stored);
  const next: ReadConfigObject = { ...stored };
  if (!same([...now.fields].sort(), [...wanted.fields].sort()))
    next.selectedFields = mergeFields(stored, wanted.fields);
  if (!same(byName(now.mappings), byName(wanted.mappings)))
    next.selectedFieldMappings = encodeMappings(wanted.mappings);
  if (!same(now.valueMappings, wanted.valueMappings))
    next.selectedValueMappings = encodeValueMappings(wanted.valueMappings);
  if (now.allFields !== wanted.allFields) {
    if (wanted.allFields) next.selectedFieldsAuto = "all";
    else delete next.selectedFieldsAuto;
  }
  if (now.paused !== wanted.paused) next.disabled = wanted.paused;
  if (wanted.schedule !== undefined) next.schedule = wanted.schedule;
  if (wanted.destination !== undefined) next.destination = wanted.destination;
  if (wanted.backfill !== undefined && !same(now.backfill, wanted.backfill)) {
    next.backfill = { ...stored.backfill, defaultPeriod: encodePeriod(wanted.backfill) };
  }
  if (!same(now.filters, wanted.filters)) next.fieldFilters = wanted.filters.map((each) => ({ ...each }));
  return next;
}

/** A field stored as `false` is a choice of somebody's; it stays unless it is wanted now. */
function mergeFields(stored: ReadConfigObject, wanted: readonly string[]): Record<string, boolean> {
  const refused = Object.entries(stored.selectedFields ?? {}).filter(([, isSelected]) => !isSelected);
  return mapOfEntries([...refused, ...Object.entries(encodeFields(wanted))]);
}

function mergeWrite(stored: WriteConfigObject, wanted: WriteConfig): WriteConfigObject {
  const now = decodeWrite(wanted.objectName, stored);
  const next: WriteConfigObject = { ...stored };
  if (wanted.deletion !== undefined && now.deletion !== wanted.deletion) {
    next.deletionSettings = { ...stored.deletionSettings, enabled: wanted.deletion };
  }
  if (!same(now.fieldSettings, wanted.fieldSettings)) next.selectedFieldSettings = encodeSettings(wanted.fieldSettings);
  return next;
}

function mergeSubscribe(stored: SubscribeConfigObject, wanted: SubscribeConfig): SubscribeConfigObject {
  const now = decodeSubscribe(wanted.objectName, stored);
  const next: SubscribeConfigObject = { ...stored };
  if (wanted.destination !== undefined) next.destination = wanted.destination;
  if (now.inheritFieldsAndMappings !== wanted.inheritFieldsAndMappings) {
    next.inheritFieldsAndMappings = wanted.inheritFieldsAndMappings;
  }
  for (const event of ["createEvent", "updateEvent", "deleteEvent"] as const) {
    if (now[event] !== wanted[event]) next[event] = { ...stored[event], enabled: wanted[event] ? "always" : "never" };
  }
  if (!same(now.watchedFields, wanted.watchedFields)) {
    next.updateEvent = { ...next.updateEvent, requiredWatchFields: [...wanted.watchedFields] };
  }
  if (!same(now.otherEvents, wanted.otherEvents)) next.otherEvents = [...wanted.otherEvents];
  return next;
}

const byName = (mappings: ReadConfig["mappings"]): ReadConfig["mappings"] =>
  [...mappings].sort((a, b) => (a.mapToName < b.mapToName ? -1 : 1));

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);
