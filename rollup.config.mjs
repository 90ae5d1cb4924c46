/** Two formats, one file a module, types for both, one stylesheet in two forms. The doors come from tools/doors.mjs. */
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import resolve from "@rollup/plugin-node-resolve";
import { bundle } from "lightningcss";
import { dts } from "rollup-plugin-dts";
import esbuild from "rollup-plugin-esbuild";
import preserveDirectives from "rollup-preserve-directives";
import { bins, entryName, expandedDoors, root, stylesheet, unlayered } from "./tools/doors.mjs";
import { hostedPage } from "./tools/hosted-page.mjs";
import { loadContract } from "./tools/readers.mjs";

const pkg = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
const installed = [
  ...Object.keys(pkg.dependencies),
  ...Object.keys(pkg.peerDependencies),
  ...Object.keys(pkg.optionalDependencies),
];
const external = (id) =>
  id.startsWith("node:") ||
  builtinModules.includes(id) ||
  installed.some((name) => id === name || id.startsWith(`${name}/`));

const inputOf = (entries) => Object.fromEntries(entries.map(({ source }) => [entryName(source), `${root}/${source}`]));

/** A warning of the bundler is a fault of ours: a cycle, an import that resolves to nothing, a lost directive. */
function onwarn(warning, _handle) {
  // The plugin that keeps directives works around this one.
  if (warning.code === "MODULE_LEVEL_DIRECTIVE") return;
  throw new Error(`${warning.code}: ${warning.message}`);
}

/** Flattens `src/styles.css` and what it imports; the JavaScript never imports CSS. */
const flattenStyles = () => ({
  name: "flatten-styles",
  generateBundle() {
    for (const { source } of [stylesheet, unlayered]) {
      const { code } = bundle({
        filename: `${root}/${source}`,
        // What these browsers understand stays as written: container queries, :has(), cascade layers.
        targets: { chrome: 111 << 16, safari: (16 << 16) | (4 << 8), firefox: 121 << 16 },
      });
      this.emitFile({ type: "asset", fileName: source.replace("src/", ""), source: code });
    }
  },
});

/** The kit contract for tools of any language, by the same words as a handler serves it. */
const contractDocument = () => ({
  name: "contract-document",
  async generateBundle() {
    const { kit_openapi_ts: document } = await loadContract();
    this.emitFile({ type: "asset", fileName: "openapi.json", source: document.openapiText() });
  },
});

/** A program needs its first line, and the right to be run. */
const programs = () => ({
  name: "programs",
  renderChunk(code, chunk) {
    if (!chunk.name.startsWith("bin/") || !chunk.isEntry) return null;
    return code.startsWith("#!") ? null : { code: `#!/usr/bin/env node\n${code}`, map: null };
  },
  writeBundle(options) {
    for (const { source } of bins) {
      const file = `${options.dir}/${entryName(source)}.js`;
      if (existsSync(file)) chmodSync(file, 0o755);
    }
  },
});

const javascript = (format) => ({
  input: inputOf(format === "es" ? [...expandedDoors(), ...bins] : expandedDoors()),
  external,
  onwarn,
  plugins: [
    resolve({ extensions: [".ts", ".tsx", ".js"] }),
    hostedPage(),
    // tsconfig: false, or a strict tsconfig makes it write "use strict" above "use client".
    esbuild({ target: "es2022", jsx: "automatic", charset: "utf8", tsconfig: false }),
    preserveDirectives(),
    ...(format === "es" ? [flattenStyles(), contractDocument(), programs()] : []),
  ],
  output: {
    dir: "dist",
    format,
    preserveModules: true,
    preserveModulesRoot: "src",
    entryFileNames: format === "es" ? "[name].js" : "[name].cjs",
    // An import() inside the package becomes a deferred require in CommonJS: still lazy, and test runners
    // without ES module support can follow it. One of a dependency stays import(): it may be an ES module only.
    ...(format === "cjs" ? { exports: "named" } : {}),
  },
});

const typesOf = (extension) => ({
  dir: "dist",
  format: "es",
  entryFileNames: `[name].d.${extension}`,
  chunkFileNames: `_types/[name].d.${extension}`,
});
const types = {
  input: inputOf(expandedDoors()),
  external,
  onwarn,
  plugins: [dts({ tsconfig: "tsconfig.json" })],
  output: [typesOf("ts"), typesOf("cts")],
};

export default [javascript("es"), javascript("cjs"), types];
