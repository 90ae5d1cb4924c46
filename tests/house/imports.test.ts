import { expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { doors, root } from "../../tools/doors.mjs";
import { forbiddenGlobals, importTable, layerOf, vendorPlaces } from "./import-table.js";
import { packageName, reachable, readModules, sourceFiles, VENDOR_NAME, type Import } from "./modules.js";

const modules = readModules();

function complaint(from: string, { specifier, target, typeOnly }: Import): string | undefined {
  const layer = layerOf(from);
  const rule = importTable[layer];
  if (!rule) return `${from} is in no layer of the table`;
  if (target) {
    if (!modules.has(target)) return `${from} imports ${specifier}, which is no module of src`;
    const other = layerOf(target);
    const allowed = other === layer || rule.layers.includes(other) || (typeOnly && rule.types.includes(other));
    return allowed ? undefined : `${from} (${layer}) imports ${typeOnly ? "a type of " : ""}${other}: ${specifier}`;
  }
  const allowed = rule.packages.some((name) =>
    name === "node:" ? specifier.startsWith("node:") : specifier === name || specifier.startsWith(`${name}/`),
  );
  // React's types describe what a layer draws with; they are not there at run time.
  const harmless = typeOnly && ["react"].includes(packageName(specifier)) && rule.packages.includes("react");
  return allowed || harmless ? undefined : `${from} (${layer}) imports ${specifier}`;
}

test("there are modules to look at", () => {
  expect(sourceFiles().length).toBeGreaterThan(20);
});

test("every import follows the import table", () => {
  const complaints = [...modules.values()].flatMap(({ path, imports }) =>
    imports.map((found) => complaint(path, found)).filter((text) => text !== undefined),
  );
  expect(complaints).toEqual([]);
});

test("inside the package a file is imported, never a door", () => {
  const doorFiles = new Set(doors.map(({ source }) => source).filter((source) => source.endsWith("index.ts")));
  const complaints = [...modules.values()].flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => target && doorFiles.has(target))
      .map(({ specifier }) => `${path} imports ${specifier}`),
  );
  expect(complaints).toEqual([]);
});

test("Node's own modules are named with their prefix", () => {
  const bare = [...modules.values()].flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier }) => builtinModules.includes(specifier))
      .map(({ specifier }) => `${path}: ${specifier}`),
  );
  expect(bare).toEqual([]);
});

test("no layer calls what belongs to another: network, timers, the page, storage", () => {
  const complaints = [...modules.values()].flatMap(({ path, globals }) =>
    (forbiddenGlobals[layerOf(path)] ?? []).filter((name) => globals.has(name)).map((name) => `${path} uses ${name}`),
  );
  expect(complaints).toEqual([]);
});

test("an upstream is called by its name only behind the server, in the sandbox, and where the server's option is shown", () => {
  const optionName = /\b(?:ampersand|codat)\(|\b(?:AMPERSAND|CODAT)_API_KEY\b/g;
  const complaints = [...modules.values()]
    .filter(({ path }) => !vendorPlaces.some((place) => path.startsWith(place)))
    .flatMap(({ path, text }) => {
      const seen = path.startsWith("src/server/") ? text.replace(optionName, "") : text;
      return seen
        .split("\n")
        .flatMap((line, index) => (VENDOR_NAME.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []));
    });
  expect(complaints).toEqual([]);
});

const BROWSER_PACKAGES = new Set(["react", "react-dom", "@radix-ui/react-dialog"]);

test.each(["src/index.ts", "src/headless/index.ts", "src/client/index.ts"])(
  "what %s loads never reaches Node, a vendor's name, zod, or a package of the server",
  (entry) => {
    const loaded = reachable(entry, modules);
    expect(loaded.length).toBeGreaterThan(0);
    const complaints = loaded.flatMap(({ path, text, imports }) => [
      ...(VENDOR_NAME.test(text) ? [`${path} names a vendor`] : []),
      ...imports
        .filter(
          ({ target, typeOnly, specifier }) => !target && !typeOnly && !BROWSER_PACKAGES.has(packageName(specifier)),
        )
        .map(({ specifier }) => `${path} imports ${specifier}`),
    ]);
    expect(complaints).toEqual([]);
  },
);

/** Packages of the server that run in a page as well; any other may ask for Node. */
const pagePackages = new Set(["hono", "jose", "yaml", "zod"]);

test.each(["src/sandbox/index.ts", "src/testing/index.ts", "src/direct/index.ts"])(
  "what %s loads in a page never reaches Node",
  (entry) => {
    const complaints = reachable(entry, modules).flatMap(({ path, imports }) =>
      imports
        .filter(({ target, typeOnly, specifier }) => !target && !typeOnly && !pagePackages.has(packageName(specifier)))
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
    expect(complaints).toEqual([]);
  },
);

test("what is imported is a dependency, and every dependency is imported", () => {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
    "dependencies" | "optionalDependencies" | "peerDependencies",
    Record<string, string>
  >;
  const listed = Object.keys({
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...manifest.peerDependencies,
  });
  const imported = [...modules.values()].flatMap(({ imports }) =>
    imports
      .filter(({ target, specifier }) => !target && !specifier.startsWith("node:"))
      .map(({ specifier }) => packageName(specifier)),
  );
  expect([...new Set(imported)].sort()).toEqual(listed.sort());
});
