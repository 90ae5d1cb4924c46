import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Configuration, IntegrationObjects } from "tenon-kit/contracts";
import {
  createDraft,
  draftCounts,
  editDraft,
  mergeDrafts,
  sameConfiguration,
  toConfiguration,
  type ConfigDraft,
  type ConfigEdit,
} from "tenon-kit/headless";
import { draftsDiffer } from "../../src/flows/config-draft-changed.js";
import { fromPlain, toPlain, type PlainDraft } from "../../src/flows/config-draft-kept.js";
import { configurations, edits } from "./config-arbitrary.js";
import { installationOf, objectsOf } from "./install-fixtures.js";

const installed = (configuration: Configuration) => ({ ...installationOf(), configuration });
const nothing = objectsOf({ read: [], write: [], subscribe: [], proxy: false });

const select = (fieldName: string, values: readonly string[]) => ({
  fieldName,
  displayName: fieldName,
  valueType: "singleSelect",
  values: values.map((value) => ({ value, displayValue: value.toUpperCase() })),
});
const objects = objectsOf({
  read: [
    {
      objectName: "account",
      displayName: "Account",
      backfill: { days: 30 },
      requiredFields: [{ kind: "existing", fieldName: "id", displayName: "Id" }],
      optionalFields: [
        { kind: "mapping", mapToName: "tier" },
        { kind: "mapping", mapToName: "region" },
      ],
      anyOptionalField: true,
      accountFields: [select("id", []), select("rank", ["a", "b"]), select("grade", ["b", "__proto__"])],
    },
    { objectName: "contact", displayName: "Contact", accountFields: [select("rank", ["a"])], anyOptionalField: true },
  ],
  write: [
    { objectName: "lead", displayName: "Lead" },
    { objectName: "task", displayName: "Task" },
  ],
  subscribe: [
    { objectName: "contact", inheritFieldsAndMappings: true, createEvent: true, updateEvent: true },
    { objectName: "lead", deleteEvent: true },
  ],
});
const space = {
  read: ["account", "contact"],
  write: ["lead", "task"],
  subscribe: ["contact", "lead"],
  fields: ["id", "rank", "grade", "__proto__", "a.b"],
  mapTo: ["tier", "region", "__proto__"],
  values: ["a", "b", "__proto__", ""],
};
const anyEdits = fc.array(edits(space), { maxLength: 25 });
const play = (draft: ConfigDraft, list: readonly ConfigEdit[], of: IntegrationObjects = objects) =>
  list.reduce((at, one) => editDraft(at, one, of), draft);
const stored = toConfiguration(createDraft(objects, null), objects);
/** The first draft, and that of an installation somebody has chosen something for. */
const beginnings = fc.oneof(
  fc.constant(null),
  anyEdits.map((list) => installed(toConfiguration(play(createDraft(objects, null), list), objects))),
);
const same = (a: ConfigDraft, b: ConfigDraft): void => {
  expect(sameConfiguration(toConfiguration(a, objects), toConfiguration(b, objects))).toBe(true);
};

describe("Whatever is stored, with every setting there is", () => {
  it("comes back from the draft as it was, whether the integration still speaks of it or not", () => {
    fc.assert(
      fc.property(configurations, fc.boolean(), fc.boolean(), (configuration, isOffered, isMapped) => {
        const offered = isOffered
          ? objectsOf({
              read: [...configuration.read].reverse().map((one) => ({
                objectName: one.objectName,
                displayName: "",
                backfill: { days: 99 },
                schedule: "9 * * * *",
                requiredFields: one.fields
                  .slice(0, 1)
                  .map((fieldName) => ({ kind: "existing", fieldName, displayName: "" })),
              })),
              write: configuration.write.map(({ objectName }) => ({ objectName, displayName: "" })),
              subscribe: [{ objectName: "another", createEvent: true }],
            })
          : nothing;
        const fieldMapping = isMapped
          ? Object.fromEntries(
              configuration.read.map((one) => [
                one.objectName,
                one.dynamicMappings.filter(({ mapToName }) => mapToName.length > 2),
              ]),
            )
          : undefined;
        const draft = createDraft(offered, installed(configuration), fieldMapping);
        expect(sameConfiguration(toConfiguration(draft, offered), configuration)).toBe(true);
        if (!isOffered) expect(toConfiguration(draft, offered)).toEqual(configuration);
      }),
      { seed: 31, numRuns: 300 },
    );
  });

  it("is the same but for one field after that field was chosen", () => {
    fc.assert(
      fc.property(configurations, fc.nat(), (configuration, at) => {
        const read = configuration.read[at % (configuration.read.length || 1)];
        fc.pre(read !== undefined && !read.fields.includes("brand new"));
        const draft = createDraft(nothing, installed(configuration));
        const edit = {
          type: "select-field",
          objectName: read.objectName,
          fieldName: "brand new",
          selected: true,
        } as const;
        const after = toConfiguration(editDraft(draft, edit, nothing), nothing);
        expect(after).toEqual({
          ...configuration,
          read: configuration.read.map((one) =>
            one === read ? { ...one, fields: [...one.fields, "brand new"] } : one,
          ),
        });
      }),
      { seed: 32, numRuns: 500 },
    );
  });
});

