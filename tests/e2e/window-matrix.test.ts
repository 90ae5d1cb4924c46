import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerProvider, driveInstall, type InstallDriver, openedBy } from "./drive-install.js";
import { flowsPageFiles } from "./flows-page-files.js";
import { type Front, openFront } from "./front.js";
import { inWindow, ownProviders } from "./own-providers.js";
import { setStage } from "./stage.js";

// A provider for each test: they run at the same time, because most of their time is waiting.
const policies = ["same-origin", "same-origin-allow-popups", "noopener-allow-popups"] as const;
const others =
  "declined declined-again isolated isolated-both framed frame-alone late left silent slow afterwards used hostile first second tab tabs expired";
const names = [...policies.map((policy) => `cut-${policy}`), ...others.split(" ")];

const stage = setStage({
  demo: ownProviders(Object.fromEntries(names.map((name) => [name, inWindow]))),
  // With the browser's own blocker on: what opens here opens for a customer too.
  browser: { ignoreDefaultArgs: ["--disable-popup-blocking"] },
  reset: false,
});

const framePages = new Map<string, { type: string; body: string }>();
let isolated: Front;
let framed: Front;
let several: Front;
beforeAll(async () => {
  const target = stage.demo.demo.url;
  [isolated, framed, several] = await Promise.all([
    openFront({ target, headers: { "cross-origin-opener-policy": "same-origin" } }),
    openFront({ target, headers: { "content-security-policy": null }, signedIn: true, pages: framePages }),
    flowsPageFiles().then((pages) => openFront({ target, pages })),
  ]);
});
afterAll(() => Promise.all([isolated.close(), framed.close(), several.close()]));

/** Presses connect, and waits until the window shows the provider. */
async function begin(page: Page, flow: InstallDriver): Promise<Page> {
  await flow.reached("needs-auth");
  const popup = await openedBy(page, () => flow.act("connect"));
  await popup.waitForURL(`${stage.demo.provider.origin}/**`);
  return popup;
}
const allow = (popup: Page) => answerProvider(popup, stage.demo.provider);
const connectionsOf = async (provider: string) =>
  (await stage.demo.state()).connections.filter((connection) => connection.provider === provider).length;

const noAlarm = async ({ root }: InstallDriver) => expect(await root.locator('[data-tone="negative"]').count()).toBe(0);
const alert = ({ root }: InstallDriver) => root.getByRole("alert").innerText();

/** Notes in the page which other origins sent it a message. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    addEventListener("message", (event) => {
      if (event.origin !== location.origin) document.documentElement.dataset.heard = event.origin;
    });
  });
const heard = (page: Page) => page.evaluate(() => document.documentElement.dataset.heard);

/** The provider's first answer carries the policy; from then on the window belongs to nobody. */
const cutBy = (policy: string) => (page: Page) =>
  page.context().route(`${stage.demo.provider.origin}/**`, async (route) => {
    if (route.request().method() !== "GET") return route.continue();
    const answer = await route.fetch({ maxRedirects: 0 });
    await route.fulfill({
      response: answer,
      headers: { ...answer.headers(), "cross-origin-opener-policy": policy },
    });
  });

describe.concurrent("a window whose tie to the page is cut", () => {
  const cases = [
    ...policies.map((policy) => [`by the provider (${policy})`, `cut-${policy}`, "demo", policy] as const),
    ["by the host page (same-origin)", "isolated", "isolated", null],
    ["by the host page and by the provider", "isolated-both", "isolated", "same-origin"],
  ] as const;

  test.each(cases)("%s: access connects by asking, without any message", async (_, name, place, policy) => {
    const origin = place === "demo" ? stage.demo.demo.url : isolated.origin;
    const { page, flow, problems } = await stage.visit(`${origin}/?integration=${name}`, async (fresh) => {
      await listen(fresh);
      if (policy !== null) await cutBy(policy)(fresh);
    });
    const popup = await begin(page, flow);
    expect(await popup.evaluate(() => window.opener === null)).toBe(true);
    await flow.phase("soft-closed");
    await noAlarm(flow);
    expect(popup.isClosed()).toBe(false);
    const closed = popup.waitForEvent("close");
    await allow(popup);
    await flow.reached("configuring");
    await closed;
    expect(await heard(page)).toBeUndefined();
    expect(await connectionsOf(name)).toBe(1);
    expect(problems).toEqual([]);
  });

  /** Access is declined in a window that can say nothing about it. */
  const declined = async (name: string) => {
    const { page, flow } = await stage.visit(`?integration=${name}`, cutBy("same-origin"));
    const popup = await begin(page, flow);
    const closed = popup.waitForEvent("close");
    await answerProvider(popup, stage.demo.provider, "deny");
    await closed;
    await flow.phase("soft-closed");
    await noAlarm(flow);
    return { page, flow };
  };

  test("declining leaves a calm panel, and from there the form and another try", async () => {
    const { page, flow } = await declined("declined");
    await flow.act("cancel");
    await flow.reached("needs-auth");
    await allow(await begin(page, flow));
    await flow.reached("configuring");
    expect(await connectionsOf("declined")).toBe(1);
  });

  test("declining, and then opening the window again, leads to a fresh question that can be allowed", async () => {
    const { page, flow } = await declined("declined-again");
    const popup = await openedBy(page, () => flow.act("open-window"));
    await popup.waitForURL(`${stage.demo.provider.origin}/**`);
    const closed = popup.waitForEvent("close");
    await allow(popup);
    await flow.reached("configuring");
    await closed;
    expect(await connectionsOf("declined-again")).toBe(1);
  });
});

