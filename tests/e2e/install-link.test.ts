import { expect, test } from "vitest";
import { expectNoAxeViolations, type WatchedPage } from "./browser.js";
import { answerProvider, driveInstall, openedBy } from "./drive-install.js";
import { findings, hear, leftIn, overhear } from "./overheard.js";
import { setStage } from "./stage.js";

const stage = setStage();

/** The product makes a link, for whom its own session says. */
async function linkOf(host: WatchedPage, integration: string): Promise<string> {
  return host.page.evaluate(async (name) => {
    const response = await fetch("/demo/install-link", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ integration: name }),
    });
    return ((await response.json()) as { url: string }).url;
  }, integration);
}

/** Everything the guest's page did that a stranger could have seen. */
const guestPage = (link: string) => stage.visit(link, (page) => overhear(page));

test("somebody without an account is sent a link, connects, installs, and finds it installed when the link is opened again", async () => {
  const host = await stage.visit("?integration=salesforce-accounts");
  const link = await linkOf(host, "salesforce-accounts");
  const token = new URL(link).hash.slice(1);

  let heard: ReturnType<typeof hear> | undefined;
  const guest = await stage.visit(link, async (page) => {
    heard = hear(page.context());
    await overhear(page);
  });
  await guest.flow.reached("needs-auth");
  await guest.page.getByText("You were asked to do this for Brightwater Foods.").waitFor();
  expect(guest.page.url()).toBe(link.split("#")[0]);
  await expectNoAxeViolations(guest.page, "the page of a link");

  await guest.flow.fill({ workspace: "brightwater" });
  const window = await openedBy(guest.page, () => guest.flow.act("connect"));
  await answerProvider(window, stage.demo.provider);
  await guest.flow.reached("configuring");
  await guest.flow.map("account", "region", "sales_region__c");
  await guest.flow.act("next");
  await guest.flow.reached("reviewing");
  await guest.flow.act("install");
  await guest.flow.reached("installed");
  await guest.page.getByText("That is all. You can close this page.").waitFor();
  await expectNoAxeViolations(guest.page, "the page of a link, done");

  const { installations } = await stage.demo.state();
  expect(installations.map(({ groupRef }) => groupRef)).toEqual(["brightwater-foods"]);
  const own = new URL(link).origin;
  expect(
    guest.requests.filter((line) => !line.includes(` ${own}/api/tenon/`) && !line.includes("/assets/icon.svg")),
  ).toEqual([]);
  const { page: left } = await leftIn(guest.page);
  // The browser's own note of how the page was opened cannot be changed by a page; it goes with it.
  const ownNote = `"name":${JSON.stringify(link)},"entryType":"navigation"`;
  expect(findings(left.replace(ownNote, ""), [token])).toEqual([]);
  const said = (await heard?.rest()) ?? "";
  const carriers = said.split("\n").filter((line) => findings(line, [token]).length > 0);
  // One header, of the request that hands it in.
  for (const line of carriers) expect(line).toMatch(/^http:\/\/[^ #]+\/api\/tenon\/hosted\/session /);
  expect(carriers.length).toBeGreaterThan(0);
  expect(guest.problems).toEqual([]);

  await guest.page.goto("about:blank");
  await guest.page.goto(link);
  await guest.flow.reached("installed");
  expect(await guest.flow.action("reconnect").isVisible()).toBe(true);
  expect(await guest.flow.action("uninstall").isVisible()).toBe(false);
});

test("by keyboard alone, with a key; the page's own session is good for its integration and for nothing else", async () => {
  const host = await stage.visit("");
  const link = await linkOf(host, "stripe-invoices");
  const guest = await guestPage(link);
  const { page } = guest;
  const session = page.waitForRequest((request) => request.url().endsWith("/integrations/stripe-invoices"));
  await page.goto("about:blank");
  await page.goto(link);
  const { authorization = "" } = await (await session).allHeaders();
  await guest.flow.reached("needs-auth");

  await page.keyboard.press("Tab");
  await page.keyboard.type("sk-guest");
  await page.keyboard.press("Enter");
  await guest.flow.reached("configuring");
  await guest.flow.action("next").focus();
  await page.keyboard.press("Enter");
  await guest.flow.reached("reviewing");
  await guest.flow.action("install").focus();
  await page.keyboard.press("Enter");
  await guest.flow.reached("installed");

  const asked = await page.evaluate(
    async (headers) => {
      const statuses: Record<string, number> = {};
      const ask = async (method: string, path: string) => {
        const response = await fetch(`/api/tenon${path}`, { method, headers });
        statuses[`${method} ${path}`] = response.status;
      };
      await ask("GET", "/integrations/stripe-invoices");
      await ask("GET", "/integrations/salesforce-accounts");
      await ask("GET", "/integrations");
      await ask("GET", "/status");
      await ask("DELETE", "/installations/anything");
      return statuses;
    },
    { authorization, "tenon-contract": "1" },
  );
  expect(asked).toEqual({
    "GET /integrations/stripe-invoices": 200,
    "GET /integrations/salesforce-accounts": 404,
    "GET /integrations": 403,
    "GET /status": 403,
    "DELETE /installations/anything": 403,
  });
});

test("a link that ended, was cut off or is missing leads to a calm page, in the reader's language", async () => {
  const host = await stage.visit("");
  const link = new URL(await linkOf(host, "stripe-invoices"));
  const heading = (guest: WatchedPage) => guest.page.getByRole("heading", { level: 1 }).innerText();

  link.searchParams.set("lang", "de");
  const good = link.hash;
  link.hash = link.hash.slice(0, -3);
  const guest = await stage.visit(link.href);
  await guest.page.locator('[data-tenon-hosted="closed"]').waitFor();
  await expect.poll(() => heading(guest)).toBe("Dieser Link gilt nicht mehr");
  await expectNoAxeViolations(guest.page, "a link that ended");

  // The right one, pressed in the same tab, changes the fragment alone.
  await guest.page.evaluate((hash) => void (location.hash = hash), good);
  await driveInstall(guest.page).reached("needs-auth");
  await guest.page.reload();
  await guest.page.locator('[data-tenon-hosted="missing"]').waitFor();
  await expect.poll(() => heading(guest)).toBe("Öffnen Sie Ihren Link noch einmal");
});