/** What was said last of each thing, in the plainest form there is; it knows nothing of drafts. */
class Model {
  readonly said = new Map<string, unknown>();
  constructor(private readonly first: Configuration) {}

  private key(...path: string[]) {
    return JSON.stringify(path);
  }
  say(value: unknown, ...path: string[]) {
    this.said.set(this.key(...path), value);
  }
  last<T>(otherwise: T, ...path: string[]): T {
    const key = this.key(...path);
    return this.said.has(key) ? (this.said.get(key) as T) : otherwise;
  }

  hear(edit: ConfigEdit): void {
    switch (edit.type) {
      case "include-object":
        this.say(edit.included, "read", edit.objectName);
        return;
      case "pause-object":
        this.say(edit.paused, "paused", edit.objectName);
        return;
      case "all-fields":
        this.say(edit.allFields, "all", edit.objectName);
        return;
      case "select-field":
        this.say(edit.selected, "field", edit.objectName, edit.fieldName);
        return;
      case "select-fields":
        edit.fieldNames.forEach((one) => this.say(edit.selected, "field", edit.objectName, one));
        return;
      case "map-field":
        this.map(edit.objectName, edit.mapToName, edit.fieldName);
        return;
      case "map-value":
        this.say(edit.providerValue, "value", edit.objectName, edit.fieldName, edit.appValue);
        return;
      case "set-backfill":
        this.say(edit.backfill, "backfill", edit.objectName);
        return;
      case "include-write":
        this.say(edit.included, "write", edit.objectName);
        return;
      case "set-deletion":
        this.say(edit.deletion, "deletion", edit.objectName);
        return;
      case "set-default":
        this.say(edit.setting, "default", edit.objectName, edit.fieldName);
        return;
      case "subscribe-event":
        this.say(edit.enabled, "event", edit.objectName, edit.event);
        return;
      case "proxy":
        this.say(edit.enabled, "proxy");
        return;
      case "drop-stale":
        return;
    }
  }

  /** Values go along to the field that is mapped instead, where nothing is known of its own and it has them too. */
  private map(objectName: string, mapToName: string, fieldName: string | null) {
    const before = this.last<string | null>(null, "map", objectName, mapToName);
    this.say(fieldName, "map", objectName, mapToName);
    if (before === null || fieldName === null || before === fieldName) return;
    const others = space.mapTo.filter((one) => one !== mapToName);
    if (others.some((one) => this.last<string | null>(null, "map", objectName, one) === fieldName)) return;
    const known = (name: string) => space.values.some((one) => this.said.has(this.key("value", objectName, name, one)));
    const account = objects.read.find((one) => one.objectName === objectName)?.accountFields ?? [];
    const has = account.find((one) => one.fieldName === fieldName)?.values.map(({ value }) => value) ?? [];
    if (known(fieldName)) return;
    for (const app of space.values) {
      const value = this.last<string | null>(null, "value", objectName, before, app);
      if (value !== null && has.includes(value)) this.say(value, "value", objectName, fieldName, app);
    }
  }

  read(objectName: string): Configuration["read"][number] | null {
    const first = this.first.read.find((one) => one.objectName === objectName)!;
    if (!this.last<boolean>(true, "read", objectName)) return null;
    const mappings = space.mapTo.flatMap((mapToName) => {
      const fieldName = this.last<string | null>(null, "map", objectName, mapToName);
      return fieldName === null ? [] : [{ mapToName, fieldName }];
    });
    const valueMappings = [...new Set(mappings.map(({ fieldName }) => fieldName))].flatMap((fieldName) => {
      const values = space.values.flatMap((appValue) => {
        const providerValue = this.last<string | null>(null, "value", objectName, fieldName, appValue);
        return providerValue === null ? [] : [{ appValue, providerValue }];
      });
      return values.length === 0 ? [] : [{ fieldName, values }];
    });
    return {
      ...first,
      paused: this.last<boolean>(false, "paused", objectName),
      allFields: this.last<boolean>(false, "all", objectName),
      fields: [...new Set([...space.fields, ...first.fields])].filter(
        (one) => first.fields.includes(one) || this.last<boolean>(false, "field", objectName, one),
      ),
      mappings,
      valueMappings,
      backfill: this.last<typeof first.backfill | null>(null, "backfill", objectName) ?? first.backfill,
    };
  }

