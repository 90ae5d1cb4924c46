import { render } from "@testing-library/react";
import { StrictMode, useState } from "react";
import { beforeAll, describe, expect, it, vi } from "vitest";
import {
  TenonProvider,
  useActivity,
  useConnection,
  useConnections,
  useHealthChanges,
  useStatusActions,
  type HealthChange,
} from "../../src/headless/index.js";
import type { StatusItem } from "../../src/contracts/kit/status.js";
import { backfillOf, connectionOf, installationOf, itemOf, operationOf } from "../flows/status-items.js";
import { loadFirst, problem, statusPage } from "./status-page.js";

beforeAll(loadFirst);

const refused = { connection: connectionOf({ state: "needs-attention", reason: "bad_credentials" }) } as const;
const company = itemOf({
  id: "shop",
  service: "syncFlow",
  integration: undefined,
  installation: undefined,
  connection: connectionOf({ id: "c9" }),
});
const answering =
  (...items: StatusItem[]) =>
  () => ({ items, unavailable: [] });

describe("What a page knows of its connections", () => {
  it("finds one by integration, account or id, and says where there is none", async () => {
    const page = statusPage();
    page.answer = answering(itemOf(), company);
    const { result } = page.mount(() => [
      useConnection({ integration: "crm" }),
      useConnection({ connectionId: "c9" }),
      useConnection({ id: "shop" }),
      useConnection({ integration: "gone" }),
    ]);
    await page.pass(0);
    expect(result.current.map(({ report }) => report && report.item.id)).toEqual(["crm", "shop", "shop", null]);
    expect(page.at).toHaveLength(1);
  });

  it("keeps the items of a service that could not be asked, in their place and said to be old", async () => {
    const page = statusPage();
    page.answer = answering(itemOf(), company);
    const { result } = page.mount(() => ({
      all: useConnections(),
      crm: useConnection({ integration: "crm" }),
      other: useConnection({ integration: "other" }),
    }));
    await page.pass(0);
    const { readAt } = result.current.all;
    expect(result.current.other.report).toBeNull();
    page.answer = () => ({ items: [company], unavailable: ["installations"] });
    await page.pass(30_000);
    const { all, crm, other } = result.current;
    expect(all.items?.map(({ item, isStale }) => [item.id, isStale])).toEqual([
      ["crm", true],
      ["shop", false],
    ]);
    expect(all).toMatchObject({ isStale: false, error: { code: "upstream_unavailable" }, readAt: readAt! + 30_000 });
    expect(crm).toMatchObject({ isStale: true, readAt });
    // It may well be there: nobody could look.
    expect(other.report).toBeUndefined();
  });

  it("gives the same answer while nothing is learned, so that nothing is rendered for it", async () => {
    const page = statusPage();
    const { result, rerender } = page.mount(() => useConnections());
    await page.pass(0);
    const before = result.current;
    rerender();
    expect(result.current).toBe(before);
  });

  it("says what changed to exactly one place, to the next when that is gone, and nothing at first", async () => {
    const heard: [string, HealthChange[]][] = [];
    const owners: Record<string, boolean> = {};
    const Place = ({ name }: { name: string }) => {
      useConnections();
      owners[name] = useHealthChanges((changes) => heard.push([name, [...changes]]));
      return null;
    };
    const page = statusPage();
    let show: (names: string[]) => void = () => undefined;
    const Page = () => {
      const [names, setNames] = useState(["first", "second"]);
      show = setNames;
      return names.map((name) => <Place key={name} name={name} />);
    };
    const { unmount } = page.render(<Page />);
    await page.pass(0);
    expect([heard, owners]).toEqual([[], { first: true, second: false }]);
    page.answer = answering(itemOf(refused));
    await page.pass(30_000);
    expect(heard).toMatchObject([
      ["first", [{ item: { id: "crm" }, before: { reason: "works" }, after: { reason: "bad-credentials" } }]],
    ]);
    await page.act(() => show(["second"]));
    expect(owners["second"]).toBe(true);
    page.answer = answering(itemOf());
    await page.pass(30_000);
    expect(heard.map(([name]) => name)).toEqual(["first", "second"]);
    // Nothing is said of what is the same.
    await page.pass(30_000);
    expect(heard).toHaveLength(2);
    unmount();
    expect(page.left()).toBe(0);
  });

  it("shows nothing of the person before once another is signed in", async () => {
    const asked: string[] = [];
    const shown: unknown[] = [];
    const fetch = (async (_input, init) => {
      const group = new Headers(init?.headers).get("tenon-group") ?? "";
      asked.push(group);
      return Response.json({ items: [itemOf({ id: group })], unavailable: [] });
    }) as typeof globalThis.fetch;
    const Show = () => {
      const { items } = useConnections();
      shown.push(items?.map(({ item }) => item.id));
      return null;
    };
    const tree = (group: string) => (
      <StrictMode>
        <TenonProvider project="p" consumer="c" group={group} fetch={fetch}>
          <Show />
        </TenonProvider>
      </StrictMode>
    );
    const { rerender, unmount } = render(tree("one"));
    await vi.waitFor(() => expect(shown.at(-1)).toEqual(["one"]));
    shown.length = 0;
    rerender(tree("two"));
    expect(shown[0]).toBeUndefined();
    await vi.waitFor(() => expect(shown.at(-1)).toEqual(["two"]));
    expect(shown).not.toContainEqual(["one"]);
    expect(asked).toEqual(["one", "two"]);
    unmount();
  });
});

