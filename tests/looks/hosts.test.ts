import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "../e2e/browser.js";
import { differences, type Shown, shownIn } from "./computed-styles.js";
import { type HostServer, serveHosts } from "./host-pages.js";

let browser: Browser;
let hosts: HostServer;
const reference: Shown[][] = [];

beforeAll(async () => {
  [browser, hosts] = await Promise.all([launch(), serveHosts()]);
  reference.push(...(await screens("plain")));
});
afterAll(async () => {
  await browser.close();
  await hosts.close();
});

async function open(name: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, reducedMotion: "reduce" });
  page.setDefaultTimeout(15_000);
  await page.goto(hosts.address(name));
  await page.locator("[data-tenon=connection-status][data-variant=row] .tenon-status-row").first().waitFor();
  await page.locator("[data-tenon=sync-flow-launcher]:not([data-state=loading])").waitFor();
  return page;
}

const standing = (page: Page, state: string) =>
  page.locator(`[data-tenon=install-integration][data-state=${state}]`).waitFor();

/** Everything the kit shows in a host's page, at three of its steps. */
async function screens(name: string): Promise<Shown[][]> {
  const page = await open(name);
  const shown: Shown[][] = [];
  const look = async () => {
    await page.mouse.move(0, 0);
    await page.waitForFunction(() => document.querySelector(".tenon-skeleton, [aria-busy=true]") === null);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    expect(await overflowing(page)).toEqual([]);
    shown.push(await shownIn(page, "[data-tenon-root]"));
  };
  await standing(page, "needs-auth");
  await look();
  await page.locator("input[name=apiKey]").fill("key-of-larkspur");
  await page.locator("[data-tenon-action=submit]").click();
  await standing(page, "configuring");
  await look();
  await page.locator("[data-tenon-action=next]").click();
  await standing(page, "reviewing");
  await look();
  await page.close();
  return shown;
}

/** What scrolls sideways: the page, or a root of the kit. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("[data-tenon-root]")]
      .filter((element) => element.scrollWidth > Math.ceil(element.getBoundingClientRect().width))
      .map((element) => `${element.localName} ${element.getAttribute("data-tenon") ?? ""}`),
  );

test.each(["unlayered", "tailwind", "shadcn", "preflight", "hostile", "mui"])(
  "the kit looks in the page %s as it does alone",
  async (name) => {
    const shown = await screens(name);
    shown.forEach((screen, index) => expect.soft(differences(reference[index] ?? [], screen)).toEqual([]));
  },
);
