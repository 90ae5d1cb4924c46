import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Configuration } from "tenon-kit/contracts";
import {
  createDraft,
  draftCounts,
  editDraft,
  missingChoices,
  sameConfiguration,
  toConfiguration,
  type ConfigDraft,
  type ConfigEdit,
} from "tenon-kit/headless";
import { installationOf, objectsOf } from "./install-fixtures.js";

const objects = objectsOf();

describe("A draft before the first install", () => {
  const draft = createDraft(objects, null);

  it("has every object, its required fields, and the suggested field where the account has it", () => {
    expect(toConfiguration(draft, objects)).toEqual({
      read: [
        {
          objectName: "account",
          paused: false,
          schedule: "*/10 * * * *",
          destination: "accounts",
          fields: ["id"],
          allFields: false,
          mappings: [{ mapToName: "region", fieldName: "area__c" }],
          valueMappings: [],
          backfill: { fullHistory: true },
          filters: [],
          backfillFilters: [],
          dynamicMappings: [],
        },
        expect.objectContaining({ objectName: "contact", fields: ["email"], mappings: [] }),
      ],
      write: [{ objectName: "lead", fieldSettings: [] }],
      subscribe: [expect.objectContaining({ objectName: "contact", createEvent: true })],
      proxy: true,
    });
  });

  it("misses the required mapping that nothing suggests, and none of the optional ones", () => {
    expect(missingChoices(draft, objects)).toEqual([{ objectName: "account", mapToName: "tier" }]);
  });

  it("misses nothing in an object that is not read", () => {
    const without = editDraft(draft, { type: "include-object", objectName: "account", included: false }, objects);
    expect(missingChoices(without, objects)).toEqual([]);
    expect(toConfiguration(without, objects).read.map((read) => read.objectName)).toEqual(["contact"]);
  });

  it("leaves out an object the account cannot give, and what depends on it", () => {
    const [account, contact] = objects.read;
    const broken = {
      ...objects,
      read: [account!, { ...contact!, unavailable: { code: "forbidden", detail: undefined } }],
    };
    const configuration = toConfiguration(createDraft(broken, null), broken);
    expect(configuration.read.map((read) => read.objectName)).toEqual(["account"]);
    expect(configuration.subscribe).toEqual([]);
  });

  it("counts what is chosen of what there is", () => {
    const counts = draftCounts(draft, objects);
    expect(counts).toMatchObject({ readObjects: 2, fields: 2, mapped: 1, writeObjects: 1, missing: 1 });
    expect(counts.objects[0]).toEqual({
      objectName: "account",
      included: true,
      selected: 1,
      total: 4,
      mapped: 1,
      mappings: 3,
      missing: 1,
    });
    const all = editDraft(draft, { type: "all-fields", objectName: "account", allFields: true }, objects);
    expect(draftCounts(all, objects).objects[0]!.selected).toBe(4);
  });

  it("never lets go of a required field", () => {
    const edit: ConfigEdit = { type: "select-field", objectName: "account", fieldName: "id", selected: false };
    expect(editDraft(draft, edit, objects)).toBe(draft);
  });

  it("takes a field called __proto__ for a field", () => {
    const edit: ConfigEdit = { type: "select-field", objectName: "account", fieldName: "__proto__", selected: true };
    expect(toConfiguration(editDraft(draft, edit, objects), objects).read[0]!.fields).toEqual(["id", "__proto__"]);
  });
});

describe("A draft of an installation", () => {
  it("keeps what the kit has no control for, and what the integration no longer offers", () => {
    const stored: Configuration = {
      read: [
        {
          objectName: "retired",
          paused: true,
          schedule: "0 * * * *",
          destination: "old",
          fields: ["x"],
          allFields: false,
          mappings: [],
          valueMappings: [{ fieldName: "x", values: [{ appValue: "a", providerValue: "b" }] }],
          backfill: { days: 3 },
          filters: [{ fieldName: "x", operator: "eq", value: 1 }],
          backfillFilters: [],
          dynamicMappings: [],
        },
      ],
      write: [{ objectName: "lead", deletion: true, fieldSettings: [] }],
      subscribe: [],
    };
    const draft = createDraft(objects, installationOf({ configuration: stored }));
    expect(toConfiguration(draft, objects)).toEqual({ ...stored, write: stored.write });
    expect(draft.read.get("account")!.included).toBe(false);
  });

  it("does not fill in an optional mapping that was left empty, nor a write that was left out", () => {
    const configuration = {
      read: [{ objectName: "account", fields: ["id"], mappings: [{ mapToName: "tier", fieldName: "rating" }] }],
    };
    const draft = createDraft(objects, installationOf({ configuration }));
    expect([...draft.read.get("account")!.mappings]).toEqual([["tier", "rating"]]);
    expect(toConfiguration(draft, objects).write).toEqual([]);
  });
});

