import * as z from "zod/mini";
import { openEnum } from "../open-enum.js";
import { mapOf, opt } from "../dropping.js";

/*
 * The configuration of an installation, as read. A mask replaces a whole object, so whatever was stored has to be sent
 * back with the change: objects are loose (keys unknown here stay) and list items are never dropped.
 */

const period = z.looseObject({ days: opt(z.number()), fullHistory: opt(z.boolean()) });
const filters = z.array(
  z.looseObject({ fieldName: opt(z.string()), operator: opt(openEnum(["eq"])), value: opt(z.unknown()) }),
);

export const readConfigObjectSchema = z.looseObject({
  objectName: opt(z.string()),
  schedule: opt(z.string()),
  /** Paused: scheduled reads do not run. @default false */
  disabled: opt(z.boolean()),
  destination: opt(z.string()),
  selectedFields: opt(mapOf(z.boolean())),
  /** Provider field, then the product's value, to the provider's value. */
  selectedValueMappings: opt(mapOf(mapOf(z.string()))),
  /** Name in the product (`mapToName`) to the provider's field name. */
  selectedFieldMappings: opt(mapOf(z.string())),
  dynamicMappingsInput: opt(
    z.array(
      z.looseObject({
        mapToName: opt(z.string()),
        mapToDisplayName: opt(z.string()),
        prompt: opt(z.string()),
        fieldName: opt(z.string()),
        mappedValues: opt(
          z.array(z.looseObject({ mappedValue: opt(z.string()), mappedDisplayValue: opt(z.string()) })),
        ),
      }),
    ),
  ),
  selectedFieldsAuto: opt(openEnum(["all"])),
  backfill: opt(z.looseObject({ defaultPeriod: opt(period), fieldFilters: opt(filters) })),
  fieldFilters: opt(filters),
});
export type ReadConfigObject = z.output<typeof readConfigObjectSchema>;

const fieldSetting = z.looseObject({
  default: opt(
    z.looseObject({ stringValue: opt(z.string()), integerValue: opt(z.number()), booleanValue: opt(z.boolean()) }),
  ),
  writeOnCreate: opt(openEnum(["always", "never"])),
  writeOnUpdate: opt(openEnum(["always", "never", "ifEmpty"])),
});

export const writeConfigObjectSchema = z.looseObject({
  objectName: opt(z.string()),
  deletionSettings: opt(z.looseObject({ enabled: opt(z.boolean()) })),
  /** Deprecated by the platform in favour of `selectedFieldSettings`; kept as it is. */
  selectedValueDefaults: opt(mapOf(z.unknown())),
  selectedFieldSettings: opt(mapOf(fieldSetting)),
});
export type WriteConfigObject = z.output<typeof writeConfigObjectSchema>;

const event = z.looseObject({
  enabled: opt(openEnum(["always", "never"])),
  watchFieldsAuto: opt(openEnum(["all"])),
  requiredWatchFields: opt(z.array(z.string())),
});

export const subscribeConfigObjectSchema = z.looseObject({
  objectName: opt(z.string()),
  destination: opt(z.string()),
  inheritFieldsAndMappings: opt(z.boolean()),
  createEvent: opt(event),
  updateEvent: opt(event),
  deleteEvent: opt(event),
  otherEvents: opt(z.array(z.string())),
  providerOptions: opt(z.looseObject({ quotaOptimization: opt(z.looseObject({ enabled: opt(z.boolean()) })) })),
});
export type SubscribeConfigObject = z.output<typeof subscribeConfigObjectSchema>;

export const configContentSchema = z.looseObject({
  provider: opt(z.string()),
  read: opt(z.looseObject({ objects: opt(mapOf(readConfigObjectSchema)) })),
  write: opt(z.looseObject({ objects: opt(mapOf(writeConfigObjectSchema)) })),
  subscribe: opt(z.looseObject({ objects: opt(mapOf(subscribeConfigObjectSchema)) })),
  proxy: opt(z.looseObject({ enabled: opt(z.boolean()) })),
});
export type ConfigContent = z.output<typeof configContentSchema>;
