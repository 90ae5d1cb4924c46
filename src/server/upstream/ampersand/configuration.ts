import type { IntegrationContent } from "../../../contracts/ampersand/integration.js";
import type { Configuration } from "../../../contracts/kit/configuration.js";
import type { Issue } from "../../../contracts/kit/problem.js";
import { TenonError } from "../../../http/tenon-error.js";
import { encodeRead, encodeSubscribe, encodeWrite } from "./configuration-objects.js";
import type { Json } from "./json.js";
import { nameMap } from "./name-map.js";

/**
 * The content of a new installation. Schedule, destination and backfill the customer did not choose come from the manifest.
 * @throws TenonError `invalid_input` when an object stands twice or a value has no form on the wire
 */
export function encodeContent(wanted: Configuration, manifest: IntegrationContent): Json {
  checkConfiguration(wanted);
  const { read, write, subscribe, proxy } = wanted;
  return {
    provider: manifest.provider,
    ...(read.length > 0 && {
      read: { objects: nameMap(read, (each) => encodeRead(each, findObject(manifest.read?.objects, each.objectName))) },
    }),
    ...(write.length > 0 && { write: { objects: nameMap(write, encodeWrite) } }),
    ...(subscribe.length > 0 && {
      subscribe: {
        objects: nameMap(subscribe, (each) =>
          encodeSubscribe(each, findObject(manifest.subscribe?.objects, each.objectName)),
        ),
      },
    }),
    ...(proxy !== undefined && { proxy: { enabled: proxy } }),
  };
}

export const findObject = <T extends { objectName: string }>(
  objects: readonly T[] | undefined,
  name: string,
): T | undefined => objects?.find(({ objectName }) => objectName === name);

/** @throws TenonError `invalid_input` with an issue for each place */
export function checkConfiguration(wanted: Configuration): void {
  const issues = [
    ...(["read", "write", "subscribe"] as const).flatMap((part) =>
      repeated(wanted[part].map(({ objectName }) => objectName)).map((name) =>
        repetition(`configuration.${part}.${name}`),
      ),
    ),
    ...wanted.read.flatMap(({ objectName, mappings }) =>
      repeated(mappings.map(({ mapToName }) => mapToName)).map((name) =>
        repetition(`configuration.read.${objectName}.mappings.${name}`),
      ),
    ),
    ...wanted.write.flatMap(({ objectName, fieldSettings }) =>
      fieldSettings
        .filter((each) => typeof each.default === "number" && !Number.isInteger(each.default))
        .map(({ fieldName }) => ({
          path: `configuration.write.${objectName}.fieldSettings.${fieldName}`,
          code: "invalid",
          message: "A number has to be whole.",
        })),
    ),
  ];
  if (issues.length > 0)
    throw new TenonError({ code: "invalid_input", message: "The configuration does not fit", issues });
}

const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
];
const repetition = (path: string): Issue => ({ path, code: "repeated", message: "It may stand once." });

const names: Record<string, string> = {
  selectedFields: "fields",
  selectedFieldMappings: "mappings",
  selectedValueMappings: "valueMappings",
  selectedFieldsAuto: "allFields",
  selectedFieldSettings: "fieldSettings",
  deletionSettings: "deletion",
  dynamicMappingsInput: "dynamicMappings",
  fieldFilters: "filters",
  disabled: "paused",
};

/** `config.content.read.objects.contact.selectedFields.name` → `configuration.read.contact.fields.name`. */
export function configurationIssues(issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => {
    const match = /^(?:installation\.)?config\.content\.(\w+)(?:\.objects)?(?:\.(.+))?$/.exec(issue.path);
    if (!match) return issue;
    const [, part = "", rest] = match;
    const path = rest?.replace(/(^|\.)(\w+)(?=[.[]|$)/g, (text, dot: string, name: string) =>
      Object.hasOwn(names, name) ? `${dot}${names[name] ?? name}` : text,
    );
    return { ...issue, path: ["configuration", part, path].filter(Boolean).join(".") };
  });
}
