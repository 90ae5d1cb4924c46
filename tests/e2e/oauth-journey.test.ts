import { describe, expect, test } from "vitest";
import { setStage } from "./stage.js";
import { answerProvider, openedBy } from "./drive-install.js";

const integration = "salesforce-accounts";
const stage = setStage();
const visit = (query = `?integration=${integration}`) => stage.visit(query);

describe("connecting with a sign-in window", () => {
  test("a customer signs in, chooses, reviews and installs; exactly what was chosen is stored", async () => {
    const { page, flow, problems } = await visit();
    await flow.reached("needs-auth");
    await flow.fill({ workspace: "brightwater" });
    const popup = await openedBy(page, () => flow.act("connect"));
    await answerProvider(popup, stage.demo.provider);

    await flow.reached("configuring");
    await flow.map("account", "region", "sales_region__c");
    await flow.select("account", "industry");
    await flow.select("contact", "phone");
    await flow.act("next");
    await flow.reached("reviewing");
    expect((await stage.demo.state()).installations).toHaveLength(0);
    await flow.act("install");
    await flow.reached("installed");

    const { connections, installations } = await stage.demo.state();
    expect(connections).toHaveLength(1);
    expect(connections[0]).toMatchObject({ provider: "salesforce", groupRef: "brightwater-foods" });
    expect(connections[0]).toMatchObject({ providerWorkspaceRef: "brightwater" });
    expect(installations).toHaveLength(1);
    const { content } = installations[0]!.config;
    expect(Object.keys(content.read?.objects ?? {})).toEqual(["account", "contact"]);
    expect(content.read?.objects.account).toMatchObject({
      objectName: "account",
      selectedFields: { name: true, website: true, industry: true },
      selectedFieldMappings: { region: "sales_region__c", tier: "tier__c" },
      destination: "companies",
      schedule: "*/30 * * * *",
    });
    expect(Object.keys(content.read?.objects.account?.selectedFields ?? {}).sort()).toEqual([
      "industry",
      "name",
      "website",
    ]);
    expect(Object.keys(content.read?.objects.contact?.selectedFields ?? {}).sort()).toEqual([
      "email",
      "firstname",
      "lastname",
      "phone",
    ]);
    expect(Object.keys(content.write?.objects ?? {}).sort()).toEqual(["account", "contact"]);
    expect(problems).toEqual([]);
  });

  test("the window opens in the click, blank and before anything is awaited", async () => {
    const { page, flow } = await visit();
    await flow.reached("needs-auth");
    await flow.fill({ workspace: "brightwater" });
    const opened = await page.evaluate(() => {
      const calls: string[] = [];
      window.open = (url) => {
        calls.push(String(url));
        return null;
      };
      document.querySelector<HTMLElement>('[data-tenon-action="connect"]')?.click();
      // Still inside the same turn: nothing was awaited between the click and this line.
      return calls;
    });
    expect(opened).toEqual(["about:blank"]);
  });

  test("a double click opens one window, makes one connection and one installation", async () => {
    const { page, context, flow } = await visit("?integration=hubspot-companies");
    await flow.reached("needs-auth");
    const popup = await openedBy(page, () => flow.action("connect").dblclick());
    await answerProvider(popup, stage.demo.provider);
    await flow.reached("configuring");
    expect(context.pages()).toHaveLength(1);
    await flow.act("next");
    await flow.reached("reviewing");
    await flow.action("install").dblclick();
    await flow.reached("installed");
    const { connections, installations } = await stage.demo.state();
    expect(connections).toHaveLength(1);
    expect(installations).toHaveLength(1);
  });

  test("reloading halfway resumes where the account really is", async () => {
    const { page, flow } = await visit("?integration=hubspot-companies");
    await flow.reached("needs-auth");
    const popup = await openedBy(page, () => flow.act("connect"));
    await popup.waitForURL(`${stage.demo.provider.origin}/**`);
    await page.reload();
    await flow.reached("needs-auth");
    // The window of before the reload is finished all the same; the page asks again when it is looked at again.
    const closed = popup.waitForEvent("close");
    await answerProvider(popup, stage.demo.provider);
    await closed;
    await page.reload();
    await flow.reached("configuring");
    await page.reload();
    await flow.reached("configuring");
    await flow.act("next");
    await flow.reached("reviewing");
    await flow.act("install");
    await flow.reached("installed");
    await page.reload();
    await flow.reached("installed");
    expect((await stage.demo.state()).installations).toHaveLength(1);
  });
});
