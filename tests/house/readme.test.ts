import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { expandedDoors, root } from "../../tools/doors.mjs";

const readme = readFileSync(join(root, "README.md"), "utf8");
const samples = [...readme.matchAll(/```(tsx?)\n([\s\S]*?)```/g)].map(([, extension = "", code = ""], index) => ({
  file: join(root, `readme-sample-${String(index)}.${extension}`),
  code,
}));

/** Compiles the samples as they stand, each a file in the project's root, without writing one. */
function problems(): string[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: ["src/index.ts"] }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  const codeOf = (path: string) => samples.find((sample) => sample.file === path)?.code;
  host.fileExists = (path) => codeOf(path) !== undefined || fileExists(path);
  host.readFile = (path) => codeOf(path) ?? readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const code = codeOf(path);
    return code === undefined ? getSourceFile(path, language, ...rest) : ts.createSourceFile(path, code, language);
  };
  const program = ts.createProgram(
    samples.map((sample) => sample.file),
    options,
    host,
  );
  return samples.flatMap(({ file }) => {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map((one) => `${file}: ${ts.flattenDiagnosticMessageText(one.messageText, "\n")}`);
  });
}

describe("the README", () => {
  it("shows code that compiles as it stands", () => {
    expect(samples.length).toBeGreaterThanOrEqual(4);
    expect(problems()).toEqual([]);
  });

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
