import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { setStage } from "./stage.js";
import { answerProvider, openedBy } from "./drive-install.js";

// With the browser's own blocker on: what opens here opens for a customer too.
const stage = setStage({ browser: { ignoreDefaultArgs: ["--disable-popup-blocking"] } });
const visit = async (before?: (page: Page) => Promise<unknown>) => {
  const visit = await stage.visit("?integration=hubspot-companies", before);
  await visit.flow.reached("needs-auth");
  return visit;
};

/** What a browser does that lets no window open, until it is told otherwise. */
const blockWindows = (page: Page) =>
  page.addInitScript(() => {
    const open = window.open.bind(window);
    let blocked = true;
    window.open = (...args: Parameters<typeof window.open>) => (blocked ? null : open(...args));
    addEventListener("tests-allow-windows", () => (blocked = false));
  });

describe("when the window is blocked", () => {
  test("a link opens it after all, and the flow goes on", async () => {
    const { page, flow } = await visit(blockWindows);
    await flow.act("connect");
    await flow.reached("authorizing");
    const link = flow.action("open-window");
    await link.and(page.locator("a[href]")).waitFor();
    expect(await link.getAttribute("href")).toContain(stage.demo.provider.origin);
    await page.evaluate(() => dispatchEvent(new Event("tests-allow-windows")));
    const popup = await openedBy(page, () => link.click());
    await answerProvider(popup, stage.demo.provider);
    await flow.reached("configuring");
    expect((await stage.demo.state()).connections).toHaveLength(1);
  });

  test("it can be done in this tab, and coming back shows the connected account", async () => {
    const { page, flow } = await visit(blockWindows);
    await flow.act("connect");
    await flow.reached("authorizing");
    await flow.act("continue-here");
    await page.waitForURL(`${stage.demo.provider.origin}/**`);
    await answerProvider(page, stage.demo.provider);
    await page.waitForURL(`${stage.demo.ampersand.origin}/**`);
    await page.goto(`${stage.demo.demo.url}/?integration=hubspot-companies`);
    await flow.reached("configuring");
    expect((await stage.demo.state()).connections).toHaveLength(1);
  });

  /** In this tab to the provider's question, and back with the browser's own button when it is answered. */
  const inThisTab = async (answer: "allow" | "deny") => {
    const { page, flow } = await visit(blockWindows);
    await flow.act("connect");
    await flow.reached("authorizing");
    await flow.act("continue-here");
    await page.waitForURL(`${stage.demo.provider.origin}/**`);
    await answerProvider(page, stage.demo.provider, answer);
    await page.waitForURL(`${stage.demo.ampersand.origin}/**`);
    while (!page.url().startsWith(stage.demo.demo.url)) await page.goBack();
    return { page, flow };
  };

  test("after allowing in this tab, the browser's own button leads back to the connected account", async () => {
    const { flow } = await inThisTab("allow");
    await flow.reached("configuring");
    expect((await stage.demo.state()).connections).toHaveLength(1);
  });

  test("after declining in this tab, the browser's own button leads back to a way on", async () => {
    const { page, flow } = await inThisTab("deny");
    await flow.phase("soft-closed");
    await flow.act("open-window");
    // What was typed before did not outlive leaving the page: the form asks for it.
    await flow.reached("needs-auth");
    await page.evaluate(() => dispatchEvent(new Event("tests-allow-windows")));
    const popup = await openedBy(page, () => flow.act("connect"));
    await answerProvider(popup, stage.demo.provider);
    await flow.reached("configuring");
    expect((await stage.demo.state()).connections).toHaveLength(1);
  });
});

describe("when the customer does not finish in the window", () => {
  test("closing it leads to a calm panel, not to a loop, and trying again works", async () => {
    const { page, context, flow, kitRequests } = await visit();
    const popup = await openedBy(page, () => flow.act("connect"));
    await popup.waitForURL(`${stage.demo.provider.origin}/**`);
    await popup.close();
    const again = flow.action("open-window");
    await page.locator('[data-tenon="install-integration"][data-phase="soft-closed"]').waitFor();
    await page.waitForTimeout(2500);
    expect(context.pages()).toHaveLength(1);
    expect(kitRequests().filter((line) => line.startsWith("POST"))).toHaveLength(1);
    const second = await openedBy(page, () => again.click());
    await answerProvider(second, stage.demo.provider);
    await flow.reached("configuring");
    expect((await stage.demo.state()).connections).toHaveLength(1);
  });

  test("cancelling closes the window and gives the form back", async () => {
    const { page, flow } = await visit();
    const popup = await openedBy(page, () => flow.act("connect"));
    await popup.waitForURL(`${stage.demo.provider.origin}/**`);
    const closed = popup.waitForEvent("close");
    await flow.act("cancel");
    await closed;
    await flow.reached("needs-auth");
    expect(await flow.action("connect").isEnabled()).toBe(true);
  });

  test("denying access says so and offers another try", async () => {
    const { page, flow } = await visit();
    const popup = await openedBy(page, () => flow.act("connect"));
    await answerProvider(popup, stage.demo.provider, "deny");
    await flow.reached("needs-auth");
    await flow.root.getByRole("alert").or(flow.root.getByRole("status")).first().waitFor();
    expect((await stage.demo.state()).connections).toHaveLength(0);

    const second = await openedBy(page, () => flow.act("connect"));
    await answerProvider(second, stage.demo.provider);
    await flow.reached("configuring");
  });
});

describe("words from elsewhere", () => {
  const message = (state: string) => ({
    eventType: state,
    data: { connection: { id: "forged" }, error: "access_denied" },
  });

  test("a forged message from the page, a frame or another window changes nothing", async () => {
    const { page, context, flow, kitRequests } = await visit();
    const popup = await openedBy(page, () => flow.act("connect"));
    await popup.waitForURL(`${stage.demo.provider.origin}/**`);
    await flow.reached("authorizing");
    kitRequests();

    const forged = [
      message("AUTHORIZATION_SUCCEEDED"),
      message("AUTHORIZATION_FAILED"),
      "AUTHORIZATION_SUCCEEDED",
      null,
    ];
    // From the page itself.
    await page.evaluate((all) => all.forEach((one) => window.postMessage(one, "*")), forged);
    // With the platform's origin claimed, but not from the window of this attempt.
    await page.evaluate(
      ([all, origin]) =>
        all.forEach((data) => window.dispatchEvent(new MessageEvent("message", { data, origin, source: window }))),
      [forged, stage.demo.ampersand.origin] as const,
    );
    // From the very window, while it shows the provider's page, which is not the platform's.
    await popup.evaluate((all) => all.forEach((one) => (window.opener as Window).postMessage(one, "*")), forged);
    await page.waitForTimeout(500);
    expect(await flow.state()).toBe("authorizing");
    expect(context.pages()).toHaveLength(2);
    expect((await stage.demo.state()).connections).toHaveLength(0);

    await answerProvider(popup, stage.demo.provider);
    await flow.reached("configuring");
  });
});