describe.concurrent("a page in a frame of another site", () => {
  /** Gets neither cookies nor a shared storage from the browser. */
  const inFrame = async (name: string, sandbox = "") => {
    const frame = `<iframe ${sandbox} width="1000" height="800" src="${framed.origin}/?integration=${name}"></iframe>`;
    framePages.set(`/${name}`, { type: "text/html", body: `<!doctype html><title>Other</title>${frame}` });
    const { page } = await stage.visit(`${framed.otherSite}/${name}`);
    return { page, flow: driveInstall(page.locator("iframe").contentFrame().locator("body")) };
  };

  test("connects in a window all the same", async () => {
    const { page, flow } = await inFrame("framed");
    await allow(await begin(page, flow));
    await flow.reached("configuring");
    expect(await connectionsOf("framed")).toBe(1);
  });

  test("where the frame may open no windows, it says so, shows the address and gives the form back", async () => {
    const { page, flow } = await inFrame("frame-alone", 'sandbox="allow-scripts allow-same-origin allow-forms"');
    await flow.reached("needs-auth");
    await flow.act("connect");
    await flow.phase("blocked");
    await flow.root.locator(`a[data-tenon-action="open-window"][href^="${stage.demo.provider.origin}/"]`).waitFor();
    expect(await flow.root.getByRole("progressbar").count()).toBe(0);
    await flow.act("cancel");
    await flow.reached("needs-auth");
    expect(page.context().pages()).toHaveLength(1);
  });
});

describe.concurrent("times", () => {
  test("the address may come after six seconds, when no window could be opened any more", async () => {
    const { page, flow } = await stage.visit("?integration=late", (fresh) =>
      fresh.addInitScript(() => {
        addEventListener("click", () => {
          setTimeout(() => {
            document.documentElement.dataset.late = window.open("about:blank") === null ? "blocked" : "opened";
          }, 5_900);
        });
      }),
    );
    await flow.reached("needs-auth");
    await page.route("**/connections/authorizations", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 6_000));
      await route.continue();
    });
    const popup = await openedBy(page, () => flow.act("connect"));
    expect(popup.url()).toBe("about:blank");
    await popup.waitForURL(`${stage.demo.provider.origin}/**`);
    expect(await page.evaluate(() => document.documentElement.dataset.late)).toBe("blocked");
    await allow(popup);
    await flow.reached("configuring");
  });

  test("closing the window after a second leads to neutral words and a button that opens it again", async () => {
    const { page, flow, kitRequests } = await stage.visit("?integration=left");
    const popup = await begin(page, flow);
    await page.waitForTimeout(1_000);
    await popup.close();
    await flow.phase("soft-closed");
    await noAlarm(flow);
    expect(await flow.action("open-window").isEnabled()).toBe(true);
    expect(kitRequests().filter((line) => line.startsWith("POST"))).toHaveLength(1);
    await flow.act("cancel");
    await flow.reached("needs-auth");
    expect(await alert(flow)).toContain("Nothing is connected yet");
  });

  test("a window that closes after access was allowed, without a word, still ends connected", async () => {
    const { page, flow } = await stage.visit("?integration=silent", async (fresh) => {
      await listen(fresh);
      await fresh.context().addInitScript(() => {
        if (location.pathname.startsWith("/callbacks/")) window.opener = null;
      });
    });
    const popup = await begin(page, flow);
    const closed = popup.waitForEvent("close");
    await allow(popup);
    await closed;
    await flow.reached("configuring");
    expect(await heard(page)).toBeUndefined();
    expect(await connectionsOf("silent")).toBe(1);
  });

  test("an attempt that took too long says so; another one works", async () => {
    const { page, flow } = await stage.visit("?integration=slow", (fresh) => fresh.clock.install());
    const popup = await begin(page, flow);
    const closed = popup.waitForEvent("close");
    await page.clock.fastForward("10:05");
    await flow.reached("needs-auth");
    await closed;
    expect(await alert(flow)).toContain("took too long");
    await allow(await begin(page, flow));
    await flow.reached("configuring");
  });

  test("whoever finishes after the time was over is connected as soon as the page is looked at again", async () => {
    const { page, flow } = await stage.visit("?integration=afterwards", async (fresh) => {
      await fresh.clock.install();
      await cutBy("same-origin")(fresh);
    });
    const popup = await begin(page, flow);
    await page.clock.fastForward("10:05");
    await flow.reached("needs-auth");
    expect(popup.isClosed()).toBe(false);
    const closed = popup.waitForEvent("close");
    await allow(popup);
    await closed;
    await page.evaluate(() => dispatchEvent(new Event("focus")));
    await flow.reached("configuring");
    expect(await connectionsOf("afterwards")).toBe(1);
  });
});

