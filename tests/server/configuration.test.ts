import fc from "fast-check";
import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import type { StoredContent } from "../../src/contracts/ampersand/installation.js";
import { configurationSchema, type Configuration } from "../../src/contracts/kit/configuration.js";
import { configurationIssues, encodeContent } from "../../src/server/upstream/ampersand/configuration.js";
import { decodeContent } from "../../src/server/upstream/ampersand/decode-configuration.js";
import { contentUpdate } from "../../src/server/upstream/ampersand/update.js";

const manifest = { name: "crm", provider: "salesforce" } as never;
const stored = (content: object): StoredContent => JSON.parse(JSON.stringify(content)) as StoredContent;
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const configuration = (value: object): Configuration => z.parse(configurationSchema, value);

const rich = {
  provider: "salesforce",
  read: {
    objects: {
      account: {
        objectName: "account",
        schedule: "0 * * * *",
        destination: "hook",
        disabled: true,
        selectedFields: { name: true, phone: false },
        selectedFieldMappings: { region: "billingcountry" },
        selectedValueMappings: { stage: { won: "closedWon" } },
        dynamicMappingsInput: [{ mapToName: "x" }],
        selectedFieldsAuto: "all",
        backfill: { defaultPeriod: { days: 7 }, fieldFilters: [{ fieldName: "a", operator: "eq", value: 1 }] },
        fieldFilters: [{ fieldName: "status", operator: "eq", value: "open" }],
        fromTheFuture: { a: [1] },
      },
      "My.Object:v2": { objectName: "My.Object:v2", selectedFields: { id: true }, selectedFieldMappings: {} },
    },
  },
  write: {
    objects: {
      contact: {
        objectName: "contact",
        deletionSettings: { enabled: true },
        selectedValueDefaults: { a: { value: "x" } },
        selectedFieldSettings: { source: { default: { integerValue: 3 }, writeOnUpdate: "ifEmpty" } },
      },
      lead: { objectName: "lead" },
    },
  },
  subscribe: {
    objects: {
      account: {
        objectName: "account",
        destination: "events",
        inheritFieldsAndMappings: true,
        createEvent: { enabled: "always" },
        updateEvent: { enabled: "always", requiredWatchFields: ["name"], watchFieldsAuto: "all" },
        providerOptions: { quotaOptimization: { enabled: true } },
      },
    },
  },
  proxy: { enabled: true },
  another: "member",
};

