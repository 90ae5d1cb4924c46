import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { stepOf, type FlowError, type InstallState } from "../../src/flows/install-state.js";
import { states, type FixtureName } from "./flow-fixtures.js";
import { actionsOf, expectAccessible, show } from "./show.js";

/** Two objects, what is written, what is told, what may be done directly. */
const running = ["pause", "edit", "pause", "edit", "edit", "edit", "edit"];

/** What can be pressed in each state. */
const actions: Record<FixtureName, string[]> = {
  loading: [],
  unavailable: ["retry"],
  "needs-auth": ["connect"],
  "needs-auth-key": ["submit"],
  "needs-auth-refused": ["submit"],
  "needs-auth-denied": ["connect"],
  "needs-auth-closed": ["connect"],
  "needs-auth-timed-out": ["connect"],
  "needs-auth-superseded": ["connect"],
  "needs-auth-failed": ["connect"],
  "needs-auth-again": ["connect-another", "cancel", "connect"],
  "needs-auth-none": ["connect"],
  "needs-auth-unsupported": [],
  connecting: ["submit"],
  "authorizing-opening": ["open-window", "continue-here", "cancel"],
  "authorizing-waiting": ["open-window", "continue-here", "check-now", "cancel"],
  "authorizing-soft-closed": ["open-window", "continue-here", "check-now", "cancel"],
  "authorizing-blocked": ["open-window", "continue-here", "cancel"],
  "authorizing-verifying": ["open-window", "continue-here", "check-now", "cancel"],
  "choosing-connection": ["disconnect", "choose-connection", "disconnect", "choose-connection", "connect-another"],
  "editing-connection": ["cancel", "submit"],
  "editing-connection-needed": ["cancel", "submit"],
  "editing-connection-refused": ["cancel", "submit"],
  "editing-connection-saving": ["cancel", "submit"],
  disconnecting: ["cancel", "confirm"],
  "disconnecting-in-use": ["cancel", "uninstall"],
  "disconnecting-used-elsewhere": ["cancel"],
  "disconnecting-working": ["cancel", "confirm"],
  preparing: [],
  "preparing-failed": ["retry", "reconnect"],
  configuring: ["select-all", "clear-all", "next"],
  "configuring-missing": ["select-all", "clear-all", "next"],
  "configuring-full": ["select-all", "clear-all", "next"],
  "configuring-installed": ["select-all", "clear-all", "cancel", "next"],
  reviewing: ["edit", "edit", "edit", "edit", "edit", "back", "install"],
  "reviewing-failed": ["edit", "edit", "edit", "edit", "edit", "back", "install"],
  "reviewing-change": ["edit", "edit", "back", "save"],
  installing: ["edit", "edit", "edit", "edit", "edit", "back", "install"],
  updating: ["edit", "edit", "back", "save"],
  installed: ["reconnect", "uninstall", ...running, "disconnect", "change-data"],
  "installed-fresh": ["reconnect", "uninstall", ...running, "disconnect", "change-data"],
  "installed-broken": ["uninstall", "reconnect", ...running, "disconnect", "change-data"],
  "installed-error": ["reconnect", "uninstall", "retry", ...running, "disconnect", "change-data"],
  uninstalling: ["cancel", "confirm"],
  "uninstalling-working": ["cancel", "confirm"],
};

describe("every state of the flow", () => {
  const names = Object.keys(states) as FixtureName[];

  it.each(names)("%s says where the flow stands, offers its actions, and passes axe", async (name) => {
    const state = states[name];
    const { root } = show(state);
    expect(root.dataset["state"]).toBe(state.name);
    expect(root.dataset["step"]).toBe(stepOf(state) ?? undefined);
    await waitFor(() => expect(actionsOf(root)).toEqual(actions[name]));
    await expectAccessible(root);
  });

  it.each(names)("%s speaks no code, no empty word and no English it was not given", async (name) => {
    const { root } = show(states[name], {}, { locale: "de" });
    await waitFor(() => expect(root.lang).toBe("de"));
    await waitFor(() => expect(actionsOf(root)).toEqual(actions[name]));
    expect(root.textContent).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}|Invalid Date/);
    expect(root.textContent).not.toMatch(/\b(Connect|Review|Install|Try again|Cancel|Choose)\b/);
  });
});

