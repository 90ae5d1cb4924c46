/** Bundles the demo's page: the host's own code and the built package, as any product would that installed it. */
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const source = fileURLToPath(new URL("page/main.tsx", import.meta.url));

/**
 * Writes ES modules and one stylesheet. Nothing is inlined into the page, so that a strict Content-Security-Policy holds.
 * @param {string} folder emptied first
 */
export async function bundlePage(folder) {
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: { page: source },
    outdir: folder,
    bundle: true,
    format: "esm",
    splitting: true,
    minify: true,
    target: "es2022",
    jsx: "automatic",
    chunkNames: "part-[hash]",
    assetNames: "asset-[hash]",
    define: { "process.env.NODE_ENV": '"production"' },
    // The project's tsconfig maps the public names to the source; the demo is to run what is shipped.
    tsconfigRaw: { compilerOptions: { jsx: "react-jsx" } },
    logLevel: "warning",
  });
}
