/**
 * The doors of the package, in one place: the build, the test aliases and the doors test all read this table, so that
 * a door is added by one line here and one entry in package.json (the doors test names whichever was forgotten).
 */
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Absolute path of the project's root folder. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/**
 * Doors with code behind them. `client` marks what a browser may load; such a door must also load in Node without a
 * DOM, and may reach neither `node:` nor a vendor's name unless it is a language of its own (`./contracts`, `./sandbox`, `./testing`, `./direct`).
 * @type {{ name: string, source: string, client: boolean }[]}
 */
export const doors = [
  { name: ".", source: "src/index.ts", client: true },
  { name: "./headless", source: "src/headless/index.ts", client: true },
  { name: "./client", source: "src/client/index.ts", client: true },
  { name: "./contracts", source: "src/contracts/index.ts", client: true },
  { name: "./server", source: "src/server/index.ts", client: false },
  { name: "./server/node", source: "src/server/node.ts", client: false },
  { name: "./server/express", source: "src/server/express.ts", client: false },
  { name: "./server/next", source: "src/server/next.ts", client: false },
  { name: "./server/hosted", source: "src/server/hosted/index.ts", client: false },
  { name: "./server/redis", source: "src/server/redis.ts", client: false },
  { name: "./sandbox", source: "src/sandbox/index.ts", client: true },
  { name: "./sandbox/node", source: "src/sandbox/node/index.ts", client: false },
  { name: "./testing", source: "src/testing/index.ts", client: true },
  { name: "./direct", source: "src/direct/index.ts", client: true },
  { name: "./messages/*", source: "src/messages/*.ts", client: true },
];

/** The one stylesheet's door, and the same rules outside of cascade layers. */
export const stylesheet = { name: "./styles.css", source: "src/styles.css" };
export const unlayered = { name: "./styles.unlayered.css", source: "src/styles.unlayered.css" };

/** Programs: run, never imported. They exist as ES modules only. */
export const bins = [{ name: "tenon", source: "src/bin/tenon.ts" }];

const LOCALE_FILE = /^[a-z]{2,3}(-[A-Za-z]{2,4})?\.ts$/;

/** Locales that exist as `src/messages/<locale>.ts`. */
export function locales() {
  const folder = `${root}/src/messages`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => LOCALE_FILE.test(file))
    .map((file) => file.slice(0, -".ts".length))
    .sort();
}

/** The table with `./messages/*` replaced by one row for each locale. */
export function expandedDoors() {
  return doors.flatMap((door) =>
    door.name.includes("*")
      ? locales().map((locale) => ({
          ...door,
          name: door.name.replace("*", locale),
          source: door.source.replace("*", locale),
        }))
      : [door],
  );
}

/** `src/headless/index.ts` becomes `headless/index`: the entry's name in the build. */
export function entryName(source) {
  return source.replace(/^src\//, "").replace(/\.tsx?$/, "");
}

/** Where the build puts a door's file, relative to the root: `built("src/index.ts", "js")` is `dist/index.js`. */
export function built(source, extension) {
  return `dist/${entryName(source)}.${extension}`;
}

/**
 * Aliases for Vite and Vitest: tests, stories and examples import the package by its public name. They reach the source,
 * or the built files when `TENON_BUILD=dist`, so that the same tests can be run again on what is shipped.
 */
export function aliases({ target = process.env.TENON_BUILD, base = root } = {}) {
  const file = (source) => `${base}/${target === "dist" ? built(source, "js") : source}`;
  const css = (source) => `${base}/${target === "dist" ? source.replace("src/", "dist/") : source}`;
  return [
    { find: /^tenon-kit\/styles\.css$/, replacement: css(stylesheet.source) },
    { find: /^tenon-kit\/styles\.unlayered\.css$/, replacement: css(unlayered.source) },
    ...doors.map(({ name, source }) => {
      const specifier = `tenon-kit${name.slice(1)}`.replace(/[.]/g, "\\.").replace("*", "([^/]+)");
      return { find: new RegExp(`^${specifier}$`), replacement: file(source).replace("*", "$1") };
    }),
  ];
}
