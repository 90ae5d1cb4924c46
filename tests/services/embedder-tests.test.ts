import { execFile } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { chromiumLaunch, findChromium } from "../../tools/chromium.mjs";
import { root } from "../../tools/doors.mjs";
import { ensureDependencies } from "../../tools/setup.mjs";

const run = promisify(execFile);
/** Outside of what is linted and compiled, and below the project's own Vitest and Storybook. */
const work = join(root, ".tenon/embedders");
const kit = join(work, "package");
const names = ["vitest", "jest", "playwright", "storybook"] as const;
const folderOf = (name: (typeof names)[number]): string => join(work, `testing-${name}`);

async function tool(name: (typeof names)[number], program: string, ...args: string[]): Promise<string> {
  const { stdout, stderr } = await run(process.execPath, [program, ...args], {
    cwd: folderOf(name),
    env: {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      STORYBOOK_DISABLE_TELEMETRY: "1",
      CHROMIUM: findChromium(),
      NO_COLOR: "1",
    },
  });
  return stdout + stderr;
}

/** The package as it is published, in each example; what Jest and Playwright need besides is theirs. */
beforeAll(async () => {
  rmSync(kit, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const pack = ["pack", "--ignore-scripts", "--silent", "--pack-destination", work];
  const { stdout } = await run("npm", pack, { cwd: root });
  await run("tar", ["-xzf", stdout.trim(), "-C", work], { cwd: work });
  // The project's own would lead tools to the source.
  writeFileSync(join(work, "tsconfig.json"), "{}");
  for (const name of names) {
    const folder = folderOf(name);
    cpSync(join(root, `examples/testing-${name}`), folder, { recursive: true });
    if (name === "jest" || name === "playwright") ensureDependencies(folder);
    rmSync(join(folder, "node_modules/tenon-kit"), { recursive: true, force: true });
    cpSync(kit, join(folder, "node_modules/tenon-kit"), { recursive: true });
  }
});

it("an embedder's tests pass in Vitest", async () => {
  expect(await tool("vitest", join(root, "node_modules/vitest/vitest.mjs"), "run", "--root", ".")).toMatch(
    /Tests\s+2 passed/,
  );
});

it("an embedder's tests pass in Jest, without a word on the console", async () => {
  const said = await tool("jest", "node_modules/jest/bin/jest.js");
  expect(said).toMatch(/Tests:\s+2 passed, 2 total/);
  expect(said).not.toContain("console.");
});

it("an embedder's tests pass in Playwright, with real windows", async () => {
  expect(await tool("playwright", "node_modules/@playwright/test/cli.js", "test")).toContain("2 passed");
});

it("an embedder's stories play in a static Storybook", async () => {
  await tool("storybook", join(root, "node_modules/storybook/dist/bin/dispatcher.js"), ...["build", "-o", "out"]);
  const types: Record<string, string> = { html: "text/html", js: "text/javascript", css: "text/css" };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    readFile(join(folderOf("storybook"), "out", pathname)).then(
      (file) => {
        response.setHeader("content-type", types[pathname.split(".").at(-1) ?? ""] ?? "application/octet-stream");
        response.end(file);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const page = await browser.newPage();
    const open = (story: string) =>
      page.goto(
        `http://127.0.0.1:${(server.address() as AddressInfo).port}/iframe.html?id=integrations-page--${story}&viewMode=story`,
      );
    await open("installed");
    await page.getByRole("heading", { name: "CRM sync is running" }).waitFor();
    await open("declined");
    await page.getByText("Access was not allowed").waitFor();
  } finally {
    await browser.close();
    server.close();
  }
});
