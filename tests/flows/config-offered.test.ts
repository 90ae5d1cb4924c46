import { describe, expect, it } from "vitest";
import {
  createDraft,
  dynamicProblems,
  editDraft,
  toConfiguration,
  valueSections,
  type ConfigEdit,
  type FieldMapping,
} from "tenon-kit/headless";
import type { InstallState } from "../../src/flows/install-state.js";
import { transition } from "../../src/flows/install.js";
import { connectionOf, detailOf, installationOf, objectsOf } from "./install-fixtures.js";

const values = (...all: string[]) => all.map((value) => ({ value, displayValue: value.toUpperCase() }));
const objects = objectsOf({
  read: [
    {
      objectName: "account",
      displayName: "Account",
      optionalFields: [{ kind: "mapping", mapToName: "region", mapToDisplayName: "Region" }],
      accountFields: [
        { fieldName: "rank", displayName: "Rank", values: values("hot", "cold", "unknown") },
        { fieldName: "grade", displayName: "Grade", values: values("hot") },
        { fieldName: "note", displayName: "Note" },
      ],
    },
  ],
});
const offer: FieldMapping = {
  account: [
    {
      mapToName: "priority",
      mapToDisplayName: "Priority",
      values: [{ value: "high", displayValue: "High" }, { value: "low" }],
    },
    { mapToName: "source", fieldName: "note" },
  ],
};
const first = createDraft(objects, null, offer);
const account = (draft: typeof first) => draft.read.get("account")!;
const choose = (draft: typeof first, ...edits: ConfigEdit[]) =>
  edits.reduce((at, one) => editDraft(at, one, objects), draft);
const map = (fieldName: string | null): ConfigEdit => ({
  type: "map-field",
  objectName: "account",
  mapToName: "priority",
  fieldName,
});
const value = (fieldName: string, appValue: string, providerValue: string | null): ConfigEdit => ({
  type: "map-value",
  objectName: "account",
  fieldName,
  appValue,
  providerValue,
});
const sections = (draft: typeof first) => valueSections(objects.read[0], account(draft));

describe("What the host offers at run time", () => {
  it("is there beside the manifest's; a field it has decided on is mapped, and stays so", () => {
    expect(account(first).dynamic.map(({ mapToName }) => mapToName)).toEqual(["priority", "source"]);
    expect([...account(first).mappings]).toEqual([["source", "note"]]);
    const edit: ConfigEdit = { type: "map-field", objectName: "account", mapToName: "source", fieldName: "rank" };
    expect(editDraft(first, edit, objects)).toBe(first);
  });

  it("is left out where it does not fit, each thing by its place", () => {
    const wrong = {
      nobody: [],
      account: [
        { mapToName: "region" },
        { mapToName: "" },
        { mapToName: "a", fieldName: "gone" },
        { mapToName: "b", values: [{ value: "x" }, { value: "x" }, { value: 1 }] },
        { mapToName: "b" },
        null,
      ],
    } as unknown as FieldMapping;
    expect(dynamicProblems(objects, wrong).map(({ path, code }) => `${path} ${code}`)).toEqual([
      "fieldMapping.nobody unknown",
      "fieldMapping.account.0.mapToName repeated",
      "fieldMapping.account.1.mapToName required",
      "fieldMapping.account.2.fieldName unknown",
      "fieldMapping.account.3.values.1 repeated",
      "fieldMapping.account.3.values.2 invalid",
      "fieldMapping.account.4.mapToName repeated",
      "fieldMapping.account.5.mapToName required",
    ]);
    const [only, ...rest] = account(createDraft(objects, null, wrong)).dynamic;
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ mapToName: "b", values: [{ value: "x" }] });
    expect(dynamicProblems(objects, offer)).toEqual([]);
  });

  it("stays stored when it is offered no more, until it is cleared", () => {
    const configuration = toConfiguration(choose(first, map("rank"), value("rank", "high", "hot")), objects);
    const later = createDraft(objects, installationOf({ configuration }), { account: [offer.account![1]!] });
    expect(account(later).stale.map(({ mapToName }) => mapToName)).toEqual(["priority"]);
    expect(toConfiguration(later, objects)).toEqual(configuration);
    const cleared = choose(later, { type: "drop-stale", objectName: "account", mapToName: "priority" });
    expect(toConfiguration(cleared, objects).read[0]).toMatchObject({
      mappings: [{ mapToName: "source" }],
      dynamicMappings: [{ mapToName: "source" }],
      valueMappings: [],
    });
  });

  it("may come while somebody is choosing, and what was chosen stays chosen", () => {
    const base = createDraft(objects, null);
    const state: InstallState = {
      name: "configuring",
      detail: detailOf(),
      connection: connectionOf("c1"),
      installation: null,
      objects,
      base,
      draft: choose(base, { type: "select-field", objectName: "account", fieldName: "rank", selected: true }),
      showMissing: false,
      discarding: false,
      objectReads: new Map(),
    };
    const step = transition(state, { type: "offer", fieldMapping: { ...offer, nobody: [] } });
    const { draft } = step.state as typeof state;
    expect(account(draft).fields.has("rank")).toBe(true);
    expect(account(draft).dynamic).toHaveLength(2);
    expect(step.effects).toMatchObject([{ type: "report-problems", problems: [{ path: "fieldMapping.nobody" }] }]);
  });
});