describe("a stored configuration", () => {
  it("changes nothing when it is saved as it was read", () => {
    const content = stored(rich);
    expect(contentUpdate(content, decodeContent(content), manifest)).toEqual({ updateMask: [], content: {} });
  });

  it("sends the one object that differs, with everything else in it as it was", () => {
    const content = stored(rich);
    const wanted = decodeContent(content);
    wanted.read[0]!.fields.push("industry");
    const change = contentUpdate(content, wanted, manifest);
    expect(change.updateMask).toEqual(["config.content.read.objects.account"]);
    expect(plain(change.content)).toEqual({
      read: {
        objects: {
          account: { ...rich.read.objects.account, selectedFields: { name: true, phone: false, industry: true } },
        },
      },
    });
  });

  it("escapes names that a mask would read as a path", () => {
    const content = stored(rich);
    const wanted = decodeContent(content);
    wanted.read[1]!.paused = true;
    expect(contentUpdate(content, wanted, manifest).updateMask).toEqual([
      "config.content.read.objects.My\\.Object\\:v2",
    ]);
  });

  it("replaces the map of written objects when one is taken out", () => {
    const content = stored(rich);
    const wanted = decodeContent(content);
    wanted.write = wanted.write.filter(({ objectName }) => objectName !== "lead");
    const change = contentUpdate(content, wanted, manifest);
    expect(change.updateMask).toEqual(["config.content.write.objects"]);
    expect(plain(change.content)).toEqual({ write: { objects: { contact: rich.write.objects.contact } } });
  });

  it("takes an object that is read out by switching off it and every field, and keeps the rest of it", () => {
    const content = stored(rich);
    const wanted = decodeContent(content);
    wanted.read.shift();
    const { patch, updateMask, content: sent } = contentUpdate(content, wanted, manifest);
    expect(updateMask).toEqual(["config.content.read.objects.account"]);
    const { selectedFieldsAuto: _auto, ...account } = rich.read.objects.account;
    const after = { ...account, selectedFields: { name: false, phone: false } };
    expect(plain(sent)).toEqual({ read: { objects: { account: after } } });
    expect(patch).toEqual({
      action: "read",
      objectName: "account",
      changes: [
        { op: "remove", path: "/selectedFieldsAuto" },
        { op: "replace", path: "/selectedFields/name", value: false },
      ],
    });
    const now = stored({ ...rich, read: { objects: { ...rich.read.objects, account: after } } });
    expect(decodeContent(now).read.map(({ objectName }) => objectName)).toEqual(["My.Object:v2"]);
    expect(contentUpdate(now, decodeContent(now), manifest).updateMask).toEqual([]);
  });

  it.each([
    ["mappings alone", { selectedFields: {}, selectedFieldMappings: { region: "country", none: "" } }, ["country"]],
    ["what the integration reads", { selectedFieldsAuto: "all" }, ["email"]],
  ])("that has no field chosen is marked by %s when it is taken out", (_by, object, names) => {
    const content = stored({ read: { objects: { contact: { objectName: "contact", ...object } } } });
    const offered = { read: { objects: [{ objectName: "contact", requiredFields: [{ fieldName: "email" }] }] } };
    const none = configuration({});
    const { content: sent } = contentUpdate(content, none, offered as never);
    const after = plain(sent) as { read: { objects: { contact: { selectedFields: object } } } };
    expect(Object.keys(after.read.objects.contact.selectedFields)).toEqual(names);
    expect(decodeContent(stored(after)).read).toEqual([]);
  });

  it("tells an object that is paused from one that was taken out, whatever is chosen of it", () => {
    const object = { objectName: "a", selectedFields: { b: false }, selectedFieldMappings: { c: "d" } };
    const content = stored({ read: { objects: { a: object } } });
    const wanted = decodeContent(content);
    wanted.read[0]!.paused = true;
    const sent = plain(contentUpdate(content, wanted, manifest).content) as object;
    expect(sent).toEqual({ read: { objects: { a: { ...object, selectedFields: {}, disabled: true } } } });
    expect(decodeContent(stored(sent)).read[0]).toMatchObject({ objectName: "a", paused: true });
  });

  it("takes an object back with what is wanted now, and its other settings as they were", () => {
    const gone = {
      ...{ objectName: "a", schedule: "0 * * * *", destination: "hook", disabled: true, selectedFields: { x: false } },
      ...{ selectedFieldMappings: { m: "x" }, backfill: { defaultPeriod: { days: 3 } }, future: 1 },
    };
    const content = stored({ read: { objects: { a: gone } } });
    expect(decodeContent(content).read).toEqual([]);
    const wanted = configuration({ read: [{ objectName: "a", fields: ["y"] }] });
    const { content: sent } = contentUpdate(content, wanted, manifest);
    const after = { ...gone, disabled: false, selectedFields: { y: true }, selectedFieldMappings: {} };
    expect(plain(sent)).toEqual({ read: { objects: { a: after } } });
  });

  it("shows what the kit has no word for, and ignores it when it comes back", () => {
    const content = stored(rich);
    const read = decodeContent(content);
    expect(read.read[0]!.kept).toEqual([{ name: "fromTheFuture", value: '{"a":[1]}' }]);
    expect(read.write[0]!.kept).toEqual([{ name: "selectedValueDefaults", value: '{"a":{"value":"x"}}' }]);
    expect(read.subscribe[0]!.kept).toEqual([
      { name: "updateEvent.watchFieldsAuto", value: "all" },
      { name: "providerOptions", value: '{"quotaOptimization":{"enabled":true}}' },
    ]);
    expect(read.read[1]).not.toHaveProperty("kept");
    read.read[0]!.kept = [{ name: "fromTheFuture", value: "mine" }];
    expect(contentUpdate(content, read, manifest).updateMask).toEqual([]);
  });

  it("keeps what it cannot read: damaged members, unknown words, names no browser is told of", () => {
    const odd = {
      read: {
        objects: {
          __proto__: null,
          a: { objectName: "a", schedule: 5, selectedFieldsAuto: "some", fieldFilters: [7] },
        },
      },
      write: { objects: { lead: { objectName: "lead" }, constructor: { objectName: "constructor" } } },
    };
    const content = stored(odd);
    const wanted = decodeContent(content);
    expect(wanted.read[0]!.kept?.map(({ name }) => name)).toEqual([
      "schedule",
      "selectedFieldsAuto",
      "fieldFilters[0]",
    ]);
    wanted.write = [];
    wanted.read[0]!.filters.push({ fieldName: "x", operator: "eq", value: 1 });
    const { content: sent } = contentUpdate(content, wanted, manifest);
    expect(plain(sent)).toEqual({
      read: {
        objects: { a: { ...odd.read.objects.a, fieldFilters: [7, { fieldName: "x", operator: "eq", value: 1 }] } },
      },
      write: { objects: { constructor: { objectName: "constructor" } } },
    });
  });

  it("resumes, clears and switches off only what was said", () => {
    const content = stored(rich);
    const wanted = decodeContent(content);
    Object.assign(wanted.read[0]!, { paused: false, allFields: false, schedule: undefined, backfill: undefined });
    Object.assign(wanted.subscribe[0]!, { createEvent: false });
    wanted.proxy = false;
    const change = plain(contentUpdate(content, wanted, manifest)) as { updateMask: string[]; content: typeof rich };
    expect(change.updateMask).toEqual([
      "config.content.read.objects.account",
      "config.content.subscribe.objects.account",
      "config.content.proxy.enabled",
    ]);
    const { selectedFieldsAuto: _auto, ...account } = rich.read.objects.account;
    expect(change.content.read.objects.account).toEqual({ ...account, disabled: false });
    expect(change.content.subscribe.objects.account).toEqual({
      ...rich.subscribe.objects.account,
      createEvent: { enabled: "never" },
    });
    expect(change.content.proxy).toEqual({ enabled: false });
  });
});