  write(objectName: string): Configuration["write"] {
    if (!this.last<boolean>(true, "write", objectName)) return [];
    const deletion = this.last<boolean>(false, "deletion", objectName) || undefined;
    const fieldSettings = space.fields.flatMap((fieldName) => {
      const setting = this.last<Omit<Configuration["write"][number]["fieldSettings"][number], "fieldName"> | null>(
        null,
        "default",
        objectName,
        fieldName,
      );
      const isNeutral =
        setting?.default === undefined && setting?.writeOnCreate === "always" && setting.writeOnUpdate === "always";
      return setting === null || isNeutral ? [] : [{ ...setting, fieldName }];
    });
    return [{ objectName, fieldSettings, ...(deletion && { deletion }) }];
  }

  configuration(): Configuration {
    const read = space.read.flatMap((one) => this.read(one) ?? []);
    const subscribe = this.first.subscribe.flatMap((first) => {
      const event = (name: string, key: "createEvent" | "updateEvent" | "deleteEvent") => ({
        [key]: this.last<boolean>(first[key], "event", first.objectName, name),
      });
      const one = {
        ...first,
        ...event("create", "createEvent"),
        ...event("update", "updateEvent"),
        ...event("delete", "deleteEvent"),
      };
      const isRead = !one.inheritFieldsAndMappings || this.last<boolean>(true, "read", one.objectName);
      return isRead && (one.createEvent || one.updateEvent || one.deleteEvent) ? [one] : [];
    });
    return {
      read,
      write: space.write.flatMap((one) => this.write(one)),
      subscribe,
      proxy: this.last<boolean>(true, "proxy"),
    };
  }
}

describe("Any sequence of choices", () => {
  it("ends where a naive model ends, and leaves the drafts before it alone", () => {
    fc.assert(
      fc.property(anyEdits, (list) => {
        const first = createDraft(objects, null);
        const model = new Model(stored);
        for (const one of list) model.hear(one);
        const draft = play(first, list);
        expect(sameConfiguration(toConfiguration(draft, objects), model.configuration())).toBe(true);
        expect(toConfiguration(first, objects)).toEqual(stored);
      }),
      { seed: 33, numRuns: 1_000 },
    );
  });

  it("is told from none exactly where something else would be saved", () => {
    fc.assert(
      fc.property(beginnings, anyEdits, (installation, list) => {
        const base = createDraft(objects, installation);
        const draft = play(base, list);
        const isSame = sameConfiguration(toConfiguration(base, objects), toConfiguration(draft, objects));
        expect(draftsDiffer(base, draft, objects)).toBe(!isSame);
      }),
      { seed: 34, numRuns: 1_000 },
    );
  });

  it("is undone by saying of each thing what held before", () => {
    fc.assert(
      fc.property(beginnings, anyEdits, anyEdits, (installation, before, list) => {
        const start = play(createDraft(objects, installation), before);
        const back: ConfigEdit[] = [];
        const end = list.reduce((at, one) => {
          back.unshift(...undoing(at, one));
          return editDraft(at, one, objects);
        }, start);
        same(play(end, back), start);
      }),
      { seed: 35, numRuns: 1_000 },
    );
  });

  it("survives being written down and taken up again", () => {
    fc.assert(
      fc.property(beginnings, anyEdits, (installation, list) => {
        const base = createDraft(objects, installation);
        // What the account does not have is dropped when it is taken up; it was never there to be chosen.
        const known = list.filter((one) => !("fieldName" in one) || one.fieldName === null || one.fieldName === "rank");
        const draft = play(
          base,
          known.map((one) =>
            one.type === "select-fields"
              ? { ...one, fieldNames: one.fieldNames.filter((name) => name === "rank") }
              : one,
          ),
        );
        const text = JSON.stringify(toPlain(draft, objects));
        same(fromPlain(JSON.parse(text) as PlainDraft, base, objects), draft);
      }),
      { seed: 36, numRuns: 500 },
    );
  });

  it("counts the same as counting anew", () => {
    fc.assert(
      fc.property(anyEdits, (list) => {
        const draft = play(createDraft(objects, null), list);
        const copy = new Map([...draft.read].map(([key, one]) => [key, { ...one }]));
        expect(draftCounts(draft, objects)).toEqual(draftCounts({ ...draft, read: copy }, objects));
        for (const one of draftCounts(draft, objects).objects) expect(one.selected).toBeLessThanOrEqual(one.total);
      }),
      { seed: 37, numRuns: 300 },
    );
  });
});

