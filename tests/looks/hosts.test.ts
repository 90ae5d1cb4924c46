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
    await still(page);
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

/** Pieces that stand beside each other tell each other what happened: their answers have come when nothing is added any more. */
async function still(page: Page): Promise<void> {
  const quiet = 1_500;
  await page.evaluate(
    (ms) =>
      new Promise<void>((resolve) => {
        const done = () => {
          changes.disconnect();
          resolve();
        };
        let timer = setTimeout(done, ms);
        const changes = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, ms);
        });
        changes.observe(document.body, { childList: true, subtree: true });
      }),
    quiet,
  );
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

test.each([
  ["tailwind", { "border-radius": "9px", "box-shadow": /rgba?\(/ }],
  ["shadcn", { "background-color": "oklch(0.205 0 0)", "border-radius": "7.5px", color: "oklch(0.985 0 0)" }],
  ["mui", { "background-color": "rgb(123, 31, 162)", "border-radius": "4.5px", "font-family": /Roboto/ }],
])("by its recipe, the kit has the look of %s", async (name, expected) => {
  const page = await open(`${name}?look=own`);
  const button = page.locator("[data-tenon=install-integration] .tenon-button[data-tone=primary]").first();
  for (const [property, value] of Object.entries(expected))
    expect(await button.evaluate((element, of) => getComputedStyle(element).getPropertyValue(of), property)).toMatch(
      value,
    );
  await page.close();
});
