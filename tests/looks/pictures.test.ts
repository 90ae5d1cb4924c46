import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { differenceOf, shareAllowed } from "./picture-difference.js";
import { smallPng } from "./small-png.js";
import { launchChromium, plainLook, storyPage, type Look, type StoryPage } from "./story-page.js";
import { storybookSite } from "./storybook-site.js";

/*
 * What people meet most, beside the pictures in this folder. `UPDATE_PICTURES=1` takes them anew: look at them before they are
 * committed. After a failure what was seen, and where it differs, lies in .results/pictures.
 */
const stories: Readonly<Record<string, string>> = {
  connect: "installintegration-states-connect--custom",
  waiting: "installintegration-states-window--waiting",
  "choose-data": "installintegration-states-choose-data--several-objects",
  review: "installintegration-states-review--every-kind",
  installed: "installintegration-states-installed--running",
  broken: "installintegration-states-installed--needs-attention",
  "status-cards": "connectionstatus-states--read-failed",
  "status-rows": "connectionstatus-variants--rows",
  "status-banner": "connectionstatus-variants--banner",
  "sync-begin": "syncflowlauncher-states--choosing",
  "sync-settled": "syncflowlauncher-states--history",
  "connect-button": "connectbutton-states--several-accounts",
};

/** Each way to look at them; English laid out from right to left, because Arabic letters are the machine's own. */
const ways: Readonly<Record<string, { locale: string; look: Look }>> = {
  light: { locale: "en", look: plainLook },
  dark: { locale: "en", look: { ...plainLook, theme: "dark" } },
  rtl: { locale: "en", look: { ...plainLook, direction: "rtl" } },
  de: { locale: "de", look: plainLook },
  "en-XA": { locale: "en-XA", look: plainLook },
};
const widths = [320, 768, 1280] as const;

const stored = join(import.meta.dirname, "pictures");
const seen = join(import.meta.dirname, "../../.results/pictures");
const isTaking = process.env["UPDATE_PICTURES"] === "1";

const site = await storybookSite();
let browser: Browser;
let show: StoryPage;

beforeAll(async () => {
  browser = await launchChromium();
  show = await storyPage(browser, site.origin, {
    deviceScaleFactor: 1,
    before: async (page) => {
      await page.clock.setFixedTime(new Date("2026-03-18T09:30:00Z"));
      await page.route("https://**", (route) => route.abort());
    },
  });
  await show.page.evaluate(useOneFont, faces());
});
afterAll(() => Promise.all([browser.close(), site.close()]));

/** A font that comes with a dependency: every machine draws the same letters. */
function faces(): { weight: string; data: string }[] {
  const folder = join(dirname(createRequire(import.meta.url).resolve("storybook/package.json")), "assets/browser");
  return [
    { weight: "400 500", file: "nunito-sans-regular.woff2" },
    { weight: "600 800", file: "nunito-sans-bold.woff2" },
  ].map(({ weight, file }) => ({ weight, data: readFileSync(join(folder, file)).toString("base64") }));
}

/** Runs in the page. */
async function useOneFont(given: readonly { weight: string; data: string }[]): Promise<void> {
  for (const { weight, data } of given) {
    const face = new FontFace("Pictures", `url(data:font/woff2;base64,${data})`, { weight });
    document.fonts.add(await face.load());
  }
  // The kit takes the page's own font where it is given none.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    .story-stage, .story-stage *, [data-tenon-root], [data-tenon-root] * { font-family: Pictures !important; }
    * { caret-color: transparent !important; animation: none !important; transition: none !important; }
  `);
  document.adoptedStyleSheets.push(sheet);
}

async function picture(width: number): Promise<Buffer> {
  await show.page.setViewportSize({ width, height: 900 });
  await show.page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  return show.page.locator(".story-stage").screenshot({ animations: "disabled" });
}

function write(folder: string, name: string, png: Buffer): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), png);
}

describe.each(Object.entries(ways))("%s", (way, { locale, look }) => {
  afterAll(() => show.say({ locale: "en" }));

  it.each(Object.entries(stories))("%s looks as it did", async (name, story) => {
    await show.say({ locale });
    await show.visit(story);
    if (locale !== "en") {
      await show.page.waitForFunction(
        (language) => document.querySelector("[data-tenon-root]")?.getAttribute("lang") === language,
        locale,
      );
    }
    await show.wear(look);
    const wrong: string[] = [];
    for (const width of widths) {
      const file = `${name}-${way}-${String(width)}.png`;
      const now = await picture(width);
      if (isTaking) {
        write(stored, file, await smallPng(show.page, now));
        continue;
      }
      if (!existsSync(join(stored, file))) {
        write(seen, file, now);
        wrong.push(`${file} is not stored: take it with UPDATE_PICTURES=1`);
        continue;
      }
      const { share, sizes, difference } = await differenceOf(show.page, readFileSync(join(stored, file)), now);
      if (share <= shareAllowed) continue;
      write(seen, file, now);
      write(seen, file.replace(".png", ".difference.png"), difference);
      wrong.push(`${file} differs in ${(share * 100).toFixed(1)} % (${sizes})`);
    }
    expect(wrong).toEqual([]);
  });
});

it("a part that is gone is found", async () => {
  await show.visit(stories["connect"] ?? "");
  const before = await picture(320);
  await show.page.evaluate(() => {
    document.querySelector(".tenon-footer")?.remove();
  });
  const after = await picture(320);
  expect((await differenceOf(show.page, before, before)).share).toBe(0);
  expect((await differenceOf(show.page, before, after)).share).toBeGreaterThan(shareAllowed);
});
