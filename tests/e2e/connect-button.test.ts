import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectNoAxeViolations } from "./browser.js";
import { answerProvider, openedBy } from "./drive-install.js";
import { setStage } from "./stage.js";

// With the browser's own blocker on: what opens here opens for a customer too.
const stage = setStage({ browser: { ignoreDefaultArgs: ["--disable-popup-blocking"] } });

const buttonOf = (page: Page, provider: string): Locator =>
  page.locator(`[data-provider="${provider}"] [data-tenon="connect-button"]`);
const panelOf = (page: Page): Locator => page.locator('[data-tenon="connect-panel"]');
const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);
const reached = (root: Locator, state: string) =>
  expect.poll(() => root.getAttribute("data-state"), { timeout: 15_000 }).toBe(state);

/** Presses Tab until the target has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 60; presses++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not reach it.");
}

test("one press connects an account in the provider's window, without anything installed", async () => {
  const { page, problems } = await stage.visit("?page=accounts");
  const root = buttonOf(page, "hubspot");
  const main = root.locator("button").first();
  await reached(root, "needs-auth");
  const popup = await openedBy(page, () => main.click());
  await panelOf(page).waitFor();
  await expectNoAxeViolations(page, "while the window is open");
  await answerProvider(popup, stage.demo.provider);
  await reached(root, "connected");
  await panelOf(page).waitFor({ state: "detached" });
  await expect.poll(() => hasFocus(main)).toBe(true);
  const { connections, installations } = await stage.demo.state();
  expect(connections.map(({ provider }) => provider)).toEqual(["hubspot"]);
  expect(installations).toEqual([]);
  await main.click();
  await expectNoAxeViolations(page, "the account's menu");
  await root.locator('[data-tenon-action="disconnect"]').click();
  await page.locator('[data-tenon-action="confirm"]:enabled').click();
  await reached(root, "needs-auth");
  await expect.poll(() => hasFocus(main)).toBe(true);
  expect(problems).toEqual([]);
});

test("a key is typed and sent by the keyboard alone; Escape gives the focus back", async () => {
  const { page, problems } = await stage.visit("?page=accounts");
  const root = buttonOf(page, "stripe");
  await reached(root, "needs-auth");
  const main = root.locator("button").first();
  await tabTo(page, main);
  await page.keyboard.press("Enter");
  const key = panelOf(page).locator('input[name="apiKey"]');
  await tabTo(page, key);
  await page.keyboard.press("Escape");
  await panelOf(page).waitFor({ state: "detached" });
  await expect.poll(() => hasFocus(main)).toBe(true);
  await page.keyboard.press("Enter");
  await tabTo(page, key);
  await page.keyboard.type("sk_test_of_brightwater");
  await page.keyboard.press("Enter");
  await reached(root, "connected");
  await expect.poll(() => hasFocus(main)).toBe(true);
  expect(await page.content()).not.toContain("sk_test_of_brightwater");
  expect(problems).toEqual([]);
});

test.each(["mouse", "keyboard"])("a provider that signs in in two steps needs one window (%s)", async (by) => {
  const { page, problems } = await stage.visit("?page=accounts");
  const root = buttonOf(page, "adminsuite");
  await reached(root, "needs-auth");
  const main = root.locator("button").first();
  const press = async (target: Locator) => {
    if (by === "mouse") return target.click();
    await tabTo(page, target);
    await page.keyboard.press("Enter");
  };
  await press(main);
  const tenant = panelOf(page).locator('input[name="tenant"]');
  await tenant.waitFor();
  if (by === "mouse") await tenant.fill("brightwater");
  else {
    await tabTo(page, tenant);
    await page.keyboard.type("brightwater");
  }
  const popup = await openedBy(page, () => press(panelOf(page).locator('[data-tenon-action="connect"]')));
  const windows: Page[] = [];
  page.on("popup", (one) => windows.push(one));
  for (const step of ["next", "finish"]) {
    const onward = popup.locator(`[data-sandbox-action="${step}"]`);
    await onward.waitFor();
    if (by === "mouse") await onward.click({ noWaitAfter: true });
    else {
      await onward.focus();
      await popup.keyboard.press("Enter");
    }
  }
  await reached(root, "connected");
  expect(windows).toEqual([]);
  expect((await stage.demo.state()).connections.map(({ provider }) => provider)).toEqual(["adminsuite"]);
  expect(problems).toEqual([]);
});
