import type {
  ConfigContent,
  ReadConfigObject,
  SubscribeConfigObject,
  WriteConfigObject,
} from "../../../contracts/ampersand/config-content.js";
import type { IntegrationContent } from "../../../contracts/ampersand/integration.js";
import type { Configuration, ReadConfig, SubscribeConfig, WriteConfig } from "../../../contracts/kit/configuration.js";
import type { Issue } from "../../../contracts/kit/problem.js";
import { TenonError } from "../../../http/tenon-error.js";
import { known } from "./known.js";
import { nameMap } from "./name-map.js";
import { encodeRead, encodeSubscribe, encodeWrite } from "./configuration-objects.js";

/** What is stored, as the kit says it. Settings the kit has no words for stay behind; an update leaves them where they are. */
export function decodeContent(content: ConfigContent): Configuration {
  return {
    read: Object.entries(content.read?.objects ?? {}).map(([name, object]) => decodeRead(name, object)),
    write: Object.entries(content.write?.objects ?? {}).map(([name, object]) => decodeWrite(name, object)),
    subscribe: Object.entries(content.subscribe?.objects ?? {}).map(([name, object]) => decodeSubscribe(name, object)),
    proxy: content.proxy?.enabled,
  };
}

export function decodeRead(objectName: string, wire: ReadConfigObject): ReadConfig {
  const selected = Object.entries(wire.selectedFields ?? {});
  const period = wire.backfill?.defaultPeriod;
  return {
    objectName,
    paused: wire.disabled === true,
    schedule: wire.schedule,
    destination: wire.destination,
    fields: selected.filter(([, isSelected]) => isSelected).map(([name]) => name),
    allFields: wire.selectedFieldsAuto === "all",
    mappings: Object.entries(wire.selectedFieldMappings ?? {}).map(([mapToName, fieldName]) => ({
      mapToName,
      fieldName,
    })),
    valueMappings: Object.entries(wire.selectedValueMappings ?? {}).map(([fieldName, values]) => ({
      fieldName,
      values: Object.entries(values).map(([appValue, providerValue]) => ({ appValue, providerValue })),
    })),
    backfill: period && { days: period.days, fullHistory: period.fullHistory },
    filters: decodeFilters(wire.fieldFilters),
    backfillFilters: decodeFilters(wire.backfill?.fieldFilters),
    dynamicMappings: [],
  };
}

const decodeFilters = (wire: ReadConfigObject["fieldFilters"]): ReadConfig["filters"] =>
  (wire ?? []).flatMap(({ fieldName, operator, value }) =>
    fieldName === undefined ? [] : [{ fieldName, operator: operator ?? "eq", value }],
  );

export function decodeWrite(objectName: string, wire: WriteConfigObject): WriteConfig {
  return {
    objectName,
    deletion: wire.deletionSettings?.enabled,
    fieldSettings: Object.entries(wire.selectedFieldSettings ?? {}).map(([fieldName, setting]) => ({
      fieldName,
      default: setting.default?.stringValue ?? setting.default?.integerValue ?? setting.default?.booleanValue,
      writeOnCreate: setting.writeOnCreate === "never" ? "never" : "always",
      writeOnUpdate: known(setting.writeOnUpdate, ["never", "ifEmpty"]) ?? "always",
    })),
  };
}

export function decodeSubscribe(objectName: string, wire: SubscribeConfigObject): SubscribeConfig {
  return {
    objectName,
    destination: wire.destination,
    inheritFieldsAndMappings: wire.inheritFieldsAndMappings === true,
    createEvent: wire.createEvent?.enabled === "always",
    updateEvent: wire.updateEvent?.enabled === "always",
    deleteEvent: wire.deleteEvent?.enabled === "always",
    watchedFields: wire.updateEvent?.requiredWatchFields ?? [],
    otherEvents: wire.otherEvents ?? [],
  };
}

/**
 * The content of a new installation. Schedule, destination and backfill the customer did not choose come from the manifest.
 * @throws TenonError `invalid_input` when an object stands twice or a value has no form on the wire
 */
export function encodeContent(wanted: Configuration, manifest: IntegrationContent): ConfigContent {
  checkConfiguration(wanted);
  const manifestOf = <T extends { objectName: string }>(
    objects: readonly T[] | undefined,
    name: string,
  ): T | undefined => objects?.find((each) => each.objectName === name);
  const { read, write, subscribe, proxy } = wanted;
  return {
    provider: manifest.provider,
    ...(read.length > 0 && {
      read: { objects: nameMap(read, (each) => encodeRead(each, manifestOf(manifest.read?.objects, each.objectName))) },
    }),
    ...(write.length > 0 && { write: { objects: nameMap(write, encodeWrite) } }),
    ...(subscribe.length > 0 && {
      subscribe: {
        objects: nameMap(subscribe, (each) =>
          encodeSubscribe(each, manifestOf(manifest.subscribe?.objects, each.objectName)),
        ),
      },
    }),
    ...(proxy !== undefined && { proxy: { enabled: proxy } }),
  };
}

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
