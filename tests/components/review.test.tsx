import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { conflict, discardingChoice, reviewOf } from "./manage-fixtures.js";
import { accountFields, states } from "./flow-fixtures.js";
import { actionsOf, expectAccessible, show } from "./show.js";

const lineOf = async (button: string) =>
  (await screen.findByRole("button", { name: button }, { timeout: 5000 })).closest("li")!;

describe("the review before installing", () => {
  it("tells of each kind of data how much, how often, how far back and what is matched", async () => {
    show(states.reviewing);
    const line = await lineOf("Change Accounts");
    expect(line).toHaveTextContent("Acme CRM reads Accounts");
    expect(line).toHaveTextContent("5 fields");
    expect(line).toHaveTextContent("Every 10 minutes");
    expect(line).toHaveTextContent("Also the last 30 days");
    expect(line).toHaveTextContent("Importance←: Priority");
    expect(await lineOf("Change adding and updating Leads")).toHaveTextContent("Acme CRM adds and updates Leads");
    expect(await lineOf("Change events of Accounts")).toHaveTextContent("when one is updated");
    expect(await lineOf("Change direct use of Salesforce")).toBeVisible();
  });

  it("leads back to the kind of data a line speaks of", async () => {
    const goTo = vi.fn();
    const { go, root } = show(states.reviewing, { goTo });
    await userEvent.click(await screen.findByRole("button", { name: "Change Contacts" }));
    expect(goTo).toHaveBeenCalledWith("configure");
    go(states["configuring-full"]);
    await waitFor(() => expect(root.querySelector("[role=tab][aria-selected=true]")).toHaveTextContent("Contacts"));
  });
});

describe("the review before saving", () => {
  it("says only what changes, before and after", async () => {
    const { root } = show(states["reviewing-change"]);
    const line = await lineOf("Change Accounts");
    expect(line).toHaveTextContent("2 fields more: Website and Rating");
    expect(line).toHaveTextContent("1 field less: Phone");
    expect(line).toHaveTextContent("Segment:before: Industry→now: Region");
    expect(root).toHaveTextContent("Acme CRM stops adding and updating Leads");
    expect(root).not.toHaveTextContent("Nickname");
    expect(screen.getByRole("button", { name: "Save changes" })).toBeVisible();
  });

  it("says that nothing changed, and offers nothing to save", async () => {
    const { root } = show(reviewOf());
    expect(await screen.findByText("You have not changed anything yet.")).toBeVisible();
    expect(actionsOf(root)).toEqual(["back"]);
  });

  it("says what is paused, how far back, which values, defaults and deletions", async () => {
    show(
      reviewOf(
        { type: "pause-object", objectName: "account", paused: true },
        { type: "all-fields", objectName: "account", allFields: true },
        { type: "set-backfill", objectName: "account", backfill: { days: undefined, fullHistory: true } },
        { type: "map-value", objectName: "account", fieldName: "priority", appValue: "gold", providerValue: "B" },
        { type: "include-object", objectName: "contact", included: false },
        { type: "set-deletion", objectName: "lead", deletion: true },
        {
          type: "set-default",
          objectName: "lead",
          fieldName: "status",
          setting: { default: true, writeOnCreate: "always", writeOnUpdate: "ifEmpty" },
        },
        { type: "subscribe-event", objectName: "account", event: "update", enabled: false },
        { type: "proxy", enabled: false },
      ),
    );
    const account = await lineOf("Change Accounts");
    expect(account).toHaveTextContent("Paused from now on");
    expect(account).toHaveTextContent("All fields from now on");
    expect(account).toHaveTextContent(
      "How far back:before: Also the last 30 days→now: Everything from the past as well",
    );
    expect(account).toHaveTextContent("Priority, gold:before: A→now: B");
    expect(await lineOf("Change Contacts")).toHaveTextContent("Acme CRM stops reading Contacts");
    const lead = await lineOf("Change adding and updating Leads");
    expect(lead).toHaveTextContent("Also deletes what was deleted in Acme CRM");
    expect(lead).toHaveTextContent("“New”, not when one is updated→now: yes, on updates only where it is empty");
    expect(await lineOf("Change events of Accounts")).toHaveTextContent("no longer when one is updated");
    expect(await lineOf("Change direct use of Salesforce")).toHaveTextContent("no longer uses Salesforce directly");
  });

  it("names the new account, and offers to save it though nothing else changed", async () => {
    const state = reviewOf();
    const other = { ...state.connection, id: "connection-2", workspace: "acme-us" };
    const { root } = show({ ...state, connection: other });
    await screen.findByText("Save changes");
    expect(root).toHaveTextContent("Account:before: acme-eu→now: acme-us");
  });

  it("says what stays as it is, and shows it when wanted", async () => {
    show(reviewOf({ type: "pause-object", objectName: "contact", paused: true }));
    const kept = (await screen.findByText("2 other settings stay as they are")).closest("details")!;
    expect(kept).not.toHaveAttribute("open");
    expect(kept).toHaveTextContent("Accounts · region: eq EMEA");
    expect(kept).toHaveTextContent("Accounts · readMode: full");
  });

  it("says a few of 800 new fields, and all of them in one piece of text", async () => {
    const fieldNames = accountFields(840).map(({ fieldName }) => fieldName);
    const { root } = show(reviewOf({ type: "select-fields", objectName: "account", fieldNames, selected: true }));
    const all = await screen.findByText("Show all 837");
    expect(all.closest("details")).not.toHaveAttribute("open");
    expect(all.closest("details")).toHaveTextContent("Website 70");
    expect(root.querySelectorAll("*").length).toBeLessThan(300);
  });

  it("passes axe", async () => {
    const { root } = show(reviewOf({ type: "pause-object", objectName: "contact", paused: true }));
    await screen.findByText("Save changes");
    await expectAccessible(root);
  });
});

