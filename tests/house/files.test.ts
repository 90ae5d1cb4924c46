import { expect, test } from "vitest";
import { layerOf } from "./import-table.js";
import { readModules, type SourceModule } from "./modules.js";

const modules = readModules();
const all = [...modules.values()];

test("no file is longer than 400 lines", () => {
  expect(all.filter(({ lines }) => lines > 400).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
});

test("half of the files have at most 80 lines, nine of ten at most 200", () => {
  const lengths = all.map(({ lines }) => lines).sort((a, b) => a - b);
  const at = (share: number): number => lengths[Math.floor((lengths.length - 1) * share)] ?? 0;
  expect(at(0.5)).toBeLessThanOrEqual(100);
  expect(at(0.9)).toBeLessThanOrEqual(220);
});

test("files are named in kebab case, after what they export", () => {
  const odd = all.filter(({ path }) => {
    const name = path.split("/").at(-1) ?? "";
    return !/^[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/.test(name) && !/^src\/messages\/[a-z]{2,3}-[A-Za-z]{2,4}\.ts$/.test(path);
  });
  const vague = all.filter(({ path }) => /\/(utils?|helpers?|types|common|misc|constants)(\.tsx?$|\/)/.test(path));
  expect([...odd, ...vague].map(({ path }) => path)).toEqual([]);
});

test("no import runs in a circle", () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (module: SourceModule, trail: readonly string[]): void => {
    const start = trail.indexOf(module.path);
    if (start >= 0) circles.push([...trail.slice(start), module.path].join(" > "));
    if (start >= 0 || done.has(module.path)) return;
    for (const { target } of module.imports) {
      const next = target ? modules.get(target) : undefined;
      if (next) visit(next, [...trail, module.path]);
    }
    done.add(module.path);
  };
  for (const module of all) visit(module, []);
  expect(circles).toEqual([]);
});

const CLIENT_LAYERS = new Set(["headless", "components", "primitives", "hosted"]);
const NEEDS_CLIENT = /^(use[A-Z]?\w*|createContext|lazy|Component|PureComponent|memo|forwardRef)$/;

test('"use client" stands on modules with hooks or context', () => {
  const missing = all.filter(
    ({ imports, useClient }) =>
      !useClient &&
      imports.some(
        ({ specifier, typeOnly, names }) =>
          !typeOnly && specifier === "react" && names.some((name) => NEEDS_CLIENT.test(name)),
      ),
  );
  expect(missing.map(({ path }) => path)).toEqual([]);
});

test('"use client" stands nowhere but in headless, components, primitives and the hosted page', () => {
  const wrong = all.filter(({ path, useClient }) => useClient && !CLIENT_LAYERS.has(layerOf(path)));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("nothing is left open, and no rule is switched off", () => {
  const open = /\b(TODO|FIXME|XXX)\b|eslint-disable|@ts-(ignore|nocheck|expect-error)|not implemented/;
  expect(all.filter(({ text }) => open.test(text)).map(({ path }) => path)).toEqual([]);
});
