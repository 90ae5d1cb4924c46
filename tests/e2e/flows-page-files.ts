import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { FrontPage } from "./front.js";

const source = fileURLToPath(new URL("flows-page.tsx", import.meta.url));

/** The page with several flows, bundled from the built package as a product's would be. No content policy protects it. */
export async function flowsPageFiles(): Promise<Map<string, FrontPage>> {
  const { outputFiles } = await build({
    entryPoints: { flows: source },
    outdir: "/flows",
    write: false,
    bundle: true,
    format: "esm",
    splitting: true,
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    tsconfigRaw: { compilerOptions: { jsx: "react-jsx" } },
    logLevel: "warning",
  });
  const html =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Flows</title><link rel="icon" href="data:,">' +
    '<link rel="stylesheet" href="/flows/flows.css"></head><body><div id="flows"></div>' +
    '<script type="module" src="/flows/flows.js"></script></body></html>';
  const files = outputFiles.map(({ path, contents }): [string, FrontPage] => [
    `/flows/${basename(path)}`,
    { type: path.endsWith(".css") ? "text/css" : "text/javascript", body: contents },
  ]);
  return new Map([["/flows", { type: "text/html; charset=utf-8", body: html }], ...files]);
}
