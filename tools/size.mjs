/**
 * What a page downloads. size-limit weighs single doors in one piece (.size-limit.json); this script weighs
 * `<InstallIntegration>` and the headless door as a consumer's bundler splits them: what is loaded at first, and that
 * together with everything that is loaded when it is needed.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { locales, root } from "./doors.mjs";

const KIB = 1024;
const LIMITS = { first: 40 * KIB, whole: 68 * KIB, headless: 24 * KIB };

/** One consumer's page with this in it. */
const bundle = (contents) =>
  build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    target: "es2022",
    outdir: `${root}/dist-size`,
    absWorkingDir: root,
    external: ["react", "react-dom", "react/*", "react-dom/*"],
    define: { "process.env.NODE_ENV": '"production"' },
  });

const weigh = ({ outputFiles }) =>
  new Map(
    outputFiles.map(({ path, contents }) => [
      path.slice(root.length + 1).replaceAll("\\", "/"),
      gzipSync(contents, { level: 9 }).length,
    ]),
  );
const entryOf = ({ metafile }) =>
  Object.keys(metafile.outputs).find((path) => metafile.outputs[path].entryPoint === "<stdin>");

const dropIn = await bundle(`export { TenonProvider, InstallIntegration } from "./dist/index.js";`);
const weights = weigh(dropIn);
const { outputs } = dropIn.metafile;
const entry = entryOf(dropIn);

/** A chunk and all it imports, by the kinds of import that are followed. */
function closure(outputs, start, kinds, skip = () => false) {
  const found = new Set();
  const visit = (path) => {
    if (found.has(path) || skip(path)) return;
    found.add(path);
    for (const { path: next, kind, external } of outputs[path].imports) {
      if (!external && kinds.includes(kind)) visit(next);
    }
  };
  visit(start);
  return found;
}

// A page speaks one language; English is the one that is always there.
const others = new Set(
  locales()
    .filter((locale) => locale !== "en")
    .map((locale) => `dist/messages/${locale}.js`),
);
const isOtherLocale = (path) => others.has(outputs[path].entryPoint);

const first = closure(outputs, entry, ["import-statement"]);
const whole = closure(outputs, entry, ["import-statement", "dynamic-import"], isOtherLocale);
const sum = (paths, by = weights) => [...paths].reduce((total, path) => total + by.get(path), 0);
const kib = (bytes) => `${(bytes / KIB).toFixed(1)} KiB`;

/** What a chunk is for: the entry point it was split off for, or its heaviest parts. */
function describe(path) {
  const { entryPoint, inputs } = outputs[path];
  if (entryPoint) return entryPoint.replace(/^dist\//, "");
  const parts = Object.entries(inputs).sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput);
  return `shared: ${parts
    .slice(0, 3)
    .map(([input]) => input.replace(/^.*node_modules\//, "").replace(/^dist\//, ""))
    .join(", ")}`;
}
/** A package's share of the chunks, before compression: where to look when a limit is near. */
function shares(paths) {
  const bytes = new Map();
  for (const path of paths) {
    for (const [input, { bytesInOutput }] of Object.entries(outputs[path].inputs)) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? "tenon-kit";
      bytes.set(name, (bytes.get(name) ?? 0) + bytesInOutput);
    }
  }
  return [...bytes].sort(([, a], [, b]) => b - a).slice(0, 8);
}

console.log("<InstallIntegration>, gzip, without React");
for (const path of whole) {
  console.log(`  ${first.has(path) ? "first" : "later"}  ${kib(weights.get(path)).padStart(9)}  ${describe(path)}`);
}
console.log(
  `  minified: ${shares(whole)
    .map(([name, bytes]) => `${name} ${kib(bytes)}`)
    .join(", ")}`,
);

const headless = await bundle(`export * from "./dist/headless/index.js";`);
const headlessFirst = closure(headless.metafile.outputs, entryOf(headless), ["import-statement"]);

let failed = false;
function judge(label, bytes, limit) {
  const fits = bytes <= limit;
  if (!fits) failed = true;
  console.log(`${fits ? "ok    " : "TOO BIG"} ${label}: ${kib(bytes)} of ${kib(limit)}`);
}
judge("first screen", sum(first), LIMITS.first);
judge("with its lazy steps", sum(whole), LIMITS.whole);
judge("headless door, what a page loads with it", sum(headlessFirst, weigh(headless)), LIMITS.headless);
// Split off but needed at once, a step would make the first figure a lie: the drop-in itself must be in it.
const loadedFirst = [...first].flatMap((path) => Object.keys(outputs[path].inputs));
if (!loadedFirst.some((input) => input.includes("components/install-integration"))) {
  console.log("TOO BIG first screen: the drop-in is not in the first chunk, so the figure above means nothing");
  failed = true;
}

const manifest = JSON.parse(readFileSync(`${root}/node_modules/size-limit/package.json`, "utf8"));
const bin = typeof manifest.bin === "string" ? manifest.bin : manifest.bin["size-limit"];
const { status } = spawnSync(process.execPath, [`${root}/node_modules/size-limit/${bin}`], {
  cwd: root,
  stdio: "inherit",
});
process.exit(failed || status !== 0 ? 1 : 0);
