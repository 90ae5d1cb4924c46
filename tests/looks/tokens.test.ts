import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { TenonVariables } from "../../src/theme/variables.js";
import { contrastOf, type Rgb } from "./contrast.js";
import { launchChromium, lookName, looks, storyPage, type StoryPage } from "./story-page.js";
import { storybookSite } from "./storybook-site.js";

/** What each variable is for, as a browser computes it: where, which property, what is set and what comes of it. */
interface Use {
  readonly story: keyof typeof stories;
  readonly selector: string;
  readonly property: string;
  readonly value: string;
  readonly computed: string;
}

const stories = {
  form: "installintegration-states-connect--custom",
  connecting: "installintegration-states-connect--reconnecting",
  objects: "installintegration-states-choose-data--six-objects",
  status: "connectionstatus-states--read-failed",
  works: "connectionstatus-states--connected",
  broken: "installintegration-states-installed--needs-attention",
  failed: "installintegration-states-review--install-failed",
  dialog: "installintegration--in-dialog",
} as const;

const colour = "rgb(18, 52, 86)";
const of = (story: Use["story"], selector: string, property: string, value = colour, computed = value): Use => ({
  story,
  selector,
  property,
  value,
  computed,
});

const uses: Readonly<Record<keyof TenonVariables, Use>> = {
  "--tenon-color-accent": of("form", ".tenon-button[data-tone=primary]", "background-color"),
  "--tenon-color-background": of("form", "[data-tenon]", "background-color"),
  "--tenon-color-text": of("form", ".tenon-heading", "color"),
  "--tenon-color-border": of("form", "[data-tenon]", "border-top-color"),
  "--tenon-color-positive": of("works", ".tenon-badge[data-tone=positive]::before", "background-color"),
  "--tenon-color-caution": of("broken", ".tenon-badge[data-tone=caution]::before", "background-color"),
  "--tenon-color-negative": of("failed", ".tenon-notice[data-tone=negative]", "border-inline-start-color"),
  "--tenon-radius": of("form", "[data-tenon]", "border-top-left-radius", "16px"),
  "--tenon-font-size": of("form", "[data-tenon]", "font-size", "18px"),
  "--tenon-font-family": of("form", ".tenon-input", "font-family", "monospace"),
  "--tenon-color-on-accent": of("form", ".tenon-button[data-tone=primary]", "color"),
  "--tenon-color-text-muted": of("form", ".tenon-step:not([aria-current])", "color"),
  "--tenon-color-surface": of("form", ".tenon-steps", "background-color"),
  "--tenon-color-hover": of("objects", ".tenon-button[data-tone=quiet]:hover", "background-color"),
  "--tenon-color-border-control": of("form", ".tenon-input", "border-top-color"),
  "--tenon-color-focus": of("form", ".tenon-button:focus-visible", "outline-color"),
  "--tenon-shadow": of(
    "dialog",
    ".tenon-dialog",
    "box-shadow",
    "1px 2px 3px rgb(0, 0, 0)",
    "rgb(0, 0, 0) 1px 2px 3px 0px",
  ),
  "--tenon-control-height": of("form", ".tenon-button[data-tone=primary]", "min-height", "52px"),
  "--tenon-button-radius": of("form", ".tenon-button", "border-top-left-radius", "17px"),
  "--tenon-button-font-weight": of("form", ".tenon-button", "font-weight", "800"),
  "--tenon-input-radius": of("form", ".tenon-input", "border-top-left-radius", "19px"),
  "--tenon-input-background": of("form", ".tenon-input", "background-color"),
  "--tenon-dialog-radius": of("dialog", ".tenon-dialog", "border-top-left-radius", "21px"),
  "--tenon-dialog-width": of("dialog", ".tenon-dialog", "max-width", "444px"),
};

const site = await storybookSite();
let show: StoryPage;
let close: () => Promise<unknown>;

beforeAll(async () => {
  const browser = await launchChromium();
  close = () => Promise.all([browser.close(), site.close()]);
  show = await storyPage(browser, site.origin);
});
afterAll(() => close());

/** Sets a variable on elements as `appearance.variables` does. */
const setOn = (selector: string, name: string, value: string | null): Promise<void> =>
  show.page.evaluate(
    ([where, variable, set]) => {
      for (const element of document.querySelectorAll<HTMLElement>(where)) element.style.setProperty(variable, set);
    },
    [selector, name, value] as const,
  );

/** The computed style of the first element that fits; states of the pointer and of the focus are brought about. */
async function computed(selector: string, property: string): Promise<string> {
  const [bare = "", part] = selector.replace(/:(hover|focus-visible)$/, "").split("::");
  const element = show.page.locator(bare).first();
  await element.waitFor();
  if (selector.endsWith(":hover")) await element.hover();
  if (selector.endsWith(":focus-visible")) {
    await show.page.keyboard.press("Tab");
    await element.focus();
  }
  return element.evaluate((found, [pseudo, name]) => getComputedStyle(found, pseudo).getPropertyValue(name), [
    part === undefined ? undefined : `::${part}`,
    property,
  ] as const);
}

describe("each variable is what its part of the kit is drawn with", () => {
  it.each(Object.entries(uses))("%s", async (name, { story, selector, property, value, computed: wanted }) => {
    await show.visit(stories[story]);
    expect(await computed(selector, property), "before").not.toBe(wanted);
    await setOn("[data-tenon-root]", name, value);
    expect(await computed(selector, property), "on the kit's root").toBe(wanted);
    await setOn("[data-tenon-root]", name, null);
    await setOn("body", name, value);
    expect(await computed(selector, property), "on an element above the kit").toBe(wanted);
    await setOn("body", name, null);
    expect(await computed(selector, property), "taken away").not.toBe(wanted);
  });
});

