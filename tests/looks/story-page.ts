import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { chromiumLaunch } from "../../tools/chromium.mjs";

export interface Look {
  readonly theme: "light" | "dark";
  readonly contrast: "standard" | "more";
  readonly direction: "ltr" | "rtl";
}

export const plainLook: Look = { theme: "light", contrast: "standard", direction: "ltr" };

/** Light, dark and high contrast, each in both directions. */
export const looks: readonly Look[] = (["ltr", "rtl"] as const).flatMap((direction) => [
  { theme: "light", contrast: "standard", direction } as const,
  { theme: "dark", contrast: "standard", direction } as const,
  { theme: "light", contrast: "more", direction } as const,
]);

export const lookName = ({ theme, contrast, direction }: Look): string =>
  `${contrast === "more" ? "high contrast" : theme}, ${direction}`;

interface Channel {
  on(event: string, listener: (said: unknown) => void): void;
  off(event: string, listener: (said: unknown) => void): void;
  emit(event: string, said: unknown): void;
}

declare global {
  interface Window {
    /** How Storybook's toolbar speaks with the page of the stories. */
    __STORYBOOK_ADDONS_CHANNEL__?: Channel;
    axe?: typeof axe;
  }
}

/** One page that goes from story to story, as Storybook's own list does: a tenth of the time of loading each alone. */
export interface StoryPage {
  readonly page: Page;
  /** Shows a story, and comes back when its play function is through. */
  visit(story: string): Promise<void>;
  /** Changes the toolbar's globals under the story that is shown. */
  say(globals: Readonly<Record<string, string>>): Promise<void>;
  /** Puts another look on what is shown, without drawing anything anew: a state that was reached stays. */
  wear(look: Look): Promise<void>;
  close(): Promise<void>;
}

const axeFile = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

export const launchChromium = (): Promise<Browser> => chromium.launch(chromiumLaunch());

const desk = { width: 1280, height: 900 };

/** What does not depend on the machine: zone, language, and nothing moves. */
const settled: BrowserContextOptions = {
  viewport: desk,
  reducedMotion: "reduce",
  colorScheme: "light",
  timezoneId: "Europe/London",
  locale: "en-GB",
};

export async function storyPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions & { before?: (page: Page) => Promise<unknown> } = {},
): Promise<StoryPage> {
  const { before, ...own } = options;
  const context = await browser.newContext({ ...settled, ...own });
  const page = await context.newPage();
  await before?.(page);
  // Storybook's own axe would run at the same time as ours.
  await page.goto(`${origin}/iframe.html?viewMode=story&globals=a11y.manual:!true`);
  await page.waitForFunction(() => window.__STORYBOOK_ADDONS_CHANNEL__ !== undefined);
  await page.evaluate(readFileSync(axeFile, "utf8"));
  let current = "";
  return {
    page,
    async visit(story) {
      await page.setViewportSize(desk);
      await page.evaluate(() => {
        document.documentElement.dir = "ltr";
      });
      // A story that is shown already would stay as it is.
      const event = current === story ? "forceRemount" : "setCurrentStory";
      current = story;
      const said = await page.evaluate(showStory, [story, event] as const);
      if (said !== "success") throw new Error(`${story}: ${said.slice(0, 400)}`);
      // A screen that is loaded when it is wanted has its time to come; where loading is the story, bars stay.
      await page
        .waitForFunction(() => !document.querySelector(".tenon-skeleton"), undefined, { timeout: 1_500 })
        .catch(() => null);
    },
    async say(globals) {
      await page.evaluate((given) => {
        window.__STORYBOOK_ADDONS_CHANNEL__?.emit("updateGlobals", { globals: given });
      }, globals);
    },
    wear: (look) => page.evaluate(putOn, look),
    close: () => context.close(),
  };
}

interface Finished {
  readonly storyId?: string;
  readonly status?: string;
  readonly reporters?: readonly { type: string }[];
}

/** Runs in the page. */
function showStory([storyId, event]: readonly [story: string, event: string]): Promise<string> {
  return new Promise((resolve) => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    const ends = ["storyFinished", "storyErrored", "storyThrewException", "storyMissing"] as const;
    const listeners = ends.map((name) => {
      const listener = (said: unknown) => {
        const { storyId: whose = storyId, status, reporters = [] } = (said ?? {}) as Finished;
        // What was shown before may still be busy with other globals.
        if (whose !== storyId) return;
        for (const [end, one] of listeners) channel?.off(end, one);
        // Storybook's own axe judges by more than WCAG; ours is asked afterwards.
        const isGood = status === "success" || (reporters.length > 0 && reporters.every(({ type }) => type === "a11y"));
        resolve(name === "storyFinished" && isGood ? "success" : `${name} ${JSON.stringify(said)}`);
      };
      channel?.on(name, listener);
      return [name, listener] as const;
    });
    channel?.emit(event, { storyId, viewMode: "story" });
  });
}

/** Runs in the page. */
function putOn({ theme, contrast, direction }: Look): void {
  document.documentElement.dir = direction;
  for (const element of document.querySelectorAll<HTMLElement>(".story-stage, [data-tenon-root]")) {
    if (element.hasAttribute("dir")) element.dir = direction;
    // Who brings colours of their own for text or background has decided for one theme.
    const style = getComputedStyle(element);
    const hasOwn = ["text", "background"].some((name) => style.getPropertyValue(`--tenon-color-${name}`) !== "");
    if (hasOwn) continue;
    if (element.classList.contains("story-stage")) element.dataset["theme"] = theme;
    else {
      element.dataset["tenonTheme"] = theme;
      element.dataset["tenonContrast"] = contrast;
    }
  }
}
