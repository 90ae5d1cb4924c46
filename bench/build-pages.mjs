/** Builds and serves the pages that are measured: React for production, the kit from its source. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { aliases } from "../tools/doors.mjs";

/** What is measured: the kit, and two forms written by hand for nothing but this. */
export const subjects = /** @type {const} */ (["kit", "virtual", "whole"]);

const folder = fileURLToPath(new URL("pages/", import.meta.url));

const doors = {
  name: "doors",
  setup(builder) {
    for (const { find, replacement } of aliases()) {
      builder.onResolve({ filter: find }, ({ path }) => ({ path: path.replace(find, replacement) }));
    }
  },
};

/**
 * Every file of every page, by its path.
 * @returns {Promise<Map<string, { type: string, body: string | Uint8Array }>>}
 */
export async function buildPages() {
  const { outputFiles } = await build({
    entryPoints: subjects.map((name) => `${folder}${name}.tsx`),
    outdir: "/",
    write: false,
    bundle: true,
    format: "esm",
    splitting: true,
    target: "es2022",
    jsx: "automatic",
    // Names stay, also those of functions nobody calls by them: the report says which components ran.
    minifyWhitespace: true,
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [doors],
    logLevel: "warning",
  });
  const files = new Map();
  for (const { path, contents } of outputFiles) {
    files.set(`/${basename(path)}`, { type: path.endsWith(".css") ? "text/css" : "text/javascript", body: contents });
  }
  for (const name of subjects) {
    const body =
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Benchmark</title><link rel="icon" href="data:,">' +
      `<link rel="stylesheet" href="/${name}.css"></head><body><div id="stage"></div>` +
      `<script src="/count-commits.js"></script><script type="module" src="/${name}.js"></script></body></html>`;
    files.set(`/${name}`, { type: "text/html; charset=utf-8", body });
  }
  const counter = readFileSync(`${folder}count-commits.js`, "utf8");
  return files.set("/count-commits.js", { type: "text/javascript", body: counter });
}

/**
 * @returns {Promise<{ origin: string, close(): void }>}
 */
export async function servePages() {
  const files = await buildPages();
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? "/", "http://localhost").pathname);
    if (file) response.writeHead(200, { "content-type": file.type }).end(file.body);
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The pages of the benchmark have no port.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
