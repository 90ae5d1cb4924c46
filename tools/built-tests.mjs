import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { root } from "./doors.mjs";

const importPattern = /(?:from|import)\s*\(?\s*"([^"]+)"/g;

/**
 * Unit tests that would see another thing in dist: those that import the package by its name, themselves or through a file beside
 * them. The others read single files of src, and a second run would repeat the first.
 */
export function builtTests() {
  const seen = new Map();
  const reaches = (file) => {
    const known = seen.get(file);
    if (known !== undefined) return known;
    seen.set(file, false);
    const names = [...readFileSync(file, "utf8").matchAll(importPattern)].map(([, name]) => name);
    const answer = names.some(
      (name) => name === "tenon-kit" || name.startsWith("tenon-kit/") || beside(file, name).some(reaches),
    );
    seen.set(file, answer);
    return answer;
  };
  return readdirSync(join(root, "tests"), { recursive: true })
    .map((name) => join(root, "tests", name))
    .filter((file) => /\.test\.tsx?$/.test(file) && reaches(file))
    .map((file) => file.slice(root.length + 1).replaceAll("\\", "/"));
}

/** The file an import means, where it is one of tests/ or stories/; src is what is being replaced. */
function beside(file, name) {
  if (!name.startsWith(".")) return [];
  const path = resolve(dirname(file), name);
  if (path.startsWith(join(root, "src"))) return [];
  const bare = path.replace(/\.jsx?$/, "");
  return [path, `${bare}.ts`, `${bare}.tsx`]
    .filter((each) => /\.(tsx?|mjs)$/.test(each) && existsSync(each))
    .slice(0, 1);
}
