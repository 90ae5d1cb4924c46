import type { Page } from "playwright-core";

/** The page as a screen reader has it: what is read on in order, then what is said besides when a control gets the focus. */
export async function heard(page: Page): Promise<string> {
  const read = await page.locator("body").ariaSnapshot();
  const besides = await page.evaluate(descriptions);
  // Addresses of sign-ins hold what is drawn by lot.
  return `${read.replace(/(\/url: [^?\n]*\?).*/g, "$1…")}\n${besides.length === 0 ? "" : `\n${besides.join("\n")}\n`}`;
}

/** Runs in the page. */
function descriptions(): string[] {
  const plain = (node: Element | null) => node?.textContent.replace(/\s+/g, " ").trim() ?? "";
  const isThere = (element: Element) => element.checkVisibility() && !element.closest("[aria-hidden=true]");
  return [...document.querySelectorAll("[aria-describedby], [aria-invalid=true]")].filter(isThere).map((element) => {
    const said = (attribute: string) =>
      (element.getAttribute(attribute)?.split(/\s+/) ?? [])
        .map((id) => plain(document.getElementById(id)))
        .filter((words) => words !== "");
    const label = (element as Partial<HTMLInputElement>).labels?.[0];
    const name = element.getAttribute("aria-label") ?? (said("aria-labelledby").join(" ") || plain(label ?? element));
    const invalid = element.getAttribute("aria-invalid") === "true" ? " [invalid]" : "";
    return `${element.getAttribute("role") ?? element.localName} "${name}"${invalid}: ${said("aria-describedby").join(" | ") || "nothing"}`;
  });
}

const nameless =
  /^\s*- (?:button|link|textbox|combobox|checkbox|switch|radio|radiogroup|tab|dialog|alertdialog|progressbar|heading)(?: \[[^\]]*\])*:?$/;

/** What nobody could follow, in a text of `heard`. */
export function unclear(text: string): string[] {
  const lines = text.split("\n");
  const found = lines.filter((line) => nameless.test(line)).map((line) => `without a name: ${line.trim()}`);
  let last = 0;
  for (const [, name = "", level = "0"] of text.matchAll(/- heading "(.*)" \[level=(\d)\]/g)) {
    if (last > 0 && Number(level) > last + 1) found.push(`heading level ${level} after ${String(last)}: ${name}`);
    last = Number(level);
  }
  return [...found, ...lines.filter((line) => line.includes(`[invalid]: nothing`))];
}
