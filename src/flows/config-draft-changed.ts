import type { IntegrationObjects } from "../contracts/kit/fields.js";
import { readObject } from "./config-draft-edit.js";
import { sameSettings, toRead, toSubscriptions, toWrite } from "./config-draft-configuration.js";
import type { ConfigDraft, ReadDraft } from "./config-draft.js";

/** Whether another configuration would be saved. What is the very same object is not looked into. */
export function draftsDiffer(a: ConfigDraft, b: ConfigDraft, objects: IntegrationObjects): boolean {
  if (a === b) return false;
  if (a.proxy !== b.proxy || a.read.size !== b.read.size || a.write.size !== b.write.size) return true;
  for (const [objectName, read] of a.read) {
    const other = b.read.get(objectName);
    if (!other || (read !== other && readsDiffer(read, other, objects))) return true;
  }
  for (const [objectName, write] of a.write) {
    const other = b.write.get(objectName);
    if (write === other) continue;
    if (write.included !== other?.included) return true;
    if (write.included && !sameSettings(toWrite(write), toWrite(other))) return true;
  }
  return a.subscribe !== b.subscribe && !sameSettings(toSubscriptions(a), toSubscriptions(b));
}

const noFields = { fields: new Set<string>() };

function readsDiffer(a: ReadDraft, b: ReadDraft, objects: IntegrationObjects): boolean {
  if (a.included !== b.included) return true;
  if (!a.included) return false;
  if (a.fields !== b.fields) {
    if (a.fields.size !== b.fields.size) return true;
    for (const name of a.fields) if (!b.fields.has(name)) return true;
  }
  const object = readObject(objects, a.objectName);
  return !sameSettings(toRead({ ...a, ...noFields }, object), toRead({ ...b, ...noFields }, object));
}
