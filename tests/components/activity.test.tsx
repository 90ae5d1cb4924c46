import { render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ActivityList, type ActivityFacts } from "../../src/components/connection-status/activity-list.js";
import { Root } from "../../src/components/root.js";
import { LookProvider, type LookProps } from "../../src/components/tenon-provider.js";
import {
  activityOf,
  backfill,
  manyOperations,
  mixedOperations,
  operation,
} from "../../stories/world/activity-facts.js";
import { problem } from "../../stories/world/flow-states.js";
import { expectAccessible } from "./show.js";

const tree = (activity: ActivityFacts, look: LookProps = {}, limit?: number) => (
  <LookProvider productName="Acme CRM" {...look}>
    <Root>
      <ActivityList activity={activity} provider="Salesforce" heading="h3" limit={limit} />
    </Root>
  </LookProvider>
);
const rows = () => screen.queryAllByRole("listitem").map((row) => row.textContent);
const row = (id: string) => document.querySelector<HTMLElement>(`[data-tenon-operation="${id}"]`)!;

describe("what ran", () => {
  it("is said in words and counts, newest first, and is accessible", async () => {
    const { container } = render(tree(activityOf({ operations: mixedOperations() })));
    expect(rows()).toHaveLength(8);
    expect(row("op-9c41")).toHaveTextContent(/^Company.*Reading320 of about 1,200 records/);
    expect(row("op-9c40")).toHaveTextContent(/^Company and Contacts.*1,240 records read/);
    expect(row("op-9c3f")).toHaveTextContent("Nothing new to read");
    expect(row("op-9c3e")).toHaveTextContent("Could not be read320 records so far");
    expect(row("op-9c3d")).toHaveTextContent("3 records saved in Salesforce");
    expect(row("op-9c3c")).toHaveTextContent("12 events received");
    expect(row("op-9c3b")).toHaveTextContent("It is not clear how this endedReported as “partially_done”");
    expect(row("op-9c3a")).toHaveTextContent(/^Data.*Did not work/);
    await expectAccessible(container);
  });

  it("shows what the upstream said as a quote of somebody else's, whole and without marks that turn text around", () => {
    const detail = `refused\u202Edesufer ${"why ".repeat(60)}end`;
    render(tree(activityOf({ operations: [operation("op-1", { outcome: "failure", detail })] })));
    const quote = row("op-1").querySelector("blockquote")!;
    expect(quote.textContent).toBe(`refused desufer ${"why ".repeat(60)}end`);
    expect(quote.querySelector("bdi")).not.toBeNull();
    expect(row("op-1")).toHaveTextContent("What came back:");
  });

  it("does not say twice what went well, nor that something past is yet to come", async () => {
    const startedAt = new Date(Date.now() + 3_600_000).toISOString();
    render(
      tree(activityOf({ operations: [operation("op-1", { processed: 34, detail: "34 records read", startedAt })] })),
    );
    expect(row("op-1").querySelector("blockquote")).toBeNull();
    await waitFor(() => expect(row("op-1").querySelector("time > [aria-hidden]")).toHaveTextContent(/^now$/));
  });

  it("gives times in the customer's language and zone, the full one in the details", async () => {
    const startedAt = "2026-03-10T23:30:00Z";
    const { unmount } = render(
      tree(activityOf({ operations: [operation("op-1", { startedAt })] }), { locale: "de", timeZone: "Asia/Tokyo" }),
    );
    await waitFor(() => expect(row("op-1")).toHaveTextContent("Angaben für den Support"));
    const [short, full] = within(row("op-1")).getAllByText(/11\. März 2026 um 08:30/);
    expect(short?.closest("time")).toHaveAttribute("title", "11. März 2026 um 08:30");
    expect(full).toHaveTextContent("11. März 2026 um 08:30:00");
    unmount();
    // A zone nobody knows is not a reason to show nothing.
    render(tree(activityOf({ operations: [operation("op-1", { startedAt })] }), { timeZone: "Nowhere/Land" }));
    expect(row("op-1")).toHaveTextContent("March");
  });

  it("is nothing yet", async () => {
    const { container } = render(tree(activityOf()));
    expect(container).toHaveTextContent("Nothing has run yet");
    await expectAccessible(container);
  });

  it("shows only the newest where there is little room", () => {
    render(tree(activityOf({ operations: manyOperations(20), hasMore: true }), {}, 3));
    expect(rows()).toHaveLength(3);
    expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
  });
});

