import type { ManifestIntegration } from "../contracts/ampersand/manifest.js";
import { describeObject, type SandboxContext } from "./context.js";
import { humanize, type ObjectFields } from "./metadata/object-metadata.js";
import { own } from "./own.js";
import { objectTrouble } from "./scenarios.js";
import type { StoredRevision } from "./store.js";

type ManifestReadObject = NonNullable<NonNullable<ManifestIntegration["read"]>["objects"]>[number];
type ManifestField = NonNullable<ManifestReadObject["requiredFields"]>[number];

function hydrateField(field: ManifestField, { fields }: ObjectFields) {
  if (field.fieldName === undefined) {
    const { mapToName, mapToDisplayName, default: preset, prompt } = field;
    return { mapToName, mapToDisplayName, default: preset, prompt };
  }
  return {
    fieldName: field.fieldName,
    displayName: own(fields, field.fieldName)?.displayName ?? humanize(field.fieldName),
    mapToName: field.mapToName,
    mapToDisplayName: field.mapToDisplayName,
  };
}

/**
 * A revision with what the customer's account knows of each object. It has no subscribe part, as on the platform.
 * @param error text per object when the provider cannot be reached
 */
export function hydrateRevision(
  context: SandboxContext,
  revision: StoredRevision,
  groupRef: string,
  error: string | undefined,
) {
  const { name, displayName, module, provider, read, write, proxy } = revision.content;
  return {
    id: revision.id,
    specVersion: revision.specVersion,
    createTime: revision.createTime,
    content: {
      name,
      displayName,
      module,
      provider,
      ...(read && {
        read: {
          objects: (read.objects ?? []).map((object) => {
            const { objectName, mapToName, mapToDisplayName, destination, schedule, optionalFieldsAuto, backfill } =
              object;
            const known = describeObject(context, provider, objectName, groupRef);
            const common = {
              objectName,
              displayName: known.displayName,
              mapToName,
              mapToDisplayName,
              destination,
              schedule,
              backfill,
            };
            const trouble = error ?? objectTrouble(context, provider, objectName);
            if (trouble !== undefined) return { ...common, error: trouble };
            const all = Object.values(known.fields);
            return {
              ...common,
              requiredFields: (object.requiredFields ?? []).map((field) => hydrateField(field, known)),
              optionalFields: (object.optionalFields ?? []).map((field) => hydrateField(field, known)),
              optionalFieldsAuto,
              allFieldsMetadata: known.fields,
              allFields: all.map(({ fieldName, displayName: label }) => ({ fieldName, displayName: label })),
            };
          }),
        },
      }),
      ...(write && {
        write: {
          objects: (write.objects ?? []).map(({ objectName, valueDefaults }) => ({
            objectName,
            displayName: describeObject(context, provider, objectName, groupRef).displayName,
            valueDefaults,
          })),
        },
      }),
      proxy,
    },
  };
}
