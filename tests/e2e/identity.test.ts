import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, watchedPage } from "./browser.js";
import { type RunningDemo, startDemo } from "./demo-process.js";
import { answerProvider, driveInstall, openedBy } from "./drive-install.js";

let demo: RunningDemo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

test("switching to another customer in the middle of the flow shows nothing of the first one", async () => {
  const { page, close } = await watchedPage(browser, `${demo.demo.url}/?integration=salesforce-accounts`);
  const flow = driveInstall(page);
  const become = async (customer: string) => {
    if (!(await page.locator(".demo-bar details[open]").count())) await page.locator(".demo-bar summary").click();
    await page.locator('select[name="demo-customer"]').selectOption(customer);
  };
  await flow.reached("needs-auth");
  await flow.fill({ workspace: "brightwater-canary" });
  await answerProvider(await openedBy(page, () => flow.act("connect")), demo.provider);
  await flow.reached("configuring");

  // Every piece of text the page ever shows from here on.
  await page.evaluate(() => {
    const seen: string[] = [];
    (window as unknown as { seen: string[] }).seen = seen;
    new MutationObserver(() => {
      if (document.querySelector('select[name="demo-customer"]') instanceof HTMLSelectElement) {
        seen.push(document.querySelector<HTMLElement>('[data-tenon="install-integration"]')?.outerHTML ?? "");
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await become("osprey-freight");
  await page.getByText("Osprey Freight", { exact: true }).first().waitFor();
  await flow.reached("needs-auth");
  expect(await flow.input("workspace").inputValue()).toBe("");
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  const after = seen.slice(seen.findIndex((html) => html.includes('data-state="needs-auth"')));
  expect(after.length).toBeGreaterThan(0);
  expect(after.join("\n")).not.toContain("brightwater-canary");
  expect(after.join("\n")).not.toContain('data-state="configuring"');

  await flow.fill({ workspace: "osprey" });
  await answerProvider(await openedBy(page, () => flow.act("connect")), demo.provider);
  await flow.reached("configuring");
  const { connections } = await demo.state();
  expect(connections.map((connection) => (connection as unknown as { groupRef: string }).groupRef).sort()).toEqual([
    "brightwater-foods",
    "osprey-freight",
  ]);

  await become("brightwater-foods");
  await page.getByText("Brightwater Foods", { exact: true }).first().waitFor();
  await flow.reached("configuring");
  await close();
});
