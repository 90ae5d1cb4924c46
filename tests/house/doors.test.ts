import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bins, built, doors, expandedDoors, locales, root, stylesheet, unlayered } from "../../tools/doors.mjs";
import { filesBelow } from "./modules.js";

interface Manifest {
  exports: Record<string, unknown>;
  typesVersions: Record<string, Record<string, string[]>>;
  bin: Record<string, string>;
  main: string;
  module: string;
  types: string;
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));
const manifest = readJson("package.json") as Manifest;

test("package.json opens the doors of the table, each for import and require, with types for both", () => {
  const code = doors.map(({ name, source }): [string, unknown] => [
    name,
    {
      import: { types: `./${built(source, "d.ts")}`, default: `./${built(source, "js")}` },
      require: { types: `./${built(source, "d.cts")}`, default: `./${built(source, "cjs")}` },
    },
  ]);
  expect(manifest.exports).toEqual({
    ...Object.fromEntries(code),
    [stylesheet.name]: "./dist/styles.css",
    [unlayered.name]: "./dist/styles.unlayered.css",
    "./openapi.json": "./dist/openapi.json",
    "./package.json": "./package.json",
  });
  // Conditions are tried in the order they are written: types come first.
  for (const [name] of code) {
    for (const condition of Object.values(manifest.exports[name] as Record<string, object>)) {
      expect(Object.keys(condition)[0]).toBe("types");
    }
  }
});

test("older resolvers find the same types", () => {
  const below = doors.filter(({ name }) => name !== ".");
  expect(manifest.typesVersions).toEqual({
    "*": Object.fromEntries(below.map(({ name, source }) => [name.slice(2), [`./${built(source, "d.cts")}`]])),
  });
  expect([manifest.main, manifest.module, manifest.types]).toEqual([
    "./dist/index.cjs",
    "./dist/index.js",
    "./dist/index.d.cts",
  ]);
});

test("the compiler finds every door's source by its public name", () => {
  const { compilerOptions } = readJson("tsconfig.json") as { compilerOptions: { paths: Record<string, string[]> } };
  const rows = [...doors, stylesheet, unlayered].map(({ name, source }) => [
    `tenon-kit${name.slice(1)}`,
    [`./${source}`],
  ]);
  expect(compilerOptions.paths).toEqual(Object.fromEntries(rows));
});

test("every door has its source, and an index file stands only at a door", () => {
  const sources = [...expandedDoors(), stylesheet, unlayered, ...bins].map(({ source }) => source);
  expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([]);
  const indexes = filesBelow("src", /(^|[\\/])index\.tsx?$/);
  expect(indexes).toEqual(sources.filter((source) => source.endsWith("index.ts")).sort());
});

test("English is among the locales", () => {
  expect(locales()).toContain("en");
});

test("the build leaves a file for every door, in every form", () => {
  const wanted = [
    ...expandedDoors().flatMap(({ source }) =>
      ["js", "cjs", "d.ts", "d.cts"].map((extension) => built(source, extension)),
    ),
    ...bins.map(({ source }) => built(source, "js")),
    "dist/styles.css",
    "dist/openapi.json",
  ];
  expect(wanted.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  expect(manifest.bin).toEqual(Object.fromEntries(bins.map(({ name, source }) => [name, built(source, "js")])));
});

test.each(["tests/react18", "tests/services/next-host", "examples/testing-jest", "examples/testing-playwright"])(
  "%s has the versions that are shipped",
  (folder) => {
    const lane = readJson(`${folder}/package.json`) as Manifest;
    const ours: Record<string, string> = {
      ...manifest.dependencies,
      ...manifest.optionalDependencies,
      ...manifest.devDependencies,
    };
    const shared = Object.entries(lane.dependencies).filter(([name]) => !["react", "react-dom", "next"].includes(name));
    expect(shared.filter(([name, version]) => ours[name] !== version)).toEqual([]);
  },
);

test.each([
  "package-lock.json",
  "tests/react18/package-lock.json",
  "tests/services/next-host/package-lock.json",
  "examples/testing-jest/package-lock.json",
  "examples/testing-playwright/package-lock.json",
  "tests/looks/hosts/package-lock.json",
])("%s names no registry and leaves nothing out", (path) => {
  const { packages } = readJson(path) as {
    packages: Record<string, { resolved?: string; integrity?: string; optionalDependencies?: Record<string, string> }>;
  };
  const entries = Object.entries(packages);
  expect(entries.filter(([, entry]) => entry.resolved).map(([name]) => name)).toEqual([]);
  expect(entries.filter(([name, entry]) => name && !entry.integrity).map(([name]) => name)).toEqual([]);
  // A lockfile written while a registry lacked a platform's package cannot be installed from.
  const missing = entries
    .filter(([name]) => name !== "")
    .flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {}))
    .filter((name) => !entries.some(([key]) => key.endsWith(`node_modules/${name}`)));
  expect(missing).toEqual([]);
});
