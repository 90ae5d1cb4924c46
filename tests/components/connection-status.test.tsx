import { act, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { ConnectionStatus, TenonProvider, type ConnectionStatusProps, type StatusActionEvent } from "tenon-kit";
import type { StatusItem } from "tenon-kit/contracts";
import { describe, expect, it, vi } from "vitest";
import { statusHandler, type StatusAnswers } from "../../stories/world/status-answers.js";
import {
  connectionOf,
  firstReadWithoutTotal,
  installationOf,
  itemOf,
  itemsByReason,
  longNames,
  manyItems,
  operationOf,
} from "../../stories/world/status-items.js";
import { actionsOf, expectAccessible } from "./show.js";

vi.setConfig({ testTimeout: 30_000 });

/** One page with the drop-in; `answers` may be changed, and `look` is the host saying so. */
function mount(
  items: readonly StatusItem[] | undefined,
  props: ConnectionStatusProps = {},
  more: Partial<StatusAnswers> = {},
) {
  const answers: StatusAnswers = { items, ...more };
  const { fetch, asked } = statusHandler(answers);
  let look: () => void = () => undefined;
  const subscribe = (changed: () => void) => {
    look = changed;
    return () => undefined;
  };
  const tree = (next: ConnectionStatusProps, count = 1) => (
    <TenonProvider
      project="fernwick"
      consumer="user-ada"
      group="org-1"
      fetch={fetch}
      subscribe={subscribe}
      productName="Fernwick"
    >
      {Array.from({ length: count }, (_, index) => (
        <ConnectionStatus key={index} {...next} />
      ))}
    </TenonProvider>
  );
  const view = render(tree(props));
  const root = () => view.container.querySelector<HTMLElement>('[data-tenon="connection-status"]')!;
  const reached = (state: string) =>
    waitFor(() => expect(root()).toHaveAttribute("data-state", state), { timeout: 9000 });
  const said = () => view.container.querySelector('[role="status"].tenon-sr-only')?.textContent ?? "";
  return { ...view, answers, asked, root, reached, look: () => act(look), said, tree };
}

const reasons = Object.entries(itemsByReason);
const first = { integration: "salesforce-accounts" } as const;
const button = (root: HTMLElement) => root.querySelector<HTMLElement>("[data-tenon-action]")!;

describe("every reason", () => {
  it("has a sentence, a word and exactly one action, in a row and in a card", async () => {
    // Ids and names of their own, so that all of them fit on one page.
    const items = reasons.map(([id, item]) => ({ ...item, id }));
    for (const variant of ["row", "card"] as const) {
      const { container, unmount } = mount(items, { variant });
      await waitFor(() => expect(container.querySelectorAll("[data-tenon-item]")).toHaveLength(items.length));
      for (const [reason] of reasons) {
        const place = container.querySelector<HTMLElement>(`[data-tenon-item="${reason}"]`)!;
        const sentence = place.querySelector(".tenon-status-reason")?.textContent ?? "";
        expect([reason, sentence.length > 10, /[{}]|undefined/.test(sentence)]).toEqual([reason, true, false]);
        expect([reason, place.querySelector(".tenon-badge")?.textContent]).not.toEqual([reason, ""]);
        expect([reason, actionsOf(place).length]).toEqual([reason, 1]);
        expect([reason, /^\S.*: \S/.test(button(place).textContent)]).toEqual([reason, true]);
      }
      unmount();
    }
  });

  it("has its word as a badge", async () => {
    for (const [reason, item] of reasons) {
      const { root, unmount } = mount([{ ...item, integration: { name: "salesforce-accounts", displayName: "X" } }], {
        ...first,
        variant: "badge",
      });
      await waitFor(() => expect(root().dataset["state"]).not.toBe("loading"));
      expect([reason, root().textContent]).not.toEqual([reason, ""]);
      unmount();
    }
  });
});

describe("one connection", () => {
  it("says what happened and what it means, with provider and account", async () => {
    const { root, reached } = mount([itemsByReason["bad-credentials"]], first);
    await reached("needs-attention");
    expect(root()).toHaveTextContent("Salesforce no longer accepts the sign-in");
    expect(root()).toHaveTextContent("nothing new is exchanged with larkspur");
    expect(button(root())).toHaveAccessibleName("Reconnect: Salesforce accounts");
    await expectAccessible(root());
  });

  it("is found by its account as well, and said to be gone where it is not there", async () => {
    const { root, reached, unmount } = mount([itemOf()], { connectionId: "connection-larkspur", variant: "row" });
    await reached("connected");
    expect(root()).toHaveTextContent("Last synced");
    unmount();
    const other = mount([itemOf()], { connectionId: "connection-nobody" });
    await other.reached("empty");
    expect(other.root()).toHaveTextContent("This connection is not here any more");
  });

  it("shows a word that nobody knows as the upstream said it, by itself", async () => {
    const { root, reached } = mount([itemsByReason["unknown-account"]], first);
    await reached("unknown");
    expect([...root().querySelectorAll("bdi")].map((one) => one.textContent)).toContain("hibernating");
    expect(actionsOf(root())).toEqual(["contact"]);
  });

  it("counts a first read, with a bar that fills only where the end is known", async () => {
    const known = mount([itemsByReason["first-read"]], first);
    await known.reached("syncing");
    expect(known.root()).toHaveTextContent("2,150 of about 14,600 records");
    expect(known.root().querySelector("progress")).toHaveAttribute("value", "2150");
    known.unmount();
    const unknown = mount([firstReadWithoutTotal], first);
    await unknown.reached("syncing");
    expect(unknown.root()).toHaveTextContent("1,840 records so far");
    expect(unknown.root().querySelector("progress")).not.toHaveAttribute("value");
  });

  it("keeps its place while it is loading, and offers to ask again where nothing is known", async () => {
    const waiting = mount(undefined, first);
    expect(waiting.root()).toHaveAttribute("data-state", "loading");
    expect(waiting.root()).toHaveAttribute("aria-busy", "true");
    waiting.unmount();
    const { root, reached, answers } = mount([itemOf()], { ...first, variant: "row" }, { problem: "forbidden" });
    await reached("unavailable");
    expect(root()).toHaveTextContent("Cannot be checked");
    delete answers.problem;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await reached("connected");
  });

  it("keeps what was known, with its age, when reading fails", async () => {
    const { root, reached, answers, look } = mount([itemOf()], { ...first, variant: "row" });
    await reached("connected");
    answers.problem = "forbidden";
    look();
    await waitFor(() => expect(root()).toHaveAttribute("data-stale"), { timeout: 9000 });
    expect(root()).toHaveAttribute("data-state", "connected");
    expect(root()).toHaveTextContent("Last checked");
  });

  it("shows the names it was given and nothing of theirs as markup", async () => {
    const name = '<img src=x onerror="x()">\u202Eevil';
    const item = { ...longNames, integration: { name: "salesforce-accounts", displayName: name } };
    const { root, reached } = mount([item], first);
    await reached("needs-attention");
    expect(root().querySelector("img")).toBeNull();
    expect(root().textContent).not.toContain("\u202E");
  });
});

describe("all connections", () => {
  it("are a list with one action each, and one read for any number of places", async () => {
    const { container, rerender, tree, asked } = mount(manyItems(50), { variant: "row" });
    await waitFor(() => expect(container.querySelectorAll("[data-tenon-item]")).toHaveLength(50));
    expect(container.querySelector("ul")).toHaveAccessibleName("Connections");
    rerender(tree({ variant: "badge" }, 50));
    await waitFor(() => expect(container.querySelectorAll("[data-variant=badge] .tenon-badge")).toHaveLength(50));
    expect(asked).toEqual(["GET /status"]);
    expect(container.querySelectorAll('[role="status"].tenon-sr-only')).toHaveLength(1);
  });

  it("are summed up by the worst of them", async () => {
    const { reached, root } = mount([itemOf(), { ...itemsByReason.deauthorized, id: "b" }], { variant: "badge" });
    await reached("needs-attention");
    expect(root()).toHaveTextContent("Needs attention");
  });

  it("say it kindly where there are none", async () => {
    const { reached, root } = mount([]);
    await reached("empty");
    expect(root()).toHaveTextContent("Nothing is connected yet");
  });
});

describe("a banner", () => {
  const three = [
    itemOf({ id: "a" }),
    { ...itemsByReason["bad-credentials"], id: "b" },
    { ...itemsByReason["not-begun"], id: "c" },
  ];

  it("says how many there are and how many need attention, and leads to them", async () => {
    const { root, reached } = mount(three, { variant: "banner" });
    await reached("needs-attention");
    expect(root()).toHaveTextContent("1 of 2 connections needs your attention");
    await expectAccessible(root());
    const show = screen.getByRole("button", { name: "Show connections" });
    await userEvent.click(show);
    const dialog = await screen.findByRole("dialog", { name: "Connections" }, { timeout: 9000 });
    const places = [...dialog.querySelectorAll<HTMLElement>("[data-tenon-item]")];
    expect(places.map(({ dataset }) => dataset["tenonItem"])).toEqual(["b", "a", "c"]);
    await expectAccessible(dialog);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(show).toHaveFocus());
  });

  it("is not there while nothing needs attention, unless it is asked for", async () => {
    const { root, reached, rerender, tree } = mount([itemOf()], { variant: "banner" });
    await reached("connected");
    expect(root()).toHaveTextContent("");
    rerender(tree({ variant: "banner", showWhenHealthy: true }));
    expect(root()).toHaveTextContent("1 connection. Nothing needs your attention");
  });
});

