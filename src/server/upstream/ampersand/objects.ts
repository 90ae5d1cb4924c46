import {
  isMappingField,
  type FieldMetadata,
  type HydratedField,
  type HydratedObject,
  type HydratedRevision,
  type IntegrationContent,
  type SubscribeObject as WireSubscribeObject,
} from "../../../contracts/ampersand/integration.js";
import type {
  AccountField,
  Field,
  IntegrationObjects,
  ReadObject,
  SubscribeObject,
} from "../../../contracts/kit/fields.js";

/** Joins what the account has (hydrated) with what the manifest says; the platform's hydrated form carries no subscribe part. */
export function toObjects(hydrated: HydratedRevision, manifest: IntegrationContent): IntegrationObjects {
  const written = new Map((manifest.write?.objects ?? []).map((each) => [each.objectName, each]));
  const read = (hydrated.content.read?.objects ?? []).map(toReadObject);
  const fieldsOf = new Map(read.map((each) => [each.objectName, each.accountFields]));
  return {
    revisionId: hydrated.id,
    read,
    write: (hydrated.content.write?.objects ?? []).map((each) => ({
      objectName: each.objectName,
      displayName: each.displayName ?? each.objectName,
      inheritMapping: written.get(each.objectName)?.inheritMapping === true,
      allowsFieldDefaults: each.valueDefaults?.allowAnyFields === true,
      accountFields: writable(fieldsOf.get(each.objectName)),
    })),
    subscribe: (manifest.subscribe?.objects ?? []).map(toSubscribeObject),
    proxy: (hydrated.content.proxy ?? manifest.proxy)?.enabled === true,
  };
}

/** What may be written of the fields that came with the reading; missing where nothing came. */
const writable = (fields: readonly AccountField[] | undefined): AccountField[] | undefined =>
  fields === undefined || fields.length === 0 ? undefined : fields.filter(({ readOnly }) => !readOnly);

function toReadObject(wire: HydratedObject): ReadObject {
  return {
    objectName: wire.objectName,
    displayName: wire.displayName ?? wire.mapToDisplayName ?? wire.objectName,
    mapToName: wire.mapToName,
    mapToDisplayName: wire.mapToDisplayName,
    schedule: wire.schedule,
    destination: wire.destination,
    backfill: wire.backfill?.defaultPeriod,
    requiredFields: (wire.requiredFields ?? []).map(toField),
    optionalFields: (wire.optionalFields ?? []).map(toField),
    anyOptionalField: wire.optionalFieldsAuto === "all",
    accountFields: accountFields(wire),
    unavailable: wire.error === undefined ? undefined : { code: "unavailable", detail: wire.error.slice(0, 300) },
  };
}

/** The wire tells the two kinds of field apart by the absence of `fieldName`; here it is said. */
function toField(wire: HydratedField): Field {
  if (isMappingField(wire)) {
    return {
      kind: "mapping",
      mapToName: wire.mapToName,
      mapToDisplayName: wire.mapToDisplayName,
      prompt: wire.prompt,
      defaultFieldName: wire.default,
    };
  }
  return {
    kind: "existing",
    fieldName: wire.fieldName,
    displayName: wire.displayName ?? wire.fieldName,
    mapToName: wire.mapToName,
    mapToDisplayName: wire.mapToDisplayName,
  };
}

function accountFields(wire: HydratedObject): AccountField[] {
  const described = Object.entries(wire.allFieldsMetadata ?? {});
  if (described.length > 0) return described.map(([name, field]) => toAccountField(name, field));
  // The older form of the same list: names only.
  return (wire.allFields ?? []).flatMap((field) =>
    isMappingField(field)
      ? []
      : [toAccountField(field.fieldName, { fieldName: field.fieldName, displayName: field.displayName })],
  );
}

export const toAccountField = (fieldName: string, wire: FieldMetadata): AccountField => ({
  fieldName,
  displayName: wire.displayName ?? fieldName,
  valueType: wire.valueType,
  readOnly: wire.readOnly === true,
  isCustom: wire.isCustom === true,
  isRequired: wire.isRequired === true,
  values: (wire.values ?? []).map(({ value, displayValue }) => ({ value, displayValue: displayValue ?? value })),
});

const toSubscribeObject = (wire: WireSubscribeObject): SubscribeObject => ({
  objectName: wire.objectName,
  destination: wire.destination,
  inheritFieldsAndMappings: wire.inheritFieldsAndMapping === true,
  createEvent: wire.createEvent?.enabled === "always",
  updateEvent: wire.updateEvent?.enabled === "always",
  deleteEvent: wire.deleteEvent?.enabled === "always",
  watchedFields: wire.updateEvent?.requiredWatchFields ?? [],
  otherEvents: wire.otherEvents ?? [],
});