function undoing(draft: ConfigDraft, edit: ConfigEdit): ConfigEdit[] {
  switch (edit.type) {
    case "include-object":
      return [{ ...edit, included: draft.read.get(edit.objectName)!.included }];
    case "pause-object":
      return [{ ...edit, paused: draft.read.get(edit.objectName)!.paused }];
    case "all-fields":
      return [{ ...edit, allFields: draft.read.get(edit.objectName)!.allFields }];
    case "select-field":
      return [{ ...edit, selected: draft.read.get(edit.objectName)!.fields.has(edit.fieldName) }];
    case "select-fields": {
      const { fields } = draft.read.get(edit.objectName)!;
      const changed = edit.fieldNames.filter((one) => fields.has(one) !== edit.selected);
      return [{ ...edit, fieldNames: changed, selected: !edit.selected }];
    }
    case "map-field":
      return [{ ...edit, fieldName: draft.read.get(edit.objectName)!.mappings.get(edit.mapToName) ?? null }];
    case "map-value": {
      const values = draft.read.get(edit.objectName)!.valueMappings.get(edit.fieldName);
      return [{ ...edit, providerValue: values?.get(edit.appValue) ?? null }];
    }
    case "set-backfill":
      return [{ ...edit, backfill: draft.read.get(edit.objectName)!.backfill ?? null }];
    case "include-write":
      return [{ ...edit, included: draft.write.get(edit.objectName)!.included }];
    case "set-deletion":
      return [{ ...edit, deletion: draft.write.get(edit.objectName)!.deletion ?? false }];
    case "set-default":
      return [{ ...edit, setting: draft.write.get(edit.objectName)!.fieldSettings.get(edit.fieldName) ?? null }];
    case "subscribe-event": {
      const one = draft.subscribe.find(({ objectName }) => objectName === edit.objectName);
      const key = ({ create: "createEvent", update: "updateEvent", delete: "deleteEvent" } as const)[edit.event];
      return [{ ...edit, enabled: one?.[key] ?? false }];
    }
    case "proxy":
      return [{ ...edit, enabled: draft.proxy ?? false }];
    case "drop-stale":
      return [];
  }
}

describe("My changes and theirs", () => {
  const installation = installed(stored);
  const base = createDraft(objects, installation);
  /** What a reader of what they saved begins with. */
  const saved = (list: readonly ConfigEdit[]) =>
    createDraft(objects, installed(toConfiguration(play(base, list), objects)));

  it("are mine where they changed nothing", () => {
    fc.assert(
      fc.property(anyEdits, (mine) => same(mergeDrafts(base, play(base, mine), saved([])), play(base, mine))),
      { seed: 38, numRuns: 1_000 },
    );
  });

  it("are theirs where I changed nothing", () => {
    fc.assert(
      fc.property(anyEdits, (theirs) => same(mergeDrafts(base, base, saved(theirs)), saved(theirs))),
      { seed: 39, numRuns: 500 },
    );
  });

  it("are both there where they are about different things", () => {
    const mine = edits({ ...space, read: ["account"], write: ["lead"], subscribe: ["contact"] }, { proxy: false });
    const theirs = edits({ ...space, read: ["contact"], write: ["task"], subscribe: ["lead"] });
    fc.assert(
      fc.property(fc.array(mine, { maxLength: 12 }), fc.array(theirs, { maxLength: 12 }), (my, their) => {
        same(mergeDrafts(base, play(base, my), saved(their)), play(play(base, their), my));
      }),
      { seed: 40, numRuns: 1_000 },
    );
  });

  it("are mine wherever both are about the same", () => {
    const field = fc.constantFrom("rank", "grade", "__proto__", "a.b");
    fc.assert(
      fc.property(fc.array(field), fc.array(field), fc.boolean(), (my, their, selected) => {
        const choose = (fieldNames: readonly string[], on: boolean): ConfigEdit[] => [
          { type: "select-fields", objectName: "account", fieldNames, selected: on },
          { type: "map-field", objectName: "account", mapToName: "tier", fieldName: fieldNames[0] ?? null },
        ];
        const mine = play(base, choose(my, selected));
        const merged = mergeDrafts(base, mine, saved(choose(their, !selected)));
        const read = merged.read.get("account")!;
        if (selected) for (const name of my) expect(read.fields.has(name)).toBe(true);
        if (my[0] !== undefined) expect(read.mappings.get("tier")).toBe(my[0]);
      }),
      { seed: 41, numRuns: 300 },
    );
  });
});
