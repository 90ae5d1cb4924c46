import type { BrowserContext, Request } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openedBy } from "./drive-install.js";
import { connectSystem, driveSyncFlow, hostedPage, setUpThere } from "./drive-sync-flow.js";
import { flowsPageFiles } from "./flows-page-files.js";
import { type Front, openFront } from "./front.js";
import { findings, hear, leftIn, overhear } from "./overheard.js";
import { setStage } from "./stage.js";

const stage = setStage({
  browser: { ignoreDefaultArgs: ["--disable-popup-blocking"] },
  demo: ["--log"],
});
let front: Front;
beforeAll(async () => {
  front = await openFront({ target: stage.demo.demo.url, pages: await flowsPageFiles() });
});
afterAll(() => front.close());

/** Which answers and addresses held a passcode, which passcodes those were, and what other sites were told of where one comes from. */
function watchPasscodes(context: BrowserContext) {
  const passcodes: string[] = [];
  const carriers: string[] = [];
  const referrers = new Set<string>();
  const work: Promise<unknown>[] = [];
  const nameOf = (request: Request) => {
    const { pathname } = new URL(request.url());
    return `${request.method()} ${pathname.replace(/^\/flow\/.*\/start$/, "/flow/…/start")}`;
  };
  context.on("request", (request) => {
    if (request.url().includes("otp=")) carriers.push(`address of ${nameOf(request)}`);
    const told = request.allHeaders().then(({ referer }) => {
      if (referer !== undefined && new URL(referer).origin !== new URL(request.url()).origin) referrers.add(referer);
    });
    work.push(told.catch(() => undefined));
  });
  context.on("response", (response) => {
    const read = response.text().then((body) => {
      const [, passcode] = /otp=(\d+)/.exec(body) ?? [];
      if (passcode === undefined) return;
      passcodes.push(passcode);
      carriers.push(`answer to ${nameOf(response.request())}`);
    });
    work.push(read.catch(() => undefined));
  });
  return { passcodes, carriers, referrers, settled: () => Promise.all(work) };
}

/** Six digits stand in many longer numbers; alone, or with their name, they are the passcode. */
const passcodesIn = (text: string, passcodes: readonly string[]) =>
  passcodes.filter((passcode) => new RegExp(`(?<!\\d)${passcode}(?!\\d)`).test(text) || text.includes("otp="));

test("the passcode is in one answer and one address, the service's key is nowhere, and neither is remembered or told", async () => {
  const { page, context } = await stage.visit(`${front.origin}/`, overhear);
  const heard = hear(context);
  const watched = watchPasscodes(context);
  await page.goto(`${front.origin}/flows?show=sync-flow`);
  const sync = driveSyncFlow(page);
  await sync.reached("ready");
  const first = await openedBy(page, () => sync.act("set-up"));
  await hostedPage(first, "commerce");
  const during = await leftIn(page);
  // Another one, since the first was closed at once.
  await first.close();
  await sync.reached("away soft-closed");
  const tab = await openedBy(page, () => sync.act("open-window"));
  await setUpThere(tab, stage.demo.provider);
  const there = await leftIn(tab);
  await sync.lookAgain();
  await sync.reached("completed");
  await watched.settled();

  const { passcodes, carriers, referrers } = watched;
  expect(new Set(passcodes).size).toBe(2);
  const way = ["answer to POST /api/tenon/sync-flows", "address of GET /flow/…/start"];
  expect(carriers.sort()).toEqual([...way, ...way].sort());
  // Where one comes from is told by its origin at most.
  for (const referrer of referrers) expect(referrer).toBe(`${new URL(referrer).origin}/`);
  const words = await page.evaluate(() => JSON.stringify([window.tenonEvents, window.tenonResults]));
  expect(words).toContain('"sync-flow-finished"');
  expect(words).toContain('"completed"');
  const after = await leftIn(page);
  const log = stage.demo.output();
  expect(log).toContain('"createSyncFlow"');
  for (const text of [during.page, during.inputs, there.page, after.page, after.inputs, log]) {
    expect(passcodesIn(text, passcodes)).toEqual([]);
  }
  const { apiKey } = stage.demo.codat;
  for (const text of [during.page, there.page, after.page, log, await heard.rest()]) {
    expect(findings(text, [apiKey])).toEqual([]);
  }
  expect(heard.bodies.filter(({ body }) => findings(body, [apiKey]).length > 0)).toEqual([]);
});

test("both systems stand in the list of connections; one that lost its access says so and is well after its own window", async () => {
  const { page, problems } = await stage.visit("?page=sync");
  const sync = driveSyncFlow(page);
  await sync.pick("Shopify", "Xero");
  const tab = await openedBy(page, () => sync.act("set-up"));
  await setUpThere(tab, stage.demo.provider);
  await sync.lookAgain();
  await sync.reached("completed");

  // The product is told by webhooks, so that nobody has to wait for the next look.
  await page.goto(`${stage.demo.demo.url}/?page=accounts&webhooks=on`);
  const connections = (await stage.demo.state()).codat?.connections ?? [];
  const rowOf = (platformKey: string) => {
    const id = connections.find((each) => each.platformKey === platformKey)?.id ?? "";
    return { id, row: page.locator(`[data-tenon-item="${id}"]`) };
  };
  const [shop, books] = [rowOf("fztf"), rowOf("gbol")];
  const stands = (row: typeof shop.row, state: string) =>
    expect.poll(() => row.getAttribute("data-state"), { timeout: 15_000 }).toBe(state);
  await Promise.all([stands(shop.row, "connected"), stands(books.row, "connected")]);
  expect(await shop.row.innerText()).toContain("Shopify");

  await page.evaluate(() => Object.assign(window, { stillTheSamePage: true }));
  await stage.demo.setCodatConnection(books.id, "Deauthorized");
  await stands(books.row, "needs-attention");
  await stands(shop.row, "connected");
  await books.row.locator('[data-tenon-action="reconnect"]').click();
  const dialog = page.getByRole("dialog");
  const mending = await openedBy(page, () => dialog.locator('[data-tenon-action="connect"]').click());
  await hostedPage(mending, "link");
  expect(await mending.evaluate(() => window.opener as unknown)).toBeNull();
  await connectSystem(mending, stage.demo.provider);
  await hostedPage(mending, "link");
  await mending.close();
  await stands(books.row, "connected");
  await expect.poll(() => dialog.count()).toBe(0);
  expect(await page.evaluate(() => "stillTheSamePage" in window)).toBe(true);
  expect((await stage.demo.state()).codat?.connections).toHaveLength(2);
  expect(problems).toEqual([]);
});
