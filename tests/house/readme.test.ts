import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { expandedDoors, root } from "../../tools/doors.mjs";

const readme = readFileSync(join(root, "README.md"), "utf8");

describe("the README", () => {
  it("names every door of the package", () => {
    const missing = expandedDoors()
      .map(({ name }) => `tenon-kit${name.slice(1)}`.replace(/\/messages\/.*$/, "/messages/*"))
      .filter((door) => !readme.includes(`\`${door}\``));
    expect(missing).toEqual([]);
  });

  it("points at files that are there", () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = ""]) => path);
    expect(
      links.filter((path) => !ts.sys.fileExists(join(root, path)) && !ts.sys.directoryExists(join(root, path))),
    ).toEqual([]);
  });
});
