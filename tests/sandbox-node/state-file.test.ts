import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, sampleManifest, type Sandbox } from "tenon-kit/sandbox";
import { keepStateFile, readStateFile, type StateFile } from "../../src/sandbox/node/state-file.js";

let folder: string;
let path: string;
let sandbox: Sandbox;
let problems: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tenon-state-"));
  path = join(folder, "inner", "state.json");
  sandbox = createSandbox({ manifest: sampleManifest });
  problems = [];
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const keep = (delayMs: number): Promise<StateFile> =>
  keepStateFile({
    path,
    current: () => ({ apiKey: "key", password: "password", state: sandbox.state() }),
    onProblem: (message) => problems.push(message),
    delayMs,
  });

const scenarioInFile = async () => (await readStateFile(path))?.state.scenario.name;

describe("keeping the sandbox's data in a file", () => {
  it("knows nothing of a file that is not there, then makes it, with its folder", async () => {
    expect(await readStateFile(path)).toBeUndefined();
    await keep(0);
    expect(await readStateFile(path)).toEqual({ apiKey: "key", password: "password", state: sandbox.state() });
  });

  it("writes what changed at the latest when it is flushed, and leaves nothing else in the folder", async () => {
    const file = await keep(60_000);
    sandbox.scenario("slow");
    file.changed();
    file.changed();
    expect(await scenarioInFile()).toBe("ok");
    await file.flush();
    expect(await scenarioInFile()).toBe("slow");
    expect(await readdir(join(folder, "inner"))).toEqual(["state.json"]);
  });

  it("restores into another sandbox what it wrote", async () => {
    sandbox.scenario("rate-limited");
    await keep(0);
    const other = createSandbox({ manifest: sampleManifest });
    other.restore((await readStateFile(path))?.state ?? other.state());
    expect(other.state().scenario.name).toBe("rate-limited");
    expect(other.state().project.id).toBe(sandbox.state().project.id);
  });

  it("tells when a write fails, keeps running, and writes again once it can", async () => {
    const file = await keep(60_000);
    await rm(join(folder, "inner"), { recursive: true });
    file.changed();
    await file.flush();
    expect(problems).toEqual([`State file ${path} could not be written: there is no such file or folder.`]);
    await mkdir(join(folder, "inner"));
    file.changed();
    await file.flush();
    expect(problems).toHaveLength(1);
    expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ format: "tenon-sandbox-state", version: 1 });
  });
});
