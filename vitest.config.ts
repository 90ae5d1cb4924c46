import { existsSync } from "node:fs";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";
import { builtTests } from "./tools/built-tests.mjs";
import { chromiumLaunch } from "./tools/chromium.mjs";
import { aliases } from "./tools/doors.mjs";

const resolve = { alias: aliases() };

/** On what is shipped, only tests run that see it. */
const unitTests = (ending: string): string[] =>
  process.env["TENON_BUILD"] === "dist"
    ? builtTests().filter((file) => file.endsWith(ending))
    : [`tests/**/*${ending}`];

/** Everything in Node: contracts, flows, client, server, sandbox, and React where no DOM is wanted. */
const node: TestProjectConfiguration = {
  plugins: [react()],
  resolve,
  test: {
    name: "node",
    environment: "node",
    include: unitTests(".test.ts"),
    exclude: ["tests/{house,e2e,services,looks,shared,react18}/**"],
    // They share what is loaded, and leave nothing behind that another file could see.
    isolate: false,
  },
};

/** Components and hooks in jsdom: the file's suffix decides. */
const dom: TestProjectConfiguration = {
  plugins: [react()],
  resolve,
  test: {
    name: "dom",
    environment: "jsdom",
    include: unitTests(".test.tsx"),
    exclude: ["tests/{house,e2e,services,looks,shared,react18}/**"],
    setupFiles: ["tests/setup.ts"],
    testTimeout: 15_000,
  },
};

/** The house itself: import table, doors, sizes of files, what is packed. Reads src and, for some rules, dist. */
const house: TestProjectConfiguration = {
  test: { name: "house", environment: "node", include: ["tests/house/**/*.test.ts"], testTimeout: 60_000 },
};

/** Every story in a real browser, with its play function and axe. */
const storybook: TestProjectConfiguration = {
  plugins: [storybookTest({ configDir: ".storybook" })],
  // Found while a run is on, a dependency makes Vite reload the page under the running tests: name them before.
  optimizeDeps: {
    include: [
      "react",
      "react-dom",
      "react-dom/client",
      "react/jsx-runtime",
      "react/jsx-dev-runtime",
      "@radix-ui/react-dialog",
      "hono",
      "hono/html",
      "jose",
      "zod/mini",
    ],
  },
  test: {
    name: "storybook",
    testTimeout: 30_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: chromiumLaunch() }),
      instances: [{ browser: "chromium" }],
    },
  },
};

/** Servers, a real OAuth server and a real popup, driven with playwright-core. */
const endToEnd = (name: string, groupOrder: number, maxWorkers: number, files: Files): TestProjectConfiguration => ({
  resolve,
  test: {
    name,
    environment: "node",
    ...files,
    maxWorkers,
    sequence: { groupOrder },
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
type Files = { include: string[]; exclude?: string[] };

/** These have the machine to themselves: one opens twenty windows at the same time, one counts what the browser does. */
const alone = ["tests/e2e/window-matrix.test.ts", "tests/e2e/choosing-cost.test.ts"];
const e2e = [
  endToEnd("e2e-alone", 1, 1, { include: alone }),
  endToEnd("e2e", 2, 2, { include: ["tests/e2e/**/*.test.ts"], exclude: alone }),
];

/** The handler among other programs: a real Redis, real frameworks, several processes, other languages. It reads dist. */
const services: TestProjectConfiguration = {
  resolve: { alias: aliases({ target: "dist" }) },
  test: {
    name: "services",
    environment: "node",
    include: ["tests/services/**/*.test.ts"],
    maxWorkers: 1,
    testTimeout: 90_000,
    hookTimeout: 180_000,
  },
};

/** How it looks, everywhere: the static Storybook in a browser, every story in every theme and direction, and pages of hosts. */
const looks: TestProjectConfiguration = {
  resolve,
  test: {
    name: "looks",
    environment: "node",
    include: ["tests/looks/**/*.test.ts"],
    maxWorkers: 2,
    testTimeout: 600_000,
    hookTimeout: 180_000,
  },
};

/** The same contracts and flows over a larger set of data, where that folder lies beside the project. */
const shared: TestProjectConfiguration = {
  plugins: [react()],
  resolve,
  test: {
    name: "shared",
    environment: "node",
    include: ["tests/shared/**/*.test.{ts,tsx}"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
};

export default defineConfig({
  test: {
    projects: [node, dom, house, storybook, ...e2e, services, looks, ...(existsSync("../shared") ? [shared] : [])],
  },
});
