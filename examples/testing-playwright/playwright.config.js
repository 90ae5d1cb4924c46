import { defineConfig } from "@playwright/test";

const executablePath = process.env.CHROMIUM;

const config = defineConfig({
  testMatch: "*.spec.js",
  timeout: 20_000,
  reporter: "line",
  // A browser that is installed already, where one is named; else the one of `npx playwright install chromium`.
  use: { launchOptions: executablePath ? { executablePath, args: ["--no-sandbox"] } : {} },
});

export { config as default };
