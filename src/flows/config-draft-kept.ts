import type { Configuration } from "../contracts/kit/configuration.js";
import type { IntegrationObjects, ReadObject } from "../contracts/kit/fields.js";
import { choosableFieldNames } from "./config-draft-counts.js";
import { toConfiguration } from "./config-draft-configuration.js";
import { createDraft, offeredIn } from "./config-draft-create.js";
import { readObject } from "./config-draft-edit.js";
import { mergeDrafts } from "./config-draft-merge.js";
import type { ConfigDraft, ReadDraft } from "./config-draft.js";

/** A draft as plain lists, to be kept where only text can be. */
export interface PlainDraft {
  /** With the objects that are left out, so that what was chosen in them is not lost. */
  readonly configuration: Configuration;
  readonly leftOut: { readonly read: readonly string[]; readonly write: readonly string[] };
}

export function toPlain(draft: ConfigDraft, objects: IntegrationObjects): PlainDraft {
  const all = <D extends { readonly included: boolean }>(map: ReadonlyMap<string, D>) =>
    new Map([...map].map(([objectName, one]): [string, D] => [objectName, { ...one, included: true }]));
  const out = (map: ReadonlyMap<string, { readonly included: boolean }>) =>
    [...map].flatMap(([objectName, one]) => (one.included ? [] : [objectName]));
  const configuration = toConfiguration({ ...draft, read: all(draft.read), write: all(draft.write) }, objects);
  return {
    // One whose events were all taken away too: it is something that was chosen.
    configuration: { ...configuration, subscribe: [...draft.subscribe] },
    leftOut: { read: out(draft.read), write: out(draft.write) },
  };
}

/** What was kept, as a draft that begins where `base` does. */
export function fromPlain(
  { configuration, leftOut }: PlainDraft,
  base: ConfigDraft,
  objects: IntegrationObjects,
): ConfigDraft {
  const draft = createDraft(objects, { configuration }, offeredIn(base));
  const without = <D extends { readonly included: boolean }>(map: ReadonlyMap<string, D>, names: readonly string[]) => {
    const out = new Set(names);
    return new Map(
      [...map].map(([name, one]): [string, D] => [name, out.has(name) ? { ...one, included: false } : one]),
    );
  };
  const mine = { ...draft, read: without(draft.read, leftOut.read), write: without(draft.write, leftOut.write) };
  return takeUp(base, mine, base, objects);
}

/** What was chosen before, on what there is to choose from now. What the account does not have any more is left out. */
export function takeUp(
  before: ConfigDraft,
  draft: ConfigDraft,
  base: ConfigDraft,
  objects: IntegrationObjects,
): ConfigDraft {
  const merged = mergeDrafts(before, draft, base);
  const read = new Map<string, ReadDraft>();
  for (const [objectName, one] of merged.read) {
    const object = readObject(objects, objectName);
    const had = base.read.get(objectName);
    if (one === had) read.set(objectName, one);
    else read.set(objectName, object ? pruned(one, had, object) : one);
  }
  return { ...merged, read };
}

function pruned(read: ReadDraft, had: ReadDraft | undefined, object: ReadObject): ReadDraft {
  const choosable = choosableFieldNames(object);
  const account = new Set(object.accountFields.map(({ fieldName }) => fieldName));
  const exists = (name: string) => account.size === 0 || account.has(name);
  return {
    ...read,
    fields: new Set([...read.fields].filter((name) => had?.fields.has(name) || choosable.has(name) || exists(name))),
    mappings: new Map([...read.mappings].filter(([to, name]) => had?.mappings.get(to) === name || exists(name))),
  };
}
