import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { heard, unclear } from "./heard.js";
import { launchChromium, storyPage, type StoryPage } from "./story-page.js";
import { storybookSite } from "./storybook-site.js";

/*
 * What a screen reader is given at each step, stored as text in aria/: roles, names, headings, states, and what a control is described
 * by. `UPDATE_ARIA=1` writes it anew: read it aloud before it is committed.
 */
const steps: Readonly<Record<string, readonly string[]>> = {
  "installintegration-states-connect": [
    "window",
    "window-and-workspace",
    "api-key",
    "custom",
    "key-refused",
    "choosing-connection",
    "denied",
    "reconnecting",
  ],
  "installintegration-states-window": ["waiting", "soft-closed", "blocked"],
  "installintegration-states-choose-data": ["preparing", "several-objects", "missing", "object-unavailable"],
  "installintegration-states-every-setting": ["values", "events", "paused", "past-data"],
  "installintegration-states-review": ["first", "every-kind", "conflict", "discarding"],
  "installintegration-states-installed": ["running", "needs-attention", "confirming", "removed"],
  "installintegration-states-nothing-to-show": ["loading", "offline", "no-access"],
  "connectbutton-states": [
    "not-connected",
    "form",
    "waiting",
    "blocked",
    "refused",
    "refused-and-closed",
    "several-accounts",
    "connected",
    "needs-attention",
    "disconnecting",
    "in-use",
  ],
  "connectionstatus-states": ["connected", "first-read", "bad-credentials", "read-failed", "sync-failed"],
  "connectionstatus-variants": [
    "badge",
    "rows",
    "cards",
    "banner",
    "banner-healthy",
    "banner-opened",
    "details",
    "help",
    "unavailable-card",
    "stale-rows",
  ],
  "connectionstatus-activity": ["mixed", "known-total", "failures"],
  "syncflowlauncher-states": [
    "choosing",
    "not-chosen",
    "ready",
    "waiting",
    "blocked",
    "not-finished",
    "mapping-missing",
    "completed",
    "syncing",
    "failed",
    "history",
    "unlinking",
  ],
  syncflowreturn: ["completed", "incomplete"],
};
const inEnglish = Object.entries(steps).flatMap(([place, names]) => names.map((name) => `${place}--${name}`));
const inOthers = [
  "installintegration-states-connect--key-refused",
  "installintegration-states-choose-data--missing",
  "installintegration-states-installed--running",
  "connectbutton-states--connected",
  "connectionstatus-variants--rows",
  "syncflowlauncher-states--history",
];

const stored = join(import.meta.dirname, "aria");
const isWriting = process.env["UPDATE_ARIA"] === "1";

const site = await storybookSite();
let browser: Browser;
let show: StoryPage;

beforeAll(async () => {
  browser = await launchChromium();
  show = await storyPage(browser, site.origin, {
    before: async (page) => {
      await page.clock.setFixedTime(new Date("2026-03-18T09:30:00Z"));
      await page.route("https://**", (route) => route.abort());
    },
  });
});
afterAll(() => Promise.all([browser.close(), site.close()]));

/** Until nothing is added any more: parts of the kit load later than others. */
async function settled(): Promise<string> {
  for (let before = "", same = 0; ;) {
    const now = await heard(show.page);
    same = now === before ? same + 1 : 0;
    if (same === 3) return now;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function expectHeard(name: string, story: string): Promise<void> {
  await show.visit(story);
  const file = join(stored, `${name}.txt`);
  if (isWriting) {
    mkdirSync(stored, { recursive: true });
    writeFileSync(file, await settled());
  }
  expect(existsSync(file), `${file} is missing: UPDATE_ARIA=1 writes it.`).toBe(true);
  await expect.poll(() => heard(show.page), { timeout: 5_000 }).toBe(readFileSync(file, "utf8"));
  expect(unclear(await heard(show.page))).toEqual([]);
}

describe("what a screen reader is given is what was read aloud when it was stored", () => {
  it.each(inEnglish)("%s", (story) => expectHeard(story, story));
});

describe.each(["de", "ar"])("and in the language %s", (locale) => {
  beforeAll(async () => {
    await show.visit("installintegration-states-nothing-to-show--loading");
    await show.say({ locale });
  });
  it.each(inOthers)("%s", (story) => expectHeard(`${story}.${locale}`, story));
});
