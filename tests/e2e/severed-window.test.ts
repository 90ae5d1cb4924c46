import { expect, test } from "vitest";
import { setStage } from "./stage.js";
import { answerProvider, openedBy } from "./drive-install.js";

const stage = setStage({ demo: ["--provider-coop", "same-origin"] });

test("a provider that cuts the window's tie to the page: success arrives by asking, without any message", async () => {
  const { page, flow } = await stage.visit("?integration=hubspot-companies", async (fresh) => {
    await fresh.addInitScript(() => {
      addEventListener("message", (event) => {
        if (event.origin !== location.origin) document.documentElement.dataset.heard = event.origin;
      });
    });
  });
  await flow.reached("needs-auth");
  const popup = await openedBy(page, () => flow.act("connect"));
  await popup.waitForURL(`${stage.demo.provider.origin}/**`);
  expect(await popup.evaluate(() => window.opener === null)).toBe(true);
  // By now the page takes the window for closed, which is wrong, and says no more than that it seems so.
  await page.waitForTimeout(2500);
  expect(await flow.state()).toBe("authorizing");
  await answerProvider(popup, stage.demo.provider);
  await flow.reached("configuring");
  expect(await page.evaluate(() => document.documentElement.dataset.heard)).toBeUndefined();
  expect((await stage.demo.state()).connections).toHaveLength(1);
});
