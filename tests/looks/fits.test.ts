import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { misfits, motions } from "./misfits.js";
import { launchChromium, storyPage, type StoryPage } from "./story-page.js";
import { storybookSite } from "./storybook-site.js";

/*
 * Nothing scrolls sideways, is cut off or lies over something else: measured in the drawn page, not looked at. Every story in English;
 * the fullest ones in the longest of real languages, in one that is longer than any, and in one that runs the other way. 320 pixels are
 * 1280 pixels at 400 %.
 */
const widths = [1280, 768, 320];

const fullest = [
  "installintegration-states-connect--custom",
  "installintegration-states-connect--reconnecting",
  "installintegration-states-connect--choosing-connection",
  "installintegration-states-window--waiting",
  "installintegration-states-choose-data--several-objects",
  "installintegration-states-choose-data--six-objects",
  "installintegration-states-every-setting--values",
  "installintegration-states-every-setting--past-data",
  "installintegration-states-review--every-kind",
  "installintegration-states-review--conflict",
  "installintegration-states-installed--running",
  "installintegration-states-installed--needs-attention",
  "installintegration-states-installed--confirming",
  "connectbutton-states--several-accounts",
  "connectbutton-states--needs-attention",
  "connectionstatus-states--sync-configuration",
  "connectionstatus-states--long-names",
  "connectionstatus-variants--rows",
  "connectionstatus-variants--banner",
  "connectionstatus-activity--mixed",
  "syncflowlauncher-states--choosing",
  "syncflowlauncher-states--history",
  "syncflowlauncher-states--half-done",
];

const site = await storybookSite();
let show: StoryPage;
let close: () => Promise<unknown>;

beforeAll(async () => {
  const browser = await launchChromium();
  close = () => Promise.all([browser.close(), site.close()]);
  show = await storyPage(browser, site.origin);
});
afterAll(() => close());

async function misfitsAtEveryWidth(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const width of widths) {
    await show.page.setViewportSize({ width, height: 900 });
    await show.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    const wrong = await show.page.evaluate(misfits);
    if (wrong.length > 0) found[String(width)] = wrong;
  }
  return found;
}

describe("every story fits at 1280, 768 and 320 pixels, and nothing moves where less motion is asked for", () => {
  it.each(site.stories)("%s", async (story) => {
    await show.visit(story);
    expect(await show.page.evaluate(motions)).toEqual([]);
    expect(await misfitsAtEveryWidth()).toEqual({});
  });
});

describe.each(["de", "en-XA", "ar"])("the fullest stories fit in %s", (locale) => {
  afterAll(() => show.say({ locale: "en" }));

  it.each(fullest)("%s", async (story) => {
    await show.say({ locale });
    await show.visit(story);
    await show.page.waitForFunction(
      (language) => document.querySelector("[data-tenon-root]")?.getAttribute("lang") === language,
      locale,
    );
    expect(await misfitsAtEveryWidth()).toEqual({});
  });
});

describe("at 400 % of a small window every control can be brought into view, whatever sticks to an edge", () => {
  const dialogs = ["installintegration--in-dialog", "connectionstatus-variants--details", "connectbutton-states--form"];
  it.each([...dialogs, "installintegration-states-choose-data--several-objects"])("%s", async (story) => {
    await show.visit(story);
    await show.page.setViewportSize({ width: 320, height: 256 });
    expect(await show.page.evaluate(outOfReach)).toEqual([]);
  });
});

/** Runs in the page. */
function outOfReach(): string[] {
  const roots = [...document.querySelectorAll(".tenon-dialog [data-tenon-root], [data-tenon-root]")];
  const top = roots.filter((root) => root.closest("[aria-hidden=true]") === null);
  return top
    .flatMap((root) => [
      ...root.querySelectorAll<HTMLElement>("button:enabled, a[href], input:enabled, select:enabled, summary"),
    ])
    .filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((control) => {
      control.scrollIntoView({ block: "center", inline: "center" });
      const { left, top: above, width, height } = control.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, above + height / 2);
      return !hit || !(control.contains(hit) || hit.contains(control));
    })
    .map((control) => control.outerHTML.slice(0, 120));
}

describe("in forced colours edges are still drawn, and so is the focus", () => {
  const stories = [
    "installintegration-states-connect--custom",
    "installintegration-states-choose-data--several-objects",
    "installintegration-states-installed--needs-attention",
    "connectionstatus-variants--rows",
    "connectionstatus-variants--banner",
  ];
  it.each(stories)("%s", async (story) => {
    await show.page.emulateMedia({ forcedColors: "active" });
    try {
      await show.visit(story);
      expect(await show.page.evaluate(lostEdges)).toEqual([]);
      await show.page.keyboard.press("Tab");
      expect(await show.page.evaluate(focusRing)).toMatchObject({ style: "solid", isSeen: true });
    } finally {
      await show.page.emulateMedia({ forcedColors: "none" });
    }
  });
});

/** Runs in the page: what has lost the edge by which it is known. */
function lostEdges(): string[] {
  const canvas = getComputedStyle(document.body).backgroundColor;
  const edged =
    "[data-tenon]:not([data-variant=badge], [data-variant=row]), .tenon-button, .tenon-input, .tenon-select, .tenon-notice";
  return [...document.querySelectorAll<HTMLElement>(`.tenon-root:is(${edged}), .tenon-root :is(${edged})`)]
    .filter((element) => element.checkVisibility() && !element.closest(".tenon-affix"))
    .filter((element) => {
      const { borderBlockStartWidth, borderBlockStartStyle, borderBlockStartColor } = getComputedStyle(element);
      const isDrawn = Number.parseFloat(borderBlockStartWidth) >= 1 && borderBlockStartStyle !== "none";
      return !isDrawn || borderBlockStartColor === canvas || borderBlockStartColor === "rgba(0, 0, 0, 0)";
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

/** Runs in the page. */
function focusRing(): { style: string; isSeen: boolean } {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(document.activeElement ?? document.body);
  const background = getComputedStyle(document.body).backgroundColor;
  return { style: outlineStyle, isSeen: Number.parseFloat(outlineWidth) >= 2 && outlineColor !== background };
}
