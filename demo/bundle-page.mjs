/** Bundles the demo's page: the host's own code and the built package, as any product would that installed it. */
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const source = fileURLToPath(new URL("page/main.tsx", import.meta.url));

/**
 * ES modules and one stylesheet by name, in memory: two demos at the same time are no business of each other. Nothing is inlined into
 * the page, so that a strict Content-Security-Policy holds.
 * @returns {Promise<Map<string, Uint8Array>>}
 */
export async function bundlePage() {
  const { outputFiles } = await build({
    entryPoints: { page: source },
    outdir: "/",
    write: false,
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
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
}
