import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { deskObjects, openSettings } from "./configure-live.js";
import { installation } from "./flow-fixtures.js";

const levels = {
  account: [
    {
      mapToName: "level",
      mapToDisplayName: "Level",
      values: [{ value: "p1", displayValue: "Urgent" }, { value: "p2", displayValue: "Soon" }, { value: "p3" }],
    },
    { mapToName: "owner", mapToDisplayName: "Owner of it", fieldName: "note" },
  ],
};
const toStage = { type: "map-field", objectName: "account", mapToName: "level", fieldName: "stage" } as const;

const tab = async (name: RegExp) => userEvent.click(await screen.findByRole("tab", { name }));
const chooser = (name: string) => screen.findByRole<HTMLInputElement>("combobox", { name });
const stored = (read: object) => ({
  ...installation,
  configuration: {
    ...installation.configuration,
    read: installation.configuration.read.map((one) => ({ ...one, ...read })),
  },
});

describe("the host's own mappings", () => {
  it("are rows like the integration's, and one the host has settled has no chooser", async () => {
    const seen = openSettings({ fieldMapping: levels });
    await userEvent.type(await chooser("Level"), "stage{Enter}");
    expect(seen.draft.read.get("account")?.mappings.get("level")).toBe("stage");
    expect(screen.queryByRole("combobox", { name: "Owner of it" })).toBeNull();
    expect(document.querySelector("[data-tenon-settled=owner]")).toHaveTextContent("Set by this app" + "Note");
  });

  it("tell which fields are used already", async () => {
    openSettings({ fieldMapping: levels, edits: [toStage] });
    await userEvent.type(await chooser("Level"), "no");
    expect(screen.queryByText("Used for Level")).toBeNull();
    await userEvent.keyboard("{Escape}");
    await userEvent.clear(await chooser("Level"));
    await userEvent.keyboard("{Enter}");
    await userEvent.type(await chooser("Level"), "note");
    expect(screen.getByRole("option", { name: /Note/ })).toBeVisible();
  });

  it("that are offered no more are shown, and can be cleared", async () => {
    const old = { mapToName: "team", mapToDisplayName: "Team", prompt: undefined, fieldName: undefined, values: [] };
    const seen = openSettings({
      installation: stored({ mappings: [{ mapToName: "team", fieldName: "note" }], dynamicMappings: [old] }),
    });
    expect(await screen.findByText("No longer used")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Clear Team" }));
    expect(seen.draft.read.get("account")?.stale).toEqual([]);
    expect(screen.queryByText("No longer used")).toBeNull();
  });
});

describe("matching values", () => {
  it("counts what has no match, names what nobody uses, and gives each value once", async () => {
    const seen = openSettings({ fieldMapping: levels, edits: [toStage] });
    const group = await screen.findByRole("group", { name: "Values of Level" });
    expect(group).toHaveTextContent("3 values without a match");
    await userEvent.type(await chooser("Urgent"), "A{Enter}");
    expect(seen.draft.read.get("account")?.valueMappings.get("stage")?.get("p1")).toBe("a");
    expect(group).toHaveTextContent("2 values without a match");
    expect(group).toHaveTextContent("but not matched: B and C");
    await userEvent.click(await chooser("Soon"));
    const options = within(screen.getByRole("listbox")).getAllByRole("option");
    expect(options.map((option) => option.dataset.value)).toEqual(["b", "c"]);
  });

  it("gives one value to several where the host allows it", async () => {
    const seen = openSettings({ fieldMapping: levels, edits: [toStage], allowValueReuse: true });
    await userEvent.type(await chooser("Urgent"), "A{Enter}");
    await userEvent.type(await chooser("Soon"), "A{Enter}");
    expect([...(seen.draft.read.get("account")?.valueMappings.get("stage") ?? [])]).toEqual([
      ["p1", "a"],
      ["p2", "a"],
    ]);
  });

  it("says so where the field has no list of values", async () => {
    openSettings({ fieldMapping: levels, edits: [{ ...toStage, fieldName: "note" }] });
    expect(await screen.findByRole("group", { name: "Values of Level" })).toHaveTextContent("no list of values");
  });

  it("draws a few dozen of thousands, and more when wanted", async () => {
    const values = Array.from({ length: 2000 }, (_, index) => ({ value: `v${String(index)}` }));
    openSettings({ fieldMapping: { account: [{ mapToName: "level", values }] }, edits: [toStage] });
    const group = await screen.findByRole("group", { name: "Values of level" });
    expect(within(group).getAllByRole("combobox")).toHaveLength(40);
    await userEvent.click(within(group).getByRole("button", { name: "Show 40 more" }));
    expect(within(group).getAllByRole("combobox")).toHaveLength(80);
  });
});

describe("a kind of data", () => {
  it("is paused and resumed with one switch", async () => {
    const seen = openSettings({ installation });
    const pause = await screen.findByRole("switch", { name: "Pause Accounts" });
    await userEvent.click(pause);
    expect(seen.draft.read.get("account")?.paused).toBe(true);
    await userEvent.click(screen.getByRole("switch", { name: /^Pause Accounts/ }));
    expect(seen.draft.read.get("account")?.paused).toBe(false);
  });

  it("says how often and how far back, and lets the past be chosen where the host allows it", async () => {
    const seen = openSettings({ allowBackfillChoice: true });
    const past = await screen.findByRole("combobox", { name: "Past data" });
    expect(past).toHaveDisplayValue("The last 30 days (suggested)");
    await userEvent.selectOptions(past, "all");
    expect(seen.draft.read.get("account")?.backfill).toEqual({ days: undefined, fullHistory: true });
    await userEvent.selectOptions(past, "custom");
    const days = screen.getByRole("spinbutton", { name: "Number of days" });
    await userEvent.clear(days);
    await userEvent.type(days, "30");
    await userEvent.type(days, "0");
    expect(seen.draft.read.get("account")?.backfill).toEqual({ days: 300, fullHistory: undefined });
    await userEvent.selectOptions(past, "30");
    expect(seen.edits.at(-1)).toEqual({ type: "set-backfill", objectName: "account", backfill: null });
  });

  it("that could not be read is asked for again, and says what is the matter", async () => {
    const objects = {
      ...deskObjects,
      read: deskObjects.read.map((one) => ({ ...one, unavailable: { code: "unavailable", detail: undefined } })),
    };
    const seen = openSettings({ objects });
    await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
    expect(seen.asked).toEqual(["account"]);
    expect(screen.getByRole("tab", { name: /Accounts/ })).toHaveTextContent("Cannot be read");
  });

  it("shows conditions and settings without a control as they stand", async () => {
    openSettings({
      installation: stored({
        filters: [{ fieldName: "stage", operator: "eq", value: "a" }],
        kept: [{ name: "quota", value: "low" }],
      }),
    });
    await userEvent.click(await screen.findByText("Settings kept as they are"));
    const kept = document.querySelector("[data-tenon-kept]");
    expect(kept).toHaveTextContent("Only where" + "Stage = a");
    expect(kept).toHaveTextContent("quota" + "low");
  });
});

describe("what is written", () => {
  it("may be deleted, inherits in words, and gets defaults by the type of the field", async () => {
    const seen = openSettings();
    await tab(/Changes in/);
    expect(screen.getByText(/Uses the same fields and matches as reading/)).toBeVisible();
    await userEvent.click(screen.getByRole("checkbox", { name: "Also delete Leads" }));
    expect(seen.draft.write.get("lead")?.deletion).toBe(true);
    const add = async (name: string) => userEvent.type(await chooser("Add a default for"), `${name}{Enter}`);
    const value = (name: string) => within(screen.getByRole("group", { name })).getByLabelText("Value");
    await add("employees");
    expect(value("Employees")).toHaveFocus();
    await userEvent.type(value("Employees"), "12");
    await add("active");
    await userEvent.selectOptions(value("Active"), "Yes");
    await add("grade");
    await userEvent.selectOptions(value("Grade"), "Y");
    await add("city");
    await userEvent.type(value("City"), "Bonn");
    await userEvent.selectOptions(
      within(screen.getByRole("group", { name: "City" })).getByLabelText("When one is updated"),
      ["Only if empty"],
    );
    const settings = seen.draft.write.get("lead")?.fieldSettings;
    expect([...(settings?.values() ?? [])].map((one) => [one.fieldName, one.default, one.writeOnUpdate])).toEqual([
      ["employees", 12, "always"],
      ["active", true, "always"],
      ["grade", "y", "always"],
      ["city", "Bonn", "ifEmpty"],
    ]);
    await userEvent.click(await chooser("Add a default for"));
    expect(within(screen.getByRole("listbox")).queryByRole("option")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Remove Grade" }));
    expect(seen.draft.write.get("lead")?.fieldSettings.has("grade")).toBe(false);
  });

  it("has its fields read when they are wanted", async () => {
    const objects = {
      ...deskObjects,
      write: deskObjects.write.map((one) => ({ ...one, accountFields: undefined })),
    };
    const seen = openSettings({ objects });
    expect(seen.asked).toEqual([]);
    await tab(/Changes in/);
    expect(seen.asked).toEqual(["lead"]);
  });
});

describe("events and direct use", () => {
  it("are on or off, each in words", async () => {
    const seen = openSettings();
    await tab(/Events/);
    const group = screen.getByRole("group", { name: /told about changes of Accounts/ });
    await userEvent.click(within(group).getByRole("checkbox", { name: "One is updated" }));
    expect(seen.draft.subscribe[0]).toMatchObject({ createEvent: true, updateEvent: false });
    expect(within(group).queryByRole("checkbox", { name: "One is deleted" })).toBeNull();
    await userEvent.click(screen.getByRole("checkbox", { name: /directly in your name/ }));
    expect(seen.draft.proxy).toBe(false);
  });
});

describe("the long list by keyboard", () => {
  const list = () => screen.findByRole("list", { name: "More fields" });

  it("is one stop for Tab, and its rows are reached with the arrow keys, Home, End and the page keys", async () => {
    const seen = openSettings();
    const boxes = within(await list()).getAllByRole<HTMLInputElement>("checkbox");
    expect(boxes.filter((box) => box.tabIndex === 0)).toHaveLength(1);
    boxes[0]!.focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(boxes[1]).toHaveFocus();
    await userEvent.keyboard(" ");
    expect(seen.draft.read.get("account")?.fields.has(boxes[1]!.name)).toBe(true);
    await userEvent.keyboard("{End}");
    const last = (document.activeElement as HTMLInputElement).closest("li");
    expect(last?.getAttribute("aria-posinset")).toBe(last?.getAttribute("aria-setsize"));
    await userEvent.keyboard("{Home}{PageDown}");
    expect((document.activeElement as HTMLElement).closest("li")).toHaveAttribute("aria-posinset", "9");
    await userEvent.tab();
    expect(await list()).not.toContainElement(document.activeElement as HTMLElement);
  });

  it("is searched without accents and case", async () => {
    openSettings();
    await userEvent.type(await screen.findByRole("searchbox"), "GROSSE");
    expect(within(await list()).getByRole("checkbox")).toHaveAttribute("name", "größe");
  });

  it("shows what is selected, custom, required or of one type, and keeps a line while it is cleared", async () => {
    openSettings();
    const filter = await screen.findByRole("combobox", { name: "Show" });
    const shown = async () =>
      within(await list())
        .getAllByRole<HTMLInputElement>("checkbox")
        .map((box) => box.name);
    await userEvent.selectOptions(filter, "Custom fields");
    expect(await shown()).toEqual(["größe"]);
    await userEvent.click(screen.getByRole("button", { name: "Select 1 found" }));
    await userEvent.selectOptions(filter, "Selected");
    expect(await shown()).toEqual(["größe"]);
    await userEvent.click(within(await list()).getByRole("checkbox"));
    expect(await shown()).toEqual(["größe"]);
    await userEvent.selectOptions(filter, "Required in Salesforce");
    expect(await shown()).toEqual(["note"]);
  });

  it("says the new count once when many were chosen, and nothing for a single line", async () => {
    openSettings();
    await list();
    const spoken = () => document.querySelector(".tenon-picker-bulk [role=status]")?.textContent;
    await userEvent.click(screen.getByRole("button", { name: "Select all" }));
    expect(spoken()).toBe("15 of 15 fields");
    await userEvent.click(within(await list()).getAllByRole("checkbox")[0]!);
    expect(spoken()).toBe("");
  });
});
