/** Who may import whom: ARCHITECTURE.md's table as data. The test compares every import of `src` with it. */
export interface LayerRule {
  /** Layers whose modules may be imported, the layer's own aside. */
  readonly layers: readonly string[];
  /** Layers of which only types may be imported. */
  readonly types: readonly string[];
  readonly packages: readonly string[];
}

const rule = (layers: string[], packages: string[], types: string[] = []): LayerRule => ({ layers, packages, types });

/** The longest key that begins a module's path below `src/` is its layer; files at the top are `doors`. */
export const importTable: Readonly<Record<string, LayerRule>> = {
  contracts: rule(["contracts/kit"], ["zod/mini"]),
  "contracts/kit": rule(["contracts"], ["zod/mini"]),
  "contracts/ampersand": rule(["contracts"], ["zod/mini"]),
  "contracts/codat": rule(["contracts"], ["zod/mini"]),
  http: rule(["contracts", "contracts/kit"], ["zod/mini"]),
  client: rule(["http", "contracts", "contracts/kit"], []),
  flows: rule([], [], ["contracts", "contracts/kit"]),
  headless: rule(["client", "flows", "http", "contracts", "contracts/kit"], ["react"]),
  theme: rule([], []),
  messages: rule([], [], ["contracts/kit"]),
  primitives: rule(["theme"], ["react", "react-dom", "@radix-ui/react-dialog"]),
  components: rule(["headless", "primitives", "theme", "messages"], ["react"], ["flows", "contracts/kit"]),
  server: rule(
    ["http", "contracts", "contracts/kit", "contracts/ampersand", "contracts/codat"],
    ["hono", "jose", "zod/mini"],
    ["server/hosted"],
  ),
  "server/hosted": rule(["server", "http"], [], ["theme"]),
  // The page that is served: the whole kit, and React, in one bundle.
  hosted: rule(
    ["components", "headless", "primitives", "messages", "http", "contracts/kit"],
    ["react", "react-dom"],
    ["server/hosted"],
  ),
  "server/node": rule(["server", "http"], ["@hono/node-server", "node:"]),
  "server/express": rule(["server", "server/node"], ["node:"]),
  "server/next": rule(["server", "server/node"], ["node:"]),
  "server/redis": rule(["server", "http"], ["rate-limiter-flexible"]),
  // Its tokens are held and renewed as the client holds session tokens: the same clock, the same single flight.
  direct: rule(["server", "client", "http", "contracts", "contracts/kit", "contracts/ampersand"], []),
  testing: rule(["sandbox", "server"], [], ["headless"]),
  conformance: rule(["http", "contracts", "contracts/kit"], ["zod/mini"]),
  sandbox: rule(["http", "contracts", "contracts/ampersand", "contracts/codat"], ["hono", "jose", "zod/mini", "yaml"]),
  "sandbox/node": rule(
    ["sandbox", "http", "contracts", "contracts/ampersand", "contracts/codat"],
    ["node:", "@hono/node-server", "hono", "jose", "oidc-provider", "yaml", "zod/mini"],
  ),
  bin: rule(["sandbox", "sandbox/node", "conformance"], ["node:"]),
  doors: rule(["headless", "components", "theme", "messages", "contracts", "contracts/kit"], []),
};

/** Globals a layer does without: it would do work, or touch a page, that belongs elsewhere. */
export const forbiddenGlobals: Readonly<Record<string, readonly string[]>> = {
  flows: ["fetch", "setTimeout", "setInterval", "window", "document", "localStorage", "sessionStorage"],
  components: ["fetch", "localStorage", "sessionStorage"],
  primitives: ["fetch", "localStorage", "sessionStorage"],
  contracts: ["fetch", "window", "document"],
  "contracts/kit": ["fetch", "window", "document"],
  http: ["window", "document", "localStorage"],
  client: ["document", "localStorage", "sessionStorage"],
  hosted: ["localStorage", "sessionStorage"],
  server: ["window", "document", "localStorage"],
  direct: ["window", "document", "localStorage", "sessionStorage"],
  sandbox: ["window", "document", "localStorage"],
  testing: ["window", "document", "localStorage"],
};

/** Where an upstream may be called by its name, as a start of the path. */
export const vendorPlaces: readonly string[] = [
  "src/contracts/ampersand/",
  "src/contracts/codat/",
  "src/server/upstream/",
  "src/server/index.ts",
  "src/direct/",
  "src/sandbox/",
  "src/testing/",
  "src/bin/",
];

/** The layer of a module: `src/contracts/kit/session.ts` is in `contracts/kit`. */
export function layerOf(path: string): string {
  const below = path.replace(/^src\//, "").replace(/\.tsx?$/, "");
  const layer = Object.keys(importTable)
    .filter((name) => below === name || below.startsWith(`${name}/`))
    .sort((a, b) => b.length - a.length)[0];
  return layer ?? (below.includes("/") ? "(no layer)" : "doors");
}
