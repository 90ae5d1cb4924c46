import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { root } from "../../tools/doors.mjs";
import { ensureDependencies } from "../../tools/setup.mjs";
import type { World } from "./adapter-upstream.js";

/** Outside of what is linted, compiled and copied: Next writes into it. */
const folder = join(root, ".tenon/next-host");
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NEXT_IGNORE_INCORRECT_LOCKFILE: "1" };
const next = join(folder, "node_modules/next/dist/bin/next");

/** Puts the app together with the kit as it is shipped, and builds it for production. */
export function buildNextHost(): void {
  for (const old of [".next", "app", "pages"]) rmSync(join(folder, old), { recursive: true, force: true });
  cpSync(join(root, "tests/services/next-host"), folder, {
    recursive: true,
    filter: (source) => !source.endsWith("node_modules"),
  });
  ensureDependencies(folder);
  const kit = join(folder, "node_modules/tenon-kit");
  rmSync(kit, { recursive: true, force: true });
  mkdirSync(kit);
  for (const part of ["dist", "package.json"]) cpSync(join(root, part), join(kit, part), { recursive: true });
  const { status, stdout } = spawnSync(process.execPath, [next, "build"], { cwd: folder, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`next build failed:\n${stdout}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

export interface NextHost {
  readonly host: string;
  /** What it has said on stderr. */
  readonly complaints: () => string;
  close(): void;
}

/** `next start` on a free port, with the upstream of this test. */
export async function startNextHost(world: World): Promise<NextHost> {
  const port = await freePort();
  const child = spawn(process.execPath, [next, "start", "--hostname", "127.0.0.1", "--port", String(port)], {
    cwd: folder,
    env: { ...env, NODE_ENV: "production", TENON_WORLD: JSON.stringify(world) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (text: Buffer) => {
      if (text.includes("Ready")) resolve();
    });
    child.once("exit", (code) => reject(new Error(`next start ended with ${String(code)}: ${said}`)));
  });
  return { host: `127.0.0.1:${port}`, complaints: () => said, close: () => child.kill() };
}
