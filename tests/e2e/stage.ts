import type { Browser, LaunchOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { launch, type WatchedPage, watchedPage } from "./browser.js";
import { type RunningDemo, startDemo } from "./demo-process.js";
import { driveInstall, type InstallDriver } from "./drive-install.js";

export interface StageOptions {
  readonly demo?: readonly string[];
  readonly browser?: LaunchOptions;
  /** Forget everything stored before each test. `false` is for tests at the same time: nobody's page is closed before the end. @default true */
  readonly reset?: boolean;
}

export interface Visit extends WatchedPage {
  readonly flow: InstallDriver;
}

export interface Stage {
  readonly demo: RunningDemo;
  /** Opens the demo's page in a profile of its own; it is closed after the test. `query` is everything after the slash, or a whole address. */
  visit(query: string, before?: Parameters<typeof watchedPage>[2]): Promise<Visit>;
}

/** One demo process and one browser for all tests of a file or of a `describe`. */
export function setStage(options: StageOptions = {}): Stage {
  let demo: RunningDemo | undefined;
  let browser: Browser | undefined;
  let visits: Visit[] = [];

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(...(options.demo ?? [])), launch(options.browser)]);
  });
  beforeEach(async () => {
    if (options.reset !== false) await demo?.reset();
  });
  const closeVisits = async () => {
    await Promise.all(visits.map((visit) => visit.close()));
    visits = [];
  };
  afterEach(async () => {
    if (options.reset !== false) await closeVisits();
  });
  afterAll(async () => {
    await closeVisits();
    await browser?.close();
    await demo?.stop();
  });

  const running = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error("The stage is not set yet: use it inside a test.");
    return thing;
  };
  return {
    get demo() {
      return running(demo);
    },
    async visit(query, before) {
      const watched = await watchedPage(running(browser), new URL(query, running(demo).demo.url).href, before);
      const visit = { ...watched, flow: driveInstall(watched.page) };
      visits.push(visit);
      return visit;
    },
  };
}
