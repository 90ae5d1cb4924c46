import { act, cleanup, fireEvent, render, waitFor } from "@testing-library/react";
import { StrictMode, type ReactNode } from "react";
import { SyncFlowLauncher, SyncFlowReturn, TenonProvider, type SyncFlowLauncherProps } from "tenon-kit";
import type { SyncFlowEvent, WindowOpener } from "tenon-kit/headless";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  account,
  done,
  hostedAddress,
  secretPasscode,
  scriptedSyncFlow,
  type ScriptedHandler,
} from "../../stories/world/sync-flow-script.js";
import { expectAccessible } from "./show.js";

const fixed = { commerceKey: "shop", accountingKey: "book" };

class Tab {
  closed = false;
  readonly went: string[] = [];
  /** What a browser gives a script: the new tab's own window. */
  readonly source = { opener: "this page" as unknown, document: document.implementation.createHTMLDocument() };
  focus = () => undefined;
  close = () => {
    this.closed = true;
  };
  navigate = (url: string) => void this.went.push(url);
}

interface World {
  handler: ScriptedHandler;
  tabs: Tab[];
  left: string[];
  root: () => HTMLElement;
  state: () => string;
  press: (action: string) => void;
  answered: (call: string) => number;
}

let groups = 0;

function world(
  node: ReactNode,
  { handler = scriptedSyncFlow(), blocked = false }: { handler?: ScriptedHandler; blocked?: boolean } = {},
): World {
  const tabs: Tab[] = [];
  const left: string[] = [];
  const openWindow: WindowOpener = () => {
    if (blocked) return null;
    const tab = new Tab();
    tabs.push(tab);
    return tab;
  };
  groups += 1;
  const { container } = render(
    <StrictMode>
      <TenonProvider
        project="fernwick"
        consumer="user-ada"
        group={`org-sync-${String(groups)}`}
        fetch={handler.fetch}
        openWindow={openWindow}
        navigate={(url) => left.push(url)}
        productName="Fernwick"
      >
        {node}
      </TenonProvider>
    </StrictMode>,
  );
  const root = () => container.querySelector<HTMLElement>("[data-tenon]")!;
  return {
    handler,
    tabs,
    left,
    root,
    state: () => [root().dataset.state, root().dataset.phase].filter(Boolean).join(" "),
    press: (action) => {
      const button = container.querySelector(`[data-tenon-action="${action}"]`);
      if (!button) throw new Error(`There is no "${action}" in ${root().dataset.state ?? ""}`);
      fireEvent.click(button);
    },
    answered: (call) => handler.calls.filter((one) => one === call).length,
  };
}

const launcher = (props: SyncFlowLauncherProps = {}) => <SyncFlowLauncher {...fixed} returnUrl="/done" {...props} />;
const comesTo = (at: World, state: string) => waitFor(() => expect(at.state()).toBe(state), { timeout: 4_000 });
/** The customer comes back to this tab. */
const comesBack = () => act(() => void window.dispatchEvent(new Event("focus")));

const stored = (storage: Storage) => Object.keys(storage).map((key) => [key, storage.getItem(key)]);

afterEach(cleanup);

