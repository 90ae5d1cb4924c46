import axe from "axe-core";
import { type Browser, type BrowserContext, chromium, type LaunchOptions, type Page } from "playwright-core";
import { expect } from "vitest";
import { chromiumLaunch } from "../../tools/chromium.mjs";

export const launch = (options: LaunchOptions = {}): Promise<Browser> =>
  chromium.launch({ ...(chromiumLaunch() as LaunchOptions), ...options });

/** A page of its own profile that remembers whatever should not have happened in it. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every request of the page itself (its sign-in windows not included), as "METHOD url". */
  readonly requests: string[];
  /** Requests to the kit's endpoint since the last call, as "METHOD /path". */
  kitRequests(): string[];
  /** Console errors, uncaught errors and violations of the content policy. */
  readonly problems: string[];
  close(): Promise<void>;
}

declare global {
  interface Window {
    /** Put there by the tests. */
    tenonViolations?: string[];
  }
}

export async function watchedPage(browser: Browser, url: string, before?: (page: Page) => Promise<unknown>) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const requests: string[] = [];
  const problems: string[] = [];
  let counted = 0;
  page.on("request", (request) => requests.push(`${request.method()} ${request.url()}`));
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      problems.push(`${message.type()}: ${message.text()}`);
  });
  await before?.(page);
  await page.goto(url);
  const watched: WatchedPage = {
    page,
    context,
    requests,
    problems,
    kitRequests() {
      const news = requests.slice(counted);
      counted = requests.length;
      return news
        .map((line) => line.replace(/https?:\/\/[^/]+/, ""))
        .filter((line) => line.includes(" /api/tenon"))
        .map((line) => line.replace("/api/tenon", ""));
    },
    close: () => context.close(),
  };
  return watched;
}

/** What axe finds in the page as it is now. It is run through the debugger: the page's own policy lets no script in. */
export async function expectNoAxeViolations(page: Page, where: string): Promise<void> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.map(({ id, nodes }) => {
      const places = nodes.map(({ target, any }) => `${target.join(" ")} (${any.map((one) => one.message).join(" ")})`);
      return `${id}: ${places.join(" | ")}`;
    });
  });
  expect(found, where).toEqual([]);
}
