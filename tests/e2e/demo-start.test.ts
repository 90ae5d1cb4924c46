import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runDemo, startDemo } from "./demo-process.js";

let folder: string;
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tenon-demo-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The set-up may speak before; the reason is the last line. */
const reason = async (...args: string[]) => {
  const { code, stdout, stderr } = await runDemo("--port", "0", ...args);
  expect(code).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).not.toMatch(/^\s+at /m);
  return stderr.trimEnd().split("\n").at(-1) ?? "";
};

describe("the demo says in one line what is wrong with its files", () => {
  test("a manifest that is not YAML, with file and line", async () => {
    const path = file("broken.yaml", 'specVersion: 1.0.0\nintegrations:\n  - name: "open\n');
    expect(await reason("--manifest", path)).toContain(path);
  });

  test("a manifest without integrations", async () => {
    const path = file("empty.yaml", "specVersion: 1.0.0\n");
    expect(await reason("--manifest", path)).toMatch(/empty\.yaml.*integrations/);
  });

  test("an integration without a provider", async () => {
    const path = file("half.yaml", "specVersion: 1.0.0\nintegrations:\n  - name: half\n");
    expect(await reason("--manifest", path)).toMatch(/half\.yaml.*provider/);
  });

  test("a catalog that is not JSON", async () => {
    const path = file("catalog.json", '{"catalog": {,}}');
    expect(await reason("--catalog", path)).toMatch(/catalog\.json.*not valid JSON/);
  });

  test("an integration that the manifest does not have, naming those it has", async () => {
    const line = await reason("--integration", "nonesuch");
    expect(line).toMatch(/^--integration nonesuch: .*salesforce-accounts/);
  });
});

test("the demo serves its page under a strict content policy and stops when asked to", async () => {
  const demo = await startDemo("--integration", "stripe-invoices");
  try {
    const page = await fetch(demo.demo.url);
    expect(page.status).toBe(200);
    expect(new URL(demo.demo.url).searchParams.get("integration")).toBe("stripe-invoices");
    expect(page.headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' https:; font-src 'self'; " +
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
    expect(page.headers.get("cross-origin-opener-policy")).toBe("same-origin-allow-popups");
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    expect(page.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Lax/);
    const html = await page.text();
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*src=)/);
  } finally {
    await demo.stop();
  }
  await expect(fetch(demo.demo.url)).rejects.toThrow();
});