describe("Setting up a sync", () => {
  it("opens one tab and asks for one address, however often it is pressed, and cuts the tie before going there", async () => {
    const at = world(launcher());
    await comesTo(at, "ready");
    const button = at.root().querySelector<HTMLElement>("[data-tenon-action=set-up]");
    act(() => {
      for (let click = 0; click < 3; click += 1) button?.click();
    });
    expect(at.tabs).toHaveLength(1);
    expect(at.tabs[0]!.source.opener).toBeNull();
    expect(at.tabs[0]!.source.document.body.textContent).toBe("Opening…");
    expect(at.answered("POST /sync-flows")).toBe(0);
    expect(at.state()).toBe("away opening");
    await comesTo(at, "away waiting");
    expect([at.tabs.length, at.answered("POST /sync-flows")]).toEqual([1, 1]);
    expect(at.tabs[0]!.went).toEqual([hostedAddress(1)]);
    expect(at.handler.bodies).toEqual([{ ...fixed, returnUrl: "http://localhost:3000/done" }]);
    await expectAccessible(at.root());
  });

  it("keeps the passcode nowhere: not in the page, its storage, events or errors", async () => {
    const told: unknown[] = [];
    const logged = (["log", "info", "warn", "error", "debug"] as const).map((name) => vi.spyOn(console, name));
    const at = world(
      launcher({
        onEvent: (event) => told.push(event),
        onSuccess: (result) => told.push(result),
        onExit: (r) => told.push(r),
      }),
    );
    await comesTo(at, "ready");
    at.press("set-up");
    await comesTo(at, "away waiting");
    at.press("open-window");
    await waitFor(() => expect(at.tabs[1]?.went).toEqual([hostedAddress(2)]));
    const page = document.documentElement.outerHTML;
    const kept = JSON.stringify([stored(localStorage), stored(sessionStorage), history.state, location.href]);
    at.handler.set(done);
    comesBack();
    await comesTo(at, "completed");
    const later = document.documentElement.outerHTML;
    const said = JSON.stringify([told, logged.map((spy) => spy.mock.calls)]);
    for (const text of [page, later, kept, said]) expect(text).not.toContain(secretPasscode);
    expect(said).toContain("sync-flow-finished");
  });

  it("answers an expired link with a fresh one by one press, and closes the tab that has the old one", async () => {
    const at = world(launcher());
    await comesTo(at, "ready");
    at.press("set-up");
    await comesTo(at, "away waiting");
    at.press("open-window");
    await comesTo(at, "away waiting");
    await waitFor(() => expect(at.tabs[1]?.went).toEqual([hostedAddress(2)]));
    expect([at.tabs[0]!.closed, at.tabs[1]!.closed]).toEqual([true, false]);
  });

  it("asks for no address while the browser refuses the tab, and may go on in this one", async () => {
    const at = world(launcher(), { blocked: true });
    await comesTo(at, "ready");
    at.press("set-up");
    expect(at.state()).toBe("away blocked");
    expect(at.answered("POST /sync-flows")).toBe(0);
    await waitFor(() => expect(at.root().querySelector("[data-tenon-action=continue-here]")).not.toBeNull());
    at.press("continue-here");
    await waitFor(() => expect(at.left).toEqual([hostedAddress(1)]));
  });

  it("calls it done when the handler says so and not before, and tells the host once and in order", async () => {
    const told: string[] = [];
    const handler = scriptedSyncFlow();
    const at = world(
      launcher({
        onEvent: ({ type }: SyncFlowEvent) => told.push(type),
        onSuccess: ({ outcome }) => told.push(`success ${outcome}`),
        onExit: (reason) => told.push(`exit ${reason}`),
      }),
      { handler },
    );
    await comesTo(at, "ready");
    at.press("set-up");
    await comesTo(at, "away waiting");
    at.press("check-now");
    await comesTo(at, "away soft-closed");
    expect(at.root().textContent).toContain("Not finished yet");
    handler.set({ outcome: "incomplete", connections: [account("shop")] });
    at.press("check-now");
    await waitFor(() => expect(at.root().textContent).toContain("Bookwell still has to be connected."));
    handler.set(done);
    at.press("check-now");
    await comesTo(at, "completed");
    expect(at.root().textContent).toContain("All set");
    expect(told).toEqual(["ready", "window-opened", "sync-flow-finished", "success completed", "exit finished"]);
  });

  it("does not call it done where the settings cannot be read", async () => {
    const handler = scriptedSyncFlow();
    const onSuccess = vi.fn();
    const at = world(launcher({ onSuccess }), { handler });
    await comesTo(at, "ready");
    at.press("set-up");
    await comesTo(at, "away waiting");
    handler.set({ outcome: "unknown", connections: [account("shop"), account("book")] });
    at.press("check-now");
    await comesTo(at, "unknown");
    expect(onSuccess).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ outcome: "unknown" }));
    expect(at.root().textContent).toContain("cannot be read");
  });

  it("opens nothing that is not safe to open, and says why", async () => {
    const handler = scriptedSyncFlow();
    const fetch: typeof handler.fetch = async (input, init) => {
      const answer = await handler.fetch(input, init);
      const isMint = handler.calls.at(-1) === "POST /sync-flows";
      return isMint ? Response.json({ url: "javascript:alert(1)" }, { status: 201 }) : answer;
    };
    const errors: string[] = [];
    const at = world(launcher({ onError: ({ code }) => errors.push(code) }), { handler: { ...handler, fetch } });
    await comesTo(at, "ready");
    at.press("set-up");
    await waitFor(() => expect(at.root().querySelector("[role=alert]")).not.toBeNull());
    expect([errors, at.tabs[0]!.closed, at.tabs[0]!.went]).toEqual([["unsafe_url"], true, []]);
  });

  it("asks for the systems that are not fixed, by name", async () => {
    const at = world(<SyncFlowLauncher />);
    await comesTo(at, "choosing");
    await waitFor(() => expect(at.root().querySelectorAll("select")).toHaveLength(2));
    at.press("set-up");
    expect(at.tabs).toHaveLength(0);
    expect(at.root().querySelectorAll(".tenon-error")).toHaveLength(2);
    expect((document.activeElement as HTMLSelectElement).name).toBe("commerce");
    fireEvent.change(at.root().querySelector("select[name=commerce]")!, { target: { value: "till" } });
    fireEvent.change(at.root().querySelector("select[name=accounting]")!, { target: { value: "ledg" } });
    expect(at.state()).toBe("ready");
    at.press("set-up");
    await comesTo(at, "away waiting");
    expect(at.handler.bodies).toEqual([
      { commerceKey: "till", accountingKey: "ledg", returnUrl: "http://localhost:3000/" },
    ]);
  });
});

