import type { BrowserContext, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { driveInstall } from "./drive-install.js";
import { flowsPageFiles } from "./flows-page-files.js";
import { type Front, openFront } from "./front.js";
import { hostileAddresses } from "./hostile-addresses.js";
import { inWindow, ownProviders } from "./own-providers.js";
import { setStage } from "./stage.js";

/*
 * A handler that has fallen into wrong hands answers with addresses it should never give. The page has no content policy, so
 * nothing but the kit stands between them and the browser.
 */
const names = hostileAddresses.map((_, index) => `hostile-${index}`);
const stage = setStage({
  demo: ownProviders(Object.fromEntries([...names, "good"].map((name) => [name, inWindow]))),
  reset: false,
});
let front: Front;
beforeAll(async () => {
  front = await openFront({ target: stage.demo.demo.url, pages: await flowsPageFiles() });
});
afterAll(() => front.close());

/** Every address that any page of the profile went to or loaded from, other than the product's own. */
function foreign(context: BrowserContext): string[] {
  const seen: string[] = [];
  const note = (address: string) => {
    if (!address.startsWith(`${front.origin}/`) && !["about:blank", ":", "", "data:,"].includes(address))
      seen.push(address);
  };
  const follow = (page: Page) => {
    page.on("framenavigated", (frame) => note(frame.url()));
  };
  context.pages().forEach(follow);
  context.on("page", follow);
  context.on("request", (request) => note(request.url()));
  return seen;
}
const wasHurt = (page: Page) => page.evaluate(() => "hurt" in window);

const visit = async (show: readonly string[], before?: (page: Page) => Promise<unknown>) => {
  const visit = await stage.visit(`${front.origin}/`, before);
  const seen = foreign(visit.context);
  await visit.page.goto(`${front.origin}/flows?show=${show.join()}`);
  return { ...visit, seen };
};
const answer = (route: Route, json: object) => route.fulfill({ json });

test.concurrent(
  "in descriptions: no link carries it, no picture is loaded from it, and the rest is shown",
  async () => {
    const addresses = new Map(hostileAddresses.map(([, address], index) => [names[index], address]));
    addresses.set("good", "https://docs.good.example/keys");
    const { page, seen } = await visit([...names, "good"], (fresh) =>
      fresh.route("**/api/tenon/integrations/*", async (route) => {
        const detail = (await (await route.fetch()).json()) as {
          name: string;
          provider: object;
          connectMethod: object;
        };
        const address = addresses.get(detail.name);
        const note = {
          name: "note",
          label: "Note",
          type: "text",
          target: "metadata",
          required: false,
          docsUrl: address,
        };
        await answer(route, {
          ...detail,
          provider: { ...detail.provider, logoUrl: detail.name === "good" ? "data:image/png;base64,aaaa" : address },
          connectMethod: { ...detail.connectMethod, docsUrl: `${address}`, packageUrl: address, inputs: [note] },
        });
      }),
    );
    for (const name of [...names, "good"])
      await driveInstall(page.locator(`[data-flow="${name}"]`)).reached("needs-auth");
    const found = await page.evaluate(() =>
      [...document.querySelectorAll("[href], [src], [action], [srcset], [formaction]")]
        .filter((element) => element.closest("[data-flow]"))
        .map((element) => `${element.closest<HTMLElement>("[data-flow]")?.dataset.flow ?? ""} ${element.tagName}`),
    );
    // What is allowed is there, so the others are missing for a reason.
    expect(new Set(found)).toEqual(new Set(["good A", "good IMG"]));
    expect(seen).toEqual([]);
    expect(await wasHurt(page)).toBe(false);
  },
);

describe.concurrent("as the address to sign in at", () => {
  test("the window is closed again without having gone anywhere, and the flow says so calmly", async () => {
    let address = "";
    const { page, flow, seen, context } = await visit(["good"], (fresh) =>
      fresh.route("**/connections/authorizations", (route) =>
        answer(route, { attemptId: "attempt", authorizationUrl: address, expiresInSeconds: 600, signals: [] }),
      ),
    );
    await flow.reached("needs-auth");
    const ownPage = ["a page of the host itself", `${front.origin}/flows`] as const;
    for (const [what, hostile] of [...hostileAddresses, ownPage]) {
      address = hostile;
      const opened = page.waitForEvent("popup");
      await flow.act("connect");
      const popup = await opened;
      if (!popup.isClosed()) await popup.waitForEvent("close");
      await flow.reached("needs-auth");
      expect(await flow.root.getByRole("alert").innerText(), what).toContain("not safe to open");
      expect(await flow.action("connect").isEnabled(), what).toBe(true);
    }
    expect(context.pages()).toHaveLength(1);
    expect(seen).toEqual([]);
    expect(await wasHurt(page)).toBe(false);
  });

  test("where windows are blocked, no link carries it", async () => {
    let address = "";
    const { page, flow, seen } = await visit(["good"], async (fresh) => {
      await fresh.addInitScript(() => (window.open = () => null));
      await fresh.route("**/connections/authorizations", (route) =>
        answer(route, { attemptId: "attempt", authorizationUrl: address, expiresInSeconds: 600, signals: [] }),
      );
    });
    await flow.reached("needs-auth");
    for (const [what, hostile] of hostileAddresses) {
      address = hostile;
      await flow.act("connect");
      await flow.root.getByText("not safe to open").waitFor();
      await flow.reached("needs-auth");
      expect(await flow.root.locator("a[href]").count(), what).toBe(0);
    }
    expect(page.url()).toBe(`${front.origin}/flows?show=good`);
    expect(seen).toEqual([]);
    expect(await wasHurt(page)).toBe(false);
  });

  test("as the next step of an attempt: the window stays where it was and is closed", async () => {
    let address = "";
    const { page, flow, seen } = await visit(["good"], async (fresh) => {
      await fresh
        .context()
        .route("https://login.good.example/**", (route) =>
          route.fulfill({ contentType: "text/html", body: "<title>Good</title>" }),
        );
      await fresh.route("**/connections/authorizations", (route) =>
        answer(route, { attemptId: "attempt", authorizationUrl: "https://login.good.example/", expiresInSeconds: 600 }),
      );
      await fresh.route("**/connections/authorizations/*", (route) =>
        answer(route, { state: "continue", attemptId: "next", authorizationUrl: address }),
      );
    });
    await flow.reached("needs-auth");
    for (const [what, hostile] of hostileAddresses.filter((_, index) => index % 5 === 0)) {
      address = hostile;
      const opened = page.waitForEvent("popup");
      await flow.act("connect");
      const popup = await opened;
      await popup.waitForURL("https://login.good.example/");
      await page.evaluate(() => dispatchEvent(new Event("focus")));
      if (!popup.isClosed()) await popup.waitForEvent("close");
      await flow.reached("needs-auth");
      expect(await flow.root.getByRole("alert").innerText(), what).toContain("not safe to open");
    }
    expect(seen.filter((one) => one !== "https://login.good.example/")).toEqual([]);
    expect(await wasHurt(page)).toBe(false);
  });
});
