import { expect, test as base } from "@playwright/test";
import { startApp } from "./start-app.js";

const test = base.extend({
  app: async ({ page }, run) => {
    const app = await startApp();
    await page.goto(app.url);
    await run(app);
    await app.close();
  },
});

/** The customer in the provider's window: a real one, with the sandbox's own pages. */
async function connect(page, { username, password }, choice) {
  await page.getByRole("textbox", { name: "Subdomain" }).fill("acme");
  const opened = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Connect Salesforce" }).click();
  const popup = await opened;
  await popup.getByLabel("User name").fill(username);
  await popup.getByLabel("Password").fill(password);
  await popup.locator("[data-sandbox-action=login]").click();
  await popup.locator(`[data-sandbox-action=${choice}]`).click();
}

test("a customer connects Salesforce in its window and installs", async ({ page, app }) => {
  await connect(page, app.account, "allow");
  await page.getByRole("button", { name: "Review" }).click();
  await page.getByRole("button", { name: "Install" }).click();
  await expect(page.getByRole("heading", { name: "CRM sync is running" })).toBeVisible();
  expect(app.sandbox.installed("crm-sync")?.config.content.read.objects).toHaveProperty("contact");

  // Half an hour later the account is refused; the customer comes back and reads it.
  app.sandbox.pass(30 * 60_000);
  app.sandbox.break("crm-sync");
  await page.reload();
  await expect(page.getByRole("button", { name: "Reconnect" })).toBeVisible();
});

test("a customer who declines in the window reads why, and nothing is installed", async ({ page, app }) => {
  await connect(page, app.account, "deny");
  await expect(page.getByText("Access was not allowed")).toBeVisible();
  expect(app.sandbox.installed("crm-sync")).toBeUndefined();
});
