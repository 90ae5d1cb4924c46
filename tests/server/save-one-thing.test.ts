import fc from "fast-check";
import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import { configurationSchema, type Configuration } from "../../src/contracts/kit/configuration.js";
import { applyJsonPatch } from "../../src/sandbox/json-patch.js";
import { decodeContent } from "../../src/server/upstream/ampersand/decode-configuration.js";
import { contentUpdate } from "../../src/server/upstream/ampersand/update.js";

type Tree = Record<string, unknown>;

/** Names as other systems have them. */
const name = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "a.b", "a:b", "a/b", "a~b", "~1", "0", "hi 👋", "$['a']['b']", "\ud800"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 8 }),
);
const objectName = fc.constantFrom("account", "my.contact:v2", "a/b", "a~b~1", "toString", "👋", "crm account");
const text = fc.string({ maxLength: 6 });

/** An object as it comes out of JSON, with every name its own member. */
const tree = (entries: readonly (readonly [string, unknown])[]): Tree =>
  JSON.parse(`{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(",")}}`) as Tree;
/** Members in any order, always with one that nobody knows. */
const record = (members: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Tree> =>
  fc
    .record({ ...members, fromTheFuture: fc.jsonValue({ maxDepth: 1 }) })
    .chain((whole) => fc.shuffledSubarray(Object.entries(whole), { minLength: Object.keys(whole).length }))
    .map(tree);
const map = (value: fc.Arbitrary<unknown>, key = name): fc.Arbitrary<Tree> =>
  fc.uniqueArray(fc.tuple(key, value), { selector: ([each]) => each, minLength: 1, maxLength: 4 }).map(tree);
const list = (item: fc.Arbitrary<Tree>, key: string) =>
  fc.uniqueArray(item, { selector: (each) => each[key], minLength: 1, maxLength: 3 });
const filters = list(record({ fieldName: name, operator: fc.constant("eq"), value: text }), "fieldName");
const event = record({ enabled: fc.constantFrom("always", "never"), requiredWatchFields: fc.array(name) });

const readObject = record({
  objectName,
  schedule: text,
  destination: text,
  disabled: fc.boolean(),
  // One is chosen, so that nothing generated means "taken out".
  selectedFields: map(fc.boolean()).map((fields) => tree([...Object.entries(fields), ["chosen", true]])),
  selectedFieldMappings: map(text),
  selectedValueMappings: map(map(text)),
  selectedFieldsAuto: fc.constantFrom("all", "some"),
  dynamicMappingsInput: list(
    record({
      ...{ mapToName: name, mapToDisplayName: text, prompt: text, fieldName: name },
      mappedValues: list(record({ mappedValue: name, mappedDisplayValue: text }), "mappedValue"),
    }),
    "mapToName",
  ),
  backfill: record({
    defaultPeriod: record({ days: fc.nat(90), fullHistory: fc.constant(false) }),
    fieldFilters: filters,
  }),
  fieldFilters: filters,
});
const writeObject = record({
  objectName,
  deletionSettings: record({ enabled: fc.boolean() }),
  selectedValueDefaults: map(record({ value: text })),
  selectedFieldSettings: map(
    record({
      default: record({ stringValue: text }),
      writeOnCreate: fc.constantFrom("always", "never"),
      writeOnUpdate: fc.constantFrom("always", "never", "ifEmpty"),
    }),
  ),
});
const subscribeObject = record({
  ...{ objectName, destination: text, inheritFieldsAndMappings: fc.boolean() },
  ...{ createEvent: event, updateEvent: event, deleteEvent: event, otherEvents: fc.array(text) },
  providerOptions: record({ quotaOptimization: record({ enabled: fc.boolean() }) }),
});
/** Objects no browser is told of are there too. */
const objects = (value: fc.Arbitrary<Tree>) =>
  record({ objects: map(value, objectName).map((each) => tree([...Object.entries(each), ["__proto__", { a: 1 }]])) });
const content = record({
  provider: fc.constant("salesforce"),
  read: objects(readObject),
  write: objects(writeObject),
  subscribe: objects(subscribeObject),
  proxy: record({ enabled: fc.boolean() }),
});

type Path = readonly (string | number)[];
const removed = Symbol("removed");
/** The stored content with one place changed, worked out on the stored content alone. */
function withPlace(stored: Tree, [key = "", ...rest]: Path, value: unknown): Tree {
  const next = (old: unknown): unknown => (rest.length > 0 ? withPlace(old as Tree, rest, value) : value);
  if (Array.isArray(stored)) return stored.map((item: unknown, at) => (at === key ? next(item) : item)) as never;
  const entries = Object.entries(stored).flatMap(([each, old]): [string, unknown][] => {
    const now = each === String(key) ? next(old) : old;
    return now === removed ? [] : [[each, now]];
  });
  return tree(Object.hasOwn(stored, key) ? entries : [...entries, [String(key), next(undefined)]]);
}

interface Edit {
  readonly what: string;
  /** Changes the configuration, and says which place of the stored content has to change and to what. */
  readonly make: (wanted: Configuration, stored: Tree) => { path: Path; value: unknown };
}

const at = (value: unknown, ...path: Path): Tree => path.reduce((each, key) => each[key] as Tree, value as Tree);
const edits: Edit[] = [
  {
    what: "a field more",
    make: ({ read: [object] }) => {
      object!.fields.push("brand/new~field");
      return { path: ["read", "objects", object!.objectName, "selectedFields", "brand/new~field"], value: true };
    },
  },
  {
    what: "a field less",
    make: ({ read: [object] }) => {
      object!.fields = object!.fields.filter((each) => each !== "chosen");
      return { path: ["read", "objects", object!.objectName, "selectedFields", "chosen"], value: removed };
    },
  },
  {
    what: "another mapping",
    make: ({ read: [object] }) => {
      const mapToName = object!.mappings[0]?.mapToName ?? "__proto__";
      object!.mappings = [
        ...object!.mappings.filter((each) => each.mapToName !== mapToName),
        { mapToName, fieldName: "new" },
      ];
      return { path: ["read", "objects", object!.objectName, "selectedFieldMappings", mapToName], value: "new" };
    },
  },
  {
    what: "another value",
    make: ({ read: [object] }) => {
      const { fieldName, values } = object!.valueMappings[0]!;
      values[0]!.providerValue = "brand new";
      const path = ["selectedValueMappings", fieldName, values[0]!.appValue];
      return { path: ["read", "objects", object!.objectName, ...path], value: "brand new" };
    },
  },
  {
    what: "paused or not",
    make: ({ read: [object] }) => {
      object!.paused = !object!.paused;
      return { path: ["read", "objects", object!.objectName, "disabled"], value: object!.paused };
    },
  },
  {
    what: "another period",
    make: ({ read: [object] }) => {
      object!.backfill = { days: 365, fullHistory: undefined };
      const path = ["read", "objects", object!.objectName, "backfill", "defaultPeriod"];
      return { path: [...path, "days"], value: 365 };
    },
  },
  {
    what: "another condition",
    make: ({ read: [object] }) => {
      object!.filters[0]!.value = "brand new";
      return { path: ["read", "objects", object!.objectName, "fieldFilters", 0, "value"], value: "brand new" };
    },
  },
  {
    what: "another offer",
    make: ({ read: [object] }) => {
      object!.dynamicMappings[0]!.prompt = "brand new";
      return { path: ["read", "objects", object!.objectName, "dynamicMappingsInput", 0, "prompt"], value: "brand new" };
    },
  },
  {
    what: "deletion or not",
    make: ({ write: [object] }) => {
      object!.deletion = !object!.deletion;
      return { path: ["write", "objects", object!.objectName, "deletionSettings", "enabled"], value: object!.deletion };
    },
  },
  {
    what: "another default",
    make: ({ write: [object] }) => {
      const setting = object!.fieldSettings[0]!;
      setting.default = "brand new";
      const path = ["write", "objects", object!.objectName, "selectedFieldSettings", setting.fieldName];
      return { path: [...path, "default", "stringValue"], value: "brand new" };
    },
  },
  {
    what: "an event on or off",
    make: ({ subscribe: [object] }) => {
      object!.deleteEvent = !object!.deleteEvent;
      const value = object!.deleteEvent ? "always" : "never";
      return { path: ["subscribe", "objects", object!.objectName, "deleteEvent", "enabled"], value };
    },
  },
];

/** What a browser gets and sends back. */
const browsed = (stored: Tree): Configuration =>
  z.parse(configurationSchema, JSON.parse(JSON.stringify(z.parse(configurationSchema, decodeContent(stored)))));
const manifest = { name: "crm", provider: "salesforce" } as never;

describe("a stored configuration with every setting used", () => {
  it("has nothing to save when a browser sends back what it got", () => {
    fc.assert(
      fc.property(content, (stored) => {
        expect(contentUpdate(stored, browsed(stored), manifest)).toEqual({ updateMask: [], content: {} });
      }),
      { numRuns: 30 },
    );
  });

  it.each(edits)("keeps every other byte when $what is saved", ({ make }) => {
    fc.assert(
      fc.property(content, (stored) => {
        const wanted = browsed(stored);
        const { path, value } = make(wanted, stored);
        const [part = "", , object = ""] = path;
        const expected = JSON.stringify(at(withPlace(stored, path, value), part, "objects", object));
        const { patch, updateMask, content: sent } = contentUpdate(stored, wanted, manifest);
        expect(updateMask).toHaveLength(1);
        expect(JSON.stringify(at(sent, part, "objects", object))).toBe(expected);
        // The same by operations, each of them on the one place.
        expect(patch).toMatchObject({ action: part, objectName: object });
        expect(patch?.changes).toHaveLength(1);
        const before = at(stored, part, "objects", object);
        expect(JSON.stringify(applyJsonPatch(before, patch?.changes ?? []))).toBe(expected);
      }),
      { numRuns: 25 },
    );
  });
});
