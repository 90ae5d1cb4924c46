import { expect, test } from "vitest";
import { setStage } from "./stage.js";
import { answerProvider, openedBy } from "./drive-install.js";

const stage = setStage();

test("switching to another customer in the middle of the flow shows nothing of the first one", async () => {
  const { page, flow } = await stage.visit("?integration=salesforce-accounts");
  const become = async (customer: string) => {
    if (!(await page.locator(".demo-bar details[open]").count())) await page.locator(".demo-bar summary").click();
    await page.locator('select[name="demo-customer"]').selectOption(customer);
  };
  await flow.reached("needs-auth");
  await flow.fill({ workspace: "brightwater-canary" });
  await answerProvider(await openedBy(page, () => flow.act("connect")), stage.demo.provider);
  await flow.reached("configuring");

  // Everything the flow shows from the very moment the page is the other customer's.
  await page.evaluate(() => {
    const seen: string[] = [];
    (window as unknown as { seen: string[] }).seen = seen;
    new MutationObserver(() => {
      if (!document.querySelector(".who")?.textContent.includes("Osprey Freight")) return;
      seen.push(document.querySelector('[data-tenon="install-integration"]')?.outerHTML ?? "");
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await become("osprey-freight");
  await flow.reached("needs-auth");
  expect(await flow.input("workspace").inputValue()).toBe("");
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.join("\n")).not.toContain("brightwater-canary");
  expect(seen.join("\n")).not.toContain('data-state="configuring"');

  await flow.fill({ workspace: "osprey" });
  await answerProvider(await openedBy(page, () => flow.act("connect")), stage.demo.provider);
  await flow.reached("configuring");
  const { connections } = await stage.demo.state();
  expect(connections.map((connection) => connection.groupRef).sort()).toEqual(["brightwater-foods", "osprey-freight"]);

  await become("brightwater-foods");
  await page.locator(".who", { hasText: "Brightwater Foods" }).waitFor();
  await flow.reached("configuring");
});
