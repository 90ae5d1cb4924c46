import { render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { InstallView } from "../../src/components/install-integration/install-view.js";
import { createDraft, editDraft, missingChoices, type ConfigDraft } from "../../src/headless/draft.js";
import type { IntegrationObjects } from "../../src/contracts/kit/fields.js";
import { flowIn, objects as standard, objectsWith, states } from "./flow-fixtures.js";

interface Seen {
  draft: ConfigDraft;
  asked: number;
}

/** The configure screen over a draft that really changes. */
function open(objects: IntegrationObjects = standard): Seen {
  const seen: Seen = { draft: createDraft(objects, null), asked: 0 };
  function Live() {
    const [state, setState] = useState({ ...states.configuring, objects, draft: seen.draft, showMissing: false });
    const flow = flowIn(state, {
      edit: (edit) => {
        seen.draft = editDraft(seen.draft, edit, objects);
        setState((last) => ({ ...last, draft: seen.draft }));
      },
      next: () => {
        seen.asked += 1;
        setState((last) => ({ ...last, showMissing: missingChoices(seen.draft, objects).length > 0 }));
      },
    });
    return <InstallView flow={flow} />;
  }
  render(<Live />);
  return seen;
}

const chooser = (name: string) => screen.findByRole<HTMLInputElement>("combobox", { name });
const mapped = (seen: Seen, objectName: string, mapToName: string) =>
  seen.draft.read.get(objectName)?.mappings.get(mapToName);

describe("matching a field", () => {
  it("carries the contract's name, and its question as help", async () => {
    open();
    const input = await chooser("Importance");
    expect(input).toHaveAttribute("name", "importance");
    expect(input).toHaveAccessibleDescription(/Which of your fields says how important/);
    expect(input.closest("[data-tenon-object]")).toHaveAttribute("data-tenon-object", "account");
  });

  it("is done by typing the whole label and leaving", async () => {
    const seen = open();
    await userEvent.type(await chooser("Importance"), "annual revenue");
    await userEvent.tab();
    expect(mapped(seen, "account", "importance")).toBe("annual_revenue");
    expect(await chooser("Importance")).toHaveValue("Annual revenue");
  });

  it("is done by typing the API name and Enter, which does not send anything", async () => {
    const seen = open();
    await userEvent.type(await chooser("Segment"), "billing_city{Enter}");
    expect(mapped(seen, "account", "segment")).toBe("billing_city");
    expect(seen.asked).toBe(0);
  });

  it("is done with the arrow keys", async () => {
    const seen = open();
    await userEvent.type(await chooser("Importance"), "priority{ArrowDown}{ArrowDown}");
    const input = await chooser("Importance");
    const active = document.getElementById(input.getAttribute("aria-activedescendant")!);
    expect(active).toHaveTextContent("Priority 2");
    await userEvent.keyboard("{Enter}");
    expect(mapped(seen, "account", "importance")).toBe("priority_1");
  });

  it("is done with the mouse, and undone with the clear button", async () => {
    const seen = open();
    await userEvent.click(await chooser("Importance"));
    await userEvent.click(screen.getByRole("option", { name: /^Billing city/ }));
    expect(mapped(seen, "account", "importance")).toBe("billing_city");
    await userEvent.click(screen.getByRole("button", { name: "Clear Importance" }));
    expect(mapped(seen, "account", "importance")).toBeUndefined();
    expect(await chooser("Importance")).toHaveFocus();
  });

  it("puts back what was chosen when something else is typed, and Escape closes the list alone", async () => {
    const seen = open();
    await userEvent.type(await chooser("Importance"), "Priority{Enter}");
    await userEvent.clear(await chooser("Importance"));
    await userEvent.keyboard("nothing like it");
    expect(screen.getByText("No field matches “nothing like it”.")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    expect(await chooser("Importance")).toHaveValue("Priority");
    expect(mapped(seen, "account", "importance")).toBe("priority");
  });

  it("draws only the lines in sight of five thousand", async () => {
    open(objectsWith(5000));
    await userEvent.click(await chooser("Importance"));
    const options = screen.getAllByRole("option");
    expect(options.length).toBeLessThan(40);
    expect(options[0]).toHaveAttribute("aria-setsize", "5000");
    expect(document.querySelectorAll("*").length).toBeLessThan(1500);
  });
});

describe("going on", () => {
  it("says what is missing, marks the kind of data, and goes to the first chooser", async () => {
    const seen = open();
    await chooser("Importance");
    await userEvent.type(await chooser("Importance"), "Priority{Enter}");
    await userEvent.type(await chooser("Segment"), "Industry{Enter}");
    await userEvent.click(screen.getByRole("button", { name: "Review" }));
    expect(seen.asked).toBe(1);
    expect(screen.getByText("One more choice is needed")).toBeVisible();
    const nickname = await chooser("Nickname");
    await waitFor(() => expect(nickname).toHaveFocus());
    expect(nickname).toBeInvalid();
    expect(screen.getByRole("tab", { name: /Contacts/ })).toHaveTextContent("1 choice missing");
  });

  it("reaches every kind of data with the arrow keys", async () => {
    open();
    const tab = await screen.findByRole("tab", { name: /Accounts/ });
    tab.focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(screen.getByRole("tab", { name: /Contacts/ })).toHaveFocus();
    expect(await chooser("Nickname")).toBeVisible();
    await userEvent.keyboard("{ArrowDown}");
    expect(screen.getByRole("checkbox", { name: "Add and update Leads" })).toHaveAttribute("name", "lead");
    await userEvent.keyboard("{End}");
    expect(screen.getByRole("checkbox", { name: "One is created" })).toBeChecked();
    await userEvent.keyboard("{Home}");
    expect(tab).toHaveFocus();
  });
});

describe("choosing fields", () => {
  const list = () => screen.findByRole("list", { name: "More fields" });

  it("selects one by its name, and counts", async () => {
    const seen = open();
    const box = within(await list()).getByRole("checkbox", { name: /^Billing city billing_city\b/ });
    expect(box).toHaveAttribute("name", "billing_city");
    await userEvent.click(box);
    expect(seen.draft.read.get("account")?.fields.has("billing_city")).toBe(true);
    expect(document.querySelector("[data-tenon-count]")).toHaveTextContent("3 of 842 fields");
  });

  it("finds by label and by API name, without case and accents, and selects what it found", async () => {
    const seen = open();
    await userEvent.type(await screen.findByRole("searchbox", { name: "Search fields" }), "WÉBSITE 68");
    expect(await screen.findByText("1 field found")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Select 1 found" }));
    expect(seen.draft.read.get("account")?.fields.has("website_67")).toBe(true);
    await userEvent.clear(screen.getByRole("searchbox"));
    await userEvent.type(screen.getByRole("searchbox"), "annual_revenue_");
    expect(await screen.findByText("69 fields found")).toBeVisible();
  });

  it("selects all and clears all, keeping what is always included", async () => {
    const seen = open();
    await list();
    await userEvent.click(screen.getByRole("button", { name: "Select all" }));
    expect(seen.draft.read.get("account")?.fields.size).toBe(842);
    await userEvent.click(screen.getByRole("button", { name: "Clear" }));
    expect([...seen.draft.read.get("account")!.fields].sort()).toEqual(["id", "name"]);
  });

  it("takes every field, also future ones, where the integration allows it", async () => {
    const seen = open();
    await userEvent.click(await screen.findByRole("checkbox", { name: /Include every field/ }));
    expect(seen.draft.read.get("account")?.allFields).toBe(true);
    expect(screen.queryByRole("list", { name: "More fields" })).toBeNull();
    await userEvent.click(screen.getByRole("tab", { name: /Contacts/ }));
    expect(screen.queryByRole("checkbox", { name: /Include every field/ })).toBeNull();
  });

  it("leaves a whole kind of data out", async () => {
    const seen = open();
    const box = await screen.findByRole("checkbox", { name: "Read Accounts" });
    expect(box).toHaveAttribute("name", "account");
    expect(box).toHaveAttribute("data-tenon-object", "account");
    await userEvent.click(box);
    expect(seen.draft.read.get("account")?.included).toBe(false);
    expect(screen.queryByRole("combobox")).toBeNull();
  });

  it("shows fields of odd names as any other", async () => {
    const odd = objectsWith(0);
    const account = odd.read[0]!;
    const names = ["__proto__", "constructor", "اسم", "<b>x</b>", "A", "a"];
    const accountFields = names.map((fieldName) => ({
      fieldName,
      displayName: "",
      valueType: "unheard-of",
      readOnly: false,
      isCustom: false,
      isRequired: false,
      values: [],
    }));
    const seen = open({ ...odd, read: [{ ...account, optionalFields: [], accountFields }] });
    for (const name of names) {
      await userEvent.click([...(await list()).querySelectorAll("input")].find((input) => input.name === name)!);
      expect([name, seen.draft.read.get("account")?.fields.has(name)]).toEqual([name, true]);
    }
    expect(document.querySelector("b")).toBeNull();
  });
});
