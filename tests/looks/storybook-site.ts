import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const root = join(import.meta.dirname, "../..");
/** `TENON_STORYBOOK` names a folder that is looked at as it is: for work on one file of tests. */
const given = process.env["TENON_STORYBOOK"];
const folder = given ?? join(root, "storybook-static");

interface StoryEntry {
  readonly id: string;
  readonly type: "story" | "docs";
}

export interface StorybookSite {
  readonly origin: string;
  /** Ids of all stories, in the order of the index. */
  readonly stories: readonly string[];
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** The static Storybook as any file server would give it; built first where it is missing or older than what it shows. */
export async function storybookSite(): Promise<StorybookSite> {
  if (given === undefined) await freshlyBuilt();
  const { entries } = JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as {
    entries: Record<string, StoryEntry>;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = join(folder, normalize(decodeURIComponent(pathname)));
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    stories: Object.values(entries)
      .filter(({ type }) => type === "story")
      .map(({ id }) => id),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const newest = (path: string): number => {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

const isFresh = (): boolean => {
  const index = join(folder, "index.json");
  if (!existsSync(index)) return false;
  const built = statSync(index).mtimeMs;
  return ["src", "stories", ".storybook"].every((name) => newest(join(root, name)) <= built);
};

/** Test files run beside each other: one of them builds, the others wait for it. */
async function freshlyBuilt(): Promise<void> {
  const lock = join(root, "node_modules/.cache/storybook-static-lock");
  mkdirSync(join(root, "node_modules/.cache"), { recursive: true });
  while (!isFresh()) {
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 170_000) rmSync(lock, { recursive: true });
    if (!takes(lock)) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      continue;
    }
    try {
      if (!isFresh()) build();
    } finally {
      rmSync(lock, { recursive: true });
    }
    // Somebody who edits while this runs gets what stood there when it began.
    return;
  }
}

function takes(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function build(): void {
  const storybook = join(root, "node_modules/storybook/dist/bin/dispatcher.js");
  const { status, stderr } = spawnSync(
    process.execPath,
    [storybook, "build", "--disable-telemetry", "--quiet", "-o", folder],
    { cwd: root, encoding: "utf8", env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: "1" } },
  );
  if (status !== 0) throw new Error(`Storybook could not be built:\n${stderr}`);
}
