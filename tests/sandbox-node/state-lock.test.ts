import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { lockStateFile } from "../../src/sandbox/node/state-lock.js";
import { startSandbox } from "../../src/sandbox/node/start-sandbox.js";

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tenon-lock-"));
  path = join(folder, "state.json");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it("a second sandbox on one state file does not start, and says who has it", async () => {
  const first = await startSandbox({ stateFile: path });
  await expect(startSandbox({ stateFile: path })).rejects.toThrow(
    `State file ${path}: another sandbox uses it (process ${process.pid}). Stop that one, or name another file with --state.`,
  );
  await first.close();
  const second = await startSandbox({ stateFile: path });
  expect(second.line.ampersand.apiKey).toBe(first.line.ampersand.apiKey);
  await second.close();
  expect(await readdir(folder)).toEqual(["state.json"]);
});

it.each(["4194999", "", "nonsense"])("what a program that is gone has left (%j) keeps nobody out", async (owner) => {
  await writeFile(`${path}.lock`, owner);
  const unlock = await lockStateFile(path);
  await unlock();
  expect(await readdir(folder)).toEqual([]);
});

it("a sandbox that could not start leaves no mark", async () => {
  await writeFile(path, "{");
  await expect(startSandbox({ stateFile: path })).rejects.toThrow("it is damaged");
  expect(await readdir(folder)).toEqual(["state.json"]);
});