describe("a first read", () => {
  it("fills a bar where the total is known, and says the numbers beside it", async () => {
    const { container } = render(tree(activityOf({ backfills: [backfill()] })));
    const bar = screen.getByRole("progressbar", { name: "First read of Company 320 of about 1,200 records" });
    expect(bar).toHaveAttribute("value", "320");
    expect(bar).toHaveAttribute("max", "1200");
    expect(container).not.toHaveTextContent("Nothing has run yet");
    await expectAccessible(container);
  });

  it("says only how far it is where nobody knows the total, or the estimate has been passed", () => {
    const unknown = backfill({ processed: 3200, total: undefined });
    const passed = backfill({ objectName: "b", displayName: "Contacts", processed: 1300, total: 1200 });
    render(tree(activityOf({ backfills: [unknown, passed] })));
    for (const name of ["First read of Company 3,200 records so far", "First read of Contacts 1,300 records so far"]) {
      expect(screen.getByRole("progressbar", { name })).not.toHaveAttribute("value");
    }
  });
});

describe("before and without an answer", () => {
  it("shows the size of what comes, and says that it loads", () => {
    const { container } = render(tree(activityOf({ operations: undefined })));
    expect(container.querySelector(".tenon-skeleton")).not.toBeNull();
    expect(screen.getByRole("region", { name: "Activity" })).toHaveAttribute("aria-busy", "true");
    expect(screen.getByRole("region")).toHaveTextContent("Loading");
  });

  it("says why there is none, and tries again", async () => {
    const refetch = vi.fn();
    const error = problem("upstream_unavailable", { requestId: "req-77" });
    const { container } = render(tree(activityOf({ operations: undefined, error, refetch })));
    expect(screen.getByRole("alert")).toHaveTextContent("The service does not answer");
    await expectAccessible(container);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(refetch).toHaveBeenCalledOnce();
  });
});

/** Pages of ten out of 25. `fail`: the next page does not come. */
function Paged({ fail = false }: { fail?: boolean }) {
  const [shown, setShown] = useState(10);
  const [failed, setFailed] = useState(false);
  return tree(
    activityOf({
      operations: manyOperations(shown),
      hasMore: shown < 25,
      error: failed ? problem("network") : null,
      loadMore: () => {
        const fails = fail && !failed;
        setFailed(fails);
        if (!fails) setShown((now) => Math.min(25, now + 10));
      },
    }),
  );
}

describe("showing more", () => {
  it("says how many came, keeps the keyboard's place, and goes on with the first new one when nothing more follows", async () => {
    render(<Paged />);
    const more = screen.getByRole("button", { name: "Show more" });
    expect(screen.getAllByRole("status")[0]).toBeEmptyDOMElement();
    await userEvent.tab();
    more.focus();
    await userEvent.keyboard("{Enter}");
    expect(rows()).toHaveLength(20);
    expect(screen.getByText("10 more entries")).toHaveAttribute("role", "status");
    expect(more).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(screen.getByText("5 more entries")).toBeInTheDocument();
    expect(row("op-20")).toHaveFocus();
    expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
  });

  it("keeps what is there when the next page does not come, and the same button tries again", async () => {
    render(<Paged fail />);
    const more = screen.getByRole("button", { name: "Show more" });
    await userEvent.click(more);
    expect(screen.getByRole("alert")).toHaveTextContent("No connection");
    expect(rows()).toHaveLength(10);
    await userEvent.click(more);
    expect(screen.queryByRole("alert")).toBeNull();
    expect(rows()).toHaveLength(20);
  });
});

describe("the reference for support", () => {
  const clipboard = (writeText: (text: string) => unknown) =>
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
  afterEach(() => void Reflect.deleteProperty(navigator, "clipboard"));

  const open = async () => {
    render(tree(activityOf({ operations: [operation("op-42")] })));
    await userEvent.click(screen.getByText("Details for support: Company"));
    return screen.getByRole("button", { name: "Copy reference" });
  };

  it("is copied, and that is said", async () => {
    const button = await open();
    const copied: string[] = [];
    clipboard((text) => void copied.push(text));
    await userEvent.click(button);
    expect(await screen.findByText("Copied")).toHaveAttribute("role", "status");
    expect(copied).toEqual(["op-42"]);
  });

  it("is selected for the keyboard where copying is not allowed, and that is said", async () => {
    const button = await open();
    clipboard(() => Promise.reject(new Error("Not allowed")));
    await userEvent.click(button);
    expect(await screen.findByText(/Copying is not allowed here/)).toHaveAttribute("role", "status");
    expect(getSelection()?.toString()).toBe("op-42");
  });
});
