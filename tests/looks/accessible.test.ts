import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium, lookName, looks, storyPage, type StoryPage } from "./story-page.js";
import { storybookSite } from "./storybook-site.js";

/*
 * Every rule of WCAG 2.0, 2.1 and 2.2, levels A and AA, over every story as its play function left it, in six looks. In high contrast
 * text is measured by the rule of level AAA (7:1) besides. The looks are put on the same drawn story: what is said in another language
 * is not looked at here.
 */
const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

const site = await storybookSite();
let show: StoryPage;
let close: () => Promise<unknown>;

beforeAll(async () => {
  const browser = await launchChromium();
  close = () => Promise.all([browser.close(), site.close()]);
  show = await storyPage(browser, site.origin);
});
afterAll(() => close());

/** What axe has against the story, and against the layers above the page that belong to it. */
const violations = (): Promise<string[]> =>
  show.page.evaluate(async (tags) => {
    const story = document.querySelector("#storybook-root");
    const layers = [...document.querySelectorAll("[data-tenon-root]")].filter((root) => !story?.contains(root));
    const enhanced = !document.querySelector("[data-tenon-root]:not([data-tenon-contrast=more])");
    const include = [story, ...layers].filter((element) => element !== null);
    const rules = { "color-contrast-enhanced": { enabled: enhanced } };
    const runOnly = { type: "tag" as const, values: enhanced ? [...tags, "wcag2aaa"] : [...tags] };
    const found = await window.axe?.run({ include }, { runOnly, rules, resultTypes: ["violations"] });
    if (!found) throw new Error("axe is not here");
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`),
    );
  }, levels);

describe("every story breaks no rule of WCAG 2.2 A and AA: light, dark and high contrast, left to right and right to left", () => {
  it.each(site.stories)("%s", async (story) => {
    await show.visit(story);
    const found: Record<string, string[]> = {};
    for (const look of looks) {
      await show.wear(look);
      const broken = await violations();
      if (broken.length > 0) found[lookName(look)] = broken;
    }
    expect(found).toEqual({});
  });
});
