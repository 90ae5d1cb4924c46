import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { launch, type WatchedPage, watchedPage } from "./browser.js";
import { type RunningDemo, startDemo } from "./demo-process.js";
import { driveInstall } from "./drive-install.js";

let demo: RunningDemo;
let browser: Browser;
let watched: WatchedPage;
const visit = async (integration: string) => {
  watched = await watchedPage(browser, `${demo.demo.url}/?integration=${integration}`);
  const flow = driveInstall(watched.page);
  await flow.reached("needs-auth");
  return { ...watched, flow };
};
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});
beforeEach(() => demo.reset());
afterEach(() => watched.close());

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
  const { connections, installations } = await demo.state();
  expect(connections).toHaveLength(1);
  expect(installations).toHaveLength(1);
  const left = await page.evaluate(
    () =>
      document.documentElement.outerHTML + JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }),
  );
  expect(left).not.toContain(key);
  expect(requests.join("\n")).not.toContain(key);
  expect(problems).toEqual([]);
});

test("a refused key says why, keeps what was typed and can be mended", async () => {
  const { flow } = await visit("stripe-invoices");
  await demo.scenario("bad-credentials");
  const input = flow.root.locator('input[type="password"]');
  await input.fill(key);
  await flow.act("submit");
  await flow.root.getByRole("alert").first().waitFor();
  await flow.reached("needs-auth");
  expect(await input.inputValue()).toBe(key);
  expect((await demo.state()).connections).toHaveLength(0);

  await demo.scenario("ok");
  await flow.act("submit");
  await flow.reached("configuring");
});

test("a form of the provider's own inputs is drawn from their description", async () => {
  const { flow } = await visit("callhouse-calls");
  expect(await flow.input("region").inputValue()).toBe("eu");
  await flow.fill({ account: "4711", token: "canary-token", environment: "trial" });
  await flow.act("submit");
  await flow.reached("configuring");
  expect((await demo.state()).connections).toHaveLength(1);
});

test("an empty form is not sent; the first missing input gets the focus", async () => {
  const { page, flow, kitRequests } = await visit("callhouse-calls");
  kitRequests();
  await flow.act("submit");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("account");
  expect(kitRequests()).toEqual([]);
});
