/**
 * What a page downloads. size-limit weighs single doors in one piece (.size-limit.json); this script weighs the drop-ins and the
 * headless door as Vite and Rollup split them: what is loaded at first, and that together with everything that is loaded when it
 * is needed. Each file is minified and compressed by itself, as it travels.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import nodeResolve from "@rollup/plugin-node-resolve";
import { transform } from "esbuild";
import { rollup } from "rollup";
import { locales, root } from "./doors.mjs";

const KIB = 1024;
const LIMITS = {
  first: 40 * KIB,
  inPage: 68 * KIB,
  withDialog: 73 * KIB,
  headless: 24 * KIB,
  wholeHeadless: 29.5 * KIB,
};
/** What a page with one of the other drop-ins alone loads at first. */
const FIRST_LIMITS = { ConnectButton: 32 * KIB, ConnectionStatus: 28 * KIB, SyncFlowLauncher: 28 * KIB };
/** The hooks that health and the sync flow have of their own; a bundler leaves them out where they are not used. */
const OTHER_HOOKS =
  /^use(Connections?|Activity|StatusActions|HealthChanges|SyncFlow|SyncFlowReturn|SyncHistory|Platforms?|PlatformLink)$|^connectionHealth$/;

const page = "\0page";
/** A consumer's page with this in it; what development alone needs is left out, as every bundler does. */
const pageWith = (contents) => ({
  name: "page",
  resolveId: (id) => (id === page ? id : null),
  load: (id) => (id === page ? contents : null),
  transform: (code) => ({
    code: code.replaceAll("process.env.NODE_ENV", '"production"').replace(/^["']use client["'];?/m, ""),
    map: null,
  }),
});

/** Files of such a page by name: which others they load, what is in them, and how heavy they are. */
async function bundle(contents) {
  const build = await rollup({
    input: page,
    external: /^react(-dom)?(\/|$)/,
    plugins: [pageWith(contents), nodeResolve({ browser: true })],
  });
  const { output } = await build.generate({ format: "es", chunkFileNames: "[name].js" });
  const files = new Map();
  for (const { fileName, code, isEntry, imports, dynamicImports, facadeModuleId, modules } of output) {
    const { code: small } = await transform(code, { minify: true, format: "esm", target: "es2022" });
    files.set(fileName, {
      isEntry,
      imports,
      dynamicImports,
      facade: facadeModuleId?.slice(root.length + 1),
      modules: Object.entries(modules).map(([id, { renderedLength }]) => [id.slice(root.length + 1), renderedLength]),
      bytes: gzipSync(small, { level: 9 }).length,
    });
  }
  return files;
}

/** The first file and all it imports, by the kinds of import that are followed. */
function closure(files, kinds, skip = () => false) {
  const found = new Set();
  const visit = (name) => {
    const file = files.get(name);
    if (!file || found.has(name) || skip(file)) return;
    found.add(name);
    for (const kind of kinds) file[kind].forEach(visit);
  };
  for (const [name, { isEntry }] of files) if (isEntry) visit(name);
  return found;
}

const dropIn = await bundle(`export { TenonProvider, InstallIntegration } from "${root}/dist/index.js";`);

// A page speaks one language; English is the one that is always there. Answers about health and sync flows come to nobody who installs.
const others = new Set([
  "dist/client/later-calls.js",
  ...locales()
    .filter((locale) => locale !== "en")
    .map((locale) => `dist/messages/${locale}.js`),
]);
const first = closure(dropIn, ["imports"]);
const whole = closure(dropIn, ["imports", "dynamicImports"], ({ facade }) => others.has(facade));
// Loaded by nobody who shows it in the page.
const dialog = "dist/components/install-integration/install-dialog.js";
const inPage = closure(dropIn, ["imports", "dynamicImports"], ({ facade }) => others.has(facade) || facade === dialog);
const sum = (files, names) => [...names].reduce((total, name) => total + files.get(name).bytes, 0);
const kib = (bytes) => `${(bytes / KIB).toFixed(1)} KiB`;

/** A package's share of the files, before they are made small: where to look when a limit is near. */
function shares(names) {
  const bytes = new Map();
  for (const [id, length] of [...names].flatMap((name) => dropIn.get(name).modules)) {
    const owner = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? id.split("/").slice(0, 2).join("/");
    bytes.set(owner, (bytes.get(owner) ?? 0) + length);
  }
  return [...bytes].sort(([, a], [, b]) => b - a).slice(0, 10);
}

console.log("<InstallIntegration>, gzip, without React");
for (const name of whole) {
  const { bytes, modules } = dropIn.get(name);
  const count = modules.length === 1 ? "" : ` (${modules.length} modules)`;
  console.log(`  ${first.has(name) ? "first" : "later"}  ${kib(bytes).padStart(9)}  ${name}${count}`);
}
console.log(
  `  as written: ${shares(whole)
    .map(([owner, bytes]) => `${owner} ${kib(bytes)}`)
    .join(", ")}`,
);

const headlessDoor = `${root}/dist/headless/index.js`;
const hooks = Object.keys(await import(headlessDoor)).filter((name) => !OTHER_HOOKS.test(name));
const headless = await bundle(`export { ${hooks.join(", ")} } from "${headlessDoor}";`);
const wholeHeadless = await bundle(`export * from "${headlessDoor}";`);

let failed = false;
function judge(label, bytes, limit) {
  const fits = bytes <= limit;
  if (!fits) failed = true;
  console.log(`${fits ? "ok    " : "TOO BIG"} ${label}: ${kib(bytes)} of ${kib(limit)}`);
}
judge("first screen", sum(dropIn, first), LIMITS.first);
judge("with its lazy steps", sum(dropIn, inPage), LIMITS.inPage);
judge("with its lazy steps and the dialog", sum(dropIn, whole), LIMITS.withDialog);
judge("headless, all hooks to connect and install", sum(headless, closure(headless, ["imports"])), LIMITS.headless);
judge("headless, the whole door", sum(wholeHeadless, closure(wholeHeadless, ["imports"])), LIMITS.wholeHeadless);
for (const [name, limit] of Object.entries(FIRST_LIMITS)) {
  const files = await bundle(`export { TenonProvider, ${name} } from "${root}/dist/index.js";`);
  judge(`<${name}> alone, first`, sum(files, closure(files, ["imports"])), limit);
}
if (inPage.size === whole.size) {
  console.log("TOO BIG in the page: the dialog is no file of its own any more, or has another name");
  failed = true;
}
// Split off but needed at once, a step would make the first figure a lie: the drop-in itself must be in it.
const loadedFirst = [...first].flatMap((name) => dropIn.get(name).modules.map(([id]) => id));
if (!loadedFirst.some((id) => id.includes("components/install-integration"))) {
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
