import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";
import { TenonProvider, useActivity, useConnection, useInstallation, useStatusActions } from "tenon-kit/headless";
import { itemOf } from "../flows/status-items.js";
import { connect, createWorld, install, mountFlow, type World } from "./world.js";

const soon = { timeout: 6_000, interval: 10 };

/** A page that shows what was installed: its health twice, its activity, and what may be done. */
async function installedPage(world: World, before: (installationId: string) => void = () => undefined) {
  const setUp = mountFlow(world);
  await connect(world, setUp);
  await setUp.act((flow) => flow.edit({ type: "set-backfill", objectName: "account", backfill: { days: 30 } }));
  await install(setUp);
  const { installation } = setUp.state as { installation: { id: string } };
  setUp.unmount();
  world.requests.length = 0;
  before(installation.id);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TenonProvider project={world.project} consumer="ada" group="acme" fetch={world.fetch}>
      {children}
    </TenonProvider>
  );
  const { result, unmount } = renderHook(
    () => {
      const one = useConnection({ integration: "crm" });
      return {
        ...one,
        again: useConnection({ integration: "crm" }).report,
        activity: useActivity(installation.id),
        held: useInstallation("crm"),
        actions: useStatusActions(one.report?.item ?? itemOf()),
      };
    },
    { wrapper },
  );
  await vi.waitFor(() => expect(result.current.report).toBeDefined(), soon);
  await vi.waitFor(() => expect(result.current.activity.operations).toBeDefined(), soon);
  return {
    installationId: installation.id,
    result,
    unmount,
    /** Looks again until it is so. */
    until: (reason: string) =>
      vi.waitFor(() => {
        act(() => result.current.refetch());
        expect(result.current.report?.health.reason).toBe(reason);
      }, soon),
    asked: () => world.requests.filter((one) => one === "GET /status").length,
  };
}

describe("Health over the real handler and sandbox", () => {
  it("follows an installation from its first reading to every day, its failures and its pauses", async () => {
    const world = createWorld();
    const { sandbox } = world;
    const page = await installedPage(world);
    const { result } = page;
    expect(page.asked()).toBe(1);
    expect(result.current.again).toBe(result.current.report);
    await page.until("first-read");
    const { progress } = result.current.report!.health;
    expect(progress?.total).toBeGreaterThan(0);
    sandbox.advance(60_000);
    await vi.waitFor(() => {
      act(() => result.current.refetch());
      expect(result.current.report?.health.progress?.processed).toBeGreaterThan(progress!.processed);
    }, soon);
    expect(result.current.activity.backfills).toMatchObject([result.current.report!.health.progress!]);

    sandbox.advance(10 * 60_000);
    await page.until("works");
    await vi.waitFor(() => expect(result.current.activity.operations?.[0]?.outcome).toBe("success"), soon);
    expect(result.current.activity.backfills).toEqual([]);

    sandbox.addOperation(page.installationId, { objectName: "account", status: "failure" });
    await page.until("read-failed");
    await vi.waitFor(() => expect(result.current.activity.operations?.[0]?.outcome).toBe("failure"), soon);
    const done: boolean[] = [];
    await act(async () => void done.push(await result.current.actions.retry()));
    expect(result.current.report?.health.reason).toBe("running");
    sandbox.advance(60_000);
    await page.until("works");

    await act(async () => {
      await result.current.held.setPaused("account", true);
    });
    await page.until("paused");
    await act(async () => void done.push(await result.current.actions.resume()));
    expect(result.current.report?.health.reason).toBe("works");
    expect(result.current.held.installation?.configuration.read).toMatchObject([{ paused: false }]);
    expect([done, result.current.actions]).toMatchObject([[true, true], { working: null, error: null }]);
    page.unmount();
  });

  it("reads older activity page by page, each entry once", async () => {
    const world = createWorld();
    const page = await installedPage(world, (id) => {
      for (let ago = 1; ago <= 45; ago += 1)
        world.sandbox.addOperation(id, { objectName: "account", agoMs: ago * 60_000 });
    });
    const { result } = page;
    for (let pages = 0; result.current.activity.hasMore && pages < 10; pages += 1) {
      act(() => result.current.activity.loadMore());
      await vi.waitFor(() => expect(result.current.activity.isLoadingMore).toBe(false), soon);
    }
    const ids = result.current.activity.operations!.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(45);
    expect(new Set(ids).size).toBe(ids.length);
    expect(world.requests.filter((one) => one.endsWith("/activity")).length).toBeGreaterThan(1);
    page.unmount();
  });
});
