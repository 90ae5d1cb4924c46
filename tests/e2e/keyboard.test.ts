import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { setStage } from "./stage.js";
import { answerProvider } from "./drive-install.js";

const stage = setStage();

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Presses Tab until the target has the focus. */
async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 80; presses++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error("Tab does not reach it.");
}

test("everything from the list to the installation can be done without a mouse", async () => {
  const { page, flow } = await stage.visit("");
  await tabTo(page, page.locator('[data-integration="salesforce-accounts"] button'));
  await page.keyboard.press("Enter");
  await flow.reached("needs-auth");
  await tabTo(page, flow.input("workspace"));
  await page.keyboard.type("brightwater");
  await tabTo(page, flow.action("connect"));
  const [popup] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("Enter")]);
  await answerProvider(popup, stage.demo.provider);
  await flow.reached("configuring");

  await tabTo(page, flow.input("region"));
  await page.keyboard.type("Sales Region");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await tabTo(page, flow.action("next"));
  await page.keyboard.press("Enter");
  await flow.reached("reviewing");
  await tabTo(page, flow.action("install"));
  await page.keyboard.press("Space");
  await flow.reached("installed");
  const { installations } = await stage.demo.state();
  expect(installations[0]?.config.content.read?.objects.account?.selectedFieldMappings).toMatchObject({
    region: "sales_region__c",
  });
});

test("the dialog holds the focus, gives it back, and what was begun is still there", async () => {
  const { page, flow, problems } = await stage.visit("?display=dialog");
  const opener = page.locator('[data-integration="salesforce-accounts"] button');
  await opener.focus();
  await page.keyboard.press("Enter");
  await flow.reached("needs-auth");
  const dialog = page.getByRole("dialog");
  const inside = () => dialog.evaluate((element) => element.contains(document.activeElement));
  for (let presses = 0; presses < 15; presses++) {
    await page.keyboard.press("Tab");
    expect(await inside()).toBe(true);
  }
  await page.keyboard.press("Shift+Tab");
  expect(await inside()).toBe(true);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => hasFocus(opener)).toBe(true);
  expect(problems).toEqual([]);
});