describe("Whatever is stored", () => {
  const name = fc.oneof(
    fc.string({ minLength: 1, maxLength: 8 }),
    fc.constantFrom("__proto__", "constructor", "\uD83D", "ид"),
  );
  const names = fc.uniqueArray(name, { maxLength: 5 });
  const read = fc.record({
    objectName: name,
    paused: fc.boolean(),
    schedule: fc.constantFrom(undefined, "0 * * * *"),
    destination: fc.constantFrom(undefined, "hook"),
    fields: names,
    allFields: fc.boolean(),
    mappings: fc.uniqueArray(fc.record({ mapToName: name, fieldName: name }), {
      selector: (one) => one.mapToName,
      maxLength: 3,
    }),
    valueMappings: fc.constant<never[]>([]),
    backfill: fc.constantFrom(undefined, { days: 2 }),
    filters: fc.constant<never[]>([]),
    backfillFilters: fc.constant<never[]>([]),
    dynamicMappings: fc.constant<never[]>([]),
  });
  const configuration = fc.record({
    read: fc.uniqueArray(read, { selector: (one) => one.objectName, maxLength: 4 }),
    write: fc.uniqueArray(fc.record({ objectName: name, fieldSettings: fc.constant<never[]>([]) }), {
      selector: (one) => one.objectName,
      maxLength: 3,
    }),
    subscribe: fc.constant<never[]>([]),
    proxy: fc.boolean(),
  });

  it("comes back from the draft as it was", () => {
    fc.assert(
      fc.property(configuration, (stored) => {
        const installation = { ...installationOf(), configuration: stored };
        const empty = objectsOf({ read: [], write: [], subscribe: [] });
        expect(sameConfiguration(toConfiguration(createDraft(empty, installation), empty), stored)).toBe(true);
      }),
      { seed: 9, numRuns: 1_000 },
    );
  });
});

describe("Any sequence of choices", () => {
  const objectName = fc.constantFrom("account", "contact", "nobody");
  const fieldName = fc.constantFrom("id", "phone", "rating", "email", "__proto__");
  type SimpleEdit = Extract<
    ConfigEdit,
    {
      type:
        | "include-object"
        | "pause-object"
        | "select-field"
        | "select-fields"
        | "all-fields"
        | "map-field"
        | "include-write";
    }
  >;
  const edit: fc.Arbitrary<SimpleEdit> = fc.oneof(
    fc.record({ type: fc.constant("include-object" as const), objectName, included: fc.boolean() }),
    fc.record({ type: fc.constant("pause-object" as const), objectName, paused: fc.boolean() }),
    fc.record({ type: fc.constant("select-field" as const), objectName, fieldName, selected: fc.boolean() }),
    fc.record({
      type: fc.constant("select-fields" as const),
      objectName,
      fieldNames: fc.array(fieldName),
      selected: fc.boolean(),
    }),
    fc.record({ type: fc.constant("all-fields" as const), objectName, allFields: fc.boolean() }),
    fc.record({
      type: fc.constant("map-field" as const),
      objectName,
      mapToName: fc.constantFrom("tier", "region"),
      fieldName: fc.option(fieldName),
    }),
    fc.record({
      type: fc.constant("include-write" as const),
      objectName: fc.constantFrom("lead", "nobody"),
      included: fc.boolean(),
    }),
  );

  /** The simplest thing that could be right: one flat list of what was said last. */
  function model(edits: readonly SimpleEdit[]) {
    const said = new Map<string, unknown>();
    for (const one of edits) {
      if (one.type === "select-field") said.set(JSON.stringify(["field", one.objectName, one.fieldName]), one.selected);
      else if (one.type === "select-fields")
        for (const field of one.fieldNames) said.set(JSON.stringify(["field", one.objectName, field]), one.selected);
      else if (one.type === "map-field")
        said.set(JSON.stringify(["map", one.objectName, one.mapToName]), one.fieldName);
      else if (one.type === "all-fields") said.set(JSON.stringify(["all", one.objectName]), one.allFields);
      else if (one.type === "pause-object") said.set(JSON.stringify(["pause", one.objectName]), one.paused);
      else said.set(JSON.stringify([one.type, one.objectName]), one.included);
    }
    return (...key: string[]) => said.get(JSON.stringify(key));
  }

  it("ends where a naive model ends, and leaves the drafts before it alone", () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const first = createDraft(objects, null);
        const before = toConfiguration(first, objects);
        const draft = edits.reduce<ConfigDraft>((at, one) => editDraft(at, one, objects), first);
        const said = model(edits);
        for (const [object, required] of [
          ["account", "id"],
          ["contact", "email"],
        ] as const) {
          const got = draft.read.get(object)!;
          expect(got.included).toBe(said("include-object", object) ?? true);
          expect(got.paused).toBe(said("pause", object) ?? false);
          expect(got.allFields).toBe(said("all", object) ?? false);
          for (const field of ["id", "phone", "rating", "email", "__proto__"])
            expect(got.fields.has(field)).toBe(field === required || (said("field", object, field) ?? false));
          for (const to of ["tier", "region"]) {
            const suggested = object === "account" && to === "region" ? "area__c" : null;
            const last = said("map", object, to);
            expect(got.mappings.get(to) ?? null).toBe(last === undefined ? suggested : last);
          }
        }
        expect(draft.write.get("lead")!.included).toBe(said("include-write", "lead") ?? true);
        expect(toConfiguration(first, objects)).toEqual(before);
      }),
      { seed: 9, numRuns: 1_000 },
    );
  });
});