describe("words and marks of the frame", () => {
  it("marks the step in progress for screen readers and says which are done", async () => {
    show(states.configuring);
    const steps = await screen.findByRole("list", { name: "Steps" });
    expect(steps.querySelector("[aria-current=step]")).toHaveTextContent("Choose data");
    expect(steps.firstElementChild).toHaveTextContent("Connect (done)");
  });

  it("says the phase of the window in the root", () => {
    expect(show(states["authorizing-blocked"]).root.dataset["phase"]).toBe("blocked");
  });

  it("gives the reference for support behind a disclosure", () => {
    show(states.unavailable);
    expect(screen.getByText("req-7f3a9c").closest("details")).not.toHaveAttribute("open");
    expect(screen.getByRole("alert")).toHaveTextContent("Acme CRM could not be reached");
  });

  it("asks the host's own sentences first", () => {
    show(states["needs-auth"], {}, { messages: { "connect.button": "Link {provider} now" } });
    expect(screen.getByRole("button", { name: "Link Salesforce now" })).toBeVisible();
  });

  it("uses neutral words where no product is named", () => {
    const { root } = show(states["needs-auth"], {}, { productName: undefined });
    expect(root).toHaveTextContent(
      "This app reads Accounts and Contacts from your Salesforce account, and adds and updates Leads.",
    );
  });

  it("writes variables through the object model, theme and own classes as attributes", () => {
    const { root } = show(
      states["needs-auth"],
      {},
      {
        appearance: {
          theme: "dark",
          variables: { "--tenon-color-accent": "#ff0000" },
          classNames: { button: "host-button" },
        },
      },
    );
    expect(root.style.getPropertyValue("--tenon-color-accent")).toBe("#ff0000");
    expect(root).toHaveAttribute("data-tenon-theme", "dark");
    expect(screen.getByRole("button", { name: "Connect Salesforce" })).toHaveClass("tenon-button", "host-button");
  });
});

describe("focus", () => {
  it("stays where it is on the first screen, and moves to the heading of the next", async () => {
    const { go } = show(states.loading);
    go(states["needs-auth"]);
    expect(document.body).toHaveFocus();
    go(states["authorizing-waiting"]);
    await waitFor(() => expect(screen.getByRole("heading", { name: "Finish in the Salesforce window" })).toHaveFocus());
    go(states.preparing);
    go(states.configuring);
    await waitFor(() => expect(screen.getByRole("heading", { name: "Choose data" })).toHaveFocus());
  });

  it("is never taken from another part of the page", () => {
    const elsewhere = document.body.appendChild(document.createElement("input"));
    const { go } = show(states["needs-auth"]);
    elsewhere.focus();
    go(states["authorizing-waiting"]);
    expect(elsewhere).toHaveFocus();
    elsewhere.remove();
  });

  it("is followed by one spoken sentence for each phase, and none for the first screen", () => {
    const { go } = show(states["authorizing-opening"]);
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    go(states["authorizing-waiting"]);
    expect(screen.getByRole("status")).toHaveTextContent("Finish in the Salesforce window");
  });
});

describe("what cannot be shown", () => {
  const unavailable = (code: FlowError["code"], retryable = false): InstallState => ({
    name: "unavailable",
    error: { code, retryable, issues: [] },
  });

  it.each([
    ["network", "retry"],
    ["session_ended", "retry"],
    ["upstream_unavailable", "retry"],
    ["not_found", "reload"],
    ["identity_mismatch", "reload"],
  ] as const)("%s has a way on that may help: %s", (code, action) => {
    expect(actionsOf(show(unavailable(code)).root)).toEqual([action]);
  });

  it.each(["forbidden", "payment_required"] as const)("%s sends nobody round in circles", (code) => {
    expect(actionsOf(show(unavailable(code)).root)).toEqual([]);
    expect(actionsOf(show(unavailable(code, true)).root)).toEqual(["retry"]);
  });
});

