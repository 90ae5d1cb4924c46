import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { connection, states } from "./flow-fixtures.js";
import { installedWith, pausedContact, removed } from "./manage-fixtures.js";
import { actionsOf, expectAccessible, show } from "./show.js";

const rowOf = async (button: string) =>
  (await screen.findByRole("button", { name: button }, { timeout: 5000 })).closest("li")!;

describe("what runs", () => {
  it("is shown object by object, with how much, how often and whether it is paused", async () => {
    const { root } = show(installedWith({ installation: pausedContact }));
    const accounts = await rowOf("Change Accounts");
    expect(accounts).toHaveTextContent("Accounts");
    expect(accounts).toHaveTextContent("Running");
    expect(accounts).toHaveTextContent("5 fields");
    expect(accounts).toHaveTextContent("Every 10 minutes");
    expect(accounts).toHaveTextContent("2 fields matched");
    expect(await rowOf("Change Contacts")).toHaveTextContent("Paused");
    expect(root).toHaveTextContent("Acme CRM adds and updates Leads");
    expect(root).toHaveTextContent("Acme CRM is told about changes of Accounts");
    await expectAccessible(root);
  });

  it("can be paused and resumed in one press", async () => {
    const setPaused = vi.fn();
    show(installedWith({ installation: pausedContact }), { setPaused });
    await userEvent.click(await screen.findByRole("button", { name: /^Pause.*Accounts/ }));
    expect(setPaused).toHaveBeenLastCalledWith("account", true);
    await userEvent.click(screen.getByRole("button", { name: /^Resume.*Contacts/ }));
    expect(setPaused).toHaveBeenLastCalledWith("contact", false);
  });

  it("keeps the focus while it pauses, and says once that it began and once that it is done", async () => {
    const { go } = show(states.installed);
    const button = await screen.findByRole("button", { name: /^Pause.*Contacts/ });
    button.focus();
    const status = screen.getByRole("status");
    const heard: string[] = [];
    const observer = new MutationObserver(() => heard.push(status.textContent));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    go(installedWith({ pausing: { objectName: "contact", paused: true } }));
    expect(button).toHaveAttribute("aria-disabled", "true");
    await waitFor(() => expect(status).toHaveTextContent("Pausing…"));
    go(installedWith({ installation: pausedContact }));
    await waitFor(() => expect(status).toHaveTextContent("Paused"));
    expect(screen.getByRole("button", { name: /^Resume.*Contacts/ })).toHaveFocus();
    observer.disconnect();
    expect(heard).toEqual(["Pausing…", "Paused"]);
  });

  it("says what the integration does not offer any more", async () => {
    const { detail } = states.installed;
    show(installedWith({ detail: { ...detail, reads: detail.reads.slice(0, 1) } }));
    expect(await rowOf("Change contact")).toHaveTextContent("No longer offered");
  });

  it("leads to the place where an object is changed", async () => {
    const changeData = vi.fn();
    const { go, root } = show(states.installed, { changeData });
    await userEvent.click(await screen.findByRole("button", { name: "Change Contacts" }));
    expect(changeData).toHaveBeenCalledOnce();
    go(states["configuring-installed"]);
    await waitFor(() => expect(root.querySelector("[role=tab][aria-selected=true]")).toHaveTextContent("Contacts"));
  });

  it("can be walked with the keyboard alone", async () => {
    const { root } = show(states.installed);
    await screen.findByRole("button", { name: "Change data" });
    const order: string[] = [];
    for (let presses = 0; presses < 20; presses += 1) {
      await userEvent.tab();
      const at = document.activeElement;
      if (at === document.body || !root.contains(at)) break;
      order.push(at?.getAttribute("data-tenon-action") ?? at?.getAttribute("aria-label") ?? "");
    }
    expect(order).toEqual([
      "More actions",
      ...["reconnect", "uninstall"],
      ...["pause", "edit", "pause", "edit", "edit", "edit", "edit"],
      "disconnect",
      "change-data",
    ]);
  });
});

describe("an account that has to be renewed", () => {
  const broken = { ...connection, state: "needs-attention", reason: "bad_credentials" } as const;

  it("is renewed in a window, or with new details", async () => {
    const { go, root } = show(installedWith({ connection: broken }));
    expect(await screen.findByRole("button", { name: "Reconnect" })).toBeVisible();
    expect(root).not.toHaveTextContent("Running");
    go(installedWith({ connection: { ...broken, actions: ["rotate", "disconnect"] } }));
    expect(screen.getByRole("button", { name: "Enter new details" })).toBeVisible();
  });

  it("is replaced by another one where it cannot be renewed", async () => {
    const replaceConnection = vi.fn();
    const { root } = show(installedWith({ connection: { ...broken, actions: ["disconnect"] } }), { replaceConnection });
    expect(await screen.findByText(/no longer accepts this account/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Connect another account" }));
    expect(replaceConnection).toHaveBeenCalledOnce();
    expect(actionsOf(root)).not.toContain("reconnect");
  });
});

describe("moving to another account", () => {
  const movingTo = { ...connection, id: "connection-2", workspace: "acme-us" };

  it("says where it moves to, and tries again where that failed", async () => {
    const retry = vi.fn();
    const { go, root } = show(installedWith({ movingTo }), { retry });
    expect(await screen.findByText(/Moving to/)).toHaveTextContent("Moving to acme-us…");
    expect(screen.getByRole("button", { name: "Change data" })).toHaveAttribute("aria-disabled", "true");
    go(installedWith({ movingTo, error: states["installed-error"].error }));
    expect(root).not.toHaveTextContent("Moving to");
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(retry).toHaveBeenCalledOnce();
  });
});

describe("uninstalling", () => {
  it("says what stops, what stays, and what becomes of the account", async () => {
    const { root } = show(states.uninstalling);
    await screen.findByRole("heading", { name: "Uninstall Accounts and contacts?" });
    expect(root).toHaveTextContent("Syncing stops now. Data that is already in Acme CRM stays.");
    expect(root).toHaveTextContent("Acme CRM stops reading Accounts and Contacts");
    expect(root).toHaveTextContent("Acme CRM stops adding and updating Leads");
    expect(root).toHaveTextContent("The account “acme-eu” is disconnected too, if nothing else uses it.");
  });

  it.each([
    [true, "is disconnected too: nothing else uses it."],
    [false, "stays connected: something else uses it."],
  ])("says for certain what is known of the account (%s)", async (connectionGoes, words) => {
    const { detail } = states.uninstalling;
    const { root } = show({ ...states.uninstalling, detail: { ...detail, connectionGoes } });
    await waitFor(() => expect(root).toHaveTextContent(`The account “acme-eu” ${words}`), { timeout: 5000 });
  });
});

describe("removed somewhere else", () => {
  it("is calm, says what is kept, and can be set up again", async () => {
    const changeData = vi.fn();
    const { go, root } = show(removed, { changeData });
    await screen.findByRole("heading", { name: "Accounts and contacts is no longer installed" });
    expect(root.dataset["state"]).toBe("removed");
    expect(within(root).queryByRole("alert")).toBeNull();
    expect(root).toHaveTextContent("What you were choosing is still here.");
    await expectAccessible(root);
    await userEvent.click(screen.getByRole("button", { name: "Set it up again" }));
    expect(changeData).toHaveBeenCalledOnce();
    go({ ...removed, kept: false });
    expect(root).not.toHaveTextContent("What you were choosing");
  });
});