describe("One system alone", () => {
  it("is taken up again where its sign-in was not finished", async () => {
    const handler = scriptedSyncFlow({ flow: { outcome: "incomplete", connections: [account("shop", "pending")] } });
    const told: string[] = [];
    const at = world(launcher({ onEvent: ({ type }) => told.push(type) }), { handler });
    await comesTo(at, "incomplete");
    at.press("resume");
    await comesTo(at, "away waiting");
    expect(handler.bodies).toEqual([{ connectionId: "connection-shop" }]);
    handler.set({ outcome: "incomplete", connections: [account("shop")] });
    comesBack();
    await comesTo(at, "incomplete");
    expect(told).toEqual(["ready", "window-opened", "platform-linked"]);
    expect(at.root().querySelector("[data-tenon-side=commerce]")?.textContent).toContain("Connected");
  });

  it("is unlinked after a question that names it and what stops", async () => {
    const handler = scriptedSyncFlow({ flow: done });
    const at = world(launcher(), { handler });
    await comesTo(at, "completed");
    at.press("unlink");
    await waitFor(() => expect(at.root().textContent).toContain("Unlink Shopwell?"));
    expect(at.root().textContent).toContain("The sync between Shopwell and Bookwell stops now");
    await waitFor(() => expect(at.root().querySelector("[data-tenon-action=confirm]:enabled")).not.toBeNull());
    at.press("confirm");
    await waitFor(() => expect(at.answered("DELETE /sync-flows/links/connection-shop")).toBe(1));
    await comesTo(at, "completed");
  });
});