describe("What may be done at once", () => {
  it("reads again what failed; it is under way until what is shown is of after it", async () => {
    const page = statusPage();
    const latest = operationOf({ outcome: "failure" });
    const item = itemOf({ installation: installationOf({ latest }) });
    page.answer = answering(item);
    page.answerActivity = () => ({ started: [{ objectName: "account", operationId: "o2" }] });
    const { result } = page.mount(() => ({
      all: useConnections(),
      actions: useStatusActions(item),
    }));
    await page.pass(5_000);
    page.answer = answering(
      itemOf({ installation: installationOf({ latest: operationOf({ outcome: "in-progress" }) }) }),
    );
    let done: Promise<boolean> | undefined;
    await page.act(() => {
      done = result.current.actions.retry();
    });
    await expect(done).resolves.toBe(true);
    expect(page.bodies).toEqual(['{"objects":["account"]}']);
    expect(page.at).toEqual([0, 5_000]);
    expect(result.current).toMatchObject({
      actions: { working: null, error: null },
      all: { items: [{ health: { reason: "running" } }] },
    });
  });

  it("says why it failed, and never rejects", async () => {
    const page = statusPage();
    page.answerActivity = () => problem(403, "forbidden");
    const { result } = page.mount(() => useStatusActions(itemOf()));
    let done: Promise<boolean> | undefined;
    await page.act(() => {
      done = result.current.retry();
    });
    await expect(done).resolves.toBe(false);
    expect(result.current).toMatchObject({ working: null, error: { code: "forbidden" } });
  });
});

describe("What an installation did", () => {
  const operations = (...ids: string[]) => ids.map((id) => operationOf({ id }));

  it("is read page by page, and new activity comes by itself with what is read anyway", async () => {
    const page = statusPage();
    page.answer = answering(itemOf({ installation: installationOf({ latest: operationOf({ id: "o4" }) }) }));
    page.answerActivity = (url) =>
      url.includes("page=2")
        ? { operations: operations("o2", "o1") }
        : { operations: operations("o4", "o3"), nextPage: "2" };
    const { result, unmount } = page.mount(() => [useActivity("i1"), useActivity("i1")][1]!, { strict: true });
    expect(result.current).toMatchObject({ isLoading: true, operations: undefined });
    await page.pass(0);
    expect(result.current).toMatchObject({ isLoading: false, hasMore: true });
    await page.act(() => result.current.loadMore());
    const ids = () => result.current.operations?.map(({ id }) => id);
    expect(ids()).toEqual(["o4", "o3", "o2", "o1"]);
    expect(result.current.hasMore).toBe(false);
    expect(page.activity).toHaveLength(2);
    await page.pass(300_000);
    expect(page.activity).toHaveLength(2);
    page.answer = answering(itemOf({ installation: installationOf({ latest: operationOf({ id: "o5" }) }) }));
    page.answerActivity = () => ({ operations: operations("o5", "o4"), nextPage: "2" });
    await page.pass(120_000);
    expect(ids()).toEqual(["o5", "o4", "o3", "o2", "o1"]);
    expect(page.activity).toHaveLength(3);
    unmount();
    expect(page.left()).toBe(0);
  });

  it("shows how far a first reading is with each status, without asking for it", async () => {
    const page = statusPage();
    const reading = (processed: number) =>
      itemOf({ installation: installationOf({ backfills: [backfillOf("account", processed, 100)] }) });
    page.answer = (call) => ({ items: [reading(call * 10)], unavailable: [] });
    page.answerActivity = () => ({ operations: [], backfills: [backfillOf("account", 5, 100)] });
    const { result } = page.mount(() => useActivity("i1"));
    await page.pass(0);
    await page.pass(5_000);
    expect(result.current.backfills).toMatchObject([{ processed: 20, total: 100 }]);
    expect(page.activity).toHaveLength(1);
  });

  it("keeps what is there when more cannot be read, and tries again", async () => {
    const page = statusPage();
    page.answerActivity = (url) =>
      url.includes("page=2") ? problem(404, "not_found") : { operations: operations("o4"), nextPage: "2" };
    const { result } = page.mount(() => useActivity("i1"));
    await page.pass(0);
    await page.act(() => result.current.loadMore());
    expect(result.current).toMatchObject({
      operations: [{ id: "o4" }],
      error: { code: "not_found" },
      hasMore: true,
      isLoadingMore: false,
    });
    page.answerActivity = () => ({ operations: operations("o3") });
    await page.act(() => result.current.loadMore());
    expect(result.current).toMatchObject({ operations: [{ id: "o4" }, { id: "o3" }], error: null, hasMore: false });
  });
});
