import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectNoAxeViolations } from "./browser.js";
import { answerProvider, openedBy } from "./drive-install.js";
import { setStage, type Visit } from "./stage.js";

// With the browser's own blocker on: what opens here opens for a customer too.
const stage = setStage({ browser: { ignoreDefaultArgs: ["--disable-popup-blocking"] } });
const integration = "hubspot-companies";

declare global {
  interface Window {
    /** What live regions said, in order. */
    tenonSaid?: string[];
  }
}

const cardOf = (page: Page) => page.locator('[data-tenon="connection-status"][data-variant="card"]');
const badgeOf = (page: Page) => page.locator(`[data-integration="${integration}"] [data-tenon="connection-status"]`);
/** What leads on in the banner; there is none while all is well. */
const bannerOf = (page: Page) => page.locator('[data-variant="banner"] [data-tenon-action="review"]');
const stands = (place: Locator, state: string) =>
  expect.poll(() => place.getAttribute("data-state"), { timeout: 10_000 }).toBe(state);
const hasFocus = (place: Locator) => place.evaluate((element) => element.contains(document.activeElement));

/** Writes down what is said, and lets a test hold the page's clock: half a minute between two reads is no time to wait. */
async function prepare(page: Page): Promise<void> {
  const context = page.context();
  await context.clock.install();
  await context.addInitScript(() => {
    const said: string[] = (window.tenonSaid = []);
    new MutationObserver((records) => {
      for (const { target } of records) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest('[role="status"]');
        if (region?.textContent) said.push(region.textContent);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

const said = (page: Page, words: RegExp) =>
  page.evaluate((source) => window.tenonSaid?.filter((one) => new RegExp(source).test(one)) ?? [], words.source);

async function install({ page, flow }: Visit): Promise<void> {
  await flow.reached("needs-auth");
  await answerProvider(await openedBy(page, () => flow.act("connect")), stage.demo.provider);
  await flow.reached("configuring");
  await flow.act("next");
  await flow.reached("reviewing");
  await flow.act("install");
  await flow.reached("installed");
  // The first read ends.
  await stage.demo.advance(130_000);
}

/** Presses Tab until the target has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not reach it.");
}

test("what an account loses, two tabs say by themselves; reconnected in one by the keyboard alone, both are well", async () => {
  const visit = await stage.visit(`?integration=${integration}`, prepare);
  const { page, context, problems } = visit;
  await install(visit);
  const other = await context.newPage();
  const asked: string[] = [];
  other.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await other.goto(new URL("?", page.url()).href);
  await page.reload();
  await Promise.all([stands(cardOf(page), "connected"), stands(badgeOf(other), "connected")]);
  expect(await bannerOf(other).count()).toBe(0);

  const [account] = (await stage.demo.state()).connections;
  await stage.demo.setConnectionStatus(account!.id, "bad_credentials");
  await context.clock.fastForward(40_000);
  await Promise.all([stands(cardOf(page), "needs-attention"), stands(badgeOf(other), "needs-attention")]);
  await bannerOf(other).waitFor();
  await expectNoAxeViolations(other, "a banner in trouble");

  const reconnect = cardOf(page).locator('[data-tenon-action="reconnect"]');
  await tabTo(page, reconnect);
  const popup = await openedBy(page, () => page.keyboard.press("Enter"));
  await page.locator('[data-tenon="connect-panel"][data-state="authorizing"]').waitFor();
  await expectNoAxeViolations(page, "the panel that reconnects");
  const { username, password } = stage.demo.provider;
  await popup.locator('input[name="username"]').focus();
  await popup.keyboard.type(username);
  await popup.keyboard.press("Tab");
  await popup.keyboard.type(`${password}\n`);
  await popup.locator('[data-sandbox-action="allow"]').focus();
  await popup.keyboard.press("Enter");

  await Promise.all([stands(cardOf(page), "connected"), stands(badgeOf(other), "connected")]);
  await expect.poll(() => bannerOf(other).count()).toBe(0);
  await expect.poll(() => hasFocus(cardOf(page))).toBe(true);
  expect((await stage.demo.state()).connections).toHaveLength(1);
  for (const tab of [page, other]) {
    expect(await said(tab, /^HubSpot companies: Needs attention/)).toHaveLength(1);
    expect(await said(tab, /^HubSpot companies: Connected/)).toHaveLength(1);
  }

  // A tab nobody sees asks nothing, for however long; seen again it asks at once.
  await other.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await other.waitForLoadState("networkidle");
  asked.length = 0;
  for (let minutes = 0; minutes < 10; minutes++) await context.clock.fastForward(60_000);
  expect(asked).toEqual([]);
  await other.evaluate(() => {
    Reflect.deleteProperty(document, "visibilityState");
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect.poll(() => asked).toContain("/api/tenon/status");
  expect(problems).toEqual([]);
});
