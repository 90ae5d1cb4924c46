/**
 * Puts the page behind an install link into the module that serves it, as text: runtimes without a file system have it too. React and
 * the kit are inside, because the page is served alone; steps and languages stay files of their own, loaded when they are wanted.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { build } from "esbuild";
import { bundle } from "lightningcss";
import { root } from "./doors.mjs";

const place = `${root}/src/server/hosted/page-files.ts`;

/** Packages in the scripts, with the licences they ask to be kept. */
function licences(inputs) {
  const names = new Set(
    inputs.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(path)?.[1] ?? []),
  );
  return [...names]
    .sort()
    .map((name) => {
      const folder = `${root}/node_modules/${name}`;
      const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
      const file = ["LICENSE", "LICENSE.md", "LICENSE.txt", "license"].find((one) => existsSync(`${folder}/${one}`));
      const words = file ? readFileSync(`${folder}/${file}`, "utf8").trim() : "";
      return `${name} ${version} (${license})\n\n${words}`.trim();
    })
    .join("\n\n----\n\n");
}

async function readPage() {
  const { outputFiles, metafile } = await build({
    entryPoints: { page: `${root}/src/hosted/main.tsx` },
    absWorkingDir: root,
    outdir: "/",
    write: false,
    bundle: true,
    splitting: true,
    metafile: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    entryNames: "[name]-[hash]",
    chunkNames: "part-[hash]",
    legalComments: "inline",
    charset: "utf8",
    define: { "process.env.NODE_ENV": '"production"' },
    banner: { js: "/*! Licences of what is in here: licences.txt */" },
    tsconfigRaw: { compilerOptions: { jsx: "react-jsx" } },
    logLevel: "warning",
  });
  const texts = Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text]));
  const outputs = Object.entries(metafile.outputs);
  const [entry, { imports }] = outputs.find(([, { entryPoint }]) => entryPoint === "src/hosted/main.tsx");
  const { code } = bundle({
    filename: `${root}/src/hosted/page.css`,
    minify: true,
    targets: { chrome: 111 << 16, safari: (16 << 16) | (4 << 8), firefox: 121 << 16 },
  });
  const style = `page-${createHash("sha256").update(code).digest("base64url").slice(0, 8)}.css`;
  return {
    script: basename(entry),
    style,
    ahead: imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => basename(path)),
    texts: { ...texts, [style]: code.toString(), "licences.txt": licences(Object.keys(metafile.inputs)) },
  };
}

let page;

/** For Rollup. Both formats of the package get the same page. */
export const hostedPage = () => ({
  name: "hosted-page",
  async load(id) {
    if (id !== place) return null;
    page ??= readPage();
    return `export const pageFiles = ${JSON.stringify(await page)};`;
  },
});
