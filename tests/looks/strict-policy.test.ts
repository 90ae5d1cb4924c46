import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { locales } from "../../tools/doors.mjs";
import { launch } from "../e2e/browser.js";
import { type HostServer, serveHosts } from "./host-pages.js";

let browser: Browser;
let hosts: HostServer;

beforeAll(async () => {
  [browser, hosts] = await Promise.all([
    launch(),
    serveHosts({
      "content-security-policy":
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' https:; font-src 'self'; " +
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await hosts.close();
});

test("every drop-in in every language, and their dialogs, keep the strictest policy without a report", async () => {
  const page = await browser.newPage({ reducedMotion: "reduce" });
  page.setDefaultTimeout(15_000);
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", ({ message }) => problems.push(message));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, sample }) =>
      console.error(`policy: ${effectiveDirective} ${sample}`),
    );
  });
  for (const locale of locales()) {
    await page.goto(`${hosts.address("every")}?locale=${locale}`);
    await expect.poll(() => page.locator("[data-tenon][data-state=loading], .tenon-skeleton").count()).toBe(0);
    await page.locator(`[data-tenon=install-integration]`).first().waitFor();
    await expect
      .poll(() => page.locator(`[data-tenon-root]:not([lang="${locale}"])`).count(), { message: locale })
      .toBe(0);
  }
  for (const opener of ["[data-tenon=connect-button] button", "[data-tenon=connection-status] [data-tenon-action]"]) {
    await page.locator(opener).first().click();
    await page.locator(".tenon-dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".tenon-dialog").waitFor({ state: "detached" });
  }
  expect(problems).toEqual([]);
  await page.close();
});
