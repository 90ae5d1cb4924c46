import type { ReadConfigObject } from "../../../contracts/ampersand/config-content.js";
import type { ReadObject } from "../../../contracts/ampersand/integration.js";
import { copyOf, memberOf, type Json } from "./json.js";
import { mapOfEntries } from "./name-map.js";

/*
 * The platform has no way to take a read object out of an installation. Taken out therefore means: paused, and every field it had said
 * to be `false`. A paused object always has a field that is chosen, or says nothing of fields at all (see decisions/0013).
 */

/** Whether a stored object is one that was taken out. */
export function isRemoved(stored: ReadConfigObject): boolean {
  const choices = Object.values(stored.selectedFields ?? {});
  return (
    stored.disabled === true &&
    stored.selectedFieldsAuto === undefined &&
    choices.length > 0 &&
    choices.every((isChosen) => !isChosen)
  );
}

/** The stored form of an object that is taken out; all that is not about being read stays. */
export function removedForm(stored: Json, manifest: ReadObject | undefined): Json {
  const next = copyOf(stored);
  next.selectedFields = mapOfEntries(markers(stored, manifest).map((name) => [name, false]));
  next.disabled = true;
  delete next.selectedFieldsAuto;
  return next;
}

/** Names to say `false` of. A name that is no field says nothing, so the last resort needs not be one. */
function markers(stored: Json, manifest: ReadObject | undefined): string[] {
  const named = (fields: ReadObject["requiredFields"]) =>
    (fields ?? []).flatMap((field) => ("fieldName" in field ? [field.fieldName] : []));
  const choices = [
    Object.keys(copyOf(stored.selectedFields)),
    Object.values(copyOf(memberOf(stored, "selectedFieldMappings"))).flatMap((name) =>
      typeof name === "string" && name !== "" ? [name] : [],
    ),
    named(manifest?.requiredFields),
    named(manifest?.optionalFields),
  ];
  return choices.find((names) => names.length > 0) ?? ["id"];
}