describe("a new configuration", () => {
  it("refuses what stands twice and what has no form on the wire", () => {
    const wanted = configuration({
      read: [{ objectName: "a" }, { objectName: "a" }],
      write: [{ objectName: "b", fieldSettings: [{ fieldName: "n", default: 1.5 }] }],
    });
    expect(() => encodeContent(wanted, manifest)).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({ path: "configuration.read.a", code: "repeated" }),
          expect.objectContaining({ path: "configuration.write.b.fieldSettings.n" }),
        ],
      }) as Error,
    );
  });

  it("speaks of the kit's own members when the upstream complains", () => {
    const path = (name: string) => configurationIssues([{ path: name, code: "invalid", message: "" }])[0]!.path;
    expect(path("config.content.read.objects.contact.selectedFields.name")).toBe(
      "configuration.read.contact.fields.name",
    );
    expect(path("config.content.read.objects.contact.selectedFieldMappings")).toBe(
      "configuration.read.contact.mappings",
    );
    expect(path("config.content.write.objects.contact")).toBe("configuration.write.contact");
    expect(path("config.content.proxy.enabled")).toBe("configuration.proxy.enabled");
    expect(path("groupRef")).toBe("groupRef");
  });
});

/** Names as other systems have them: `__proto__`, empty, lone surrogates, long. */
const name = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "toString", "", "a.b:c", "\ud800"),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const objectName = fc
  .oneof(fc.constantFrom("a.b:c", "toString"), fc.string({ minLength: 1, maxLength: 8 }))
  .filter((each) => !["__proto__", "constructor", "prototype"].includes(each));
const byName = <T extends Record<K, string>, K extends string>(key: K, item: fc.Arbitrary<T>) =>
  fc.uniqueArray(item, { selector: (each) => each[key], maxLength: 4 });
const readConfig = fc.record({
  objectName,
  paused: fc.boolean(),
  schedule: fc.option(fc.constant("0 * * * *"), { nil: undefined }),
  destination: fc.option(fc.constant("hook"), { nil: undefined }),
  fields: fc.uniqueArray(name, { maxLength: 5 }),
  allFields: fc.boolean(),
  mappings: byName("mapToName", fc.record({ mapToName: name, fieldName: name.filter((each) => each !== "") })),
  valueMappings: byName(
    "fieldName",
    fc.record({
      fieldName: name,
      values: byName("appValue", fc.record({ appValue: name, providerValue: name })),
    }),
  ),
  backfill: fc.option(fc.record({ days: fc.nat(100), fullHistory: fc.constant(undefined) }), { nil: undefined }),
  filters: byName("fieldName", fc.record({ fieldName: name, operator: fc.constant("eq"), value: fc.string() })),
  backfillFilters: fc.constant<never[]>([]),
  dynamicMappings: fc.constant<never[]>([]),
});
const wantedConfiguration: fc.Arbitrary<Configuration> = fc.record({
  read: byName("objectName", readConfig),
  write: byName(
    "objectName",
    fc.record({
      objectName,
      deletion: fc.option(fc.boolean(), { nil: undefined }),
      fieldSettings: byName(
        "fieldName",
        fc.record({
          fieldName: name,
          default: fc.option(fc.oneof(fc.string(), fc.integer(), fc.boolean()), { nil: undefined }),
          writeOnCreate: fc.constantFrom("always" as const, "never" as const),
          writeOnUpdate: fc.constantFrom("always" as const, "never" as const, "ifEmpty" as const),
        }),
      ),
    }),
  ),
  subscribe: fc.constant([]),
  proxy: fc.option(fc.boolean(), { nil: undefined }),
});

const sortRead = ({ read, ...rest }: Configuration): unknown => {
  const sort = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).sort();
  return plain({
    ...rest,
    write: sort(rest.write.map((each) => ({ ...each, fieldSettings: sort(each.fieldSettings) }))),
    read: sort(
      read.map((each) => ({
        ...each,
        fields: [...each.fields].sort(),
        mappings: sort(each.mappings),
        // A field none of whose values is mapped is a field without a mapping.
        valueMappings: sort(
          each.valueMappings
            .filter(({ values }) => values.length > 0)
            .map((map) => ({ ...map, values: sort(map.values) })),
        ),
      })),
    ),
  });
};

describe("the two forms of a configuration", () => {
  it("say the same, for any names", () => {
    fc.assert(
      fc.property(wantedConfiguration, (wanted) => {
        const wire = stored(JSON.parse(JSON.stringify(encodeContent(wanted, manifest))) as object);
        const back = decodeContent(wire);
        expect(sortRead(back)).toEqual(sortRead(wanted));
        expect(contentUpdate(wire, back, manifest).updateMask).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
