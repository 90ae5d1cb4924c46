import { expect, test } from "vitest";
import { setStage } from "./stage.js";

const stage = setStage();
const visit = async (integration: string) => {
  const visit = await stage.visit(`?integration=${integration}`);
  await visit.flow.reached("needs-auth");
  return visit;
};

const key = "sk-canary-7f3a91";

test("a key connects, and nothing of it is left in the page", async () => {
  const { page, flow, requests, problems } = await visit("stripe-invoices");
  const input = flow.root.locator('input[type="password"]');
  await input.fill(key);
  await flow.act("submit");
  await flow.reached("configuring");
  await flow.act("next");
  await flow.reached("reviewing");
  await flow.act("install");
  await flow.reached("installed");
  const { connections, installations } = await stage.demo.state();
  expect(connections).toHaveLength(1);
  expect(installations).toHaveLength(1);
  const left = await page.evaluate(
    () =>
      document.documentElement.outerHTML + Object.entries(localStorage).join() + Object.entries(sessionStorage).join(),
  );
  expect(left).not.toContain(key);
  expect(requests.join("\n")).not.toContain(key);
  expect(problems).toEqual([]);
});

test("a refused key says why, keeps what was typed and can be mended", async () => {
  const { flow } = await visit("stripe-invoices");
  await stage.demo.scenario("bad-credentials");
  const input = flow.root.locator('input[type="password"]');
  await input.fill(key);
  await flow.act("submit");
  await flow.root.getByRole("alert").first().waitFor();
  await flow.reached("needs-auth");
  expect(await input.inputValue()).toBe(key);
  expect((await stage.demo.state()).connections).toHaveLength(0);

  await stage.demo.scenario("ok");
  await flow.act("submit");
  await flow.reached("configuring");
});

test("a form of the provider's own inputs is drawn from their description", async () => {
  const { flow } = await visit("callhouse-calls");
  expect(await flow.input("region").inputValue()).toBe("eu");
  await flow.fill({ account: "4711", token: "canary-token", environment: "trial" });
  await flow.act("submit");
  await flow.reached("configuring");
  expect((await stage.demo.state()).connections).toHaveLength(1);
});

test("an empty form is not sent; the first missing input gets the focus", async () => {
  const { page, flow, kitRequests } = await visit("callhouse-calls");
  kitRequests();
  await flow.act("submit");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("account");
  expect(kitRequests()).toEqual([]);
});