describe("somebody saved meanwhile", () => {
  it("says what they changed and what I changed, and lets me choose", async () => {
    const keepMine = vi.fn();
    const takeTheirs = vi.fn();
    const { root } = show(conflict, { keepMine, takeTheirs });
    expect(await screen.findByRole("heading", { name: "Somebody else saved in the meantime" })).toBeVisible();
    expect(root.dataset["phase"]).toBe("conflict");
    const side = (name: string) => screen.getByRole("heading", { name }).parentElement!;
    expect(side("What they changed")).toHaveTextContent("1 field more: Website");
    expect(side("What they changed")).not.toHaveTextContent("Segment");
    expect(side("What you changed")).toHaveTextContent("Segment:before: Industry→now: Region");
    expect(side("What you changed")).toHaveTextContent("Paused from now on");
    await userEvent.click(within(root).getByRole("button", { name: "Keep my changes" }));
    await userEvent.click(within(root).getByRole("button", { name: "Use theirs" }));
    expect(keepMine).toHaveBeenCalledOnce();
    expect(takeTheirs).toHaveBeenCalledOnce();
    await expectAccessible(root);
  });

  it("takes the focus to its heading, and back to the review's", async () => {
    const { go } = show(states.updating);
    await screen.findByText("Saving…", { selector: "button *" });
    go(conflict);
    await waitFor(() => expect(screen.getByRole("heading", { name: /in the meantime/ })).toHaveFocus());
    go({ ...conflict, conflict: null });
    await waitFor(() => expect(screen.getByRole("heading", { name: "Review" })).toHaveFocus());
  });
});

describe("leaving with changes that are not saved", () => {
  it("names what would be lost, keeps what was searched, and gives the focus back", async () => {
    const cancel = vi.fn();
    const { go, root } = show(states["configuring-installed"], { cancel });
    await userEvent.type(await screen.findByRole("searchbox"), "billing");
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    go(discardingChoice);
    const heading = await screen.findByRole("heading", { name: "Discard your changes?" });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(root.dataset["phase"]).toBe("discarding");
    expect(heading.parentElement).toHaveTextContent("2 fields more: Website and Rating");
    expect(heading.parentElement).toHaveTextContent("stops adding and updating Leads");
    await expectAccessible(root);
    await userEvent.click(screen.getByRole("button", { name: "Keep editing" }));
    expect(cancel).toHaveBeenCalledTimes(2);
    go(states["configuring-installed"]);
    expect(screen.getByRole("searchbox")).toHaveValue("billing");
    await waitFor(() => expect(screen.getByRole("button", { name: "Cancel" })).toHaveFocus());
  });

  it("throws them away only when it is meant", async () => {
    const confirm = vi.fn();
    show(discardingChoice, { confirm });
    const button = await screen.findByRole("button", { name: "Discard changes" });
    expect(button).toBeDisabled();
    await waitFor(() => expect(button).toBeEnabled());
    await userEvent.click(button);
    expect(confirm).toHaveBeenCalledOnce();
  });
});
