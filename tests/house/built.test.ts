import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { transform } from "lightningcss";
import { beforeAll, expect, test } from "vitest";
import { built, expandedDoors, root } from "../../tools/doors.mjs";
import { filesBelow, readModules, VENDOR_NAME } from "./modules.js";

const modules = [...readModules().values()];
const files = filesBelow("dist", /\.c?js$/);
const read = (path: string): string => readFileSync(join(root, path), "utf8");

beforeAll(() => {
  if (files.length === 0) throw new Error("dist is empty: run `npm run build`, then these tests.");
});

const FIRST_STATEMENT = /^\s*(?:#![^\n]*\n)?(?:\/\*[\s\S]*?\*\/\s*)*["']use client["'];/;

test('"use client" is kept on the modules that have it, in both formats, and on no other', () => {
  const marked = modules.filter(({ useClient }) => useClient).map(({ path }) => path);
  const wanted = marked
    .flatMap((path) => [built(path, "js"), built(path, "cjs")])
    .filter((path) => files.includes(path));
  const found = files.filter((path) => FIRST_STATEMENT.test(read(path)));
  expect(found.length).toBeGreaterThan(0);
  expect(found.sort()).toEqual(wanted.sort());
});

/** Files of dist loaded by one, now or later, and the packages they ask for. */
function load(entry: string): { loaded: Set<string>; packages: Set<string> } {
  const loaded = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const [, specifier = ""] of read(path).matchAll(
      /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\()["']([^"'\n]+)["']/g,
    )) {
      if (specifier.startsWith(".")) visit(join(path, "..", specifier).replaceAll("\\", "/"));
      else packages.add(specifier);
    }
  };
  visit(entry);
  return { loaded, packages };
}

test.each(
  ["src/index.ts", "src/headless/index.ts", "src/client/index.ts"].flatMap((path) => [
    built(path, "js"),
    built(path, "cjs"),
  ]),
)("what %s loads as built never reaches Node, a vendor's name, zod, or a package of the server", (entry) => {
  const { loaded, packages } = load(entry);
  expect(loaded.size).toBeGreaterThan(1);
  expect([...loaded].filter((path) => VENDOR_NAME.test(read(path)))).toEqual([]);
  const server = /^(node:|hono|@hono\/|jose|oidc-provider|yaml|zod(\/|$))/;
  expect([...packages].filter((name) => server.test(name))).toEqual([]);
});

test("what is loaded later in the source is loaded later in the build", () => {
  const later = modules.filter(({ imports }) => imports.some(({ dynamic, target }) => dynamic && target));
  expect(later.length).toBeGreaterThan(0);
  for (const { path, imports } of later.filter(({ path: source }) => files.includes(built(source, "js")))) {
    const count = imports.filter(({ dynamic, target }) => dynamic && target).length;
    expect(read(built(path, "js")).match(/\bimport\(['"]\./g) ?? [], path).toHaveLength(count);
  }
});

const names = expandedDoors().map(({ name }) => `tenon-kit${name.slice(1)}`);
const inNode = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: root, encoding: "utf8" });

test.each(names)("%s loads in Node without a DOM, by import and by require", (name) => {
  const look = `if (typeof window !== "undefined") throw new Error("a DOM is here"); console.log(Object.keys(door).filter((key) => key !== "default" && key !== "__esModule" && key !== "module.exports").sort().join())`;
  const imported = inNode("--input-type=module", "-e", `const door = await import("${name}"); ${look}`);
  const required = inNode("--input-type=commonjs", "-e", `const door = require("${name}"); ${look}`);
  expect(imported.trim()).not.toBe("");
  expect(required).toBe(imported);
});

test("the program can be run, and starts Node", () => {
  expect(read("dist/bin/tenon.js").startsWith("#!/usr/bin/env node\n")).toBe(true);
  expect(statSync(join(root, "dist/bin/tenon.js")).mode & 0o111).toBe(0o111);
});

const stylesheets = ["dist/styles.css", "dist/styles.unlayered.css"];

test.each(stylesheets)("%s is one file that asks for nothing else", (path) => {
  const css = read(path);
  expect(css.includes("@layer tenon")).toBe(path === "dist/styles.css");
  expect(css).not.toMatch(/@import|url\(\s*["']?(https?:)?\/\//);
  // Consumers' builds lower light-dark() to variables that exist only where color-scheme is declared.
  expect(css).not.toContain("light-dark(");
});

test.each(stylesheets)("every rule of %s begins at the kit's own root", (path) => {
  const selectors: string[] = [];
  transform({
    filename: path,
    code: readFileSync(join(root, path)),
    visitor: {
      Rule: {
        style: ({ value: { selectors: all } }) => {
          selectors.push(...all.map((one) => JSON.stringify(one)));
        },
      },
    },
  });
  expect(selectors.length).toBeGreaterThan(300);
  expect(selectors.filter((one) => !/"name":"tenon-(root|unstyled)"|"type":"nesting"/.test(one))).toEqual([]);
});
