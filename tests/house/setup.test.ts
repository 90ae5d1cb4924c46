import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../tools/doors.mjs";

const folder = mkdtempSync(join(tmpdir(), "tenon-setup-"));

function setUp(env: Record<string, string>): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(root, "tools/setup.mjs")], { cwd: root, encoding: "utf8", env });
}

test("the set-up takes the first known browser on PATH, and writes nothing on stdout", () => {
  const browser = join(folder, "chromium");
  writeFileSync(browser, "#!/bin/sh\n");
  chmodSync(browser, 0o755);
  const { status, stdout, stderr } = setUp({ PATH: folder });
  expect(stderr).toBe("Ready.\n");
  expect(stdout).toBe("");
  expect(status).toBe(0);
});

test("a CHROMIUM that cannot be run is said in one line, with exit code 1", () => {
  const { status, stderr } = setUp({ PATH: folder, CHROMIUM: join(folder, "nothing-here") });
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).toContain("nothing-here");
  expect(status).toBe(1);
});