describe("the one action", () => {
  it("is the host's where the host takes it", async () => {
    const events: StatusActionEvent[] = [];
    const { root, reached, asked } = mount([itemsByReason["read-failed"]], {
      ...first,
      onAction: (event) => {
        events.push(event);
        event.preventDefault();
      },
    });
    await reached("needs-attention");
    await userEvent.click(button(root()));
    expect(events.map(({ action, health, item }) => [action, health.reason, item.id])).toEqual([
      ["retry", "read-failed", "item-larkspur"],
    ]);
    expect(asked).toEqual(["GET /status"]);
  });

  it("tries again at once, says so, and puts the keyboard on what it mended", async () => {
    const { root, reached, answers, asked, said } = mount([itemsByReason["read-failed"]], first);
    await reached("needs-attention");
    expect(said()).toBe("");
    answers.items = [itemOf({ installation: installationOf({ latest: operationOf({ id: "op-2" }) }) })];
    await userEvent.click(button(root()));
    await reached("connected");
    expect(asked.filter((one) => one.startsWith("POST"))).toEqual(["POST /installations/installation-larkspur/reads"]);
    await waitFor(() => expect(root()).toHaveTextContent("Done. larkspur works again."));
    await waitFor(() => expect(screen.getByRole("group", { name: "Salesforce accounts" })).toHaveFocus());
    expect(said()).toBe("Salesforce accounts: Connected. larkspur works as it should.");
  });

  it("says why it did not work, and stays", async () => {
    const { root, reached, answers } = mount([itemsByReason["read-failed"]], { ...first, variant: "row" });
    await reached("needs-attention");
    answers.problem = "forbidden";
    await userEvent.click(button(root()));
    expect(await screen.findByRole("alert")).toHaveTextContent("You may not do this");
    expect(actionsOf(root())).toEqual(["retry"]);
  });

  it("shows details and activity, and gives the keyboard back", async () => {
    const { root, reached } = mount([itemsByReason["write-failed"]], first, {
      operations: [operationOf({ kind: "write", outcome: "failure", detail: "Name is required" })],
    });
    await reached("needs-attention");
    const review = button(root());
    await userEvent.click(review);
    const dialog = await screen.findByRole("dialog", { name: "Salesforce accounts" }, { timeout: 9000 });
    expect(await within(dialog).findByText("Name is required", {}, { timeout: 9000 })).toBeInTheDocument();
    await expectAccessible(dialog);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(review).toHaveFocus());
  });

  it("gives support's reference where the host has no address, and is a link where it has one", async () => {
    const { root, reached, unmount } = mount([itemsByReason.unhealthy], first);
    await reached("needs-attention");
    await userEvent.click(button(root()));
    const dialog = await screen.findByRole("dialog", { name: "Get help with Salesforce accounts" }, { timeout: 9000 });
    expect(dialog.querySelector("code")).toHaveTextContent(
      "unhealthy connection-larkspur installation-larkspur op-7Qd2Lw",
    );
    unmount();
    for (const [contactHref, tag] of [
      ["mailto:help@fernwick.example", "A"],
      ["https://fernwick.example/help", "A"],
      ["javascript:alert(1)", "BUTTON"],
      ["mailto:a@b.example\nBcc: c@d.example", "BUTTON"],
    ] as const) {
      const view = mount([itemsByReason.unhealthy], { ...first, contactHref });
      await view.reached("needs-attention");
      expect([contactHref, button(view.root()).tagName]).toEqual([contactHref, tag]);
      view.unmount();
    }
  });
});

