/**
 * Makes the README's picture from the running demo: `node tools/picture.mjs`. A customer connects through the real window
 * and stands at "Choose data".
 */
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";
import { chromiumLaunch } from "./chromium.mjs";
import { root } from "./doors.mjs";

const demo = spawn(process.execPath, ["demo/start.mjs", "--port", "0", "--json"], {
  cwd: root,
  stdio: ["ignore", "pipe", "inherit"],
});
const browser = await chromium.launch(chromiumLaunch());
try {
  const line = await firstLine(demo.stdout);
  const { demo: page, provider } = JSON.parse(line);
  const tab = await browser.newPage({ viewport: { width: 1200, height: 760 }, deviceScaleFactor: 2 });
  await tab.goto(`${page.url}/?integration=salesforce-accounts`);
  await tab.locator('[name="workspace"]').fill("brightwater");
  const [popup] = await Promise.all([
    tab.context().waitForEvent("page"),
    tab.locator('[data-tenon-action="connect"]').click(),
  ]);
  await popup.locator('[name="username"]').fill(provider.username);
  await popup.locator('[name="password"]').fill(provider.password);
  await popup.locator('[data-sandbox-action="login"]').click();
  await popup.locator('[data-sandbox-action="allow"]').click();
  await tab.locator('[data-state="configuring"] [role="combobox"]').first().waitFor();
  mkdirSync(`${root}/docs`, { recursive: true });
  await tab.screenshot({ path: `${root}/docs/demo.png` });
} finally {
  await browser.close();
  demo.kill("SIGTERM");
}

async function firstLine(stream) {
  for await (const line of createInterface({ input: stream })) {
    return line;
  }
}
