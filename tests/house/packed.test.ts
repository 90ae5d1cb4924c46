import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { built, root } from "../../tools/doors.mjs";
import { sourceFiles } from "./modules.js";

interface Packed {
  files: { path: string; size: number }[];
  size: number;
}
let packed: Packed = { files: [], size: 0 };

beforeAll(() => {
  const output = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts", "--loglevel=error"], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const answer = JSON.parse(output) as Packed[] | Record<string, Packed>;
  const [first] = Object.values(answer);
  if (!first) throw new Error("npm pack said nothing");
  packed = first;
});

test("only what was built, the licence, the readme and the manifest are packed", () => {
  const modules = sourceFiles().flatMap((path) => [built(path, "js"), built(path, "cjs")]);
  const expected = new Set([
    ...modules,
    "dist/styles.css",
    "dist/styles.unlayered.css",
    "dist/openapi.json",
    "package.json",
    "README.md",
    "LICENSE",
  ]);
  const strange = packed.files
    .map(({ path }) => path)
    .filter((path) => !expected.has(path) && !/^dist\/[\w./-]+\.d\.c?ts$/.test(path));
  expect(strange).toEqual([]);
  const paths = packed.files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(["package.json", "README.md", "LICENSE", "dist/index.js", "dist/styles.css"]),
  );
});

test("installing the package runs nothing", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const lifecycle = /^(pre|post)?(install|prepare|pack|publish|publishOnly|uninstall|restart|dependencies)$/;
  expect(Object.keys(scripts).filter((name) => lifecycle.test(name))).toEqual([]);
});

test("nothing packed names a machine's path or a secret's file", () => {
  const texts = packed.files
    .filter(({ path }) => /\.(js|cjs|ts|cts|css|json|md)$/.test(path))
    .map(({ path }) => ({ path, text: readFileSync(join(root, path), "utf8") }));
  const machine = texts.filter(({ text }) => /(^|[\s"'(`])\/(home|root|Users|tmp)\/[a-z]/m.test(text));
  expect(machine.map(({ path }) => path)).toEqual([]);
});

test("nothing packed is a map, a test, a setting or a key", () => {
  const paths = packed.files.map(({ path }) => path);
  expect(
    paths.filter(
      (path) => /\.map$|\.test\.|(?:^|\/)\.|\.(?:pem|key|env)$|\.tsx?$/.test(path) && !path.endsWith(".d.ts"),
    ),
  ).toEqual([]);
  const texts = paths
    .filter((path) => /\.c?js$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
  const leaks = texts.filter(({ text }) =>
    /sourceMappingURL=|-----BEGIN [A-Z ]*PRIVATE KEY-----\s*\n[A-Za-z0-9+/]{32}|\bcanary\b/.test(text),
  );
  expect(leaks.map(({ path }) => path)).toEqual([]);
});
