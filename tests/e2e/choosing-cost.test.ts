import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { servePages } from "../../bench/build-pages.mjs";
import { interactions } from "../../bench/interactions.mjs";
import { type Cost, type MeasuredPage, openMeasuredPage } from "../../bench/measured-page.mjs";
import { launch } from "./browser.js";

/* What the benchmark finds that does not depend on the machine: how often the page is changed, and how much is in it. */

let browser: Browser;
let pages: { origin: string; close(): void };
beforeAll(async () => {
  [browser, pages] = await Promise.all([launch(), servePages()]);
});
afterAll(async () => {
  await browser.close();
  pages.close();
});

describe.each([20, 5000])("choosing among %d fields", (fields) => {
  let kit: MeasuredPage;
  beforeAll(async () => {
    kit = await openMeasuredPage(browser, { origin: pages.origin, name: "kit", fields });
  });
  afterAll(() => kit.close());

  const each = interactions.map(({ name, run }) => [name, run] as const);
  it.each(each)("%s changes the page at most twice, and keeps it small", async (_name, run) => {
    // The first time may load what it needs.
    await run(kit, 0);
    const cost: Cost = await run(kit, 1, true);
    expect(cost.commits).toBeGreaterThan(0);
    expect(cost.commits).toBeLessThanOrEqual(2);
    expect(cost.nodes).toBeLessThan(1000);
    // Whatever is out of sight takes no part.
    expect(cost.renders, JSON.stringify(cost.names)).toBeLessThan(100);
  });
});
