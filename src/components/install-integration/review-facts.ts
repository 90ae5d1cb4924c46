import type { Installation } from "../../contracts/kit/installations.js";
import type { IntegrationObjects, ReadObject } from "../../contracts/kit/fields.js";
import type { ConfigDraft, ReadDraft } from "../../flows/config-draft.js";
import { fieldLabel, mappingLabel, optionalMappings, requiredMappings } from "./field-choices.js";

/** "Priority ← Lead priority"; before and after where it changes. */
export interface MappingFact {
  readonly target: string;
  readonly field: string | null;
  readonly before?: string | null;
}

export interface ReadFact {
  readonly objectName: string;
  readonly name: string;
  readonly read: ReadDraft;
  readonly object: ReadObject | undefined;
  readonly mappings: readonly MappingFact[];
}

export interface ReadChange extends ReadFact {
  readonly kind: "start" | "stop" | "change";
  /** Labels of fields. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly allFields: "on" | "off" | null;
}

const find = (objects: IntegrationObjects, objectName: string): ReadObject | undefined =>
  objects.read.find((one) => one.objectName === objectName);

const targetLabel = (object: ReadObject | undefined, mapToName: string): string => {
  const fields = object ? [...requiredMappings(object), ...optionalMappings(object)] : [];
  const field = fields.find((one) => one.mapToName === mapToName);
  return field ? mappingLabel(field) : mapToName;
};

const factOf = (objects: IntegrationObjects, read: ReadDraft): ReadFact => {
  const object = find(objects, read.objectName);
  return {
    objectName: read.objectName,
    name: object?.displayName ?? read.objectName,
    read,
    object,
    mappings: [...read.mappings].map(([mapToName, fieldName]) => ({
      target: targetLabel(object, mapToName),
      field: fieldLabel(object, fieldName),
    })),
  };
};

/** What will be read, in the integration's order. */
export const readFacts = (draft: ConfigDraft, objects: IntegrationObjects): ReadFact[] =>
  [...draft.read.values()].filter((read) => read.included).map((read) => factOf(objects, read));

/** Names of what will be written. */
export const writtenNames = (draft: ConfigDraft, objects: IntegrationObjects): string[] =>
  [...draft.write.values()].filter((write) => write.included).map((write) => writeName(objects, write.objectName));

export const writeName = (objects: IntegrationObjects, objectName: string): string =>
  objects.write.find((one) => one.objectName === objectName)?.displayName ?? objectName;

/** Only what is different from what is stored. */
export function readChanges(draft: ConfigDraft, objects: IntegrationObjects, installation: Installation): ReadChange[] {
  const stored = new Map(installation.configuration.read.map((config) => [config.objectName, config]));
  return [...draft.read.values()].flatMap((read): ReadChange[] => {
    const fact = factOf(objects, read);
    const before = stored.get(read.objectName);
    const base = { ...fact, added: [], removed: [], allFields: null };
    if (!before) return read.included ? [{ ...base, kind: "start" }] : [];
    if (!read.included) return [{ ...base, kind: "stop", mappings: [] }];
    const label = (fieldName: string) => fieldLabel(fact.object, fieldName);
    const had = new Set(before.fields);
    const added = [...read.fields].filter((name) => !had.has(name)).map(label);
    const removed = before.fields.filter((name) => !read.fields.has(name)).map(label);
    const mapped = new Map(before.mappings.map((mapping) => [mapping.mapToName, mapping.fieldName]));
    const names = new Set([...mapped.keys(), ...read.mappings.keys()]);
    const mappings = [...names].flatMap((mapToName): MappingFact[] => {
      const now = read.mappings.get(mapToName) ?? null;
      const then = mapped.get(mapToName) ?? null;
      if (now === then) return [];
      return [
        {
          target: targetLabel(fact.object, mapToName),
          field: now === null ? null : label(now),
          before: then === null ? null : label(then),
        },
      ];
    });
    const allFields = before.allFields === read.allFields ? null : read.allFields ? "on" : "off";
    const same = added.length + removed.length + mappings.length === 0 && allFields === null;
    return same ? [] : [{ ...fact, kind: "change", added, removed, mappings, allFields }];
  });
}

export interface WriteChange {
  readonly objectName: string;
  readonly name: string;
  readonly kind: "start" | "stop";
}

export function writeChanges(
  draft: ConfigDraft,
  objects: IntegrationObjects,
  installation: Installation,
): WriteChange[] {
  const stored = new Set(installation.configuration.write.map((config) => config.objectName));
  return [...draft.write.values()]
    .filter((write) => write.included !== stored.has(write.objectName))
    .map((write) => ({
      objectName: write.objectName,
      name: writeName(objects, write.objectName),
      kind: write.included ? "start" : "stop",
    }));
}
