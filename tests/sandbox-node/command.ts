import { spawn, type ChildProcessByStdio } from "node:child_process";
import { mkdir } from "node:fs/promises";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface SandboxLine {
  ampersand: { origin: string; project: string; apiKey: string };
  provider: { origin: string; username: string; password: string };
  control: { origin: string };
  codat: { origin: string; apiKey: string };
}

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Bundles the program from its source, packages left outside, to a place from where Node finds them. */
export async function bundleCommand(): Promise<string> {
  const folder = `${root}/node_modules/.cache/tenon-command-${process.pid}`;
  await mkdir(folder, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ["src/bin/tenon.ts"],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    // What is loaded on demand stays apart, as in the built package.
    splitting: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  return `${folder}/tenon.mjs`;
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

function start(program: string, args: string[]): { child: Child; finished: Promise<Finished>; output: Finished } {
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const output: Finished = { code: null, stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (output.stdout += chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => (output.stderr += chunk.toString("utf8")));
  const finished = new Promise<Finished>((resolve) => {
    child.on("close", (code) => {
      resolve({ ...output, code });
    });
  });
  return { child, finished, output };
}

/** Runs the program to its end. */
export function runCommand(program: string, args: string[]): Promise<Finished> {
  return start(program, args).finished;
}

/** Starts the sandbox and reads its first line. */
export async function startCommand(program: string, args: string[]) {
  const { child, finished, output } = start(program, args);
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.on("data", () => {
      const end = output.stdout.indexOf("\n");
      if (end >= 0) resolve(output.stdout.slice(0, end));
    });
    void finished.then(({ code, stderr }) => {
      reject(new Error(`The sandbox ended with ${String(code)}: ${stderr}`));
    });
  });
  return {
    line: JSON.parse(await firstLine) as SandboxLine,
    output,
    /** Sends the signal and waits for the end. */
    stop: (signal: "SIGTERM" | "SIGINT" = "SIGTERM"): Promise<Finished> => {
      child.kill(signal);
      return finished;
    },
    crash: (): Promise<Finished> => {
      child.kill("SIGKILL");
      return finished;
    },
  };
}