describe("Values to be matched", () => {
  it("have a section as soon as their field is chosen, however many there are on either side", () => {
    expect(sections(first)).toEqual([]);
    expect(sections(choose(first, map("note")))).toMatchObject([
      { fieldName: "note", label: "Priority", providerValues: [], unmapped: ["high", "low"], unused: [] },
    ]);
    const draft = choose(first, map("rank"), value("rank", "high", "hot"));
    expect(sections(draft)).toMatchObject([
      {
        fieldName: "rank",
        mapToName: "priority",
        appValues: [
          { value: "high", label: "High" },
          { value: "low", label: "low" },
        ],
        providerValues: [{ label: "HOT" }, { label: "COLD" }, { label: "UNKNOWN" }],
        unmapped: ["low"],
        unused: ["cold", "unknown"],
      },
    ]);
  });

  it("go along when another field is chosen that has them, and are there again when the first comes back", () => {
    const draft = choose(first, map("rank"), value("rank", "high", "hot"), value("rank", "low", "cold"));
    const other = choose(draft, map("grade"));
    const saved = (at: typeof first) => toConfiguration(at, objects).read[0]!.valueMappings;
    expect(saved(other)).toEqual([{ fieldName: "grade", values: [{ appValue: "high", providerValue: "hot" }] }]);
    expect(saved(choose(other, map("rank")))).toEqual(saved(draft));
    expect(saved(choose(other, map(null)))).toEqual([]);
  });

  it("that are stored and offered no more are shown, so that they can be cleared", () => {
    const configuration = {
      read: [
        {
          objectName: "account",
          mappings: [{ mapToName: "region", fieldName: "rank" }],
          valueMappings: [
            { fieldName: "rank", values: [{ appValue: "old", providerValue: "gone" }] },
            { fieldName: "grade", values: [{ appValue: "x", providerValue: "hot" }] },
          ],
        },
      ],
    };
    const draft = createDraft(objects, installationOf({ configuration }));
    expect(sections(draft)).toMatchObject([
      { fieldName: "rank", label: "Region", mapToName: "region", appValues: [{ value: "old" }] },
      { fieldName: "grade", label: "Grade", appValues: [{ value: "x" }], unused: [] },
    ]);
    expect(sections(draft)[0]!.providerValues.map((one) => one.value)).toEqual(["hot", "cold", "unknown", "gone"]);
    const cleared = choose(draft, value("rank", "old", null));
    expect(toConfiguration(cleared, objects).read[0]!.valueMappings.map(({ fieldName }) => fieldName)).toEqual([
      "grade",
    ]);
  });
});
