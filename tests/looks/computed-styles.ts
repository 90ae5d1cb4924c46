import type { Page } from "playwright-core";

/** One element: what it is, and how the browser shows it. */
export interface Shown {
  readonly what: string;
  readonly styles: Readonly<Record<string, string>>;
}

const sides = ["top", "right", "bottom", "left"];
/** What decides how an element looks and where it stands; the style of a line that has no width does not. */
const properties = [
  ...sides.flatMap((side) => [`margin-${side}`, `padding-${side}`, `border-${side}-width`, `border-${side}-color`]),
  ...[
    "background-color",
    "background-image",
    "color",
    "opacity",
    "visibility",
    "fill",
    "stroke",
    "stroke-width",
    "box-shadow",
  ],
  ...["border-top-left-radius", "border-bottom-right-radius", "outline-style", "outline-width", "list-style-type"],
  ...["font-family", "font-size", "font-style", "font-weight", "font-variant-caps", "line-height", "letter-spacing"],
  ...[
    "word-spacing",
    "text-transform",
    "text-align",
    "text-indent",
    "text-decoration-line",
    "text-shadow",
    "white-space",
  ],
  ...["word-break", "overflow-wrap", "hyphens", "direction", "unicode-bidi", "cursor", "user-select", "pointer-events"],
  ...["display", "position", "float", "clear", "box-sizing", "width", "height", "min-width", "max-width", "min-height"],
  ...[
    "overflow-x",
    "overflow-y",
    "flex-grow",
    "flex-shrink",
    "flex-basis",
    "align-self",
    "gap",
    "z-index",
    "transform",
  ],
  ...["grid-template-columns", "border-collapse", "content", "accent-color", "color-scheme", "clip-path", "filter"],
];

/** Computed styles of everything the selector finds and of all that is inside, in the order of the document. */
export const shownIn = (page: Page, selector: string): Promise<Shown[]> =>
  page.evaluate(
    ([wanted, names]) => {
      const every = [...document.querySelectorAll(wanted)].flatMap((root) => [root, ...root.querySelectorAll("*")]);
      return every.flatMap((element) =>
        ["", "::before", "::after"].flatMap((pseudo) => {
          const computed = getComputedStyle(element, pseudo);
          if (pseudo && computed.content === "none") return [];
          // The browser draws a list of its own above the page.
          if (element.localName === "option") return [];
          const classes = element.getAttribute("class")?.replaceAll(/\s+/g, ".") ?? "";
          return {
            what: `${element.localName}${classes && `.${classes}`}${pseudo}`,
            styles: Object.fromEntries(names.map((name) => [name, computed.getPropertyValue(name)])),
          };
        }),
      );
    },
    [selector, properties] as const,
  );

/** "element property: is, not was" of each difference. */
export function differences(was: readonly Shown[], is: readonly Shown[], ignored: RegExp = /^$/): string[] {
  if (was.length !== is.length) return [`${is.length} elements, not ${was.length}`];
  const found = was.flatMap(({ what, styles }, index) =>
    Object.entries(styles)
      .filter(([name, value]) => !ignored.test(name) && is[index]?.styles[name] !== value)
      .map(([name, value]) => `${what} ${name}: ${String(is[index]?.styles[name])}, not ${value}`),
  );
  return [...new Set(found)];
}
