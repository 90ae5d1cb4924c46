import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { launchChromium, storyPage, type StoryPage } from "./story-page.js";
import { storybookSite } from "./storybook-site.js";

/* Living stories with Tab, Shift+Tab, Enter, Space, arrows and Escape alone. The provider's window, which is not the kit's, is clicked. */

const site = await storybookSite();
let browser: Browser;
let show: StoryPage;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  show = await storyPage(browser, site.origin);
  page = show.page;
  page.setDefaultTimeout(6_000);
  await page.evaluate(listen);
});
afterAll(() => Promise.all([browser.close(), site.close()]));
beforeEach(() => page.evaluate(() => (window.spoken = [])));

declare global {
  interface Window {
    /** What live regions said, in order. */
    spoken: string[];
  }
}

/** Runs in the page: a region that is there already speaks when its words change. */
function listen(): void {
  const last = new WeakMap<Element, string>();
  new MutationObserver((changes) => {
    const regions = changes.map(({ target }) => (target instanceof Element ? target : target.parentElement));
    for (const region of new Set(regions.map((target) => target?.closest("[role=status]")))) {
      const words = region?.textContent.trim() ?? "";
      if (!region || words === last.get(region)) continue;
      last.set(region, words);
      if (words !== "") window.spoken.push(words);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

const spoken = () => page.evaluate(() => window.spoken);
const expectOnce = async (words: string | RegExp) => {
  const times = async () =>
    (await spoken()).filter((said) => (words instanceof RegExp ? words.test(said) : said === words)).length;
  await expect.poll(times).toBe(1);
};

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);
const expectFocus = (target: Locator) => expect.poll(() => hasFocus(target), { timeout: 5_000 }).toBe(true);
const isInside = (root: Locator) => root.evaluate((element) => element.contains(document.activeElement));
const expectInside = (root: Locator) => expect.poll(() => isInside(root), { timeout: 5_000 }).toBe(true);
const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });

/** Presses Tab until the target has the focus. */
async function tabTo(target: Locator, key = "Tab"): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 40; presses++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${String(target)}.`);
}

/** A layer holds the focus, whichever way one goes. */
async function expectHeld(layer: Locator): Promise<void> {
  for (const key of [...Array<string>(6).fill("Tab"), ...Array<string>(8).fill("Shift+Tab")]) {
    await page.keyboard.press(key);
    expect(await isInside(layer)).toBe(true);
  }
}

/** What is no layer lets the focus go again, on both sides. */
async function expectNoTrap(root: Locator): Promise<void> {
  for (const key of ["Tab", "Shift+Tab"]) {
    for (let presses = 0; presses < 30 && (await isInside(root)); presses++) await page.keyboard.press(key);
    expect(await isInside(root), `${key} leaves`).toBe(false);
    await root.locator("button:not(:disabled)").first().focus();
  }
}

const answerWindow = (answer: "allow" | "deny") =>
  page.locator(`.story-window [data-sandbox-action=${answer}]`).dispatchEvent("click");

test("ConnectionStatus: what is broken is reconnected in a layer, and the focus comes back", async () => {
  await show.visit("connectionstatus--try-it");
  const row = page.getByRole("group", { name: "HubSpot deals" });
  await row.waitFor();
  await tabTo(button("HubSpot refuses the sign-in"));
  await page.keyboard.press("Enter");
  const opener = row.getByRole("button", { name: /^Reconnect/ });
  await opener.waitFor();
  await expectOnce(/HubSpot deals/);
  await tabTo(opener);
  await page.keyboard.press("Enter");
  const layer = page.getByRole("dialog").filter({ hasNot: page.locator("[data-sandbox-action]") });
  await layer.waitFor();
  await expectInside(layer);
  await expectHeld(layer);
  await page.keyboard.press("Escape");
  await layer.waitFor({ state: "detached" });
  await expectFocus(opener);

  await page.evaluate(() => (window.spoken = []));
  await page.keyboard.press("Space");
  await layer.waitFor();
  await expectInside(layer);
  if ((await page.locator(".story-window").count()) === 0) {
    await tabTo(layer.locator("[data-tenon-action=reconnect]"));
    await page.keyboard.press("Enter");
  }
  await answerWindow("allow");
  await layer.waitFor({ state: "detached" });
  // The button that helped is another one now: the keyboard stays at the connection it helped.
  await expectInside(row);
  await row.getByRole("button", { name: /^View details/ }).waitFor();
  expect((await spoken()).filter((said, at, all) => all.indexOf(said) !== at)).toEqual([]);
});

test("ConnectionStatus: details are a layer that gives the focus back", async () => {
  await show.visit("connectionstatus--try-it");
  const opener = page.getByRole("group", { name: "HubSpot deals" }).getByRole("button", { name: /^View details/ });
  await tabTo(opener);
  await page.keyboard.press("Enter");
  const layer = page.getByRole("dialog", { name: "HubSpot deals" });
  await layer.getByRole("heading", { name: "HubSpot deals" }).waitFor();
  await expectFocus(layer);
  await expectHeld(layer);
  await tabTo(button("Close"));
  await page.keyboard.press("Enter");
  await layer.waitFor({ state: "detached" });
  await expectFocus(opener);
});

test("Activity: the first entry of the last page has the focus, and its details open with a key", async () => {
  await show.visit("connectionstatus-activity--long");
  const first = page.locator('[data-tenon-operation="op-40"]');
  await expectFocus(first);
  await page.keyboard.press("Tab");
  await expectFocus(first.locator("summary"));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expectFocus(first.getByRole("button", { name: "Copy reference" }));
});

test("Activity: a page that could not be read is asked for again with Space, and the focus stays", async () => {
  await show.visit("connectionstatus-activity--more-unavailable");
  const more = button("Show more");
  await tabTo(page.locator("summary").first());
  await tabTo(more);
  await page.keyboard.press("Space");
  await expect.poll(() => page.getByRole("alert").count()).toBe(1);
  await expectFocus(more);
});

test("ConnectButton: one press opens the window, and its end leaves the focus at the account", async () => {
  await show.visit("connectbutton--try-it");
  const root = page.locator("[data-tenon=connect-button]");
  await tabTo(root.getByRole("button", { name: "Connect HubSpot" }));
  await page.keyboard.press("Enter");
  await answerWindow("allow");
  const account = root.locator("[data-tenon-action=account]");
  await account.waitFor();
  await expectFocus(account);
  await expectNoTrap(root);
});

test("ConnectButton: a form in a layer, left with Escape and filled in the second time", async () => {
  await show.visit("connectbutton--api-key");
  const account = page.locator("[data-tenon=connect-button] [data-tenon-action=account]");
  const layer = page.getByRole("dialog");
  const input = layer.getByRole("textbox", { name: "API key" });
  for (const end of ["Escape", "Enter"]) {
    await tabTo(account);
    await page.keyboard.press("Enter");
    await tabTo(page.locator("[data-tenon-action=reconnect]"));
    await page.keyboard.press("Space");
    await layer.waitFor();
    await tabTo(input);
    await expectHeld(layer);
    await tabTo(input);
    await page.keyboard.type("another-key");
    await page.keyboard.press(end);
    await layer.waitFor({ state: "detached" });
    await expectFocus(account);
  }
});

test("SyncFlowLauncher: systems are picked, the set-up is left and gone on with", async () => {
  await show.visit("syncflowlauncher--pick-systems");
  const root = page.locator("[data-tenon=sync-flow-launcher]");
  const setUp = root.locator("[data-tenon-action=set-up]");
  await page.getByRole("combobox").first().waitFor();
  await tabTo(setUp);
  await page.keyboard.press("Enter");
  // What is missing is said at the first of both, where the focus is now.
  const commerce = page.getByRole("combobox").first();
  await expectFocus(commerce);
  await expect.poll(() => page.getByRole("alert").count()).toBe(2);
  await page.keyboard.press("ArrowDown");
  await tabTo(page.getByRole("combobox").last());
  await page.keyboard.press("ArrowDown");
  expect(await page.getByRole("alert").count()).toBe(0);
  await expectNoTrap(root);
  await tabTo(setUp);
  await page.keyboard.press("Enter");
  const hosted = page.locator(".story-hosted-window");
  await hosted.waitFor();
  await expectFocus(root.getByRole("heading", { level: 3 }));
  await expectNoTrap(root);
  await tabTo(root.locator("[data-tenon-action=cancel]"));
  await page.keyboard.press("Space");
  await expect.poll(() => root.getAttribute("data-state")).not.toBe("away");
  await expectFocus(root.getByRole("heading", { level: 3 }));
});

test("SyncFlowLauncher: a sync is asked for, told once, and the history opens in its place", async () => {
  await show.visit("syncflowlauncher--set-up");
  const root = page.locator("[data-tenon=sync-flow-launcher]");
  const syncNow = root.locator("[data-tenon-action=sync-now]");
  await tabTo(syncNow);
  await page.keyboard.press("Enter");
  await expectOnce(/sync/i);
  await expectFocus(syncNow);
  const history = root.locator("[data-tenon-action=history]");
  await tabTo(history);
  await page.keyboard.press("Space");
  await root.getByRole("region", { name: "History" }).waitFor();
  await expectFocus(history);
  await expectNoTrap(root);
});
