import type { DynamicMapping } from "../contracts/kit/configuration.js";
import type { IntegrationObjects, ReadObject } from "../contracts/kit/fields.js";
import type { Issue } from "../contracts/kit/problem.js";

/** A mapping the host offers at run time, beside those of the manifest. */
export interface OfferedMapping {
  /** The application's own name of the field. */
  readonly mapToName: string;
  readonly mapToDisplayName?: string | undefined;
  readonly prompt?: string | undefined;
  /** Provider field; where it is given, the customer is not asked for it. */
  readonly fieldName?: string | undefined;
  /** Values of the application, to each of which the customer may give a value of the provider's. */
  readonly values?: readonly { readonly value: string; readonly displayValue?: string | undefined }[] | undefined;
}

/** Mappings the host offers, by the name of the read object they belong to. */
export type FieldMapping = Readonly<Record<string, readonly OfferedMapping[]>>;

export interface Offer {
  readonly mappings: ReadonlyMap<string, readonly DynamicMapping[]>;
  readonly problems: readonly Issue[];
}

/**
 * What the host offers, as far as it fits. What does not (an object the integration does not read, a name that stands twice or belongs to
 * the manifest, a field the account does not have) is left out and named in `problems`: `unknown`, `required`, `repeated` or `invalid`. It comes from a program: nothing in it is believed.
 */
export function offerOf(objects: IntegrationObjects, fieldMapping: FieldMapping | undefined): Offer {
  const mappings = new Map<string, readonly DynamicMapping[]>();
  const problems: Issue[] = [];
  for (const [objectName, list] of Object.entries(fieldMapping ?? {})) {
    const wrong = (code: string, ...path: (string | number)[]) =>
      problems.push({ path: ["fieldMapping", objectName, ...path].join("."), code, message: "" });
    const object = objects.read.find((one) => one.objectName === objectName);
    if (!object) wrong("unknown");
    else if (!Array.isArray(list)) wrong("invalid");
    else mappings.set(objectName, checked(list, object, wrong));
  }
  return { mappings, problems };
}

/** What is wrong with what the host offers; empty where nothing is. */
export const dynamicProblems = (objects: IntegrationObjects, fieldMapping: FieldMapping | undefined): Issue[] => [
  ...offerOf(objects, fieldMapping).problems,
];

function checked(
  list: readonly unknown[],
  object: ReadObject,
  wrong: (code: string, ...path: (string | number)[]) => void,
): DynamicMapping[] {
  const taken = new Set(
    [...object.requiredFields, ...object.optionalFields].flatMap((one) =>
      one.kind === "mapping" ? [one.mapToName] : [],
    ),
  );
  const inAccount = new Set(object.accountFields.map((one) => one.fieldName));
  return list.flatMap((item, at): DynamicMapping[] => {
    const given = (item ?? {}) as Partial<OfferedMapping>;
    const { mapToName } = given;
    const text = (value: unknown) => (typeof value === "string" ? value : undefined);
    const fieldName = text(given.fieldName);
    if (typeof mapToName !== "string" || mapToName === "") {
      wrong("required", at, "mapToName");
    } else if (taken.has(mapToName)) {
      wrong("repeated", at, "mapToName");
    } else if (fieldName !== undefined && inAccount.size > 0 && !inAccount.has(fieldName)) {
      wrong("unknown", at, "fieldName");
    } else {
      taken.add(mapToName);
      const values = new Map<string, { value: string; displayValue: string | undefined }>();
      (Array.isArray(given.values) ? (given.values as readonly unknown[]) : []).forEach((one, index) => {
        const { value, displayValue } = (one ?? {}) as { value?: unknown; displayValue?: unknown };
        if (typeof value !== "string") wrong("invalid", at, "values", index);
        else if (values.has(value)) wrong("repeated", at, "values", index);
        else values.set(value, { value, displayValue: text(displayValue) ?? value });
      });
      return [
        {
          mapToName,
          mapToDisplayName: text(given.mapToDisplayName),
          prompt: text(given.prompt),
          fieldName,
          values: [...values.values()],
        },
      ];
    }
    return [];
  });
}
