import fc from "fast-check";
import type { Configuration } from "tenon-kit/contracts";
import type { ConfigEdit } from "tenon-kit/headless";

/** Names that were trouble somewhere: keys of objects, separators of paths and masks, half a character, none, and far too many. */
export const name = fc.oneof(
  { weight: 4, arbitrary: fc.string({ maxLength: 8 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "__proto__",
      "constructor",
      "a.b",
      "a:b",
      "a\\.b",
      "",
      "\uD83D",
      "ид",
      "x".repeat(10_000),
    ),
  },
);
const objectName = name.filter((text) => text !== "");
const names = fc.uniqueArray(name, { maxLength: 5 });
const text = fc.option(fc.string({ maxLength: 6 }), { nil: undefined });
const list = <T>(item: fc.Arbitrary<T>, key: (one: T) => string, maxLength = 3) =>
  fc.uniqueArray(item, { selector: key, maxLength });

const filter = fc.record({
  fieldName: name,
  operator: fc.constantFrom("eq", "gt"),
  value: fc.oneof(fc.string(), fc.integer(), fc.boolean()),
});
const kept = fc.option(
  list(fc.record({ name, value: fc.string({ maxLength: 6 }) }), (one) => one.name, 2),
  {
    nil: undefined,
  },
);

const read = fc.record({
  objectName,
  paused: fc.boolean(),
  schedule: fc.constantFrom(undefined, "0 * * * *"),
  destination: fc.constantFrom(undefined, "hook"),
  fields: names,
  allFields: fc.boolean(),
  mappings: list(fc.record({ mapToName: name, fieldName: name }), (one) => one.mapToName),
  valueMappings: list(
    fc.record({
      fieldName: name,
      values: list(fc.record({ appValue: name, providerValue: name }), (one) => one.appValue),
    }),
    (one) => one.fieldName,
  ),
  backfill: fc.constantFrom(undefined, { days: 2 }, { days: 0 }, { fullHistory: true }),
  filters: fc.array(filter, { maxLength: 2 }),
  backfillFilters: fc.array(filter, { maxLength: 2 }),
  dynamicMappings: list(
    fc.record({
      mapToName: name,
      mapToDisplayName: text,
      prompt: text,
      fieldName: fc.constant(undefined),
      values: list(fc.record({ value: name, displayValue: fc.string({ maxLength: 6 }) }), (one) => one.value),
    }),
    (one) => one.mapToName,
  ),
  kept,
});

const write = fc.record({
  objectName,
  deletion: fc.constantFrom(undefined, true, false),
  fieldSettings: list(
    fc.record({
      fieldName: name,
      default: fc.oneof(fc.constant(undefined), fc.string({ maxLength: 6 }), fc.integer(), fc.boolean()),
      writeOnCreate: fc.constantFrom("always" as const, "never" as const),
      writeOnUpdate: fc.constantFrom("always" as const, "never" as const, "ifEmpty" as const),
    }),
    (one) => one.fieldName,
  ),
  kept,
});

const subscribe = fc.record({
  objectName,
  destination: fc.constantFrom(undefined, "events"),
  inheritFieldsAndMappings: fc.boolean(),
  createEvent: fc.boolean(),
  updateEvent: fc.boolean(),
  deleteEvent: fc.boolean(),
  watchedFields: names,
  otherEvents: fc.uniqueArray(fc.string({ maxLength: 6 }), { maxLength: 2 }),
  kept,
});

/** A configuration in which every setting there is may be used. */
export const configurations: fc.Arbitrary<Configuration> = fc.record({
  read: list(read, (one) => one.objectName, 4),
  write: list(write, (one) => one.objectName),
  subscribe: list(subscribe, (one) => one.objectName),
  proxy: fc.constantFrom(undefined, true, false),
});

export interface EditSpace {
  readonly read: readonly string[];
  readonly write: readonly string[];
  readonly subscribe: readonly string[];
  readonly fields: readonly string[];
  readonly mapTo: readonly string[];
  readonly values: readonly string[];
}

/** Any choice a person could make among these names. */
export function edits(space: EditSpace, more: { readonly proxy?: boolean } = {}): fc.Arbitrary<ConfigEdit> {
  const type = <const T extends string>(value: T) => fc.constant(value);
  const field = fc.constantFrom(...space.fields);
  const value = fc.constantFrom(...space.values);
  const reading = fc.constantFrom(...space.read);
  const writing = fc.constantFrom(...space.write);
  const kinds: fc.Arbitrary<ConfigEdit>[] = [
    fc.record({ type: type("include-object"), objectName: reading, included: fc.boolean() }),
    fc.record({ type: type("pause-object"), objectName: reading, paused: fc.boolean() }),
    fc.record({ type: type("all-fields"), objectName: reading, allFields: fc.boolean() }),
    fc.record({ type: type("select-field"), objectName: reading, fieldName: field, selected: fc.boolean() }),
    fc.record({
      type: type("select-fields"),
      objectName: reading,
      fieldNames: fc.array(field, { maxLength: 4 }),
      selected: fc.boolean(),
    }),
    fc.record({
      type: type("map-field"),
      objectName: reading,
      mapToName: fc.constantFrom(...space.mapTo),
      fieldName: fc.option(field, { nil: null }),
    }),
    fc.record({
      type: type("map-value"),
      objectName: reading,
      fieldName: field,
      appValue: value,
      providerValue: fc.option(value, { nil: null }),
    }),
    fc.record({
      type: type("set-backfill"),
      objectName: reading,
      backfill: fc.constantFrom(null, { days: 7 }, { fullHistory: true }),
    }),
    fc.record({ type: type("include-write"), objectName: writing, included: fc.boolean() }),
    fc.record({ type: type("set-deletion"), objectName: writing, deletion: fc.boolean() }),
    fc.record({
      type: type("set-default"),
      objectName: writing,
      fieldName: field,
      setting: fc.option(
        fc.record({
          default: fc.constantFrom(undefined, "x", 3, false),
          writeOnCreate: fc.constantFrom("always" as const, "never" as const),
          writeOnUpdate: fc.constantFrom("always" as const, "never" as const, "ifEmpty" as const),
        }),
        { nil: null },
      ),
    }),
    fc.record({
      type: type("subscribe-event"),
      objectName: fc.constantFrom(...space.subscribe),
      event: fc.constantFrom("create" as const, "update" as const, "delete" as const),
      enabled: fc.boolean(),
    }),
  ];
  if (more.proxy !== false) kinds.push(fc.record({ type: type("proxy"), enabled: fc.boolean() }));
  return fc.oneof(...kinds);
}
