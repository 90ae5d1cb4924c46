import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "../e2e/browser.js";
import { type HostServer, serveHosts } from "./host-pages.js";

let browser: Browser;
let hosts: HostServer;

beforeAll(async () => {
  [browser, hosts] = await Promise.all([launch(), serveHosts()]);
});
afterAll(async () => {
  await browser.close();
  await hosts.close();
});

/** Opens what each part shows in a dialog. */
const openers = {
  connect: "[data-tenon=connect-button] button",
  install: "#host button",
  status: "[data-tenon=connection-status] [data-tenon-action]",
};

/** What a modal changes around itself, of every element that stays. */
const around = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, document.body, ...document.body.querySelectorAll("*")]
      .filter((element) => !element.closest(".tenon-root, [data-radix-focus-guard], script"))
      .map((element) => {
        const { overflow, paddingRight, marginRight, position, pointerEvents } = getComputedStyle(element);
        const said = ["aria-hidden", "inert", "style", "data-aria-hidden"].map(
          (name) => element.getAttribute(name) || null,
        );
        return JSON.stringify([
          element.localName,
          element.id,
          overflow,
          paddingRight,
          marginRight,
          position,
          pointerEvents,
          said,
        ]);
      }),
  );

/** Whether the focus is in the kit's dialog on top. */
const hasFocus = (page: Page) =>
  page.evaluate(
    () => [...document.querySelectorAll(".tenon-dialog")].at(-1)?.contains(document.activeElement) ?? false,
  );

const modals = ["page", "native", "radix", "mui"] as const;
const cases = modals.flatMap((host) =>
  (Object.keys(openers) as (keyof typeof openers)[]).map((part) => [host, part] as const),
);

test.each(cases)(
  "in a modal of the host (%s), the dialog of %s stands on top and leaves nothing behind",
  async (host, part) => {
    const page = await browser.newPage({ viewport: { width: 900, height: 700 }, reducedMotion: "reduce" });
    page.setDefaultTimeout(8_000);
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.goto(`${hosts.address("modals")}?host=${host}&part=${part}`);
    await page.locator("#open-host").click();
    const opener = page.locator(openers[part]).first();
    await opener.waitFor();
    await page.locator("[data-tenon][data-state=loading]").waitFor({ state: "detached" });
    await opener.focus();
    const before = await around(page);
    const dialog = page.locator(".tenon-dialog");

    const opened = async () => {
      await opener.press("Enter");
      await dialog.waitFor();
      await expect.poll(() => hasFocus(page)).toBe(true);
      // A layer hears what is pressed once it is drawn: nobody but a program presses before.
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestAnimationFrame(resolve))));
    };
    const closed = async () => {
      await dialog.waitFor({ state: "detached" });
      await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await page.locator("#host").isVisible()).toBe(true);
      expect(await around(page)).toEqual(before);
    };

    await opened();
    expect(await page.evaluate(() => getComputedStyle(document.body).overflow)).toBe("hidden");
    // It lies above everything, and is as large as the window: no edge of the host's modal cuts it.
    expect(
      await dialog.evaluate((element) => {
        const { left, top, width } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + width / 2, top + 12)) && width > 400;
      }),
    ).toBe(true);
    for (let press = 0; press < 9; press += 1) {
      await page.keyboard.press("Tab");
      expect(await hasFocus(page)).toBe(true);
    }
    await page.keyboard.press("Escape");
    await closed();

    await opened();
    await page.mouse.click(4, 4);
    await closed();
    expect(errors).toEqual([]);
    await page.close();
  },
);
