import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectNoAxeViolations } from "./browser.js";
import { openedBy } from "./drive-install.js";
import { chooseAccounts, connectSystem, driveSyncFlow, hostedPage, press, setUpThere } from "./drive-sync-flow.js";
import { setStage } from "./stage.js";

// With the browser's own blocker on: what opens here opens for a customer too.
const stage = setStage({ browser: { ignoreDefaultArgs: ["--disable-popup-blocking"] } });
const account = () => stage.demo.provider;

/** The product's page, with both systems chosen. */
async function begin(query = "?page=sync", before?: (page: Page) => Promise<unknown>) {
  const visit = await stage.visit(query, before);
  const sync = driveSyncFlow(visit.page);
  await sync.pick("Shopify", "Xero");
  await sync.reached("ready");
  return { ...visit, sync, open: () => openedBy(visit.page, () => sync.act("set-up")) };
}

const companies = async () => (await stage.demo.state()).codat?.companies.length;

test("a sync is set up on the hosted pages; the way back says so, and the page left behind knows by itself", async () => {
  const { page, problems, sync, open } = await begin();
  await expectNoAxeViolations(page, "both systems chosen");
  const tab = await open();
  await sync.reached("away waiting");
  await expectNoAxeViolations(page, "the customer is away");
  await hostedPage(tab, "commerce");
  expect(await tab.evaluate(() => [window.opener as unknown, document.referrer])).toEqual([null, ""]);
  await setUpThere(tab, account());
  expect(await tab.evaluate(() => window.opener as unknown)).toBeNull();
  await press(tab, "back");

  const back = driveSyncFlow(tab, "return");
  await back.reached("completed");
  expect(new URL(tab.url()).searchParams.get("page")).toBe("sync-return");
  await expectNoAxeViolations(tab, "the way back");
  await sync.reached("completed");
  expect(await sync.ends()).toEqual(["connected", "connected"]);
  await expectNoAxeViolations(page, "it is set up");

  await sync.act("sync-now");
  await sync.root.getByRole("progressbar").waitFor();
  await stage.demo.advance(10_000);
  await sync.root.getByRole("progressbar").waitFor({ state: "detached" });
  await sync.root.getByText("Synced", { exact: true }).waitFor();
  // Who comes again is led to the settings, and nobody signs in twice.
  const settings = await openedBy(page, () => sync.act("set-up"));
  await hostedPage(settings, "settings");
  expect(await companies()).toBe(1);
  expect(problems).toEqual([]);
});

test("left half-way it says what is missing, also after a reload, and goes on where it was", async () => {
  const { page, sync, open } = await begin();
  const first = await open();
  await hostedPage(first, "commerce");
  await connectSystem(first, account());
  await hostedPage(first, "accounting");
  await first.close();
  await sync.reached("away soft-closed");
  expect(await sync.left()).toBe("connect");
  expect(await sync.root.locator("[data-tenon-left]").innerText()).toContain("Xero");
  await sync.act("cancel");
  await sync.reached("incomplete");

  await page.reload();
  await sync.reached("incomplete");
  expect(await sync.ends()).toEqual(["connected", "pending"]);
  await expectNoAxeViolations(page, "half-way");
  const second = await openedBy(page, () => sync.act("set-up"));
  await hostedPage(second, "accounting");
  await connectSystem(second, account());
  await hostedPage(second, "sales");
  await second.close();
  await sync.reached("away soft-closed");
  expect(await sync.left()).toBe("configure");
  const third = await openedBy(page, () => sync.act("open-window"));
  await chooseAccounts(third);
  await sync.lookAgain();
  await sync.reached("completed");
  expect(await companies()).toBe(1);
});

test("a link that came too late or was used says so, and one press in the product makes a good one", async () => {
  const { page, context, sync, open } = await begin();
  const links: string[] = [];
  await context.route("**/flow/**/start?**", async (route) => {
    links.push(route.request().url());
    if (links.length === 1) await stage.demo.advance(31_000);
    await route.continue();
  });
  const late = await open();
  await hostedPage(late, "expired");
  await sync.reached("away waiting");
  const fresh = await openedBy(page, () => sync.act("open-window"));
  await hostedPage(fresh, "commerce");
  expect(new Set(links).size).toBe(2);
  const again = await context.newPage();
  await again.goto(links[1] ?? "");
  await hostedPage(again, "expired");
  await setUpThere(fresh, account());
  await sync.lookAgain();
  await sync.reached("completed");
});

test("the accountant opens a link of the product's in another browser and does it; the administrator sees it", async () => {
  const { sync } = await begin();
  await sync.act("share");
  const link = await sync.root.locator("input[readonly]").inputValue();
  expect(new URL(link).origin).toBe(stage.demo.demo.url);

  const guest = await stage.visit(link);
  const theirs = driveSyncFlow(guest.page);
  await theirs.pick("Shopify", "Xero");
  expect(await theirs.action("share").count()).toBe(0);
  const tab = await openedBy(guest.page, () => theirs.act("set-up"));
  await setUpThere(tab, account());
  await press(tab, "back");
  await driveSyncFlow(tab, "return").reached("completed");
  await theirs.reached("completed");
  expect(await companies()).toBe(1);

  await sync.lookAgain();
  await sync.reached("completed");
});

test("a blocked window leaves two ways: a new tab after all, or this tab, which comes back done", async () => {
  const { page, sync } = await begin("?page=sync&locale=de", (opened) =>
    opened.addInitScript(() => {
      const open = globalThis.open.bind(globalThis);
      let blocked = true;
      globalThis.open = (...all: Parameters<typeof globalThis.open>) => (blocked ? null : open(...all));
      addEventListener("tests-allow-windows", () => (blocked = false));
    }),
  );
  await sync.act("set-up");
  await sync.reached("away blocked");
  await expectNoAxeViolations(page, "the window is blocked");
  await page.evaluate(() => dispatchEvent(new Event("tests-allow-windows")));
  const tab = await openedBy(page, () => sync.act("open-window"));
  await hostedPage(tab, "commerce");
  await tab.close();
  await sync.reached("away soft-closed");

  await sync.act("continue-here");
  await setUpThere(page, account());
  await press(page, "back");
  const back = driveSyncFlow(page, "return");
  await back.reached("completed");
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("de");
  await back.act("continue");
  await sync.reached("completed");
});