describe.concurrent("answers that do not fit", () => {
  test("an answer that was used already, or belongs to nobody, is refused and connects nothing more", async () => {
    const { page, context, flow } = await stage.visit("?integration=used");
    const popup = await begin(page, flow);
    const answered = context.waitForEvent("request", (request) => request.url().includes("/callbacks/"));
    await allow(popup);
    const answer = (await answered).url();
    await flow.reached("configuring");
    const stranger = await context.newPage();
    for (const address of [answer, answer.replace(/state=[^&]*/, "state=forged")]) {
      expect((await stranger.goto(address))?.status()).toBe(400);
    }
    expect(await connectionsOf("used")).toBe(1);
  });

  test("a provider's own words about a failure are never shown", async () => {
    const { page, context, flow } = await stage.visit("?integration=hostile");
    const asked = context.waitForEvent("request", (request) => request.url().includes("state="));
    const popup = await begin(page, flow);
    const state = new URL((await asked).url()).searchParams.get("state") ?? "";
    const words = '<img src=x onerror="top.hurt=1">Call 555-0100 '.repeat(40);
    const answer = new URL("/callbacks/v1/oauth", stage.demo.ampersand.origin);
    answer.search = new URLSearchParams({ state, error: "server_error", error_description: words }).toString();
    // The window may be gone before the answer of this is.
    await popup.evaluate((address) => location.assign(address), answer.href).catch(() => undefined);
    await flow.reached("needs-auth");
    expect(await alert(flow)).toContain("could not be connected");
    expect(await flow.root.innerHTML()).not.toMatch(/555|onerror/);
    expect(await flow.action("connect").isEnabled()).toBe(true);
  });
});

describe.concurrent("more than one", () => {
  test("two flows on a page: the second takes the window over, the first says so and goes on afterwards", async () => {
    const { page, context } = await stage.visit(`${several.origin}/`);
    await page.goto(`${several.origin}/flows?show=first,second`);
    const first = driveInstall(page.locator('[data-flow="first"]'));
    const second = driveInstall(page.locator('[data-flow="second"]'));
    const left = await begin(page, first);
    const closed = left.waitForEvent("close");
    const popup = await begin(page, second);
    await closed;
    await first.reached("needs-auth");
    expect(await alert(first)).toContain("another window");
    expect(context.pages()).toHaveLength(2);
    await allow(popup);
    await second.reached("configuring");
    expect(await first.state()).toBe("needs-auth");
    await allow(await begin(page, first));
    await first.reached("configuring");
    expect(await second.state()).toBe("configuring");
    expect([await connectionsOf("first"), await connectionsOf("second")]).toEqual([1, 1]);
  });

  const twoTabs = async (name: string) => {
    const here = await stage.visit(`?integration=${name}`);
    const page = await here.context.newPage();
    await page.goto(here.page.url());
    return [here, { page, flow: driveInstall(page) }] as const;
  };

  test("two tabs: what is connected in one is connected in the other, without a touch", async () => {
    const [here, there] = await twoTabs("tab");
    await there.flow.reached("needs-auth");
    await allow(await begin(here.page, here.flow));
    await here.flow.reached("configuring");
    await there.flow.reached("configuring");
    expect(await connectionsOf("tab")).toBe(1);
  });

  test("two tabs with a window each: one answer is enough, and there is one connection", async () => {
    const [here, there] = await twoTabs("tabs");
    const popup = await begin(here.page, here.flow);
    const other = await begin(there.page, there.flow);
    const closed = other.waitForEvent("close");
    await allow(popup);
    await here.flow.reached("configuring");
    await there.flow.reached("configuring");
    await closed;
    expect(await connectionsOf("tabs")).toBe(1);
  });
});

// By itself and last: it turns the sandbox's clock, which is everybody's.
test("an address that expired before it was used connects nothing; a fresh attempt does", async () => {
  const { page, flow } = await stage.visit("?integration=expired");
  const popup = await begin(page, flow);
  await stage.demo.advance(900_000);
  await allow(popup);
  await popup.locator('[data-sandbox-outcome="failed"]').waitFor();
  await popup.close();
  await flow.phase("soft-closed");
  expect(await connectionsOf("expired")).toBe(0);
  const fresh = await openedBy(page, () => flow.act("open-window"));
  await allow(fresh);
  await flow.reached("configuring");
  expect(await connectionsOf("expired")).toBe(1);
});