describe("installed", () => {
  it("shows when, with the full date for screen readers", async () => {
    show(states.installed);
    const [installed] = await screen.findAllByText(/May 2, 2026/);
    expect(installed!.closest("time")).toHaveAttribute("title", expect.stringContaining("May 2, 2026"));
  });

  it("asks before it uninstalls, and cannot be confirmed by the same press", async () => {
    const confirm = vi.fn();
    const { root } = show(states.uninstalling, { confirm });
    const button = root.querySelector<HTMLButtonElement>("[data-tenon-action=confirm]")!;
    expect(button).toBeDisabled();
    await waitFor(() => expect(button).toBeEnabled());
    await userEvent.click(button);
    expect(confirm).toHaveBeenCalledOnce();
    expect(screen.getByRole("heading", { name: "Uninstall Accounts and contacts?" })).toBeVisible();
  });

  it("opens the rare actions with a button, and Escape closes them and keeps the focus", async () => {
    show(states.installed);
    const more = screen.getByRole("button", { name: "More actions" });
    await userEvent.click(more);
    expect(more).toHaveAttribute("aria-expanded", "true");
    await userEvent.keyboard("{Tab}{Escape}");
    expect(more).toHaveAttribute("aria-expanded", "false");
    expect(more).toHaveFocus();
  });
});

describe("what is kept with an account", () => {
  it("is changed in place, beginning with what is stored", async () => {
    const submitDetails = vi.fn(() => Promise.resolve(true));
    show(states["editing-connection"], { submitDetails });
    const input = await screen.findByLabelText("Subdomain");
    expect(input).toHaveValue("acme-eu");
    await userEvent.clear(input);
    await userEvent.type(input, "acme-us{Enter}");
    expect(submitDetails).toHaveBeenCalledExactlyOnceWith({ metadata: { workspace: "acme-us" } });
  });

  it("says at the input what is missing or was not accepted", async () => {
    const submitDetails = vi.fn(() => Promise.resolve(true));
    const { go } = show(states["editing-connection-refused"], { submitDetails });
    const input = await screen.findByLabelText("Subdomain");
    expect(input).toHaveAccessibleDescription(/Salesforce did not accept this value/);
    expect(input).toHaveFocus();
    await userEvent.clear(input);
    await userEvent.keyboard("{Enter}");
    expect(submitDetails).not.toHaveBeenCalled();
    expect(input).toHaveAccessibleDescription(/Fill in “Subdomain”/);
    go(states["editing-connection-saving"]);
    await userEvent.type(input, "acme{Enter}");
    expect(submitDetails).not.toHaveBeenCalled();
  });

  it("is asked for where the integration needs more", async () => {
    const { root } = show(states["editing-connection-needed"]);
    expect(await screen.findByRole("heading", { name: "A little more about acme-eu is needed" })).toBeVisible();
    expect(root.dataset["step"]).toBe("connect");
    expect(screen.getByRole("button", { name: "Continue" })).toBeVisible();
  });
});

describe("disconnecting", () => {
  it("names the account and what stops, and cannot be confirmed by the same press", async () => {
    const confirm = vi.fn();
    show(states.disconnecting, { confirm });
    expect(await screen.findByRole("heading", { name: "Disconnect acme-eu?" })).toBeVisible();
    const button = screen.getByRole("button", { name: "Disconnect" });
    expect(button).toBeDisabled();
    await waitFor(() => expect(button).toBeEnabled());
    await userEvent.click(button);
    expect(confirm).toHaveBeenCalledOnce();
  });

  it("leads to uninstalling where an installation would stop", async () => {
    const uninstall = vi.fn();
    const { root } = show(states["disconnecting-in-use"], { uninstall });
    const button = await screen.findByRole("button", { name: "Uninstall" });
    expect(root).toHaveTextContent("“Accounts and contacts” runs with this account and would stop.");
    await waitFor(() => expect(button).toBeEnabled());
    await userEvent.click(button);
    expect(uninstall).toHaveBeenCalledOnce();
  });

  it("is asked for by the account, also among several", async () => {
    const disconnect = vi.fn();
    const { go } = show(states["choosing-connection"], { disconnect });
    const [, second] = await screen.findAllByRole("button", { name: /^Disconnect/ });
    expect(second).toHaveTextContent("acme-us");
    await userEvent.click(second!);
    expect(disconnect).toHaveBeenLastCalledWith("connection-2");
    go(states.installed);
    await screen.findByText("Account");
    await userEvent.click(screen.getByRole("button", { name: "Disconnect" }));
    expect(disconnect).toHaveBeenCalledTimes(2);
  });
});
