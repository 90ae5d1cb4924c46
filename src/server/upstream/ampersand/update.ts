import {
  escapeMaskName,
  type JsonPatchOperation,
  type StoredContent,
} from "../../../contracts/ampersand/installation.js";
import type { IntegrationContent } from "../../../contracts/ampersand/integration.js";
import type { Configuration } from "../../../contracts/kit/configuration.js";
import { isSafeName } from "../../../contracts/conditions.js";
import { checkConfiguration, findObject } from "./configuration.js";
import { encodeRead, encodeSubscribe, encodeWrite } from "./configuration-objects.js";
import { memberOf, same, type Json } from "./json.js";
import { jsonPatch } from "./json-patch.js";
import { mergeRead, mergeSubscribe, mergeWrite } from "./merge-objects.js";
import { mapOfEntries } from "./name-map.js";
import { isRemoved, removedForm } from "./removed-object.js";
import { readRead, storedObjects, type Part } from "./decode-configuration.js";

/** What an update has to send: nothing, when `updateMask` is empty. */
export interface ContentUpdate {
  readonly updateMask: string[];
  /** Whole objects, as a mask replaces them: what is stored, with only the differing members changed. */
  readonly content: Json;
  /** Where one stored object is all that differs: the operations on it. */
  readonly patch?: { readonly action: Part; readonly objectName: string; readonly changes: JsonPatchOperation[] };
}

interface Changed {
  readonly name: string;
  /** Missing: it is new. */
  readonly before?: Json;
  readonly after: Json;
}

interface ChangedPart {
  readonly part: Part;
  readonly objects: readonly Changed[];
  /** Something was taken out, so the whole map is replaced; `objects` is then all there is. */
  readonly whole: boolean;
}

/**
 * The smallest change that makes what is stored say what is wanted; settings the kit has no word for, or that were not said, stay.
 * @throws TenonError `invalid_input` when an object stands twice or a value has no form on the wire
 */
export function contentUpdate(
  stored: StoredContent,
  wanted: Configuration,
  manifest: IntegrationContent,
): ContentUpdate {
  checkConfiguration(wanted);
  const parts = [
    changedReads(stored, wanted, manifest),
    changedPart(stored, "write", wanted.write, mergeWrite, encodeWrite),
    changedPart(stored, "subscribe", wanted.subscribe, mergeSubscribe, (each) =>
      encodeSubscribe(each, findObject(manifest.subscribe?.objects, each.objectName)),
    ),
  ].filter((each) => each.whole || each.objects.length > 0);
  const proxy = wanted.proxy !== undefined && wanted.proxy !== memberOf(stored.proxy, "enabled");
  const patch = proxy ? undefined : onePatch(parts);
  return {
    updateMask: [...parts.flatMap(masks), ...(proxy ? ["config.content.proxy.enabled"] : [])],
    content: {
      ...Object.fromEntries(
        parts.map(({ part, objects }) => [
          part,
          { objects: mapOfEntries(objects.map(({ name, after }) => [name, after])) },
        ]),
      ),
      ...(proxy && { proxy: { enabled: wanted.proxy } }),
    },
    ...(patch && { patch }),
  };
}

/** A read object that is stored and not wanted stays, in a form that says so. */
function changedReads(stored: StoredContent, { read }: Configuration, manifest: IntegrationContent): ChangedPart {
  const offered = manifest.read?.objects;
  const names = new Set(read.map(({ objectName }) => objectName));
  const removed = storedObjects(stored, "read")
    .filter(([name, object]) => !names.has(name) && isSafeName(name) && !isRemoved(readRead(object)))
    .map(([name, before]) => ({ name, before, after: removedForm(before, findObject(offered, name)) }));
  const { objects } = changedPart(stored, "read", read, mergeRead, (each) =>
    encodeRead(each, findObject(offered, each.objectName)),
  );
  return { part: "read", objects: [...objects, ...removed], whole: false };
}

function changedPart<W extends { objectName: string }>(
  stored: StoredContent,
  part: Part,
  wanted: readonly W[],
  merge: (stored: Json, wanted: W) => Json,
  encode: (wanted: W) => Json,
): ChangedPart {
  const before = new Map(storedObjects(stored, part));
  const names = new Set(wanted.map(({ objectName }) => objectName));
  const all = wanted.map((each): Changed => {
    const object = before.get(each.objectName);
    const name = each.objectName;
    return object ? { name, before: object, after: merge(object, each) } : { name, after: encode(each) };
  });
  const changed = all.filter((each) => each.before === undefined || !same(each.before, each.after));
  // Names that no browser is told of cannot have been left out by one.
  const unsaid = [...before].filter(([name]) => !names.has(name));
  const whole = part !== "read" && unsaid.some(([name]) => isSafeName(name));
  if (!whole) return { part, objects: changed, whole };
  const kept = unsaid.filter(([name]) => !isSafeName(name)).map(([name, object]) => ({ name, after: object }));
  return { part, objects: [...all, ...kept], whole };
}

function masks({ part, objects, whole }: ChangedPart): string[] {
  const path = `config.content.${part}.objects`;
  return whole ? [path] : objects.map(({ name }) => `${path}.${escapeMaskName(name)}`);
}

function onePatch(parts: readonly ChangedPart[]): ContentUpdate["patch"] {
  const [only, ...others] = parts;
  const [object, ...more] = only?.objects ?? [];
  if (!only || !object?.before || only.whole || others.length > 0 || more.length > 0) return undefined;
  return { action: only.part, objectName: object.name, changes: jsonPatch(object.before, object.after) };
}
