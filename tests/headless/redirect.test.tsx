import { act, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createWorld, mountFlow, untilAsked, type Mounted, type World } from "./world.js";

const values = { metadata: { workspace: "acme" } };
const records = () => Object.keys(sessionStorage).filter((key) => key.startsWith("tenon:redirect:"));

afterEach(() => {
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

/** A page whose leaving is written down instead of done. */
function leaving(world: World, more: Parameters<typeof mountFlow>[1] = {}) {
  const left: string[] = [];
  const navigate = (url: string) => void left.push(url);
  const page = mountFlow(world, {
    ...more,
    provider: { authorizationMode: "redirect", navigate, ...more.provider },
  });
  return { left, page };
}

async function leave(page: Mounted, left: string[]): Promise<string> {
  await page.until("needs-auth");
  await page.act((flow) => flow.connect(values));
  await waitFor(() => expect(left).toHaveLength(1));
  return left[0]!;
}

describe("Redirect mode", () => {
  it("goes to the provider in this tab, and takes the attempt up again on return", async () => {
    const world = createWorld();
    const { page, left } = leaving(world);
    const url = await leave(page, left);
    expect(world.windows).toHaveLength(0);
    expect(records()).toHaveLength(1);
    page.unmount();
    await world.decide("allow", url, false);
    const back = mountFlow(world);
    await back.until("configuring");
    expect(world.events.filter(({ type }) => type === "connected")).toHaveLength(1);
    expect(records()).toEqual([]);
  });

  it("keeps nothing secret: whose attempt it is stands there as a digest", async () => {
    const world = createWorld();
    const { page, left } = leaving(world, { provider: { consumer: "ada@example.com", group: "acme-gmbh" } });
    await leave(page, left);
    const kept = JSON.parse(sessionStorage.getItem(records()[0]!)!) as object;
    expect(Object.keys(kept).sort()).toEqual(["attemptId", "createdAt", "identity", "integration"]);
    expect(kept).toMatchObject({ identity: expect.any(Number) as number });
    expect(JSON.stringify(Object.values(kept).filter((one) => one !== kept["attemptId" as never]))).not.toMatch(
      /ada|gmbh/,
    );
  });

  it("comes back unfinished: it waits softly, and every way on is there", async () => {
    const world = createWorld();
    const { page, left } = leaving(world);
    await leave(page, left);
    page.unmount();
    const back = mountFlow(world);
    await back.until("authorizing");
    await waitFor(() => expect(back.state).toMatchObject({ phase: "soft-closed" }));
    await back.act((flow) => flow.openWindow());
    expect(back.state).toMatchObject({ name: "needs-auth", trouble: { kind: "closed" } });
  });

  it("is nobody else's business: neither of another identity, nor of another integration, nor once it is old", async () => {
    const world = createWorld();
    const { page, left } = leaving(world);
    await leave(page, left);
    page.unmount();
    const eve = mountFlow(world, { provider: { consumer: "eve" } });
    await eve.until("needs-auth");
    eve.unmount();
    const other = mountFlow(world, { integration: "shop" });
    await other.until("needs-auth");
    other.unmount();
    expect(records()).toHaveLength(1);
    const key = records()[0]!;
    const record = JSON.parse(sessionStorage.getItem(key)!) as { createdAt: number };
    sessionStorage.setItem(key, JSON.stringify({ ...record, createdAt: record.createdAt - 3_600_000 }));
    const late = mountFlow(world);
    await late.until("needs-auth");
    expect(records()).toEqual([]);
  });

  it("works where storage is forbidden: the page comes back to what the handler knows", async () => {
    const world = createWorld();
    const storage = vi.spyOn(window, "sessionStorage", "get").mockImplementation(() => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    });
    const { page, left } = leaving(world);
    const url = await leave(page, left);
    page.unmount();
    await world.decide("allow", url, false);
    const back = mountFlow(world);
    await back.until("configuring");
    storage.mockRestore();
  });

  it("finds itself as it was when the browser's own button leads back", async () => {
    const world = createWorld();
    const { page, left } = leaving(world);
    const url = await leave(page, left);
    await world.decide("allow", url, false);
    await act(async () => {
      const shown = new Event("pageshow");
      Object.defineProperty(shown, "persisted", { value: true });
      window.dispatchEvent(shown);
    });
    await page.until("configuring");
    expect(records()).toEqual([]);
  });

  it("is what happens by itself where there are no windows, and not where the host does not want it", async () => {
    for (const [authorizationMode, isLeft] of [
      ["auto", true],
      ["window", false],
    ] as const) {
      const world = createWorld();
      const { page, left } = leaving(world, { provider: { authorizationMode, openWindow: () => undefined } });
      await page.until("needs-auth");
      await page.act((flow) => flow.connect(values));
      await untilAsked(page);
      if (isLeft) await waitFor(() => expect(left).toHaveLength(1));
      else expect(page.state).toMatchObject({ phase: "blocked" });
      page.unmount();
      sessionStorage.clear();
    }
  });

  it("is one press away where the window was blocked", async () => {
    const world = createWorld();
    world.blocked = true;
    const { page, left } = leaving(world, { provider: { authorizationMode: "auto" } });
    await page.until("needs-auth");
    await page.act((flow) => flow.connect(values));
    const { authorizationUrl } = await untilAsked(page);
    await page.act((flow) => flow.continueHere());
    await waitFor(() => expect(left).toEqual([authorizationUrl]));
    expect(records()).toHaveLength(1);
  });
});

describe("The waiting page", () => {
  it.each([
    ["/connecting.html", `${window.location.origin}/connecting.html`],
    [undefined, "about:blank"],
    ["//evil.invalid", "about:blank"],
    ["/\\evil.invalid", "about:blank"],
    ["/\t/evil.invalid", "about:blank"],
    ["https:evil.invalid", "about:blank"],
    ["https://evil.invalid/", "about:blank"],
    ["javascript:alert(1)", "about:blank"],
    ["connecting.html", "about:blank"],
    ["/a/..//evil.invalid", `${window.location.origin}/a/..//evil.invalid`],
  ])("%j opens as %s", async (waitingPage, opened) => {
    const world = createWorld();
    const urls: string[] = [];
    const openWindow = (url: string) => {
      urls.push(url);
      return world.openWindow();
    };
    const page = mountFlow(world, { provider: { waitingPage, openWindow } });
    await page.until("needs-auth");
    await page.act((flow) => flow.connect(values));
    expect(urls).toEqual([opened]);
    expect(new URL(opened).origin).toBe(opened === "about:blank" ? "null" : window.location.origin);
    page.unmount();
  });
});
