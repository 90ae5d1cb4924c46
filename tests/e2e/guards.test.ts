import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectNoAxeViolations } from "./browser.js";
import { setStage } from "./stage.js";
import { answerProvider, openedBy } from "./drive-install.js";

const stage = setStage();

const quiet = (page: Page) => page.waitForLoadState("networkidle");
const refocus = (page: Page) =>
  page.evaluate(() => {
    document.dispatchEvent(new Event("visibilitychange"));
    window.dispatchEvent(new Event("focus"));
  });

test("an unconnected integration costs one request, a connected one two, and coming back to the tab one at most", async () => {
  const { page, flow, kitRequests: all } = await stage.visit("?integration=hubspot-companies");
  // The page itself also shows how connections are doing, which is one read for all of it.
  const kitRequests = () => all().filter((line) => line !== "GET /status");
  await flow.reached("needs-auth");
  await quiet(page);
  expect(kitRequests()).toEqual(["GET /integrations/hubspot-companies"]);
  await refocus(page);
  await quiet(page);
  expect(kitRequests().length).toBeLessThanOrEqual(1);

  await answerProvider(await openedBy(page, () => flow.act("connect")), stage.demo.provider);
  await flow.reached("configuring");
  await quiet(page);
  kitRequests();
  await page.reload();
  await flow.reached("configuring");
  await quiet(page);
  const requests = kitRequests();
  expect(requests).toHaveLength(2);
  expect(requests[0]).toBe("GET /integrations/hubspot-companies");
  expect(requests[1]).toMatch(/^GET \/integrations\/hubspot-companies\/objects\?/);
  await refocus(page);
  await quiet(page);
  expect(kitRequests().length).toBeLessThanOrEqual(1);
});

describe.each(["light", "dark"])("in the %s theme", (theme) => {
  test("no step has an accessibility fault, breaks the content policy, logs an error or asks another host", async () => {
    const { page, flow, requests, problems } = await stage.visit(`?integration=salesforce-accounts&theme=${theme}`);
    const check = (where: string) => expectNoAxeViolations(page, where);
    await flow.reached("needs-auth");
    await check("connect");
    await flow.fill({ workspace: "brightwater" });
    const popup = await openedBy(page, () => flow.act("connect"));
    await popup.waitForURL(`${stage.demo.provider.origin}/**`);
    await flow.reached("authorizing");
    await check("waiting for the window");
    await answerProvider(popup, stage.demo.provider);
    await flow.reached("configuring");
    await check("choose data");
    await flow.act("next");
    await check("choose data, something missing");
    await flow.map("account", "region", "sales_region__c");
    await flow.act("next");
    await flow.reached("reviewing");
    await check("review");
    await flow.act("install");
    await flow.reached("installed");
    await check("installed");
    await page.locator("button.back").click();
    await page.locator('[data-integration="salesforce-accounts"][data-status="installed"]').waitFor();
    await check("the list");

    expect(problems).toEqual([]);
    const hosts = new Set(requests.map((line) => new URL(line.split(" ")[1] ?? "").origin));
    expect([...hosts]).toEqual([stage.demo.demo.url]);
  });
});
