import { expect, test } from "vitest";
import { expectNoAxeViolations } from "./browser.js";
import { answerProvider, driveInstall, openedBy, type InstallDriver } from "./drive-install.js";
import { setStage, type Visit } from "./stage.js";

const integration = "salesforce-accounts";
const stage = setStage();

/** Installed, and in front of the customer. */
async function installed(): Promise<Visit> {
  const visit = await stage.visit(`?integration=${integration}`);
  const { page, flow } = visit;
  await flow.reached("needs-auth");
  await flow.fill({ workspace: "brightwater" });
  const popup = await openedBy(page, () => flow.act("connect"));
  await answerProvider(popup, stage.demo.provider);
  await flow.reached("configuring");
  await flow.map("account", "region", "sales_region__c");
  await flow.act("next");
  await flow.reached("reviewing");
  await flow.act("install");
  await flow.reached("installed");
  return visit;
}

/** The same page once more, in another tab of the same person. */
async function otherTab({ context, page }: Visit): Promise<InstallDriver> {
  const tab = await context.newPage();
  await tab.goto(page.url());
  const flow = driveInstall(tab);
  await flow.reached("installed");
  return flow;
}

const storedObjects = async () => (await stage.demo.state()).installations[0]?.config.content.read?.objects ?? {};

async function change(flow: InstallDriver, objectName: string, fieldName: string): Promise<void> {
  await flow.act("change-data");
  await flow.reached("configuring");
  await flow.select(objectName, fieldName);
  await flow.act("next");
  await flow.reached("reviewing");
}

test("uninstalled in another tab while it is being changed: it says so, the choice is kept, and it installs again", async () => {
  const first = await installed();
  const second = await otherTab(first);
  await change(second, "account", "industry");

  await first.page.bringToFront();
  // Rare actions stand in a row where there is room.
  await first.flow.act("uninstall");
  await first.flow.reached("uninstalling");
  await first.flow.act("confirm");
  await first.flow.reached("preparing", "needs-auth", "configuring", "choosing-connection");
  expect((await stage.demo.state()).installations).toHaveLength(0);

  // The other tab is told; a browser that tells nothing lets it find out when it saves.
  await second.root.page().bringToFront();
  await second.reached("removed");
  await expect.poll(() => second.root.innerText()).toContain("no longer installed");
  expect(await second.root.innerText()).toContain("What you were choosing is still here.");
  await expectNoAxeViolations(second.root.page(), "removed");
  await second.act("set-up-again");
  if ((await second.reached("configuring", "needs-auth")) === "needs-auth") {
    // The platform takes an account away with the last thing that used it.
    await second.fill({ workspace: "brightwater" });
    const popup = await openedBy(second.root.page(), () => second.act("connect"));
    await answerProvider(popup, stage.demo.provider);
    await second.reached("configuring");
  }
  await second.act("next");
  await second.reached("reviewing");
  await second.act("install");
  await second.reached("installed");
  expect((await storedObjects()).account).toMatchObject({
    selectedFields: { industry: true },
    selectedFieldMappings: { region: "sales_region__c" },
  });
});

test("two tabs save different things: both are named, and keeping mine keeps both", async () => {
  const first = await installed();
  const second = await otherTab(first);
  await change(second, "contact", "phone");
  await change(first.flow, "account", "industry");
  await first.flow.act("save");
  await first.flow.reached("installed");

  await second.act("save");
  await second.reached("reviewing");
  await second.phase("conflict");
  const words = await second.root.innerText();
  expect(words).toMatch(/What they changed[\s\S]*1 field more: Industry[\s\S]*What you changed[\s\S]*1 field more/);
  await expectNoAxeViolations(second.root.page(), "conflict");
  await second.act("keep-mine");
  await second.act("save");
  await second.reached("installed");
  const stored = await storedObjects();
  expect(stored.account).toMatchObject({ selectedFields: { industry: true } });
  expect(stored.contact).toMatchObject({ selectedFields: { phone: true } });
});

test("one kind of data is paused and resumed in one press, with the keyboard alone", async () => {
  const { page, flow, problems } = await installed();
  const button = (action: string) => flow.root.locator(`[data-tenon-action=${action}][data-tenon-object=contact]`);
  const isPaused = async () => {
    const { contact, account } = (await storedObjects()) as Record<string, { disabled?: boolean } | undefined>;
    return [contact?.disabled, account?.disabled];
  };
  await button("pause").focus();
  await page.keyboard.press("Enter");
  await button("resume").waitFor();
  expect(await isPaused()).toEqual([true, undefined]);
  expect(await button("resume").evaluate((element) => element === document.activeElement)).toBe(true);
  await expectNoAxeViolations(page, "paused");
  await page.keyboard.press("Enter");
  await button("pause").waitFor();
  expect((await isPaused())[0]).not.toBe(true);
  expect(problems).toEqual([]);
});

test("what is being changed outlives a reload, and leaving it is asked about", async () => {
  const { page, flow } = await installed();
  await flow.act("change-data");
  await flow.reached("configuring");
  await flow.select("account", "industry");
  await flow.act("cancel");
  await flow.phase("discarding");
  expect(await flow.root.innerText()).toContain("1 field more: Industry");
  await expectNoAxeViolations(page, "discarding");
  await page.locator("[data-phase=discarding] [data-tenon-action=cancel]:visible").click();
  await flow.object("account");
  await page.reload();
  const at = await flow.reached("configuring", "installed");
  if (at === "installed") await flow.act("change-data");
  await flow.reached("configuring");
  await flow.act("next");
  await flow.reached("reviewing");
  await expect.poll(() => flow.root.innerText()).toContain("1 field more: Industry");
  await flow.act("save");
  await flow.reached("installed");
  expect((await storedObjects()).account).toMatchObject({ selectedFields: { industry: true } });
});