describe("an account of a sync", () => {
  it("is connected again on a page of its own, which opens in the click", async () => {
    const opened: string[] = [];
    const { fetch } = statusHandler({ items: [itemsByReason["sync-disconnected"]] });
    render(
      <TenonProvider
        project="fernwick"
        consumer="user-ada"
        group="org-1"
        fetch={fetch}
        openWindow={(url) => {
          opened.push(url);
          return null;
        }}
      >
        <ConnectionStatus connectionId="connection-shop" />
      </TenonProvider>,
    );
    await userEvent.click(await screen.findByRole("button", { name: /^Reconnect/ }, { timeout: 9000 }));
    const dialog = await screen.findByRole("dialog", { name: "Shopfront" }, { timeout: 9000 });
    await expectAccessible(dialog);
    const connect = within(dialog).getByRole("button", { name: "Reconnect Shopfront" });
    // Its code arrives a moment after the dialog.
    await waitFor(
      async () => {
        await userEvent.click(connect);
        expect(opened).toHaveLength(1);
      },
      { timeout: 9000 },
    );
  });

  it("leads to the sync where that has to be finished or switched on", async () => {
    const { root, reached } = mount([itemsByReason["sync-incomplete"]], { connectionId: "connection-shop" });
    await reached("pending");
    expect(button(root())).toHaveAccessibleName("Finish setup: Shopfront");
    await userEvent.click(button(root()));
    const dialog = await screen.findByRole("dialog", { name: "Shopfront" }, { timeout: 9000 });
    expect(dialog.querySelector("[data-tenon=sync-flow-launcher]")).not.toBeNull();
  });
});

describe("what changes", () => {
  it("is said once, in one place of many, and nothing is said at first", async () => {
    const { container, answers, look, said, rerender, tree, reached } = mount([itemOf()], {
      ...first,
      variant: "badge",
    });
    rerender(tree({ ...first, variant: "badge" }, 5));
    await waitFor(() => expect(container.querySelectorAll(".tenon-badge")).toHaveLength(5));
    expect(said()).toBe("");
    answers.items = [itemOf({ connection: connectionOf({ state: "needs-attention", reason: "bad_credentials" }) })];
    look();
    await reached("needs-attention");
    expect(said()).toContain("Salesforce accounts: Needs attention. Salesforce no longer accepts the sign-in");
    expect(container.querySelectorAll('[role="status"]')).toHaveLength(1);
  });

  it("by schedule is not worth a word", async () => {
    const { answers, look, said, reached } = mount([itemOf()], first);
    await reached("connected");
    answers.items = [itemsByReason.running];
    look();
    await reached("syncing");
    expect(said()).toBe("");
  });
});
