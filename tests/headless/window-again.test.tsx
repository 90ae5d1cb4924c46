import { waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createWorld, mountFlow, untilAsked, type Mounted, type World } from "./world.js";

const values = { metadata: { workspace: "acme" } };
const starts = ({ requests }: World) => requests.filter((one) => one === "POST /connections/authorizations").length;

/** To a window that seems closed, as one does whose tie to the page was cut. */
async function toClosed(world: World, page: Mounted): Promise<string> {
  await page.until("needs-auth");
  await page.act((flow) => flow.connect(values));
  const { authorizationUrl } = await untilAsked(page);
  world.windows[0]!.closed = true;
  await waitFor(() => expect(page.state).toMatchObject({ phase: "soft-closed" }), { timeout: 6_000 });
  return authorizationUrl;
}

describe("Opening the window again", () => {
  it("asks for a fresh address with the same answers, after declining in a window that could say nothing", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    const used = await toClosed(world, page);
    await world.decide("deny", used, false);
    await page.act((flow) => flow.openWindow());
    expect(world.windows).toHaveLength(2);
    const { authorizationUrl } = await untilAsked(page);
    expect(authorizationUrl).not.toBe(used);
    await waitFor(() => expect(world.windows[1]!.visited).toEqual([authorizationUrl]));
    await world.decide("allow", authorizationUrl);
    await page.until("configuring");
    expect(starts(world)).toBe(2);
    expect(world.sandbox.state().connections).toHaveLength(1);
    expect(world.sandbox.state().connections[0]?.providerWorkspaceRef).toBe("acme");
  });

  it("still counts what the first window came to: before the fresh address was there, and afterwards", async () => {
    for (const when of ["before", "afterwards"]) {
      const world = createWorld();
      const page = mountFlow(world);
      const first = await toClosed(world, page);
      let goOn = () => {};
      world.fault = (method, path) =>
        method === "POST" && path === "/connections/authorizations"
          ? new Promise<void>((resolve) => (goOn = resolve))
          : undefined;
      await page.act((flow) => flow.openWindow());
      await waitFor(() => expect(starts(world)).toBe(2));
      if (when === "before") await world.decide("allow", first, false);
      goOn();
      if (when === "afterwards") {
        await untilAsked(page);
        await world.decide("allow", first, false);
      }
      await page.until("configuring");
      expect(world.windows[1]!.closed).toBe(true);
      page.unmount();
    }
  });

  it("opens it in the press itself, before anything is asked", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    await toClosed(world, page);
    world.requests.length = 0;
    let windows = 0;
    let asked = 0;
    await page.act((flow) => {
      flow.openWindow();
      windows = world.windows.length;
      asked = starts(world);
    });
    expect([windows, asked]).toEqual([2, 0]);
  });
});
