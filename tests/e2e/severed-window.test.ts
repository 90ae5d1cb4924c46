import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, watchedPage } from "./browser.js";
import { type RunningDemo, startDemo } from "./demo-process.js";
import { answerProvider, driveInstall, openedBy } from "./drive-install.js";

let demo: RunningDemo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo("--provider-coop", "same-origin"), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

test("a provider that cuts the window's tie to the page: success arrives by asking, without any message", async () => {
  const { page, close } = await watchedPage(
    browser,
    `${demo.demo.url}/?integration=hubspot-companies`,
    async (fresh) => {
      await fresh.addInitScript(() => {
        addEventListener("message", (event) => {
          if (event.origin !== location.origin) document.documentElement.dataset.heard = event.origin;
        });
      });
    },
  );
  const flow = driveInstall(page);
  await flow.reached("needs-auth");
  const popup = await openedBy(page, () => flow.act("connect"));
  await popup.waitForURL(`${demo.provider.origin}/**`);
  expect(await popup.evaluate(() => window.opener)).toBeNull();
  // By now the page takes the window for closed, which is wrong, and says no more than that it seems so.
  await page.waitForTimeout(2500);
  expect(await flow.state()).toBe("authorizing");
  await answerProvider(popup, demo.provider);
  await flow.reached("configuring");
  expect(await page.evaluate(() => document.documentElement.dataset.heard)).toBeUndefined();
  expect((await demo.state()).connections).toHaveLength(1);
  await close();
});