describe("What runs", () => {
  it("says how the last run went and why, and shows those before page by page", async () => {
    const page = (from: number) =>
      [0, 1].map((index) => ({ id: `run-${String(from + index)}`, state: "failed", reason: "billing" }));
    const handler = scriptedSyncFlow({ flow: done, history: [page(0), page(2)] });
    const at = world(launcher(), { handler });
    await comesTo(at, "completed");
    await waitFor(() => expect(at.root().textContent).toContain("Every day at 2:00 AM (Europe/London)"));
    at.press("history");
    const lines = () => at.root().querySelectorAll("[data-tenon-sync]").length;
    await waitFor(() => expect(lines()).toBe(2));
    expect(at.root().textContent).toContain("The subscription of Bookwell has ended.");
    expect(at.root().textContent).not.toContain("billing");
    at.press("show-more");
    await waitFor(() => expect(lines()).toBe(4));
    expect(at.root().querySelector("[data-tenon-action=show-more]")).toBeNull();
    await expectAccessible(at.root());
  });

  it("asks for a run once, and says from when it works again where the day's limit is reached", async () => {
    const handler = scriptedSyncFlow({ flow: done });
    const at = world(launcher(), { handler });
    await comesTo(at, "completed");
    await waitFor(() => expect(at.root().querySelector("[data-tenon-action=sync-now]")).not.toBeNull());
    handler.setTrouble("POST /sync-flows/syncs", { code: "quota_exhausted", retryAfterSeconds: 7_200 });
    at.press("sync-now");
    at.press("sync-now");
    await waitFor(() => expect(at.root().querySelector("[role=alert]")?.textContent).toContain("It works again from"));
    expect(at.answered("POST /sync-flows/syncs")).toBe(1);
  });

  it("costs one question for each thing when the page opens, Strict Mode or not", async () => {
    const at = world(launcher(), { handler: scriptedSyncFlow({ flow: done }) });
    await comesTo(at, "completed");
    expect(at.answered("GET /sync-flows/status")).toBe(1);
    expect(at.answered("GET /sync-flows/platforms")).toBe(1);
  });

  it("says what can be said where nothing can be read, and tries again when asked", async () => {
    const handler = scriptedSyncFlow({ flow: done, troubles: { "GET /sync-flows/status": "forbidden" } });
    const at = world(launcher(), { handler });
    await comesTo(at, "unavailable");
    handler.setTrouble("GET /sync-flows/status", undefined);
    at.press("retry");
    await comesTo(at, "completed");
  });
});

describe("A link for somebody else", () => {
  it("is the host's own, asked for when it is wanted, and nothing else is given away", async () => {
    const shareLink = vi.fn(() => Promise.resolve("https://app.fernwick.example/invite/4Jm2"));
    const at = world(launcher({ shareLink, shareNote: "It works for seven days." }));
    await comesTo(at, "ready");
    expect(shareLink).not.toHaveBeenCalled();
    at.press("share");
    const field = () => at.root().querySelector<HTMLInputElement>("input[readonly]");
    await waitFor(() => expect(field()?.value).toBe("https://app.fernwick.example/invite/4Jm2"));
    expect(at.root().textContent).toContain("It works for seven days.");
    expect(at.answered("POST /sync-flows")).toBe(0);
  });

  it("is not shown where it is not safe", async () => {
    const at = world(launcher({ shareLink: () => "javascript:alert(1)" }));
    await comesTo(at, "ready");
    at.press("share");
    await waitFor(() => expect(at.root().textContent).toContain("The link could not be made"));
    expect(at.root().innerHTML).not.toContain("javascript:");
  });
});

describe("Coming back", () => {
  it("says that it is done because the handler says so, and tells the host once", async () => {
    const told: string[] = [];
    const at = world(
      <SyncFlowReturn
        href="/settings"
        onEvent={({ type }) => told.push(type)}
        onSuccess={({ outcome }) => told.push(outcome)}
      />,
      { handler: scriptedSyncFlow({ flow: done }) },
    );
    await comesTo(at, "completed");
    expect(at.root().textContent).toContain("You are done");
    expect(at.root().querySelector("a[data-tenon-action=continue]")?.getAttribute("href")).toBe("/settings");
    await waitFor(() => expect(told).toEqual(["ready", "sync-flow-finished", "completed"]));
    await expectAccessible(at.root());
  });

  it("says what is left, and goes on in this tab", async () => {
    const onSuccess = vi.fn();
    const flow = { outcome: "incomplete", connections: [account("shop"), account("book")] } as const;
    const at = world(<SyncFlowReturn onSuccess={onSuccess} />, { handler: scriptedSyncFlow({ flow }) });
    await comesTo(at, "incomplete");
    expect(at.root().textContent).toContain("What is missing is where sales, fees and payments go");
    expect(onSuccess).not.toHaveBeenCalled();
    at.press("set-up");
    await waitFor(() => expect(at.left).toEqual([hostedAddress(1)]));
    expect(at.tabs).toHaveLength(0);
    // Back by the browser's own button: the page is as it was, and says how it stands.
    await comesTo(at, "away waiting");
    comesBack();
    await comesTo(at, "incomplete");
  });
});
