import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ended, runDemo } from "../e2e/demo-process.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tenon-demo-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const refusal = ({ code, stdout, stderr }: Ended) => {
  expect(code).toBe(1);
  expect(stdout).toBe("");
  const lines = stderr.trimEnd().split("\n");
  expect(lines).toHaveLength(1);
  expect(stderr).not.toMatch(/^\s+at /m);
  return lines[0] ?? "";
};

describe("the demo refuses to start with one line that says what is wrong and where", () => {
  test("a manifest that is not there", async () => {
    const path = join(folder, "nowhere.yaml");
    const line = refusal(await runDemo("--port", "0", "--manifest", path));
    expect(line).toContain(`--manifest ${path}: there is no such file`);
  });

  test("a catalog that is a folder", async () => {
    expect(refusal(await runDemo("--port", "0", "--catalog", folder))).toBe(`--catalog ${folder}: this is not a file.`);
  });

  test("an option that does not exist", async () => {
    const line = refusal(await runDemo("--prot", "4000"));
    expect(line).toContain("There is no option --prot");
    expect(line).toContain("--port");
  });

  test("a word that belongs to no option", async () => {
    expect(refusal(await runDemo("amp.yaml"))).toContain('"amp.yaml" does not belong to any option');
  });

  test("a port that is no port", async () => {
    expect(refusal(await runDemo("--port", "70000"))).toContain("--port 70000: a port is a whole number");
    expect(refusal(await runDemo("--port", "four"))).toContain("--port four: a port is a whole number");
  });

  test("a port that is taken", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const { port } = taken.address() as AddressInfo;
    try {
      expect(refusal(await runDemo("--port", String(port)))).toContain(`Port ${port} on 127.0.0.1 is already in use`);
    } finally {
      taken.close();
    }
  });

  test("an opener policy that browsers do not know", async () => {
    expect(refusal(await runDemo("--provider-coop", "strict"))).toContain("--provider-coop strict: known policies are");
  });

  test("asked for help it explains its options and succeeds", async () => {
    const { code, stdout } = await runDemo("--help");
    expect(code).toBe(0);
    expect(stdout).toContain("--object-metadata FILE");
  });
});
