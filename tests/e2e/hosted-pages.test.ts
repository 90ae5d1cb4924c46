import type { Browser, Page } from "playwright-core";
import { startSandbox, type RunningSandbox } from "tenon-kit/sandbox/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { configuration, mint } from "../sandbox-node/codat-walk.js";
import { expectNoAxeViolations, launch, watchedPage } from "./browser.js";

let browser: Browser;
let running: RunningSandbox;
beforeAll(async () => {
  [browser, running] = await Promise.all([launch(), startSandbox({ appName: "Larkspur" })]);
});
afterAll(async () => {
  await browser.close();
  await running.close();
});

const press = (page: Page, action: string) => page.locator(`[data-sandbox-action="${action}"]`).first().click();
const at = (page: Page, name: string) => page.locator(`body[data-sandbox-page="${name}"]`).waitFor();

async function signIn(page: Page): Promise<void> {
  const { username, password } = running.line.provider;
  await press(page, "connect");
  await page.getByLabel("User name").fill(username);
  await page.getByLabel("Password").fill(password);
  await press(page, "login");
  await press(page, "allow");
}

/** Nothing is cut off on a small phone, and everybody can use it, in light and in dark. */
async function look(page: Page, name: string): Promise<void> {
  await at(page, name);
  await page.emulateMedia({ colorScheme: "light" });
  await expectNoAxeViolations(page, `${name}, wide and light`);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(320);
  await expectNoAxeViolations(page, `${name}, narrow and dark`);
  await page.setViewportSize({ width: 1280, height: 900 });
}

describe("the hosted pages in a browser", { timeout: 60_000 }, () => {
  it("lead through forms and redirects that their own policy allows, and read well everywhere", async () => {
    const redirectUrl = "https://app.example.test/settings?tab=sync";
    const { url, companyId } = await mint(running, { redirectUrl });
    const { page, problems, requests, close } = await watchedPage(browser, url, (opened) =>
      opened.route("https://app.example.test/**", (route) =>
        route.fulfill({ contentType: "text/html", body: `<link rel="icon" href="data:,">Back again` }),
      ),
    );
    await look(page, "commerce");
    await signIn(page);
    await at(page, "accounting");
    await signIn(page);
    await look(page, "sales");
    await page.getByRole("combobox", { name: "Sales (required)" }).selectOption({ label: "210 – Online sales" });
    await page.getByLabel("Refunds").selectOption({ index: 1 });
    await press(page, "next");
    await page.getByLabel("Payment fees").selectOption({ index: 1 });
    await press(page, "next");
    await page.getByLabel("Card payments").selectOption({ index: 1 });
    await press(page, "next");
    await at(page, "schedule");
    await page.getByLabel("Time zone").selectOption("Europe/Berlin");
    await press(page, "finish");
    await at(page, "done");
    expect(await configuration(running, companyId)).toMatchObject({
      ...{ enable: true, configured: true, schedule: { timeZone: "Europe/Berlin" } },
    });
    await press(page, "back");
    await page.waitForURL(redirectUrl);
    expect(await page.evaluate(() => document.referrer)).toBe("");

    await page.goto((await mint(running, { companyId })).url);
    await look(page, "settings");
    running.sandbox.codat.planSync({ code: 4260, message: "" });
    running.sandbox.advance(2 * 24 * 60 * 60_000);
    await page.goto((await mint(running, { companyId })).url);
    await page.getByRole("link", { name: "History", exact: true }).click();
    await look(page, "history");
    await page.goto(`${running.line.codat.origin}/link/company/${companyId}`);
    await look(page, "company-link");
    expect(problems).toEqual([]);
    const origins = new Set(requests.map((line) => new URL(line.split(" ")[1] ?? "").origin));
    expect(origins).toEqual(
      new Set([running.line.codat.origin, running.line.provider.origin, "https://app.example.test"]),
    );
    await close();
  });
});
