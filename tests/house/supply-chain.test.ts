import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../tools/doors.mjs";

/*
 * R60 and R61: what may come in with the package, and what runs here. What goes out (R62) is in packed.test.ts.
 * Decision 1 says why versions are exact.
 */

interface Locked {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  hasInstallScript?: boolean;
  integrity?: string;
  link?: boolean;
}
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const manifest = JSON.parse(read("package.json")) as Record<string, Record<string, string> | undefined>;
const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, Locked> };

/** Every package a consumer's install brings, and what it is for. A browser loads those of Radix alone. */
const reasons: Readonly<Record<string, string>> = {
  "@hono/node-server": "a Fetch handler on node:http: streams, aborts, keep-alive",
  "@radix-ui/react-dialog": "the focus trap and the scroll lock of dialogs",
  hono: "routes, CORS and secure headers of the handler",
  jose: "signatures of tokens",
  "rate-limiter-flexible": "counting requests in memory and in Redis",
  zod: "schemas of everything that is read",
};
/** With all that the six bring themselves. */
const mostPackages = 30;

function brought(): Set<string> {
  const found = new Set<string>();
  const place = (name: string, from: string): string | undefined => {
    for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf("/node_modules/")))) {
      const path = `${base === "" ? "" : `${base}/`}node_modules/${name}`;
      if (packages[path]) return path;
      if (base === "") return undefined;
    }
  };
  const visit = (names: Record<string, string> = {}, from: string): void => {
    for (const name of Object.keys(names)) {
      const path = place(name, from);
      if (path === undefined || found.has(path)) continue;
      found.add(path);
      visit(packages[path]?.dependencies, path);
      visit(packages[path]?.optionalDependencies, path);
    }
  };
  visit(manifest["dependencies"], "");
  return found;
}

test("each dependency has its reason, an exact version, and together they stay few", () => {
  expect(Object.keys(manifest["dependencies"] ?? {}).sort()).toEqual(Object.keys(reasons).sort());
  expect(Object.keys(manifest["peerDependencies"] ?? {})).toEqual(["react", "react-dom"]);
  for (const kind of ["dependencies", "optionalDependencies", "devDependencies"]) {
    const loose = Object.entries(manifest[kind] ?? {}).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
    );
    expect(loose, kind).toEqual([]);
  }
  const all = brought();
  expect(all.size).toBeGreaterThan(Object.keys(reasons).length);
  expect(all.size).toBeLessThanOrEqual(mostPackages);
});

test("no package runs anything at install, but those that are named here for who works on the kit", () => {
  const running = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript === true);
  const names = running.map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length));
  expect(new Set(names)).toEqual(new Set(Object.keys(manifest["allowScripts"] ?? {})));
  expect([...brought()].filter((path) => packages[path]?.hasInstallScript)).toEqual([]);
});

test("every locked package has a fingerprint, and no address of a machine that is not everybody's", () => {
  const bare = Object.entries(packages).filter(([path, { integrity, link }]) => path !== "" && !link && !integrity);
  expect(bare.map(([path]) => path)).toEqual([]);
  for (const folder of [".", "tests/react18", "tests/services/next-host"].filter((each) =>
    existsSync(join(root, each, "package-lock.json")),
  )) {
    expect(read(join(folder, "package-lock.json")), folder).not.toMatch(
      /"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/,
    );
    const settings = existsSync(join(root, folder, ".npmrc")) ? read(join(folder, ".npmrc")) : "";
    // A registry, a token or a switched-off check of certificates would go into every clone.
    expect(settings, folder).not.toMatch(/registry\s*=|_auth|token|strict-ssl|cafile|unsafe-perm/i);
  }
  expect(read(".npmrc")).toContain("engine-strict=true");
});

test("workflows ask for no more than reading, and keep no credentials", () => {
  const folder = join(root, ".github/workflows");
  for (const file of readdirSync(folder)) {
    const text = read(join(".github/workflows", file));
    expect(text, file).toMatch(/^permissions:\n {2}contents: read\n(?! )/m);
    expect(text, file).not.toMatch(
      /pull_request_target|secrets\.|permissions: write-all|\$\{\{\s*github\.event\.(?!number)/,
    );
    for (const [use] of text.matchAll(/uses: .*(?:\n {8}.*)*/g)) {
      // Whoever is not the platform's own is pinned by commit.
      expect(use, file).toMatch(/^uses: (?:actions\/[\w-]+@v\d+|[\w./-]+@[0-9a-f]{40})/);
      if (use.includes("actions/checkout")) expect(use).toContain("persist-credentials: false");
    }
  }
});
