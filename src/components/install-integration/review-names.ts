import type { AccountField, IntegrationObjects } from "../../contracts/kit/fields.js";
import type { IntegrationDetail } from "../../contracts/kit/integrations.js";
import type { ReadChange } from "../../headless/draft.js";
import { mappingLabel } from "./field-choices.js";

/** What people call the things a configuration names by ids. */
export interface ReviewNames {
  readonly object: (objectName: string) => string;
  readonly field: (objectName: string, fieldName: string) => string;
  readonly target: (change: ReadChange, mapToName: string) => string;
  /** A value of the provider's. */
  readonly value: (objectName: string, fieldName: string, value: string) => string;
  readonly appValue: (change: ReadChange, appValue: string) => string;
}

interface ObjectNames {
  readonly name: string | undefined;
  readonly fields: ReadonlyMap<string, string>;
  readonly account: ReadonlyMap<string, AccountField>;
  readonly targets: ReadonlyMap<string, string>;
}

/** Built for each object once it is asked for: an account may have thousands of fields. */
export function reviewNames(objects: IntegrationObjects, detail: IntegrationDetail): ReviewNames {
  const known = new Map<string, ObjectNames>();
  const namesOf = (objectName: string): ObjectNames => {
    const names = known.get(objectName) ?? objectNames(objects, detail, objectName);
    known.set(objectName, names);
    return names;
  };
  return {
    object: (objectName) => namesOf(objectName).name ?? objectName,
    field: (objectName, fieldName) => namesOf(objectName).fields.get(fieldName) ?? fieldName,
    target: (change, mapToName) =>
      namesOf(change.objectName).targets.get(mapToName) ??
      offered(change).find((one) => one.mapToName === mapToName)?.mapToDisplayName ??
      mapToName,
    value: (objectName, fieldName, value) =>
      namesOf(objectName)
        .account.get(fieldName)
        ?.values.find((one) => one.value === value)?.displayValue ?? value,
    appValue: (change, appValue) =>
      offered(change)
        .flatMap(({ values }) => values)
        .find(({ value }) => value === appValue)?.displayValue ?? appValue,
  };
}

const offered = ({ before, after }: ReadChange) => [
  ...(after?.dynamicMappings ?? []),
  ...(before?.dynamicMappings ?? []),
];

function objectNames(objects: IntegrationObjects, detail: IntegrationDetail, objectName: string): ObjectNames {
  const named = <Item extends { objectName: string }>(items: readonly Item[]) =>
    items.find((one) => one.objectName === objectName);
  const read = named(objects.read);
  const write = named(objects.write);
  const outline = named(detail.reads) ?? named(detail.writes);
  const own = [...(read?.requiredFields ?? []), ...(read?.optionalFields ?? [])];
  const account = [...(write?.accountFields ?? []), ...(read?.accountFields ?? [])];
  const fields = new Map<string, string>();
  const targets = new Map<string, string>();
  for (const field of own) {
    if (field.kind === "mapping") targets.set(field.mapToName, mappingLabel(field));
    else if (field.displayName) fields.set(field.fieldName, field.displayName);
  }
  for (const field of account) if (field.displayName) fields.set(field.fieldName, field.displayName);
  return {
    // `||`: a name may be there and empty.
    name: read?.displayName || write?.displayName || outline?.displayName || undefined,
    fields,
    targets,
    account: new Map(account.map((field) => [field.fieldName, field])),
  };
}
