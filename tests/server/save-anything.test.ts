import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Configuration } from "../../src/contracts/kit/configuration.js";
import { createHarness } from "./harness.js";

/** Names that a path, a mask, a pointer or an object would take for something else. */
const objectNames = ["account", "my.contact:v2", "a/b", "a~1b", "toString", "deals 👋"];
const fieldNames = ["name", "a.b:c", "a/b", "~0", "__proto__", "constructor", "Straße 👋", "$['x']['y']"];
const manifest = {
  specVersion: "1.0.0",
  integrations: [
    {
      ...{ name: "crm", provider: "salesforce", proxy: { enabled: true } },
      read: {
        objects: objectNames.map((objectName) => ({
          ...{ objectName, destination: "hook", schedule: "0 * * * *" },
          optionalFields: fieldNames.map((fieldName) => ({ fieldName })),
        })),
      },
      write: { objects: objectNames.map((objectName) => ({ objectName })) },
      subscribe: { objects: objectNames.map((objectName) => ({ objectName, destination: "hook" })) },
    },
  ],
};

const fieldName = fc.constantFrom(...fieldNames);
const some = <T extends object>(item: fc.Arbitrary<T>, key: keyof T, maxLength = 4) =>
  fc.uniqueArray(item, { selector: (each) => each[key], maxLength });
const text = fc.string({ minLength: 1, maxLength: 5 });
const filters = some(fc.record({ fieldName, operator: fc.constant("eq"), value: text }), "fieldName");
const objectName = fc.constantFrom(...objectNames);

const read = fc.record({
  ...{ objectName, paused: fc.boolean(), allFields: fc.boolean(), filters, backfillFilters: filters },
  schedule: fc.constantFrom("0 * * * *", "*/5 * * * *"),
  destination: fc.constantFrom("hook", "other"),
  fields: fc.subarray(fieldNames),
  mappings: some(fc.record({ mapToName: fieldName, fieldName }), "mapToName"),
  valueMappings: some(
    fc.record({
      fieldName,
      values: fc.uniqueArray(fc.record({ appValue: fieldName, providerValue: text }), {
        selector: ({ appValue }) => appValue,
        minLength: 1,
        maxLength: 3,
      }),
    }),
    "fieldName",
  ),
  backfill: fc.oneof(fc.record({ days: fc.nat(90) }), fc.constant({ fullHistory: true })),
  dynamicMappings: some(
    fc.record(
      {
        ...{ mapToName: fieldName, mapToDisplayName: text, prompt: text, fieldName },
        values: some(fc.record({ value: fieldName, displayValue: text }), "value"),
      },
      { requiredKeys: ["mapToName", "values"] },
    ),
    "mapToName",
  ),
});
const write = fc.record({
  objectName,
  deletion: fc.boolean(),
  fieldSettings: some(
    fc.record(
      {
        fieldName,
        default: fc.oneof(text, fc.integer(), fc.boolean()),
        writeOnCreate: fc.constantFrom("always" as const, "never" as const),
        writeOnUpdate: fc.constantFrom("always" as const, "never" as const, "ifEmpty" as const),
      },
      { requiredKeys: ["fieldName", "writeOnCreate", "writeOnUpdate"] },
    ),
    "fieldName",
  ),
});
const event = fc.boolean();
const subscribe = fc.record({
  ...{ objectName, destination: fc.constantFrom("hook", "other"), inheritFieldsAndMappings: fc.constant(false) },
  ...{ createEvent: event, updateEvent: event, deleteEvent: event },
  watchedFields: fc.subarray(fieldNames),
  otherEvents: fc.uniqueArray(text, { maxLength: 3 }),
});
const wantedConfiguration = fc.record({
  read: some(read, "objectName", 6),
  write: some(write, "objectName", 6),
  subscribe: some(subscribe, "objectName", 6),
  proxy: fc.boolean(),
});

/** In an order of its own: that of objects, fields and entries means nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => JSON.stringify(sorted(each))).sort();
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

describe("any configuration that is wanted", () => {
  it("is installed, saved over any other one, and read back as it was wanted", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wantedConfiguration, { minLength: 2, maxLength: 5 }), async ([first, ...others]) => {
        const harness = createHarness({ manifest });
        const connectionId = await harness.connect();
        const body = { integration: "crm", connectionId, configuration: first };
        const created = await harness.ask("POST", "/installations", { body });
        expect([created.status, created.text]).toEqual([201, created.text]);
        let now = created.body as { id: string; version: string; configuration: Configuration };
        expect(sorted(now.configuration)).toEqual(sorted(first));
        for (const configuration of others) {
          const path = `/installations/${now.id}`;
          const saved = await harness.ask("PATCH", path, { body: { version: now.version, configuration } });
          expect([saved.status, saved.text]).toEqual([200, saved.text]);
          now = saved.body;
          expect(sorted(now.configuration)).toEqual(sorted(configuration));
          // Saved as it was read, it is the same, and nothing is sent.
          const sent = harness.upstream.length;
          const again = await harness.ask("PATCH", path, {
            body: { version: now.version, configuration: now.configuration },
          });
          expect(again.body).toEqual(now);
          expect(harness.upstream.slice(sent).filter((line) => !line.startsWith("GET"))).toEqual([]);
          expect((await harness.ask("GET", path)).body).toEqual(now);
        }
      }),
      { numRuns: 12 },
    );
  });
});