describe("each drop-in has a look of its own", () => {
  /** The same drop-in thrice: beside the first, and within it. */
  const copies = () => {
    const root = document.querySelector<HTMLElement>("[data-tenon-root]");
    if (!root) return;
    const copy = (id: string): HTMLElement => {
      const made = root.cloneNode(true) as HTMLElement;
      made.id = id;
      return made;
    };
    const [beside, inside] = [copy("beside"), copy("inside")];
    root.after(beside);
    root.append(inside);
    root.id = "first";
  };
  // React does not know the copies, and would leave them standing.
  afterEach(() =>
    show.page.evaluate(() => {
      for (const copy of document.querySelectorAll("#beside, #inside")) copy.remove();
    }),
  );

  const button = (id: string) => `#${id} > .tenon-body .tenon-button[data-tone=primary]`;

  it("variables of one do not reach the one beside it, and one within another may have others", async () => {
    await show.visit(stories.form);
    await show.page.evaluate(copies);
    const plain = await computed(button("beside"), "background-color");
    await setOn("#first", "--tenon-color-accent", "rgb(1, 2, 3)");
    await setOn("#inside", "--tenon-color-accent", "rgb(4, 5, 6)");
    expect(await computed(button("first"), "background-color")).toBe("rgb(1, 2, 3)");
    expect(await computed(button("inside"), "background-color")).toBe("rgb(4, 5, 6)");
    expect(await computed(button("beside"), "background-color")).toBe(plain);
  });

  it("theme, contrast and density of one do not reach the one beside it, and one within another may have others", async () => {
    await show.visit(stories.form);
    await show.page.evaluate(copies);
    const seen = async (id: string) => [
      await computed(`#${id}`, "background-color"),
      await computed(`#${id}`, "border-top-color"),
      await computed(`#${id}`, "font-size"),
    ];
    const plain = await seen("beside");
    await show.page.evaluate(() => {
      const first = document.querySelector<HTMLElement>("#first");
      Object.assign(first?.dataset ?? {}, { tenonTheme: "dark", tenonContrast: "more", tenonDensity: "dense" });
    });
    expect(await seen("first")).toEqual(["rgb(23, 25, 31)", "rgb(236, 238, 243)", "13px"]);
    expect(await seen("beside")).toEqual(plain);
    expect(await seen("inside")).toEqual(plain);
  });
});

describe("dense", () => {
  it.each(Object.values(stories))("%s: whatever can be pressed is at least 24 px high and wide", async (story) => {
    await show.visit(story);
    const small = await show.page.evaluate(() => {
      const roots = [...document.querySelectorAll<HTMLElement>("[data-tenon-root]")];
      for (const root of roots) root.dataset["tenonDensity"] = "dense";
      const controls = roots.flatMap((root) => [
        ...root.querySelectorAll<HTMLElement>("button, input, select, summary, a"),
      ]);
      return controls
        .filter((control) => control.checkVisibility() && getComputedStyle(control).display !== "inline")
        .map((control) => control.closest(".tenon-checkbox") ?? control)
        .filter((target) => {
          const { width, height } = target.getBoundingClientRect();
          return width < 24 || height < 24;
        })
        .map((target) => `${String(target.getBoundingClientRect().height)} ${target.outerHTML.slice(0, 120)}`);
    });
    expect(small).toEqual([]);
  });
});

/** A computed colour as red, green and blue: a canvas knows every notation. */
const rgbOf = (colour: string): Promise<Rgb> =>
  show.page.evaluate((given) => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1;
    const context = canvas.getContext("2d");
    if (!context) throw new Error("There is no canvas");
    context.fillStyle = given;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue] as const;
  }, colour);

const accents = ["", "#3457d5", "#c8102e", "#00875a", "#f5c518", "#111827"];

describe.each(looks.filter(({ direction }) => direction === "ltr"))("$theme, contrast $contrast", (look) => {
  it(`the focus is seen with any accent: at least 3:1 (${lookName(look)})`, async () => {
    await show.visit(stories.form);
    await show.wear(look);
    const weak: string[] = [];
    for (const accent of accents) {
      await setOn("[data-tenon-root]", "--tenon-color-accent", accent);
      const ring = await rgbOf(await computed(".tenon-footer .tenon-button:focus-visible", "outline-color"));
      const below = await rgbOf(await computed("[data-tenon]", "background-color"));
      if (contrastOf(ring, below) < 3) weak.push(`${accent}: ${contrastOf(ring, below).toFixed(2)}`);
    }
    expect(await computed(".tenon-footer .tenon-button:focus-visible", "outline-style")).toBe("solid");
    expect(weak).toEqual([]);
  });

  const least = look.contrast === "more" ? 7 : 4.5;
  it(`text on the accent and in the accent can be read with any accent: at least ${String(least)}:1`, async () => {
    await show.visit(stories.form);
    await show.wear(look);
    const weak: string[] = [];
    for (const accent of accents) {
      await setOn("[data-tenon-root]", "--tenon-color-accent", accent);
      const primary = ".tenon-button[data-tone=primary]";
      const text = await rgbOf(await computed(primary, "color"));
      const below = await rgbOf(await computed(primary, "background-color"));
      if (contrastOf(text, below) < least) weak.push(`on ${accent}: ${contrastOf(text, below).toFixed(2)}`);
      const link = await rgbOf(await computed(".tenon-logo-initials", "color"));
      const page = await rgbOf(await computed("[data-tenon]", "background-color"));
      if (contrastOf(link, page) < least) weak.push(`in ${accent}: ${contrastOf(link, page).toFixed(2)}`);
    }
    expect(weak).toEqual([]);
  });
});
