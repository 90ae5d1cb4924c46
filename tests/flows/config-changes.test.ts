import { draftChanges, sameConfiguration } from "tenon-kit/headless";
import type { Configuration } from "tenon-kit/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

type Read = Configuration["read"][number];

const read = (more: Partial<Read> = {}): Read => ({
  objectName: "account",
  paused: false,
  schedule: "*/10 * * * *",
  destination: "hook",
  fields: ["id", "name"],
  allFields: false,
  mappings: [{ mapToName: "tier", fieldName: "rating" }],
  valueMappings: [{ fieldName: "rating", values: [{ appValue: "gold", providerValue: "A" }] }],
  backfill: { days: 30, fullHistory: undefined },
  filters: [],
  backfillFilters: [],
  dynamicMappings: [],
  ...more,
});
const configuration = (more: Partial<Configuration> = {}): Configuration => ({
  read: [read()],
  write: [],
  subscribe: [],
  proxy: undefined,
  ...more,
});
const changesOfRead = (more: Partial<Read>) =>
  draftChanges(configuration(), configuration({ read: [read(more)] })).read[0];

describe("what a save would change", () => {
  it("is nothing where the order alone differs", () => {
    const { isEmpty } = draftChanges(configuration(), configuration({ read: [read({ fields: ["name", "id"] })] }));
    expect(isEmpty).toBe(true);
  });

  it("names fields that come and go, and mappings and values before and after", () => {
    expect(
      changesOfRead({
        fields: ["id", "__proto__"],
        mappings: [{ mapToName: "constructor", fieldName: "region" }],
        valueMappings: [{ fieldName: "rating", values: [{ appValue: "gold", providerValue: "B" }] }],
      }),
    ).toMatchObject({
      kind: "change",
      added: ["__proto__"],
      removed: ["name"],
      mappings: [
        { mapToName: "constructor", before: undefined, after: "region" },
        { mapToName: "tier", before: "rating", after: undefined },
      ],
      values: [{ fieldName: "rating", appValue: "gold", before: "A", after: "B" }],
      settings: [],
      other: false,
    });
  });

  it("names pausing, all fields and how far back, and says that something else differs", () => {
    expect(changesOfRead({ paused: true, allFields: true, backfill: undefined })?.settings).toEqual([
      "allFields",
      "paused",
      "backfill",
    ]);
    expect(changesOfRead({ filters: [{ fieldName: "name", operator: "eq", value: "x" }] })).toMatchObject({
      settings: [],
      other: true,
    });
  });

  it("tells an object that starts from one that stops", () => {
    const contact = read({ objectName: "contact" });
    const { read: changes } = draftChanges(configuration(), configuration({ read: [contact] }));
    expect(changes.map(({ objectName, kind, added }) => [objectName, kind, added.length])).toEqual([
      ["contact", "start", 2],
      ["account", "stop", 0],
    ]);
  });

  it("names defaults, deletion, events and direct use", () => {
    const setting = { fieldName: "status", writeOnCreate: "always", writeOnUpdate: "never" } as const;
    const events = { inheritFieldsAndMappings: false, watchedFields: [], otherEvents: [] };
    const before = configuration({
      write: [{ objectName: "lead", deletion: undefined, fieldSettings: [{ ...setting, default: "new" }] }],
      subscribe: [{ objectName: "lead", ...events, createEvent: true, updateEvent: true, deleteEvent: false }],
    });
    const after = configuration({
      write: [{ objectName: "lead", deletion: true, fieldSettings: [{ ...setting, default: "old" }] }],
      subscribe: [{ objectName: "lead", ...events, createEvent: true, updateEvent: false, deleteEvent: true }],
      proxy: true,
    });
    const { write, subscribe, proxy } = draftChanges(before, after);
    expect(write[0]).toMatchObject({
      kind: "change",
      deletion: true,
      defaults: [{ fieldName: "status", before: { default: "new" }, after: { default: "old" } }],
    });
    expect(subscribe[0]?.events).toEqual([
      { event: "update", enabled: false },
      { event: "delete", enabled: true },
    ]);
    expect(proxy).toBe(true);
  });

  const name = fc.constantFrom("a", "b", "__proto__", "with.dot");
  const someRead = fc.record({
    objectName: name,
    paused: fc.boolean(),
    allFields: fc.boolean(),
    fields: fc.uniqueArray(name),
    mappings: fc.uniqueArray(fc.record({ mapToName: name, fieldName: name }), { selector: (one) => one.mapToName }),
    schedule: fc.constantFrom(undefined, "0 * * * *"),
  });
  const some: fc.Arbitrary<Configuration> = fc.record({
    read: fc.uniqueArray(
      someRead.map((more) => read(more)),
      { selector: (one) => one.objectName },
    ),
    write: fc.uniqueArray(
      fc.record({ objectName: name, deletion: fc.constantFrom(true, false), fieldSettings: fc.constant([]) }),
      { selector: (one) => one.objectName },
    ),
    subscribe: fc.constant([]),
    proxy: fc.boolean(),
  });

  it("is nothing exactly where two configurations say the same", () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(draftChanges(a, b).isEmpty).toBe(sameConfiguration(a, b));
        expect(draftChanges(a, a).isEmpty).toBe(true);
      }),
    );
  });
});
